import { INSTALLATIONS } from '../channels/slack/installation-store.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { openExistingStore } from '../store/open-store.ts';

/** Removes every stored installation of Slack, for when the key they were encrypted with is lost. */
const store = await openExistingStore(readConfig(readEnvironment(process.cwd()).env));
try {
  const gone = await store.atomically(async (unit) => {
    const all = await unit.kept.list(INSTALLATIONS);
    for (const { name } of all) await unit.kept.delete(name);
    return all.length;
  });
  console.log(`${gone} installation(s) removed. Open /slack/install to install the app again.`);
} finally {
  await store.close();
}
