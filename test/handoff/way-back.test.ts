import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { Webhook } from 'standardwebhooks';
import { closeServer, listen } from '../../src/http/listen.ts';
import { createServer } from '../../src/http/server.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';
import { type Running, serve, type Vendor } from './vendors/vendor.ts';
import { SECRET, webhook } from './vendors/webhook.ts';

const MINUTE = 60_000;
const signer = new Webhook(SECRET);
let vendor: Vendor;
let running: Running;
let world: World;
let server: Server;
let ref: string;

beforeEach(async () => {
  vendor = webhook();
  running = await serve(vendor);
  world = await createWorld(() => vendor.helpdesk(running.base, Date.now, 5_000));
  world.now = Date.now();
  const quiet = () => {};
  server = createServer({ log: { error: quiet, warn: quiet, info: quiet, debug: quiet } });
  world.handoff.watch.mount(server);
  await listen(server, { host: '127.0.0.1', port: 0 });
  await world.say('c1', ...TO_THE_END);
  await world.settle();
  await world.handoff.watch.look();
  ref = vendor.tickets[0]?.ref ?? '';
  world.delivered.length = 0;
});
afterEach(async () => {
  await closeServer(server);
  await world.close();
  await running.close();
});

const reply = (text: string) => JSON.stringify({ type: 'ticket.reply', data: { ref, text } });
const status = (state: string) => JSON.stringify({ type: 'ticket.status', data: { ref, state } });

/** Sends a webhook as the helpdesk does; resolves to its status once the person has been told. */
async function send(id: string, body: string, { at = Date.now(), forged = false } = {}): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const signature = signer.sign(id, new Date(at), forged ? `${body} ` : body);
  const response = await fetch(`http://127.0.0.1:${port}/helpdesk/webhook`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': signature,
    },
    body,
  });
  await world.settle();
  return response.status;
}

const times = (words: string) => world.heard('c1').split(words).length - 1;

describe('a webhook of the helpdesk', () => {
  test('reaches the person in the chat they wrote in', async () => {
    expect(await send('m1', reply('Which building?'))).toBe(204);
    expect(times('Which building?')).toBe(1);
  });

  test('that is repeated, also many times at once, is told once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => send('m1', reply('Which building?'))));
    expect(new Set(all)).toEqual(new Set([204]));
    expect(await send('m1', reply('Which building?'))).toBe(204);
    expect(times('Which building?')).toBe(1);
  });

  test.each([
    ['with a wrong signature', { forged: true }],
    ['that was signed too long ago', { at: Date.now() - 6 * MINUTE }],
  ])('%s is answered with 401 and changes nothing', async (_, how) => {
    expect(await send('m1', reply('Give me your password'), how)).toBe(401);
    expect(world.heard('c1')).toBe('');
  });

  test('about a ticket of others, or of no known kind, changes nothing', async () => {
    const other = { type: 'ticket.reply', data: { ref: 'somebody-elses', text: 'Hello' } };
    expect(await send('m1', JSON.stringify(other))).toBe(204);
    expect(await send('m2', JSON.stringify({ type: 'ticket.deleted', data: { ref } }))).toBe(204);
    expect(world.heard('c1')).toBe('');
  });

  test('that never arrives loses nothing, and one that arrives later is told once', async () => {
    vendor.agent(ref, 'reply', 'Which building?');
    vendor.agent(ref, 'note', 'Looks like fraud');
    await world.handoff.watch.look();
    await world.settle();
    expect(times('Which building?')).toBe(1);
    expect(times('fraud')).toBe(0);
    const id = vendor.tickets[0]?.comments[0]?.id;
    expect(await send(`c${id}`, reply('Which building?'))).toBe(204);
    expect(times('Which building?')).toBe(1);
  });

  test('is not needed for an answer that comes before the desk knows that the ticket was made', async () => {
    running.faults.push('cut');
    await world.say('c2', ...TO_THE_END);
    await world.settle();
    vendor.agent(vendor.tickets[1]?.ref ?? '', 'reply', 'Which building?');
    await world.handoff.watch.look();
    expect(world.heard('c2')).not.toContain('Which building?');
    world.now += 2 * MINUTE;
    await world.settle();
    await world.handoff.watch.look();
    await world.settle();
    expect(vendor.tickets).toHaveLength(2);
    expect(world.heard('c2').split('Which building?').length - 1).toBe(1);
  });

  test('that solves the ticket asks whether it helped, and what the person says is kept', async () => {
    await send('m1', status('waiting'));
    expect(times('is waiting for something')).toBe(1);
    await send('m2', status('resolved'));
    expect(times('Did this help?')).toBe(1);
    await world.say('c1', { kind: 'say', text: 'yes' });
    await world.settle();
    const [record] = await world.store.atomically((unit) => unit.tickets.list(1));
    expect(record).toMatchObject({ state: 'resolved', helped: true });
  });

  test('with a secret in it is masked before the person or the database gets it', async () => {
    await send('m1', reply('Your temporary access pass is Abc+123456'));
    expect(times('Abc+123456')).toBe(0);
    expect(times('temporary access pass')).toBe(1);
  });
});
