import { judge, type PhoneRef, type View } from './condition.ts';
import { type Dialogs, type DoItem, phoneOf } from './dialogs.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import type { Reply } from './session.ts';

/** False for a step that is known to belong to the other platform than that of the phone it is done on. */
export function applies(dialogs: Dialogs, view: View, item: DoItem, code: string): boolean {
  const step = dialogs.steps.get(code);
  if (!step?.platforms) return true;
  return judge({ op: 'platform', phone: phoneOf(step, item), values: step.platforms }, view).verdict !== 'no';
}

export function isApplicable(draft: Draft, item: DoItem, code: string): boolean {
  const step = draft.dialogs.steps.get(code);
  if (!step?.platforms || !draft.reader.platform)
    return applies(draft.dialogs, viewOfDraft(draft), item, code);
  const platform = draft.reader.platform(draft, phoneOf(step, item));
  return platform === undefined || step.platforms.some((one) => one === platform);
}

/** The reply that counts for a step in this run: one given in it, or a success from before. */
export function answered(draft: Draft, code: string, run: number): Reply | undefined {
  const entry = draft.ledger[code];
  if (!entry) return undefined;
  if (entry.run === run) return entry.reply;
  return draft.reader.step(draft, code, ['worked', 'done']) ? entry.reply : undefined;
}

/** Why a step may not be shown: the guard that shuts it, and the slot that could open it. Undefined when it may. */
export function closedBy(
  dialogs: Dialogs,
  view: View,
  code: string,
  phone: PhoneRef,
): { guard: string; ask?: string } | undefined {
  const step = dialogs.steps.get(code);
  let waiting: { guard: string; ask?: string } | undefined;
  for (const name of step?.gate ?? []) {
    const guard = dialogs.guards.get(name);
    if (!guard) return { guard: name };
    const judgement = judge(guard.when, view);
    if (judgement.verdict === 'yes') continue;
    if (judgement.verdict === 'no' || judgement.ask === undefined) return { guard: name };
    waiting ??= { guard: name, ask: judgement.ask };
  }
  if (waiting || !step?.platforms) return waiting;
  const judgement = judge({ op: 'platform', phone, values: step.platforms }, view);
  if (judgement.verdict === 'yes') return undefined;
  return judgement.ask === undefined ? { guard: 'pair-known' } : { guard: 'pair-known', ask: judgement.ask };
}
