import type { Dialogs } from '../dialogs.ts';
import type { StaticBreach } from './static-rules.ts';
import { textsOf } from './texts-of.ts';
import { FORBIDDEN, REQUIRED } from './wording-tables.ts';

/** What the wording of the content breaks. */
export function wordingBreaches(dialogs: Dialogs): readonly StaticBreach[] {
  const texts = textsOf(dialogs);
  const breaches: StaticBreach[] = [];
  for (const rule of REQUIRED) {
    const own = texts.filter(
      (one) => one.code === rule.code && (!rule.platform || one.platform === rule.platform) && one.main,
    );
    if (own.length === 0 || own.some((one) => !rule.says.test(one.text)))
      breaches.push({
        invariant: rule.invariant,
        message: `${rule.code} does not say ${rule.what}`,
        ...whereOf(dialogs, rule.code),
      });
  }
  for (const { code, text } of texts) {
    for (const rule of FORBIDDEN) {
      const positive = text
        .split(/(?<=[.!?])\s+|\n/)
        .filter((line) => !/\b(?:never|not|no|nobody|don't|without|nor)\b/i.test(line));
      if (positive.some((line) => rule.says.test(line)))
        breaches.push({
          invariant: rule.invariant,
          message: `${code} says ${rule.what}`,
          ...whereOf(dialogs, code),
        });
    }
    if (
      !dialogs.slots.has(code) &&
      /\bSMS\b|text message/i.test(text) &&
      !mentionsSmsSafely(dialogs, code, text)
    )
      breaches.push({
        invariant: 'SI-21',
        message: `${code} speaks of SMS without W11`,
        ...whereOf(dialogs, code),
      });
    if (/send feedback/i.test(text) && /\blog/i.test(text) && !/personal data/i.test(text))
      breaches.push({
        invariant: 'SI-30',
        message: `${code} speaks of logs without their personal data`,
        ...whereOf(dialogs, code),
      });
  }
  for (const step of dialogs.steps.values())
    if (
      ['old', 'new', 'acted'].includes(step.phone) &&
      step.risk !== 'read' &&
      !namesPhone(step.text, step.title)
    )
      breaches.push({
        invariant: 'SI-29',
        message: `${step.code} does not name the phone it is done on`,
        ...whereOf(dialogs, step.code),
      });
  return breaches;
}

function namesPhone(text: unknown, title: string): boolean {
  const all = typeof text === 'string' ? [text] : Object.values(text as Record<string, string>);
  return all.every((one) => /\{phone\}|\bphone\b|iphone/i.test(`${title} ${one}`));
}

function mentionsSmsSafely(dialogs: Dialogs, code: string, text: string): boolean {
  const warned = dialogs.steps.get(code)?.warn ?? dialogs.says[code]?.warn ?? [];
  return (
    warned.includes('W11') ||
    /not (?:as )?(?:the|your|its) only|withdrawn|being retired|retire|last|ending|no longer/i.test(text)
  );
}

function whereOf(dialogs: Dialogs, code: string): { flow?: string; step?: string } {
  for (const flow of dialogs.flows.values())
    for (const item of flow.items) {
      if (item.kind === 'do' && item.steps.includes(code)) return { flow: flow.id, step: code };
      if (item.kind === 'say' && item.say === code) return { flow: flow.id };
    }
  return {};
}
