import { holds, judge, type PhoneRef, platformOf, type View } from './condition.ts';
import { type DoItem, phoneOf } from './dialogs.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import { isSaid, warn } from './say.ts';
import type { Frame } from './session.ts';
import { applies } from './step-gate.ts';
import { stepPart } from './wording.ts';

export function showStep(draft: Draft, item: DoItem, code: string, frame: Frame): void {
  const step = draft.dialogs.steps.get(code);
  if (!step) return;
  for (const standing of draft.dialogs.triage.standing)
    if (!isSaid(draft, standing.warn, frame.run) && holds(standing.when, viewOfDraft(draft)))
      warn(draft, standing.warn, frame.run);
  for (const warning of step.warn ?? []) warn(draft, warning, frame.run);
  const phone = phoneOf(step, item);
  draft.trail.push({
    kind: 'step',
    code,
    flow: frame.flow,
    run: frame.run,
    look: item.look,
    phone,
    listed: false,
  });
  if (draft.silent) return;
  const progress = progressOf(draft, frame, code);
  draft.parts.push(
    stepPart(draft.dialogs, code, {
      platform: platformOf(phone, viewOfDraft(draft)).value,
      phone: phoneInWords(viewOfDraft(draft), phone),
      look: item.look,
      ...(progress ? { progress } : {}),
    }),
  );
}

/** Which phone a step is done on, as the name of a text: `old`, `new` or `only`. */
export function phoneInWords(view: View, phone: PhoneRef): string {
  if (phone !== 'acted') return phone === 'old' && view.isIn('old_device', ['none']) ? 'only' : phone;
  for (const side of ['old', 'new']) if (view.isIn('this_device', [side])) return side;
  return 'only';
}

/** "Step 3 of 7" within the flow in hand: those already shown, and those its order still holds for this case. */
function progressOf(draft: Draft, frame: Frame, code: string): { at: number; of: number } | undefined {
  const flow = draft.dialogs.flows.get(frame.flow);
  if (!flow) return undefined;
  const view = viewOfDraft(draft);
  const codes: string[] = [];
  for (const item of flow.items)
    if (item.kind === 'do' && (!item.when || judge(item.when, view).verdict !== 'no'))
      for (const one of item.steps) {
        const step = draft.dialogs.steps.get(one);
        const fits = applies(draft.dialogs, view, item, one);
        if (step && step.reply !== 'none' && fits && !codes.includes(one)) codes.push(one);
      }
  const at = codes.indexOf(code) + 1;
  return at > 0 && codes.length > 1 ? { at, of: codes.length } : undefined;
}
