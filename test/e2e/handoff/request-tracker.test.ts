import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { ticketId } from '../../../src/handoff/compose.ts';
import { packet as packetShape } from '../../../src/handoff/packet.ts';
import { queuesOf, routeTicket } from '../../../src/handoff/routing.ts';
import { closeServer, listen } from '../../../src/http/listen.ts';
import { createServer } from '../../../src/http/server.ts';
import { aTicket } from '../../fixtures/a-ticket.ts';
import { createWorld, dialogs, handoffSettings, TO_THE_END, type World } from '../../fixtures/handed-over.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { createFaultyWire } from './faulty-wire.ts';
import { ask, type RequestTracker, rtHelpdesk, startRequestTracker } from './request-tracker.ts';

const RT_PORT = 4580;
const HOOK_PORT = 4581;
const KILLS = 100;
const HANDOFFS = 80;
/** Deliverers that stand ready: what one costs to start is paid while another runs. */
const WARM = 2;

const folder = temporaryFolder();
let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker(join(folder, 'rt'), RT_PORT, `http://127.0.0.1:${HOOK_PORT}/helpdesk/rt`);
}, 260_000);
afterAll(() => {
  if (rt) process.kill(rt.pid);
});

async function until(what: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  for (const started = Date.now(); !(await what()); await delay(50))
    if (Date.now() - started > ms) throw new Error(`waited ${ms} ms in vain`);
}

