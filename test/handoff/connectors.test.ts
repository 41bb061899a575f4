import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Helpdesk, TicketRef } from '../../src/handoff/helpdesk.ts';
import { aTicket } from '../fixtures/a-ticket.ts';
import { hub } from './vendors/hub.ts';
import { jira } from './vendors/jira.ts';
import { rt } from './vendors/rt.ts';
import { serviceNow } from './vendors/servicenow.ts';
import { type Running, serve, type Vendor } from './vendors/vendor.ts';
import { webhook } from './vendors/webhook.ts';
import { zendesk } from './vendors/zendesk.ts';

const TIMEOUT_MS = 5_000;
/** Shorter than a vendor's server is slow, and longer than a busy machine needs for an answer. */
const IMPATIENT_MS = 1_000;

describe.each([
  ['rt', rt],
  ['zendesk', zendesk],
  ['servicenow', serviceNow],
  ['jira', jira],
  ['webhook', webhook],
  ['botframework', hub],
])('the connector for %s', (_, createVendor) => {
  let vendor: Vendor;
  let running: Running;
  let helpdesk: Helpdesk;
  const ticket = aTicket();

  beforeEach(async () => {
    vendor = createVendor();
    running = await serve(vendor);
    helpdesk = vendor.helpdesk(running.base, Date.now, TIMEOUT_MS);
  });
  afterEach(() => running.close());

  /** An address at which nobody listens. */
  async function nobody(): Promise<string> {
    const gone = await serve(createVendor());
    await gone.close();
    return gone.base;
  }
  const all = async () => true;
  const live = () => vendor.tickets.filter(({ state }) => state !== 'extra');
  async function made(): Promise<TicketRef> {
    const result = await helpdesk.create(ticket, 1);
    if (!('ticket' in result)) throw new Error(result.reason);
    return result.ticket;
  }

  test('makes a ticket with everything in it', async () => {
    const { ref, number } = await made();
    expect(number).not.toBe('');
    expect(vendor.tickets).toHaveLength(1);
    expect(vendor.tickets[0]).toMatchObject({ ref, id: ticket.packet.id });
    expect(vendor.tickets[0]?.body).toContain('IDENTITY NOT VERIFIED');
    expect(vendor.tickets[0]?.files.filter((file) => file.endsWith('full'))).not.toEqual([]);
  });

  test('a later attempt finds the ticket of the first and makes no other', async () => {
    const first = await made();
    const again = await helpdesk.create(ticket, 2);
    expect(again).toMatchObject({ ticket: { ref: vendor.unique ? expect.any(String) : first.ref } });
    expect(vendor.tickets).toHaveLength(1);
  });

  test.each([401, 403])('%s leaves nothing, and is tried again until somebody mended it', async (status) => {
    running.faults.push({ status, body: { error: 'no' } });
    expect(await helpdesk.create(ticket, 1)).toMatchObject({ kind: 'retry', afterMs: 5_000 });
    expect(vendor.tickets).toEqual([]);
  });

  test('a refusal that was only a bad moment does no harm', async () => {
    running.faults.push({ status: 400, body: {} });
    expect(await helpdesk.create(ticket, 1)).toMatchObject({ kind: 'created' });
    expect(vendor.tickets).toHaveLength(1);
  });

  test.each([400, 404, 422])('a creation answered with %s twice is refused', async (status) => {
    running.faults.push({ status, body: { error: 'no' } }, { status, body: { error: 'no' } });
    const result = await helpdesk.create(ticket, 1);
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining(String(status)) });
    expect(vendor.tickets).toEqual([]);
  });

  test.each([
    ['seconds', () => '7', 7_000],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString(), 60_000],
  ])('429 is tried again after what Retry-After says (%s)', async (_form, retryAfter, ms) => {
    const value = retryAfter();
    running.faults.push({ status: 429, headers: { 'Retry-After': value } });
    const result = await helpdesk.create(ticket, 1);
    if (result.kind !== 'retry') throw new Error(result.kind);
    expect(Math.abs((result.afterMs ?? 0) - ms)).toBeLessThan(2_000);
  });

  test.each([500, 502, 503, 504])('after %s nobody knows whether it was carried out', async (status) => {
    running.faults.push({ status });
    expect(await helpdesk.create(ticket, 1)).toMatchObject({ kind: 'unknown' });
  });

  test.each(['cut', 'slow'] as const)(
    'an answer that is %s leaves one ticket, which the next attempt finds',
    async (fault) => {
      const impatient = vendor.helpdesk(running.base, Date.now, IMPATIENT_MS);
      running.faults.push(fault);
      expect(await impatient.create(ticket, 1)).toMatchObject({ kind: 'unknown' });
      expect(await helpdesk.create(ticket, 2)).toHaveProperty('ticket');
      expect(vendor.tickets).toHaveLength(1);
    },
  );

  test('a conflict on creation means that the ticket is there', async () => {
    await made();
    running.faults.push({ status: 409, body: {} });
    expect(await helpdesk.create(ticket, 1)).toHaveProperty('ticket');
    expect(vendor.tickets).toHaveLength(1);
  });

  test('a helpdesk that does not listen gets nothing, and is tried again', async () => {
    const away = vendor.helpdesk(await nobody(), Date.now, TIMEOUT_MS);
    expect(await away.create(ticket, 1)).toMatchObject({ kind: 'retry' });
  });

  test('an abandoned request that was carried out late is closed as a duplicate', async () => {
    if (vendor.unique) {
      // The system itself tells a repeated creation, so that there is nothing to close.
      await Promise.all([helpdesk.create(ticket, 1), helpdesk.create(ticket, 2)]);
      expect(vendor.tickets).toHaveLength(1);
      return;
    }
    const first = await made();
    // The same request once more, as a server that was too slow would carry it out.
    const late = running.asked.find((asked) => vendor.isCreation(asked));
    if (late) vendor.handle(late);
    if (vendor.name === 'jira') expect(vendor.tickets).toHaveLength(2);
    const kept = await helpdesk.create(ticket, 2);
    expect(kept).toMatchObject({ kind: 'exists', ticket: { ref: first.ref } });
    expect(live()).toHaveLength(1);
  });

  test('what a request left that came twice, after the ticket was told, is closed by a later look', async () => {
    const kept = await made();
    if (vendor.unique) return expect(helpdesk.tidy).toBeUndefined();
    const late = running.asked.find((asked) => vendor.isCreation(asked));
    if (late) vendor.handle(late);
    expect(vendor.tickets).toHaveLength(2);
    // Jira's extra has no label yet: only its description tells whose it is.
    expect(await helpdesk.tidy?.(kept, ticket.packet.id)).toBe(true);
    expect(live().map(({ ref }) => ref)).toEqual([kept.ref]);
    if (vendor.name === 'jira') return;
    vendor.tickets.length = 0;
    expect(await helpdesk.tidy?.(kept, ticket.packet.id)).toBe(false);
  });

  test('a ticket that is confirmed and then lost does not count, and is made again', async () => {
    const searches = !vendor.unique && vendor.name !== 'jira';
    const handle = vendor.handle;
    vendor.handle = (asked) => {
      const reply = handle(asked);
      if (vendor.isCreation(asked)) vendor.tickets.length = 0;
      return reply;
    };
    const result = await helpdesk.create(ticket, 1);
    expect(result.kind).toBe(searches ? 'unknown' : 'created');
    vendor.handle = handle;
    if (!searches) return;
    expect(await helpdesk.create(ticket, 2)).toMatchObject({ kind: 'created' });
    expect(vendor.tickets).toHaveLength(1);
  });

  test('a ticket that its search does not show counts all the same, and is not made again', async () => {
    const handle = vendor.handle;
    vendor.handle = (asked) => {
      const reply = handle(asked);
      if (asked.method !== 'GET' || Array.isArray(reply.body)) return reply;
      const lists = Object.entries((reply.body ?? {}) as object).map(([name, value]) => [
        name,
        Array.isArray(value) && name !== 'TicketCustomFields' ? [] : value,
      ]);
      return { ...reply, body: Object.fromEntries(lists) };
    };
    expect(await helpdesk.create(ticket, 1)).toMatchObject({ kind: 'created' });
    expect(vendor.tickets).toHaveLength(1);
  });

  test('a comment is public or not as asked, and written once', async () => {
    const ref = await made();
    await helpdesk.comment(ref, { key: 'AD-k1', text: 'From the person', public: true }, 1);
    await helpdesk.comment(ref, { key: 'AD-k1', text: 'From the person', public: true }, 2);
    await helpdesk.comment(ref, { key: 'AD-k2', text: 'For agents', public: false }, 1);
    const comments = vendor.tickets[0]?.comments ?? [];
    expect(comments.map((comment) => comment.public)).toEqual([true, false]);
    expect(comments[0]?.text).toContain('From the person');
  });

  test('a solved ticket is opened again', async () => {
    const ref = await made();
    vendor.agent(vendor.tickets[0]?.ref ?? '', 'resolve', '');
    expect(await helpdesk.reopen(ref)).toEqual({ kind: 'done' });
    expect(vendor.tickets[0]?.state).toBe('open');
  });

  test('answers and resolution come back, internal notes and our own words do not', async () => {
    if (!helpdesk.changes) {
      expect(vendor.polls).toBe(false);
      return;
    }
    const start = await helpdesk.changes(null, all);
    const ref = await made();
    await helpdesk.comment(ref, { key: 'AD-k1', text: 'Our own', public: true }, 1);
    vendor.agent(ref.ref, 'note', 'Secret note');
    vendor.agent(ref.ref, 'reply', 'Which building?');
    vendor.agent(ref.ref, 'resolve', '');
    const read = await helpdesk.changes(start.cursor, all);
    const of = read.changes.filter((change) => change.ref === ref.ref);
    expect(of.filter((change) => change.kind === 'reply').map((change) => change.text)).toEqual([
      'Which building?',
    ]);
    expect(of.filter((change) => change.kind === 'status').at(-1)).toMatchObject({ state: 'resolved' });
    const again = await helpdesk.changes(read.cursor, all);
    const known = new Set(read.changes.map(({ id }) => id));
    expect(again.changes.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  test('a webhook counts only with the right proof', async () => {
    const { ref } = await made();
    const right = vendor.hook(ref, Date.now());
    expect((await helpdesk.hook?.(right))?.kind).toMatch(/^(look|changes)$/);
    const forged = Object.fromEntries(
      Object.entries(right.headers).map(([name, value]) => [
        name,
        /signature$|secret|authorization/.test(name) ? `${value}x` : value,
      ]),
    );
    expect(await helpdesk.hook?.({ ...right, headers: forged })).toMatchObject({ kind: 'refused' });
    expect(await helpdesk.hook?.({ ...right, headers: {} })).toMatchObject({ kind: 'refused' });
    const signsBody = !['servicenow', 'botframework'].includes(vendor.name);
    const changed = await helpdesk.hook?.({ ...right, body: `${right.body} ` });
    if (signsBody) expect(changed).toMatchObject({ kind: 'refused' });
  });

  test('the check is content with a system that is ready, and names what is missing', async () => {
    expect(await helpdesk.check()).toEqual([]);
    const complaint = vendor.break?.();
    if (complaint) expect((await helpdesk.check()).join(' ')).toMatch(complaint);
    if (vendor.name === 'botframework') return;
    const away = vendor.helpdesk(await nobody(), Date.now, TIMEOUT_MS);
    expect(await away.check()).toEqual([expect.stringContaining('got no answer')]);
  });
});

test('a queue that a rule names is a request type in Jira, and is checked like the other', async () => {
  const vendor = jira();
  const running = await serve(vendor);
  const helpdesk = vendor.helpdesk(running.base, Date.now, TIMEOUT_MS);
  expect(await helpdesk.check()).toEqual([]);
  expect(running.asked.filter(({ path }) => path.includes('/requesttype/3/'))).toHaveLength(1);
  const plain = aTicket();
  await helpdesk.create({ ...plain, packet: { ...plain.packet, queue: '3' } }, 1);
  expect(running.asked.find((asked) => vendor.isCreation(asked))?.json).toMatchObject({ requestTypeId: '3' });
  await running.close();
});
