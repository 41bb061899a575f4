import { conclude } from './conclude.ts';
import { holds, judge, type PhoneRef, platformOf, platformPair, slotsOf, type View } from './condition.ts';
import {
  type Dialogs,
  type DoItem,
  type Flow,
  type FlowItem,
  phoneOf,
  type Target,
  type TriageRule,
} from './dialogs.ts';
import { type Draft, learn, record, viewOfDraft } from './draft.ts';
import type { Part } from './message.ts';
import { askFor, askReply } from './question.ts';
import type { Frame, Reply } from './session.ts';
import { fill, sentence, stepPart, warningPart } from './wording.ts';

/** The same flow is entered at most this often in one case; after that the case goes to a person. */
export const MOST_VISITS = 2;
const AFTER_LAST = '$end';
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

/** Finds the flow for a case that has none, or asks what triage needs to know. */
function triage(draft: Draft): void {
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
function missingOf(draft: Draft, slot: string): string | undefined {
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

function enter(draft: Draft, flow: string, called: boolean): void {
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

function move(draft: Draft, flow: Flow, index: number, target: Target = { to: 'next' }): void {
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

function isApplicable(draft: Draft, item: DoItem, code: string): boolean {
  const step = draft.dialogs.steps.get(code);
  if (!step?.platforms || !draft.reader.platform)
    return applies(draft.dialogs, viewOfDraft(draft), item, code);
  const platform = draft.reader.platform(draft, phoneOf(step, item));
  return platform === undefined || step.platforms.some((one) => one === platform);
}

/** False for a step that is known to belong to the other platform than that of the phone it is done on. */
export function applies(dialogs: Dialogs, view: View, item: DoItem, code: string): boolean {
  const step = dialogs.steps.get(code);
  if (!step?.platforms) return true;
  return judge({ op: 'platform', phone: phoneOf(step, item), values: step.platforms }, view).verdict !== 'no';
}

/** The reply that counts for a step in this run: one given in it, or a success from before. */
function answered(draft: Draft, code: string, run: number): Reply | undefined {
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

function showStep(draft: Draft, item: DoItem, code: string, frame: Frame): void {
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

function settle(draft: Draft, slot: string, value: string): void {
  if (draft.slots[slot] !== value) learn(draft, slot, value, 'concluded');
}

export function isSaid(draft: Draft, what: string, run: number): boolean {
  return draft.said.includes(`${what}@${run}`);
}

/** Says a warning once in a run; W3 stands before every loss and is said each time. */
export function warn(draft: Draft, code: string, run: number): void {
  if (
    isSaid(draft, code, run) &&
    (code !== 'W3' || draft.trail.some((one) => one.kind === 'warning' && one.code === code))
  )
    return;
  if (!isSaid(draft, code, run)) draft.said = [...draft.said, `${code}@${run}`];
  draft.trail.push({ kind: 'warning', code });
  draft.parts.push(warningPart(draft.dialogs, code));
}

function say(draft: Draft, name: string, run: number): void {
  const entry = draft.dialogs.says[name];
  draft.said = [...draft.said, `${name}@${run}`];
  for (const code of entry?.warn ?? []) warn(draft, code, run);
  const part: Part = { kind: 'text', text: fill(draft.dialogs, entry?.text ?? name) };
  if (entry?.first) {
    draft.trail.unshift({ kind: 'say', code: name });
    draft.parts.unshift(part);
  } else {
    draft.trail.push({ kind: 'say', code: name });
    draft.parts.push(part);
  }
}

/** Ends the flow in hand: a called one returns to its caller where it may, otherwise the case ends. */
function finish(draft: Draft, outcome: string): void {
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
