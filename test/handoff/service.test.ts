import { afterEach, describe, expect, test } from '@jest/globals';
import type { Created, Helpdesk } from '../../src/handoff/helpdesk.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';

let world: World;
afterEach(() => world.close());

/** A helpdesk that answers as told; the last answer is given for ever. */
function answering(...answers: readonly Created[]): Helpdesk & { attempts: number[]; comments: string[] } {
  const attempts: number[] = [];
  const comments: string[] = [];
  return {
    name: 'told',
    attempts,
    comments,
    check: async () => [],
    create: async (_, attempt) => {
      attempts.push(attempt);
      const answer = answers[Math.min(attempts.length, answers.length) - 1];
      if (!answer) throw new Error('no answer was told');
      return answer;
    },
    comment: async (_, { text }) => {
      comments.push(text);
      return { kind: 'done' };
    },
    reopen: async () => ({ kind: 'done' }),
  };
}

const made: Created = { kind: 'created', ticket: { ref: '7', number: '7', url: null } };

describe('a helpdesk that is down', () => {
  test('is told to the person honestly, without a number, and the number comes when it exists', async () => {
    const helpdesk = answering({ kind: 'retry', reason: 'down' }, { kind: 'retry', reason: 'down' }, made);
    world = await createWorld(() => helpdesk);
    await world.say('c1', ...TO_THE_END);
    await world.settle();
    expect(world.heard('c1')).toContain('Your request is saved and on its way');
    expect(world.heard('c1')).not.toMatch(/#\d/);
    world.now += 60_000;
    await world.settle();
    expect(world.heard('c1')).toContain('I cannot reach the system of your IT helpdesk just now');
    expect(world.heard('c1')).not.toMatch(/#\d/);
    world.now += 60_000;
    await world.settle();
    await world.settle();
    expect(world.heard('c1')).toContain('Its number is #7');
    expect(helpdesk.attempts).toEqual([1, 2, 3]);
  });

  test('after an unknown end is not asked again before the lease is over', async () => {
    const helpdesk = answering({ kind: 'unknown', reason: 'cut off' }, made);
    world = await createWorld(() => helpdesk, { ticket: { leaseMs: 60_000, timeoutMs: 30_000 } });
    await world.say('c1', ...TO_THE_END);
    await world.settle();
    world.now += 50_000;
    await world.settle();
    expect(helpdesk.attempts).toEqual([1]);
    world.now += 20_000;
    await world.settle();
    expect(helpdesk.attempts).toEqual([1, 2]);
  });
});

describe('a helpdesk that refuses', () => {
  test('leaves a dead letter that can be replayed, and the person is told', async () => {
    const helpdesk = answering({ kind: 'refused', reason: '422 no such queue' }, made);
    world = await createWorld(() => helpdesk);
    await world.say('c1', ...TO_THE_END);
    await world.settle();
    await world.settle();
    expect(world.heard('c1')).toContain('did not take your request');
    expect(world.logged).toContainEqual(expect.objectContaining({ level: 'error', event: 'ticket-refused' }));
    const [letter] = await world.outbox.dead(9);
    expect(letter).toMatchObject({ lane: 'ticket', reason: '422 no such queue' });
    expect(await world.outbox.replay(letter?.id ?? '')).toBe(true);
    await world.settle();
    await world.settle();
    expect(world.heard('c1')).toContain('Its number is #7');
  });
});

describe('a case that is handed over again', () => {
  test('adds only what is new to the ticket that is there', async () => {
    const helpdesk = answering(made);
    world = await createWorld(() => helpdesk);
    await world.say('c1', ...TO_THE_END);
    await world.settle();
    await world.say(
      'c1',
      { kind: 'choose', value: 'back' },
      { kind: 'choose', value: 'platform_old=android' },
    );
    await world.say('c1', { kind: 'choose', value: 'yes' });
    await world.settle();
    await world.settle();
    expect(helpdesk.attempts).toEqual([1]);
    expect(helpdesk.comments.join()).toContain('Old phone: Android');
    expect(helpdesk.comments.join()).not.toContain('fell into the lake');
    expect(world.heard('c1')).toContain('I added what we found since to your request #7');
  });
});
