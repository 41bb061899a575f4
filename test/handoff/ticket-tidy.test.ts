import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Helpdesk } from '../../src/handoff/helpdesk.ts';
import { createTicketTidy } from '../../src/handoff/ticket-tidy.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';

const looks: string[] = [];
let answer: () => Promise<boolean>;
let world: World;
let tidy: () => Promise<void>;
let logged: string[];

beforeEach(async () => {
  looks.length = 0;
  logged = [];
  answer = async () => true;
  const helpdesk: Helpdesk = {
    name: 'told',
    check: async () => [],
    create: async ({ packet }) => ({
      kind: 'created',
      ticket: { ref: packet.id, number: packet.id, url: null },
    }),
    comment: async () => ({ kind: 'done' }),
    reopen: async () => ({ kind: 'done' }),
    tidy: async ({ ref }) => {
      looks.push(ref);
      return answer();
    },
  };
  world = await createWorld(() => helpdesk);
  const write = (event: string) => logged.push(event);
  const log = { error: write, warn: write, info: write, debug: write };
  tidy = createTicketTidy({ helpdesk, store: world.store, log, clock: () => world.now });
  await world.say('c1', ...TO_THE_END);
  await world.settle();
});
afterEach(() => world.close());

/** Moves the clock and lets what is due be looked at, as each poll does. */
async function later(ms: number): Promise<number> {
  world.now += ms;
  await tidy();
  return looks.length;
}

describe('a new ticket', () => {
  test('is looked at again soon and once more later, and then left alone', async () => {
    expect(await later(1_000)).toBe(0);
    expect(await later(5_000)).toBe(1);
    expect(await later(5_000)).toBe(1);
    expect(await later(80_000)).toBe(2);
    expect(await later(80_000)).toBe(2);
    expect(await later(600_000)).toBe(2);
  });

  test('is looked at by the next call when nobody could look', async () => {
    answer = async () => {
      throw new Error('down');
    };
    await expect(later(6_000)).rejects.toThrow('down');
    answer = async () => true;
    expect(await later(1_000)).toBe(2);
  });

  test('that is gone is told to the people who run the desk', async () => {
    answer = async () => false;
    await later(6_000);
    expect(logged).toEqual(['ticket-gone']);
  });
});
