import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../fixtures/free-port.ts';

const CLI = 'node_modules/@microsoft/m365agentsplayground/cli.js';

/** Who and what Microsoft's emulator of Teams has in it. */
export interface PlaygroundConfig {
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: { readonly id: string; readonly name: string };
  readonly personalChat: { readonly id: string };
  readonly groupChats: readonly { readonly id: string }[];
  readonly teams: readonly { readonly channels: readonly { readonly id: string }[] }[];
}

/** Microsoft 365 Agents Playground as a process of its own. */
export interface Playground {
  readonly url: string;
  readonly config: PlaygroundConfig;
  /** Writes into a conversation as the current user; a mention of the bot makes it hear in public. */
  write(conversation: string, text: string, mention?: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the emulator against a bot. It keeps its files in `folder`. */
export async function startPlayground(bot: string, folder: string): Promise<Playground> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['start', '-e', bot, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child: ChildProcess = spawn(process.execPath, [`${process.cwd()}/${CLI}`, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: 'ignore',
  });
  const ask = async (path: string, body?: object) => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(url + path, body === undefined ? {} : post);
    if (!response.ok) throw new Error(`the playground answered ${response.status} to ${path}`);
    return response.json();
  };
  const { config } = await started(child, () => ask('/_internal/v1/config') as Promise<Told>);
  return {
    url,
    config,
    write: async (conversation, text, mention = false) => {
      const mentions = mention ? [{ mentioned: { id: config.bot.id }, text: config.bot.name }] : [];
      const whole = mention ? `<at>${config.bot.name}</at> ${text}` : text;
      await ask(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
        from: { id: config.currentUser.id },
        text: whole,
        textFormat: mention ? 'xml' : 'plain',
        mentions,
      });
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

interface Told {
  readonly config: PlaygroundConfig;
}

async function started(child: ChildProcess, look: () => Promise<Told>): Promise<Told> {
  for (const since = Date.now(); ; await delay(100)) {
    const told = await look().catch(() => null);
    if (told !== null) return told;
    if (child.exitCode !== null || Date.now() - since > 30_000)
      throw new Error('the playground did not start');
  }
}
