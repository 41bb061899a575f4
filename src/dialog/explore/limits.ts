import type { Dialogs } from '../dialogs.ts';
import type { StaticBreach } from './static-rules.ts';
import { textsOf } from './texts-of.ts';

/** What both platforms can show, in code points: the smaller of Teams' and Slack's limits. */
export const PLATFORM_LIMITS = { text: 3000, label: 75, title: 150, choices: 100 } as const;

/** Texts that do not fit what the platforms can show. */
export function limitBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const breaches: StaticBreach[] = [];
  const check = (code: string, what: string, text: string, most: number) => {
    const length = [...text].length;
    if (length > most)
      breaches.push({
        invariant: 'LIMITS',
        message: `${what} of ${code} has ${length} characters; at most ${most} fit`,
      });
  };
  for (const { code, text } of textsOf(dialogs)) check(code, 'a text', text, PLATFORM_LIMITS.text);
  for (const step of dialogs.steps.values()) check(step.code, 'the title', step.title, PLATFORM_LIMITS.title);
  for (const slot of dialogs.slots.values()) {
    if (slot.order.length > PLATFORM_LIMITS.choices)
      breaches.push({
        invariant: 'LIMITS',
        message: `slot ${slot.name} has ${slot.order.length} answers; at most ${PLATFORM_LIMITS.choices} fit`,
      });
    for (const [value, { label }] of Object.entries(slot.values))
      check(`${slot.name}=${value}`, 'the label', label, PLATFORM_LIMITS.label);
    const plain = Object.values(slot.values).filter((value) => !value.more).length;
    if (plain > 10)
      breaches.push({
        invariant: 'LIMITS',
        message: `slot ${slot.name} shows ${plain} answers at once; fold some away with "more"`,
      });
  }
  return breaches;
}
