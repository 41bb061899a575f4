import { holds, platformOf, platformPair, slotsOf } from './condition.ts';
import type { TriageRule } from './dialogs.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import { askFor } from './question.ts';
import { enter } from './travel.ts';

/** Finds the flow for a case that has none, or asks what triage needs to know. */
export function triage(draft: Draft): void {
  const { rules, intro, fallback } = draft.dialogs.triage;
  for (const rule of rules) {
    if (!holds(rule.when, viewOfDraft(draft))) continue;
    for (const slot of rule.collect) {
      const missing = missingOf(draft, slot);
      if (missing !== undefined) return askFor(draft, missing);
    }
    const way = rule.next.find((one) => !one.when || holds(one.when, viewOfDraft(draft)));
    if (way) return enter(draft, way.flow, false);
  }
  for (const slot of intro) if (!draft.reader.isSet(draft, slot)) return askFor(draft, slot);
  enter(draft, fallback, false);
}

/** The slot to ask for: the one named, or what `platform` and `platforms` still lack. */
export function missingOf(draft: Draft, slot: string): string | undefined {
  if (slot === 'platform') return platformOf('acted', viewOfDraft(draft)).ask;
  if (slot === 'platforms') return platformPair(viewOfDraft(draft)).ask;
  return draft.reader.isSet(draft, slot) ? undefined : slot;
}

/**
 * Rules marked `interrupt` hold at any time. When the facts of this turn make one fit whose flow this case has not
 * entered, the case moves there, unless a rule before it fits as well and has been followed. Returns true when it
 * moved.
 */
export function interrupt(draft: Draft): boolean {
  if (draft.stack.length === 0) return false;
  const rules = draft.dialogs.triage.rules.filter((rule) => rule.interrupt);
  const touched = (rule: TriageRule) => slotsOf(rule.when).some((slot) => draft.changed.has(slot));
  if (!rules.some((rule) => touched(rule) && holds(rule.when, viewOfDraft(draft)))) return false;
  const first = rules.find((rule) => holds(rule.when, viewOfDraft(draft)));
  const way = first?.next.find((one) => !one.when || holds(one.when, viewOfDraft(draft)));
  if (!way || draft.chain.includes(way.flow)) return false;
  draft.stack = [];
  draft.gathered = [];
  enter(draft, way.flow, false);
  return true;
}
