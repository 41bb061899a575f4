import { judge, platformOf, type View } from './condition.ts';
import { type DoItem, type Flow, phoneOf } from './dialogs.ts';
import type { Draft } from './draft.ts';
import type { Part } from './message.ts';
import { phoneInWords } from './show-step.ts';
import { applies, closedBy } from './step-gate.ts';
import { viewOf } from './view.ts';
import { fill, sentence, stepPart, warningPart } from './wording.ts';

/**
 * Lists every step of a flow in its documented order: the one in hand, or the one asked for. A step whose gate does
 * not hold on the facts known now is withheld, and named with the reason.
 */
export function listSteps(draft: Draft, argument: string | undefined): void {
  const { dialogs } = draft;
  const id = argument ?? draft.stack.at(-1)?.flow;
  const flow = id === undefined ? undefined : dialogs.flows.get(id);
  if (!flow) {
    draft.parts.push({ kind: 'text', text: sentence(dialogs, 'all-steps-none') });
    return;
  }
  draft.parts.push({ kind: 'text', text: sentence(dialogs, 'all-steps', { flow: flow.title }) });
  const view = viewOf(draft.reader, draft, flow.id);
  const seen = new Set<string>();
  for (const item of flow.items) {
    if (item.kind === 'call') listCall(draft, item.flow);
    if (item.kind !== 'do' || (item.when && judge(item.when, view).verdict === 'no')) continue;
    for (const code of item.steps) {
      if (seen.has(code)) continue;
      seen.add(code);
      listStep(draft, flow, item, code, view);
    }
  }
}

function listStep(draft: Draft, flow: Flow, item: DoItem, code: string, view: View): void {
  const { dialogs, parts } = draft;
  const step = dialogs.steps.get(code);
  if (!step) return;
  const phone = phoneOf(step, item);
  if (!applies(dialogs, view, item, code)) return;
  const shut = closedBy(dialogs, view, code, phone);
  if (shut) {
    const values = { phone: sentence(dialogs, `phone-${phoneInWords(view, phone)}`) };
    const because = dialogs.guards.get(shut.guard)?.because ?? '';
    draft.trail.push({ kind: 'withheld', code });
    parts.push({
      kind: 'text',
      text: sentence(dialogs, 'withheld', {
        title: fill(dialogs, step.title, values),
        because: fill(dialogs, because, values),
      }),
    });
    return;
  }
  for (const warning of step.warn ?? []) {
    if (draft.trail.some((one) => one.kind === 'warning' && one.code === warning)) continue;
    draft.trail.push({ kind: 'warning', code: warning });
    parts.push(warningPart(dialogs, warning));
  }
  draft.trail.push({ kind: 'step', code, flow: flow.id, run: -1, look: item.look, phone, listed: true });
  const platform = platformOf(phone, view).value;
  parts.push(stepPart(dialogs, code, { platform, phone: phoneInWords(view, phone), look: item.look }));
}

function listCall(draft: Draft, id: string): void {
  const { dialogs } = draft;
  const part: Part = {
    kind: 'text',
    text: sentence(dialogs, 'all-steps-call', { flow: dialogs.flows.get(id)?.title ?? id }),
  };
  if (!draft.parts.some((one) => one.kind === 'text' && one.text === part.text)) draft.parts.push(part);
}
