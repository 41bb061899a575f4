import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../fixtures/free-port.ts';

/** Authdesk as a process of its own, as `npm start` runs it. */
export interface DeskProcess {
  readonly url: string;
  /** Everything it wrote so far. */
  output(): string;
  start(): Promise<void>;
  /** Sends a signal and gives the exit status, or the signal's name when that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Prepares a desk that keeps its data in a folder and listens on a free port; settings may depend on its address. */
export async function prepareDesk(
  folder: string,
  more: Readonly<Record<string, string>> | ((url: string) => Readonly<Record<string, string>>) = {},
): Promise<DeskProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const given = typeof more === 'function' ? more(url) : more;
  const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, ...given };
  let child: ChildProcess | null = null;
  let output = '';
  return {
    url,
    output: () => output,
    async start() {
      child = spawn(process.execPath, ['src/launch.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
          output += chunk;
        });
      }
      for (const started = Date.now(); ; await delay(50)) {
        if (child.exitCode !== null || Date.now() - started > 20_000) throw new Error(`no start:\n${output}`);
        if (await isReady(url)) return;
      }
    },
    async stop(signal = 'SIGTERM') {
      if (!child || child.exitCode !== null || child.signalCode) return child?.exitCode ?? 0;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [status, by] = await ended;
      return status ?? by;
    },
  };
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}