describe('a conversation with a real Request Tracker behind it', () => {
  let world: World;
  let hooks: Server;
  let hooksOpen = true;
  beforeAll(async () => {
    world = await createWorld(() => rtHelpdesk(rt.url, rt.desk), { ticket: { timeoutMs: 50_000 } });
    await world.handoff.watch.look();
    hooks = createServer({
      log: { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} },
    });
    world.handoff.watch.mount(hooks);
    await listen(hooks, { host: '127.0.0.1', port: HOOK_PORT });
  });
  afterAll(async () => {
    if (hooksOpen) await closeServer(hooks);
    await world.close();
  });

  const heard = (words: string | RegExp) =>
    until(() =>
      typeof words === 'string' ? world.heard('c1').includes(words) : words.test(world.heard('c1')),
    );
  let number = '';
  const asAgent = (path: string, body?: object, method?: string) => ask(rt, rt.agent, path, body, method);

  /** Waits for the person's words among the public answers in Request Tracker. */
  const arrived = (words: string) =>
    until(async () => {
      const query = encodeURIComponent(`TicketId=${number} AND Type='Correspond' AND Creator='authdesk'`);
      const { items } = (await asAgent(`/transactions?query=${query}`)) as { items: { id: string }[] };
      const texts = await Promise.all(
        items.map(({ id }) => asAgent(`/transaction/${id}/attachments?fields=Content`)),
      );
      return JSON.stringify(texts).includes(words);
    });

  test('runs to the handoff and gets the number of a ticket that has every field', async () => {
    await world.say('c1', ...TO_THE_END);
    await heard(/Its number is #\d+/);
    number = /Its number is #(\d+)/.exec(world.heard('c1'))?.[1] ?? '';
    const ticket = (await asAgent(`/ticket/${number}`)) as {
      Subject: string;
      Priority: string;
      Requestor: { id: string }[];
      CustomFields: { name: string; values: string[] }[];
    };
    const fields = Object.fromEntries(ticket.CustomFields.map(({ name, values }) => [name, values[0]]));
    expect(ticket.Subject).toMatch(/^MFA recovery: /);
    expect(ticket.Requestor.map(({ id }) => id)).toEqual(['alex@example.org']);
    expect(fields).toMatchObject({
      Channel: 'teams',
      Outcome: 'T3',
      Category: 'MFA recovery',
      Language: 'en',
    });
    expect(fields.CorrelationID).toMatch(/^AD-[0-9a-f]{20}$/);
    expect(fields.Slots).toContain('goal=person');

    const files = (await asAgent(`/ticket/${number}/attachments?fields=Filename,ContentType,Content`)) as {
      items: { Filename: string | null; ContentType: string; Content: string | null }[];
    };
    const named = (name: string) => files.items.find(({ Filename }) => Filename === name)?.Content ?? '';
    const packet = packetShape.parse(JSON.parse(named('handoff.json')));
    expect(packet).toMatchObject({ id: fields.CorrelationID, identity: 'NOT VERIFIED' });
    expect(named('conversation.txt')).toContain('My phone fell into the lake');
    const body = files.items.find(({ Filename, ContentType }) => !Filename && ContentType === 'text/plain');
    expect(body?.Content).toContain('IDENTITY NOT VERIFIED');
  });

  test("an agent's answer arrives in the chat by webhook, an internal comment does not", async () => {
    await asAgent(`/ticket/${number}/comment`, { Content: 'Only for us', ContentType: 'text/plain' });
    await asAgent(`/ticket/${number}/correspond`, { Content: 'Which building?', ContentType: 'text/plain' });
    await heard('Which building?');
    expect(world.heard('c1')).not.toContain('Only for us');
  });

  test("the person's answer arrives in Request Tracker as a public comment", async () => {
    await world.say('c1', { kind: 'say', text: 'Building 7, second floor' });
    await arrived('Building 7, second floor');
  });

  test('a lost webhook loses nothing: asking finds the resolution, and what did not help is opened again', async () => {
    await closeServer(hooks);
    hooksOpen = false;
    await asAgent(`/ticket/${number}`, { Status: 'resolved' }, 'PUT');
    await world.handoff.watch.look();
    await heard('Did this help?');
    await world.say('c1', { kind: 'say', text: 'no' }, { kind: 'say', text: 'Still the old phone' });
    await until(async () => {
      const { Status } = (await asAgent(`/ticket/${number}`)) as { Status: string };
      return Status === 'open';
    });
    // Words on a solved ticket open it: an agent reads them first.
    await arrived('Still the old phone');
    await asAgent(`/ticket/${number}`, { Status: 'resolved' }, 'PUT');
    await world.handoff.watch.look();
    await until(() => world.heard('c1').split('Did this help?').length > 2);
    await world.say('c1', { kind: 'say', text: 'yes' });
    const record = async () => (await world.store.atomically((unit) => unit.tickets.list(1)))[0];
    await until(async () => (await record())?.helped === true);
    expect(await record()).toMatchObject({ number, state: 'resolved' });
  });

  test('a rule routes by outcome, platform, tenant or language, and no attempt makes a second ticket in any queue', async () => {
    const rules = [
      { when: { outcome: ['T11'] }, to: { queue: 'Security', priority: 'urgent' as const } },
      { when: { platform: ['android' as const] }, to: { queue: 'Security' } },
      { when: { tenant: ['contoso'] }, to: { queue: 'Europe' } },
      { when: { language: ['de'] }, to: { queue: 'Europe' } },
    ];
    const settings = { ...handoffSettings, routing: { ...handoffSettings.routing, rules } };
    const helpdesk = rtHelpdesk(rt.url, rt.desk, 'Helpdesk', queuesOf(settings));
    expect(await helpdesk.check()).toEqual([]);
    const base = { outcome: 'T3', platforms: ['ios'], tenant: 'tenant-1', language: 'en', channel: 'teams' };
    for (const [name, facts, queue] of [
      ['outcome', { ...base, outcome: 'T11' }, 'Security'],
      ['platform', { ...base, platforms: ['ios', 'android'] }, 'Security'],
      ['tenant', { ...base, tenant: 'contoso' }, 'Europe'],
      ['language', { ...base, language: 'de' }, 'Europe'],
      ['nothing', base, 'Helpdesk'],
    ] as const) {
      const plain = aTicket(`routed-${name}`);
      const routed = { ...plain.packet, queue: routeTicket(settings, facts).queue ?? null };
      const ticket = { ...plain, packet: routed };
      const first = await helpdesk.create(ticket, 1);
      expect(await helpdesk.create(ticket, 2)).toEqual({ ...first, kind: 'exists' });
      if (!('ticket' in first)) throw new Error(first.reason);
      // Somebody edits the rules, or an agent moves the ticket: it is the same ticket.
      const elsewhere = { ...ticket, packet: { ...routed, queue: 'Security' } };
      expect(await helpdesk.create(elsewhere, 2)).toEqual({ ...first, kind: 'exists' });
      const { Queue, CustomFields } = (await asAgent(`/ticket/${first.ticket.ref}?fields[Queue]=Name`)) as {
        Queue: { Name: string };
        CustomFields: { name: string; values: string[] }[];
      };
      expect(Queue.Name).toBe(queue);
      expect(CustomFields.find((field) => field.name === 'Language')?.values).toEqual(['en']);
      const { cursor } = (await helpdesk.changes?.(null, async () => true)) ?? { cursor: null };
      await asAgent(`/ticket/${first.ticket.ref}/correspond`, {
        Content: 'Hello',
        ContentType: 'text/plain',
      });
      const read = await helpdesk.changes?.(cursor, async (ref) => ref === first.ticket.ref);
      expect(read?.changes[0]).toMatchObject({ kind: 'reply', text: 'Hello', ref: first.ticket.ref });
    }
    const lost = rtHelpdesk(rt.url, rt.desk, 'Helpdesk', ['Nowhere', 'Bare']);
    expect(await lost.check()).toEqual([
      expect.stringContaining("'Nowhere' does not exist"),
      expect.stringContaining("'Bare' has no custom field"),
    ]);
  });

  test('the check is content, and names a queue that is missing and a field the queue lacks', async () => {
    expect(await rtHelpdesk(rt.url, rt.desk).check()).toEqual([]);
    expect((await rtHelpdesk(rt.url, rt.desk, 'Nowhere').check())[0]).toContain("'Nowhere' does not exist");
    expect((await rtHelpdesk(rt.url, rt.desk, 'Bare').check())[0]).toContain(
      "no custom field 'CorrelationID'",
    );
    expect((await rtHelpdesk(rt.url, '1-2-wrong').check())[0]).toContain('401');
  });
});

