import { expect, test } from '@jest/globals';
import { createPace } from '../../../src/channels/slack/pace.ts';

test('posts to one channel are spaced out after a few, and others do not wait for them', () => {
  let now = 0;
  const pace = createPace({ clock: () => now });
  expect([1, 2, 3].map(() => pace.wait('T1', 'D1'))).toEqual([0, 0, 0]);
  expect(pace.wait('T1', 'D1')).toBe(1_000);
  expect(pace.wait('T1', 'D2')).toBe(0);
  now = 1_000;
  expect(pace.wait('T1', 'D1')).toBe(0);
  expect(pace.wait('T1', 'D1')).toBe(1_000);
  now = 60_000;
  expect([1, 2, 3].map(() => pace.wait('T1', 'D1'))).toEqual([0, 0, 0]);
});

test('a team that Slack asked to wait waits everywhere, and other teams do not', () => {
  let now = 0;
  const pace = createPace({ clock: () => now });
  pace.limited('T1', 30_000);
  now = 10_000;
  expect(pace.wait('T1', 'D1')).toBe(20_000);
  expect(pace.wait('T2', 'D1')).toBe(0);
  now = 30_000;
  expect(pace.wait('T1', 'D1')).toBe(0);
});

test('a method that was limited by itself waits, and other methods of the team do not', () => {
  let now = 0;
  const pace = createPace({ clock: () => now });
  pace.limited('T1', 30_000, 'users.info');
  now = 10_000;
  expect(pace.held('T1', 'users.info')).toBe(20_000);
  expect(pace.held('T1', 'views.open')).toBe(0);
  expect(pace.held('T1')).toBe(0);
  expect(pace.held('T2', 'users.info')).toBe(0);
  pace.limited('T1', 40_000);
  expect(pace.held('T1', 'users.info')).toBe(40_000);
  expect(pace.held('T1', 'views.open')).toBe(40_000);
});
