import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { createWebChannel, type WebChannel } from '../../../src/channels/web/channel.ts';
import { loadPageWords } from '../../../src/channels/web/words.ts';
import { createDesk, type Desk } from '../../../src/desk/desk.ts';
import { createOutbox, type Outbox } from '../../../src/desk/outbox.ts';
import type { Store, TranscriptLine } from '../../../src/desk/store.ts';
import { createServer } from '../../../src/http/server.ts';
import { createLog } from '../../../src/ops/log.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { countingEngine, message, plainRead } from '../../fixtures/counting-engine.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const words = loadPageWords('dialogs/page/words.yaml', 'Authdesk');

let store: Store;
let desk: Desk;
let web: WebChannel;
let server: Server;
let base: string;
let now: number;
let cookie: string;
let outbox: Outbox;
/** The conversation of the newest turn. */
let seen: string;

beforeEach(async () => {
  now = 1_000_000;
  store = await createSqliteStore({ file: join(folder, `${randomUUID()}.db`) });
  const clock = () => now;
  const channels = [{ name: 'web', replies: 'inline' }] as const;
  const wake = () => outbox.wake();
  desk = createDesk({ store, engine: countingEngine, dialogs: null, read: plainRead, channels, clock, wake });
  const observed: Pick<Desk, 'turn' | 'history'> = {
    ...desk,
    turn: (incoming) => {
      seen = incoming.conversation;
      return desk.turn(incoming);
    },
  };
  web = createWebChannel({ desk: observed, words, sessionDays: 90, now: clock });
  outbox = createOutbox({ store, channels: [web], clock });
  server = createServer({ log: createLog({ level: 'silent' }) });
  web.mount(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
  cookie = cookieOf(await fetch(base));
});
afterEach(async () => {
  web.close();
  server.close();
  server.server.closeAllConnections();
  await outbox.stop();
  await store.close();
});

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function turn(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'Content-Type': 'application/json', Cookie: cookie, ...headers };
  return fetch(`${base}/api/turn`, { method: 'POST', headers: json, body: JSON.stringify(body) });
}

const say = (text: string, key: string = randomUUID()) => ({ kind: 'say', text, key });

async function conversation(after?: string) {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  const response = await fetch(`${base}/api/conversation${query}`, { headers: { Cookie: cookie } });
  return (await response.json()) as { lines: TranscriptLine[]; anew: boolean; question: string | null };
}

const textOf = (line: TranscriptLine) => (line.direction === 'in' ? `> ${line.text}` : line.message.text);

