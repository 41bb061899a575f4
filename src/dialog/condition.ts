/**
 * Guards with three values. `yes` only when every needed fact is known and fits; `no` when a known fact
 * rules it out; `open` when a fact is missing or was answered "I am not sure". Unknown never satisfies.
 */
export type Verdict = 'yes' | 'no' | 'open';

export type Cond =
  | { readonly op: 'all' | 'any'; readonly of: readonly Cond[] }
  /** Three-valued negation: open stays open. */
  | { readonly op: 'not'; readonly of: Cond }
  /** Holds unless the inner condition is known to hold: for facts that count as absent until raised. */
  | { readonly op: 'unless'; readonly of: Cond }
  | { readonly op: 'slot'; readonly slot: string; readonly values: readonly string[] }
  | { readonly op: 'step'; readonly step: string; readonly replies: readonly string[] }
  | { readonly op: 'flow'; readonly flows: readonly string[] }
  | { readonly op: 'platforms'; readonly values: readonly string[] }
  | { readonly op: 'platform'; readonly values: readonly string[]; readonly phone: PhoneRef };

/** Which phone a condition or step means: a fixed one, or whichever the case is about. */
export type PhoneRef = 'old' | 'new' | 'acted';

/** How a slot stands against a set of values. `unset`: never asked nor said. `unknown`: asked, and not known. */
export type SlotTest = 'in' | 'out' | 'unknown' | 'unset';

/** What a condition may look at. The exploration passes a view that forks where a fact is left open. */
export interface View {
  slot(slot: string, values: readonly string[]): SlotTest;
  /** True when the newest reply to the step is one of these; `none` stands for a step not answered yet. */
  step(step: string, replies: readonly string[]): boolean;
  /** The flow in hand. */
  readonly flow: string;
}

/** A verdict, and the slot to ask for when asking could turn `open` into an answer. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly ask?: string;
}

const YES: Judgement = { verdict: 'yes' };
const NO: Judgement = { verdict: 'no' };
const OPEN: Judgement = { verdict: 'open' };

export function judge(cond: Cond, view: View): Judgement {
  switch (cond.op) {
    case 'all':
      return judgeAll(cond.of, view);
    case 'any':
      return judgeAny(cond.of, view);
    case 'not': {
      const inner = judge(cond.of, view);
      return inner.verdict === 'yes' ? NO : inner.verdict === 'no' ? YES : inner;
    }
    case 'unless':
      return judge(cond.of, view).verdict === 'yes' ? NO : YES;
    case 'slot':
      return judgeSlot(cond.slot, cond.values, view);
    case 'step':
      return view.step(cond.step, cond.replies) ? YES : NO;
    case 'flow':
      return cond.flows.includes(view.flow) ? YES : NO;
    case 'platforms': {
      const pair = platformPair(view);
      return judgeValue(pair.value, cond.values, pair.ask);
    }
    case 'platform': {
      const of = platformOf(cond.phone, view);
      return judgeValue(of.value, cond.values, of.ask);
    }
  }
}

/** True only when the condition is known to hold. */
export function holds(cond: Cond, view: View): boolean {
  return judge(cond, view).verdict === 'yes';
}

function judgeAll(of: readonly Cond[], view: View): Judgement {
  let open: Judgement | undefined;
  for (const cond of of) {
    const judgement = judge(cond, view);
    if (judgement.verdict === 'no') return NO;
    if (judgement.verdict === 'open' && (!open || (open.ask === undefined && judgement.ask !== undefined))) {
      // A fact already answered "not sure" settles the matter: asking for more would be of no use.
      if (judgement.ask === undefined) return OPEN;
      open = judgement;
    }
  }
  return open ?? YES;
}

function judgeAny(of: readonly Cond[], view: View): Judgement {
  let open: Judgement | undefined;
  for (const cond of of) {
    const judgement = judge(cond, view);
    if (judgement.verdict === 'yes') return YES;
    if (judgement.verdict === 'open' && (!open || (open.ask === undefined && judgement.ask !== undefined)))
      open = judgement;
  }
  return open ?? NO;
}

