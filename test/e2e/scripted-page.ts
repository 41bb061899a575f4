import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWebChannel } from '../../src/channels/web/channel.ts';
import { loadPageWords } from '../../src/channels/web/words.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { createOutbox } from '../../src/desk/outbox.ts';
import type { Part } from '../../src/dialog/message.ts';
import { closeServer, listen } from '../../src/http/listen.ts';
import { createServer } from '../../src/http/server.ts';
import { createLog } from '../../src/ops/log.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { plainRead } from '../fixtures/counting-engine.ts';
import { createScriptedEngine } from '../fixtures/scripted-engine.ts';

/** The page over a real desk whose engine says what a test wants to see. */
export interface ScriptedPage {
  readonly url: string;
  readonly desk: Desk;
  /** The conversation of the newest turn. */
  conversation(): string;
  close(): Promise<void>;
}

export async function serveScript(script: readonly (readonly Part[])[]): Promise<ScriptedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'authdesk-e2e-'));
  const store = await createSqliteStore({ file: join(folder, 'desk.db') });
  let conversation = '';
  const desk = createDesk({
    store,
    engine: createScriptedEngine(script),
    dialogs: null,
    read: plainRead,
    channels: [{ name: 'web', replies: 'inline' }],
    clock: Date.now,
    wake: () => outbox.wake(),
  });
  const seen: Pick<Desk, 'turn' | 'history'> = {
    ...desk,
    turn: (incoming) => {
      conversation = incoming.conversation;
      return desk.turn(incoming);
    },
  };
  const words = loadPageWords('dialogs/page/words.yaml', 'Authdesk');
  const web = createWebChannel({ desk: seen, words, sessionDays: 1, now: Date.now });
  const outbox = createOutbox({ store, channels: [web], clock: Date.now });
  const server = createServer({ log: createLog({ level: 'silent' }) });
  web.mount(server);
  await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://localhost:${server.address().port}`,
    desk,
    conversation: () => conversation,
    async close() {
      web.close();
      await closeServer(server);
      await outbox.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