describe('the local page', () => {
  test('gives each browser a session that scripts and other sites cannot use', async () => {
    const header = (await fetch(base)).headers.get('set-cookie') ?? '';
    expect(header).toMatch(/^authdesk=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Strict$/);
    expect(header).not.toContain(cookie);
    expect(cookieOf(await fetch(base, { headers: { Cookie: cookie } }))).toBe(cookie);
  });

  test('runs no script and no style but its own', async () => {
    const response = await fetch(base);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  test('serves its files and nothing else of its folder', async () => {
    const page = await (await fetch(base)).text();
    expect(page).not.toMatch(/\{\{/);
    for (const [, path] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect((await fetch(base + path)).status).toBe(200);
    for (const path of ['/tsconfig.json', '/../channel.ts', '/%2e%2e/channel.ts', '/index.html']) {
      expect((await fetch(base + path)).status).toBe(404);
    }
  });

  test('answers 304 to a browser that has a file already', async () => {
    const etag = (await fetch(`${base}/main.js`)).headers.get('etag') ?? '';
    expect((await fetch(`${base}/main.js`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test('runs a turn and shows what the desk said', async () => {
    const response = await turn(say('hello'));
    expect(response.status).toBe(200);
    const shown = (await response.json()) as {
      messages: { text: string }[];
      question: string;
      duplicate: boolean;
    };
    expect(shown).toMatchObject({ messages: [{ text: '1 hello' }], question: 'q1', duplicate: false });
  });

  test('takes a turn that is sent again for the one it was', async () => {
    const same = say('hello', randomUUID());
    await turn(same);
    expect(await (await turn(same)).json()).toMatchObject({
      messages: [{ text: '1 hello' }],
      duplicate: true,
    });
    expect((await conversation()).lines.map(textOf)).toEqual(['> hello', '1 hello']);
  });

  test('keeps the same key of two browsers apart', async () => {
    const same = say('hello', randomUUID());
    await turn(same);
    cookie = cookieOf(await fetch(base));
    expect(await (await turn(same)).json()).toMatchObject({ duplicate: false });
  });

  test('tells the conversation again, whole or from a line on', async () => {
    await turn(say('one'));
    const { lines } = await conversation();
    await turn({ kind: 'choose', value: 'worked', question: 'q1', key: randomUUID() });
    expect((await conversation()).lines.map(textOf)).toEqual(['> one', '1 one', '> It worked', '2 worked']);
    const later = await conversation(lines.at(-1)?.id);
    expect(later).toMatchObject({ anew: false, question: 'q2' });
    expect(later.lines.map(textOf)).toEqual(['> It worked', '2 worked']);
  });

  test('says that the conversation began anew when its lines are gone', async () => {
    await turn(say('one'));
    const { lines } = await conversation();
    await turn(say('forget'));
    expect(await conversation(lines.at(-1)?.id)).toEqual({ lines: [], anew: true, question: null });
  });

  test.each([
    [{ kind: 'say', text: '', key: 'k-1234567' }],
    [{ kind: 'say', text: 'x'.repeat(8001), key: 'k-1234567' }],
    [{ kind: 'say', text: 'no key' }],
    [{ kind: 'wait', key: 'k-1234567' }],
    [{ kind: 'say', text: 'x', key: 'k-1234567', channel: 'teams' }],
    [{ kind: 'choose', key: 'k-1234567' }],
    [[]],
    [null],
    ['say'],
  ])('refuses %j as a turn', async (body) => {
    const response = await turn(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: expect.stringMatching(/^(web-turn|http-bad)$/) },
    });
    expect((await conversation()).lines).toEqual([]);
  });

  test('refuses a browser without a session, and one that made up its own', async () => {
    for (const made of ['', 'authdesk=', 'authdesk=short', `authdesk=${'"'.repeat(43)}`]) {
      expect((await turn(say('x'), { Cookie: made })).status).toBe(401);
    }
  });

  test('refuses turns, reading and listening from another site', async () => {
    const foreign = { Origin: 'https://evil.example', Cookie: cookie };
    expect((await turn(say('x'), foreign)).status).toBe(403);
    for (const path of ['/api/conversation', '/api/events']) {
      expect((await fetch(base + path, { headers: foreign })).status).toBe(403);
      const crossSite = { 'Sec-Fetch-Site': 'cross-site', Cookie: cookie };
      expect((await fetch(base + path, { headers: crossSite })).status).toBe(403);
    }
    expect((await conversation()).lines).toEqual([]);
  });

  test('refuses a form post, which a foreign page could send unasked', async () => {
    const body = JSON.stringify(say('x'));
    const headers = { 'Content-Type': 'text/plain', Cookie: cookie };
    expect((await fetch(`${base}/api/turn`, { method: 'POST', body, headers })).status).toBe(415);
  });

  test('slows one browser down without slowing others', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => turn(say('x'))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    cookie = cookieOf(await fetch(base));
    expect((await turn(say('x'))).status).toBe(200);
  });

  test('nudges an open page about a message that nobody asked for', async () => {
    await turn(say('hello'));
    const stop = new AbortController();
    const events = await fetch(`${base}/api/events`, { headers: { Cookie: cookie }, signal: stop.signal });
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    const reader = events.body?.getReader();
    const notice = {
      key: 'n1',
      channel: 'web',
      conversation: seen,
      messages: [message('Your ticket was answered.')],
    };
    expect(await desk.notify(notice)).toBe('queued');
    let heard = '';
    while (!heard.includes('event: news')) heard += new TextDecoder().decode((await reader?.read())?.value);
    expect((await conversation()).lines.map(textOf)).toEqual([
      '> hello',
      '1 hello',
      'Your ticket was answered.',
    ]);
    stop.abort();
  });

  test('ends its event streams when it is closed', async () => {
    await turn(say('hello'));
    const events = await fetch(`${base}/api/events`, { headers: { Cookie: cookie } });
    web.close();
    expect(await events.text()).toContain('retry:');
  });
});
