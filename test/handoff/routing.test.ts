import { describe, expect, test } from '@jest/globals';
import { answerBy, answerByInWords } from '../../src/handoff/business-hours.ts';
import { routeTicket } from '../../src/handoff/routing.ts';
import type { HandoffSettings, Hours } from '../../src/handoff/settings-file.ts';
import { handoffSettings } from '../fixtures/handed-over.ts';

const facts = { outcome: 'T3', platforms: ['ios'], tenant: 'contoso', language: 'de', channel: 'teams' };

describe('routing', () => {
  const settings = (rules: HandoffSettings['routing']['rules']): HandoffSettings => ({
    ...handoffSettings,
    routing: { default: { category: 'MFA recovery', priority: 'normal' }, rules },
  });

  test('is the default when no rule fits', () => {
    const rules = settings([{ when: { outcome: ['T4'] }, to: { queue: 'Other' } }]);
    expect(routeTicket(rules, facts)).toEqual({ category: 'MFA recovery', priority: 'normal' });
  });

  test.each([
    [{ outcome: ['T3'] }],
    [{ platform: ['ios' as const] }],
    [{ tenant: ['contoso'] }],
    [{ language: ['de'] }],
    [{ channel: ['teams', 'slack'] }],
  ])('takes what a rule says that fits by %j', (when) => {
    const route = routeTicket(settings([{ when, to: { queue: 'Berlin', group: 'Identity' } }]), facts);
    expect(route).toMatchObject({ queue: 'Berlin', group: 'Identity', category: 'MFA recovery' });
  });

  test('asks a rule for everything it names, and lets later rules win', () => {
    const rules = settings([
      { when: { outcome: ['T3'], tenant: ['other'] }, to: { queue: 'Never' } },
      { when: { outcome: ['T3'] }, to: { queue: 'First', priority: 'high' } },
      { when: { language: ['de'] }, to: { queue: 'Second' } },
    ]);
    expect(routeTicket(rules, facts)).toMatchObject({ queue: 'Second', priority: 'high' });
  });

  test('sends a security incident as urgent by the file that comes with the desk', () => {
    expect(routeTicket(handoffSettings, { ...facts, outcome: 'T11' })).toMatchObject({ priority: 'urgent' });
  });
});

describe('business hours', () => {
  const hours: Hours = {
    time_zone: 'Europe/Berlin',
    week: { monday: ['08:00-12:00', '13:00-17:00'], friday: ['08:00-12:00'] },
    closed: ['2026-12-25'],
    answer_within: { urgent: 30, high: 120, normal: 300, low: 600 },
  };
  const at = (iso: string) => Date.parse(iso);
  const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

  test('an answer is due within the opening hours, over the lunch break', () => {
    expect(iso(answerBy(hours, 'urgent', at('2026-11-23T08:00:00Z')))).toBe('2026-11-23T08:30:00.000Z');
    expect(iso(answerBy(hours, 'normal', at('2026-11-23T08:00:00Z')))).toBe('2026-11-23T14:00:00.000Z');
  });

  test('what comes after closing is due on the next open day', () => {
    expect(iso(answerBy(hours, 'high', at('2026-11-27T10:30:00Z')))).toBe('2026-11-30T08:30:00.000Z');
  });

  test('a closed day and the change of clocks are taken into account', () => {
    expect(iso(answerBy(hours, 'urgent', at('2026-12-24T20:00:00Z')))).toBe('2026-12-28T07:30:00.000Z');
    expect(iso(answerBy(hours, 'urgent', at('2026-10-23T20:00:00Z')))).toBe('2026-10-26T07:30:00.000Z');
    expect(iso(answerBy(hours, 'urgent', at('2026-06-05T20:00:00Z')))).toBe('2026-06-08T06:30:00.000Z');
  });

  test('is told in words, and not at all when the desk never opens', () => {
    expect(answerByInWords(hours, 'urgent', at('2026-11-23T08:00:00Z'), 'en')).toBe(
      'Monday 23 November, 09:30 (Europe/Berlin)',
    );
    expect(answerByInWords({ ...hours, week: {} }, 'urgent', at('2026-11-23T08:00:00Z'), 'en')).toBe(
      undefined,
    );
  });
});
