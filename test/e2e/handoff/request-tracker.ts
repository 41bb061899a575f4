import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Helpdesk } from '../../../src/handoff/helpdesk.ts';
import { createSend } from '../../../src/handoff/http.ts';
import { createRtSystem, rtAuth, rtBase } from '../../../src/handoff/rt/system.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';

export const WEBHOOK_SECRET = 'secret-of-the-e2e-scrip';

/** A real Request Tracker on this machine. */
export interface RequestTracker {
  readonly url: string;
  /** Tokens of the desk's own user and of an agent. */
  readonly desk: string;
  readonly agent: string;
  readonly pid: number;
}

/** Starts one; the first time this installs Debian's package. */
export async function startRequestTracker(
  folder: string,
  port: number,
  webhook: string,
): Promise<RequestTracker> {
  const script = join(import.meta.dirname, 'start-rt.sh');
  const { stdout } = await promisify(execFile)(script, [folder, String(port), webhook, WEBHOOK_SECRET], {
    timeout: 240_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as RequestTracker;
}

export function rtHelpdesk(
  url: string,
  token: string,
  queue = 'Helpdesk',
  queues: readonly string[] = [],
  // A busy machine needs long for the first requests, and the clock of a test does not move by itself.
  timeoutMs = 20_000,
): Helpdesk {
  const config = { url, token, queue, queues, webhookSecret: WEBHOOK_SECRET };
  const auth = rtAuth(config);
  const send = createSend({ name: 'rt', base: rtBase(url), auth, fetch, timeoutMs, clock: Date.now });
  return createHelpdesk(createRtSystem(config), send, { duplicate: 'Duplicate of {number}' });
}

/** Asks a Request Tracker as somebody, past the desk's own code. */
export async function ask(
  { url }: RequestTracker,
  token: string,
  path: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<unknown> {
  const response = await fetch(`${url}/REST/2.0${path}`, {
    method,
    headers: { Authorization: `token ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
