import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/ops/log.ts';
import { createStop, type StopStep } from '../../src/ops/stop.ts';

let done: string[];
let exits: number[];

beforeEach(() => {
  done = [];
  exits = [];
});

function stopOf(steps: readonly StopStep[], limitMs = 1000) {
  const exit = (status: number) => void exits.push(status);
  return createStop({ steps, limitMs, exit, log: createLog({ level: 'silent' }) });
}

function step(name: string, ms = 0): StopStep {
  return {
    name,
    run: async () => {
      await delay(ms);
      done.push(name);
    },
  };
}

describe('a stop', () => {
  test('does its steps in order and exits with 0', async () => {
    await stopOf([step('first', 20), step('second')])('SIGTERM');
    expect({ done, exits }).toEqual({ done: ['first', 'second'], exits: [0] });
  });

  test('goes on when a step fails', async () => {
    const failing = { name: 'failing', run: () => Promise.reject(new Error('no')) };
    await stopOf([failing, step('store')])('SIGTERM');
    expect({ done, exits }).toEqual({ done: ['store'], exits: [0] });
  });

  test('exits with 1 when the time is up', async () => {
    void stopOf([step('slow', 200)], 20)('SIGTERM');
    await delay(60);
    expect(exits).toEqual([1]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('exits at once at the second %s', async (signal, status) => {
    const stop = stopOf([step('slow', 100)]);
    void stop('SIGTERM');
    await stop(signal);
    expect({ done, exits }).toEqual({ done: [], exits: [status] });
  });
});