describe('delivery', () => {
  test(`makes exactly one ticket a handoff while its process is killed ${KILLS} times and answers get lost`, async () => {
    const file = join(folder, 'kills.db');
    const world = await createWorld(() => rtHelpdesk(rt.url, rt.desk), { file, rests: true });
    // Said a while ago, by the clock of the processes that deliver it.
    world.now = Date.now() - 3_600_000;
    const conversations = Array.from({ length: HANDOFFS }, (_, index) => `k${index}`);
    for (const conversation of conversations) await world.say(conversation, ...TO_THE_END);
    await world.close();

    const wire = await createFaultyWire(RT_PORT, () => Math.random() < 0.05);
    const compiled = join(folder, 'dialogs.v8');
    writeFileSync(compiled, serialize(dialogs));
    const env = {
      PATH: process.env.PATH,
      COMPILED_DIALOGS: compiled,
      NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
    };
    /** A deliverer that is warm and waits for the word to go: starting one takes longer than its life. */
    const warm = async () => {
      const script = join(import.meta.dirname, 'deliverer.ts');
      const child = spawn(process.execPath, [script, file, wire.url, rt.desk], {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      return child;
    };
    const pool = Array.from({ length: WARM }, warm);
    let kills = 0;
    for (; kills < KILLS; kills += 1) {
      const child = await (pool.shift() ?? warm());
      pool.push(warm());
      child.stdin.write('go\n');
      await delay(20 + Math.random() * 300);
      if (child.exitCode !== null) break;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const [last, ...spare] = await Promise.all(pool);
    for (const child of spare) child.kill('SIGKILL');
    last?.stdin.write('go\n');
    if (last) await once(last, 'exit');
    await wire.close();

    const after = await createWorld(() => rtHelpdesk(rt.url, rt.desk), { file, rests: true });
    const records = await after.store.atomically((unit) => unit.tickets.list(HANDOFFS + 1));
    const counts: number[] = [];
    const told: number[] = [];
    let extras = 0;
    for (const conversation of conversations) {
      const session = await after.store.atomically((unit) => unit.findSession('teams', conversation));
      const correlation = session?.session.tickets?.[0]?.correlation ?? '';
      const id = ticketId({ channel: 'teams', conversation, correlation });
      const query = encodeURIComponent(`Queue='Helpdesk' AND CF.{CorrelationID}='${id}'`);
      const { items } = (await ask(rt, rt.desk, `/tickets?query=${query}&fields=Status`)) as {
        items: { Status: string }[];
      };
      const live = items.filter(({ Status }) => Status !== 'rejected').length;
      counts.push(live);
      if (live !== 1) {
        // What stands where, so that a failure explains itself.
        const record = await after.store.atomically((unit) => unit.tickets.find(id));
        const there = record?.ref ? await ask(rt, rt.desk, `/ticket/${record.ref}`).catch(String) : null;
        const { lines } = await after.desk.history('teams', conversation);
        console.log(JSON.stringify({ conversation, id, items, record, there, lines: lines.length, session }));
      }
      extras += items.length - live;
      const { lines } = await after.desk.history('teams', conversation);
      told.push(
        lines.filter((line) => line.direction === 'out' && line.message.text.includes('Its number is'))
          .length,
      );
    }
    const dead = await after.outbox.dead(HANDOFFS);
    await after.close();
    console.log(
      `killed ${kills} times, ${wire.lost()} answers lost, ${HANDOFFS} handoffs, ${extras} extras closed`,
    );
    expect(dead.map(({ reason }) => reason)).toEqual([]);
    expect(counts.filter((count) => count !== 1)).toEqual([]);
    expect(told.filter((count) => count !== 1)).toEqual([]);
    expect(records).toHaveLength(HANDOFFS);
    expect(kills).toBe(KILLS);
  }, 480_000);
});