function judgeSlot(slot: string, values: readonly string[], view: View): Judgement {
  switch (view.slot(slot, values)) {
    case 'in':
      return YES;
    case 'out':
      return NO;
    case 'unknown':
      return OPEN;
    case 'unset':
      return { verdict: 'open', ask: slot };
  }
}

interface Derived {
  readonly value: string;
  readonly ask?: string;
}

function judgeValue(value: string, values: readonly string[], ask: string | undefined): Judgement {
  if (values.includes(value)) return YES;
  if (value !== 'unknown') return NO;
  return ask === undefined ? OPEN : { verdict: 'open', ask };
}

function pick(slot: string, candidates: readonly string[], view: View): string {
  for (const value of candidates) {
    const test = view.slot(slot, [value]);
    if (test === 'in') return value;
    if (test !== 'out') return test;
  }
  return 'unset';
}

const PLATFORMS = ['ios', 'android', 'none', 'other'];
const isPhone = (value: string) => value === 'ios' || value === 'android';

/** Whether old and new phone are of one kind: `same`, `different`, `single` (there is one phone), `other`, `unknown`. */
export function platformPair(view: View): Derived {
  const older = pick('platform_old', PLATFORMS, view);
  if (older === 'unset') return { value: 'unknown', ask: 'platform_old' };
  if (older === 'other') return { value: 'other' };
  const newer = pick('platform_new', PLATFORMS, view);
  if (newer === 'other') return { value: 'other' };
  if (isPhone(older) && isPhone(newer)) return { value: older === newer ? 'same' : 'different' };
  if (!isPhone(older) && !isPhone(newer))
    return newer === 'unset' ? { value: 'unknown', ask: 'platform_new' } : { value: 'unknown' };
  if (older === 'none' || newer === 'none') return { value: 'single' };
  // One is known, of the other nothing is: with a single phone that is all there is to know.
  if (view.slot('this_device', ['only']) === 'in' || view.slot('old_device', ['none']) === 'in')
    return { value: 'single' };
  return newer === 'unset' ? { value: 'unknown', ask: 'platform_new' } : { value: 'unknown' };
}

/** The platform of a phone: `ios`, `android`, `none`, `other` or `unknown`. A lone phone answers for both names. */
export function platformOf(phone: PhoneRef, view: View): Derived {
  const side = phone === 'acted' ? actedSide(view) : phone;
  const first = side === 'new' ? 'platform_new' : 'platform_old';
  const value = pick(first, PLATFORMS, view);
  if (isPhone(value) || value === 'other') return { value };
  const pair = platformPair(view);
  if (pair.value !== 'single')
    return value === 'unset'
      ? { value: 'unknown', ask: first }
      : { value: value === 'unset' ? 'unknown' : value };
  const second = pick(side === 'new' ? 'platform_old' : 'platform_new', PLATFORMS, view);
  return isPhone(second) ? { value: second } : { value: 'unknown' };
}

function actedSide(view: View): 'old' | 'new' {
  return view.slot('this_device', ['new']) === 'in' ? 'new' : 'old';
}

/** The slots a condition may read, for liveness. */
export function slotsOf(cond: Cond): readonly string[] {
  switch (cond.op) {
    case 'all':
    case 'any':
      return cond.of.flatMap(slotsOf);
    case 'not':
    case 'unless':
      return slotsOf(cond.of);
    case 'slot':
      return [cond.slot];
    case 'platforms':
    case 'platform':
      return ['platform_old', 'platform_new', 'this_device', 'old_device'];
    case 'step':
    case 'flow':
      return [];
  }
}

/** The steps whose replies a condition may read. */
export function stepsOf(cond: Cond): readonly string[] {
  switch (cond.op) {
    case 'all':
    case 'any':
      return cond.of.flatMap(stepsOf);
    case 'not':
    case 'unless':
      return stepsOf(cond.of);
    case 'step':
      return [cond.step];
    default:
      return [];
  }
}
