import { conclude } from './conclude.ts';
import { holds } from './condition.ts';
import { type DoItem, type Flow, type FlowItem, phoneOf } from './dialogs.ts';
import { type Draft, learn, record, viewOfDraft } from './draft.ts';
import { askFor, askReply } from './question.ts';
import { isSaid, say, warn } from './say.ts';
import type { Frame, Reply } from './session.ts';
import { showStep } from './show-step.ts';
import { answered, closedBy, isApplicable } from './step-gate.ts';
import { AFTER_LAST, enter, finish, move, rederive } from './travel.ts';
import { missingOf, triage } from './triage.ts';

const GRAVEST_FIRST: readonly Reply[] = ['failed', 'cannot', 'skipped', 'done', 'worked'];

/**
 * Walks on from where the case stands until a question is open or the case has ended. Always stops: items lead
 * forward, and a flow is entered at most MOST_VISITS times.
 */
export function advance(draft: Draft): void {
  while (draft.question === null && draft.outcome === null && !draft.paused) {
    // The exploration takes one item at a time, so that paths that meet at an item go on as one.
    draft.paused = draft.silent;
    const frame = draft.stack.at(-1);
    if (!frame) {
      triage(draft);
      continue;
    }
    const flow = draft.dialogs.flows.get(frame.flow);
    const index = frame.at === AFTER_LAST ? flow?.items.length : flow?.index.get(frame.at);
    if (!flow || index === undefined) {
      // The content changed under the case: begin again with all that is known, what was done is not shown again.
      rederive(draft);
      continue;
    }
    const item = flow.items[index];
    if (!item) {
      draft.trail.push({ kind: 'outcome', code: `dead-end:${flow.id}` });
      conclude(draft, 'T10');
      return;
    }
    draft.passed?.push(`${flow.id}/${item.id}`);
    if (item.when && !holds(item.when, viewOfDraft(draft))) move(draft, flow, index);
    else perform(draft, flow, index, item, frame);
  }
}

function perform(draft: Draft, flow: Flow, index: number, item: FlowItem, frame: Frame): void {
  switch (item.kind) {
    case 'collect': {
      const missing = missingOf(draft, item.slot);
      return missing === undefined ? move(draft, flow, index) : askFor(draft, missing);
    }
    case 'say':
      if (!isSaid(draft, item.say, frame.run)) say(draft, item.say, frame.run);
      for (const [slot, value] of item.set) settle(draft, slot, value);
      return move(draft, flow, index);
    case 'warn':
      for (const code of item.warnings) warn(draft, code, frame.run);
      return move(draft, flow, index);
    case 'branch': {
      const way = item.ways.find((one) => holds(one.when, viewOfDraft(draft)));
      return move(draft, flow, index, way?.next ?? item.otherwise);
    }
    case 'call':
      for (const [slot, value] of item.set) settle(draft, slot, value);
      return enter(draft, item.flow, true);
    case 'end':
      return finish(draft, item.outcome);
    case 'do':
      return performSteps(draft, flow, index, item, frame);
  }
}

function performSteps(draft: Draft, flow: Flow, index: number, item: DoItem, frame: Frame): void {
  const open: string[] = [];
  const replies: Reply[] = [];
  for (const code of item.steps) {
    const reply = answered(draft, code, frame.run);
    if (reply !== undefined) replies.push(reply);
    else if (isApplicable(draft, item, code)) open.push(code);
  }
  if (open.length === 0) {
    const gravest = GRAVEST_FIRST.find((reply) => replies.includes(reply));
    if (gravest === undefined) return move(draft, flow, index);
    return move(draft, flow, index, gravest === 'done' ? item.worked : item[gravest]);
  }
  for (const code of open) {
    const shut = draft.reader.gate
      ? draft.reader.gate(code)
      : closedBy(draft.dialogs, viewOfDraft(draft), code, phoneOf(draft.dialogs.steps.get(code), item));
    if (!shut) continue;
    if (shut.ask !== undefined) return askFor(draft, shut.ask);
    draft.trail.push({ kind: 'withheld', code });
    return move(draft, flow, index, item.withheld);
  }
  let asks = false;
  for (const code of open) {
    showStep(draft, item, code, frame);
    if (draft.dialogs.steps.get(code)?.reply === 'none') record(draft, code, 'done', frame.run);
    else asks = true;
  }
  if (asks) askReply(draft, open);
}

function settle(draft: Draft, slot: string, value: string): void {
  if (draft.slots[slot] !== value) learn(draft, slot, value, 'concluded');
}
