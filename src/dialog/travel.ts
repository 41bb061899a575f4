import { conclude } from './conclude.ts';
import type { Flow, Target } from './dialogs.ts';
import type { Draft } from './draft.ts';
import { fill, sentence } from './wording.ts';

/** The same flow is entered at most this often in one case; after that the case goes to a person. */
const MOST_VISITS = 2;

export const AFTER_LAST = '$end';

/** Starts again from triage with all facts and replies kept; runs that come up again are taken up, not repeated. */
export function rederive(draft: Draft): void {
  draft.stack = [];
  draft.chain = [];
  draft.gathered = [];
  draft.question = null;
  draft.outcome = null;
  draft.content = draft.dialogs.version;
  draft.reusable = new Set(draft.runs.keys());
}

export function enter(draft: Draft, flow: string, called: boolean): void {
  const again = [...(draft.reusable ?? [])].find((run) => draft.runs[run] === flow);
  if (again !== undefined) draft.reusable?.delete(again);
  else if (!draft.silent && draft.chain.filter((one) => one === flow).length >= MOST_VISITS) {
    const { stuck } = draft.dialogs.triage;
    if (flow === stuck) return conclude(draft, 'T3');
    draft.stack = [];
    return enter(draft, stuck, false);
  } else draft.runs = [...draft.runs, flow];
  draft.chain = [...draft.chain, flow];
  const run = again ?? draft.runs.length - 1;
  const first = draft.dialogs.flows.get(flow)?.items[0]?.id ?? AFTER_LAST;
  draft.stack = [...draft.stack, { flow, at: first, run, called }];
}

export function move(draft: Draft, flow: Flow, index: number, target: Target = { to: 'next' }): void {
  switch (target.to) {
    case 'next':
      return place(draft, flow.items[index + 1]?.id ?? AFTER_LAST);
    case 'item':
      return place(draft, flow.items[target.index]?.id ?? AFTER_LAST);
    case 'flow': {
      // A link leaves this flow for good; what called it is still waiting for an end.
      const left = draft.stack.at(-1);
      draft.stack = draft.stack.slice(0, -1);
      return enter(draft, target.flow, left?.called ?? false);
    }
    case 'end':
      return finish(draft, target.outcome);
    case 'triage':
      draft.stack = [];
      return;
  }
}

function place(draft: Draft, at: string): void {
  const top = draft.stack.at(-1);
  if (top) draft.stack = [...draft.stack.slice(0, -1), { ...top, at }];
}

/** Ends the flow in hand: a called one returns to its caller where it may, otherwise the case ends. */
export function finish(draft: Draft, outcome: string): void {
  const top = draft.stack.at(-1);
  const caller = draft.stack.at(-2);
  if (!top?.called || !caller) return conclude(draft, outcome);
  const flow = draft.dialogs.flows.get(caller.flow);
  const index = flow?.index.get(caller.at);
  const item = index === undefined ? undefined : flow?.items[index];
  if (!flow || index === undefined || item?.kind !== 'call') return conclude(draft, outcome);
  const resolved = outcome === 'T1' || outcome === 'T2';
  if (!resolved && !item.gather) return conclude(draft, outcome);
  if (outcome === 'T10' || outcome === 'T11') return conclude(draft, outcome);
  if (!resolved || outcome === 'T2') draft.gathered = [...draft.gathered, outcome];
  if (!resolved)
    draft.parts.push({
      kind: 'text',
      text: sentence(draft.dialogs, 'gathered', { outcome: titleOf(draft, outcome) }),
    });
  draft.stack = draft.stack.slice(0, -1);
  move(draft, flow, index);
}

function titleOf(draft: Draft, outcome: string): string {
  return fill(draft.dialogs, draft.dialogs.outcomes[outcome]?.title ?? outcome);
}
