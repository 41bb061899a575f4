import { join } from 'node:path';
import { readConfig, readEnvironment } from '../config.ts';
import { queuesOf } from '../handoff/routing.ts';
import { loadHandoffSettings } from '../handoff/settings-file.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';

const { helpdesk: plan, dialogsDir } = readConfig(readEnvironment(process.cwd()).env);
const store = await createSqliteStore({ file: ':memory:' });
const settings = loadHandoffSettings(join(dialogsDir, 'handoff/handoff.yaml'));
const faults = await plan
  .build({ store, clock: Date.now, words: settings.ticket, queues: queuesOf(settings) })
  .check();
for (const fault of faults) console.error(`- ${fault}`);
console.log(
  faults.length === 0
    ? `The helpdesk '${plan.kind}' is ready.`
    : `The helpdesk '${plan.kind}' is not ready: ${faults.length} fault(s).`,
);
await store.close();
process.exitCode = faults.length === 0 ? 0 : 1;
