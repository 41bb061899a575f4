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

/** What a condition may look at. The exploration passes a view that forks where a fact is left open. */
export interface View {
  /** True when the slot is known to have one of the values. */
  isIn(slot: string, values: readonly string[]): boolean;
  /** True when the slot is known to have none of the values. */
  isOut(slot: string, values: readonly string[]): boolean;
  /** True when the slot was asked for and the answer was "I am not sure" (and that is not one of the values). */
  isUnknown(slot: string, values: readonly string[]): boolean;
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

/**
 * Judges a condition. Each question about a fact has two answers and is only put where the ones before it leave the
 * verdict open, so that the exploration splits as little as it can.
 */
export function judge(cond: Cond, view: View): Judgement {
  if (holds(cond, view)) return { verdict: 'yes' };
  if (fails(cond, view)) return { verdict: 'no' };
  const ask = isStuck(cond, view) ? undefined : slotToAsk(cond, view);
  return ask === undefined ? { verdict: 'open' } : { verdict: 'open', ask };
}

/** True only when the condition is known to hold: `judge` with the verdict yes, looking no closer than it needs. */
export function holds(cond: Cond, view: View): boolean {
  switch (cond.op) {
    case 'all':
      return cond.of.every((one) => holds(one, view));
    case 'any':
      return cond.of.some((one) => holds(one, view));
    case 'not':
      return fails(cond.of, view);
    case 'unless':
      return !holds(cond.of, view);
    case 'slot':
      return view.isIn(cond.slot, cond.values);
    case 'step':
      return view.step(cond.step, cond.replies);
    case 'flow':
      return cond.flows.includes(view.flow);
    case 'platforms':
      return cond.values.some((value) => isPair(value, view));
    case 'platform':
      return cond.values.some((value) => isPlatform(value, cond.phone, view));
  }
}

/** True only when the condition is known not to hold. */
function fails(cond: Cond, view: View): boolean {
  switch (cond.op) {
    case 'all':
      return cond.of.some((one) => fails(one, view));
    case 'any':
      return cond.of.every((one) => fails(one, view));
    case 'not':
    case 'unless':
      return holds(cond.of, view);
    case 'slot':
      return view.isOut(cond.slot, cond.values);
    case 'step':
      return !view.step(cond.step, cond.replies);
    case 'flow':
      return !cond.flows.includes(view.flow);
    case 'platforms':
    case 'platform': {
      const { value } = derive(cond, view);
      return value !== 'unknown' && !cond.values.includes(value);
    }
  }
}

const OTHER_KIND: Readonly<Record<string, string>> = { ios: 'android', android: 'ios' };

function isPair(value: string, view: View): boolean {
  if (value !== 'same' && value !== 'different') return platformPair(view).value === value;
  for (const [kind, other] of Object.entries(OTHER_KIND))
    if (view.isIn('platform_old', [kind]))
      return view.isIn('platform_new', [value === 'same' ? kind : other]);
  return false;
}

function isPlatform(value: string, phone: PhoneRef, view: View): boolean {
  const side = phone === 'acted' ? actedSide(view) : phone;
  if (OTHER_KIND[value] !== undefined && view.isIn(side === 'new' ? 'platform_new' : 'platform_old', [value]))
    return true;
  return platformOf(phone, view).value === value;
}

/** True when asking for more could not make an open condition hold: what it needs was answered "I am not sure". */
function isStuck(cond: Cond, view: View): boolean {
  switch (cond.op) {
    case 'all':
      return cond.of.some((one) => isStuck(one, view));
    case 'any':
      return cond.of.every((one) => fails(one, view) || isStuck(one, view));
    case 'not':
      return isStuck(cond.of, view);
    case 'slot':
      return view.isUnknown(cond.slot, cond.values);
    case 'platforms':
    case 'platform':
      return !holds(cond, view) && !fails(cond, view) && derive(cond, view).ask === undefined;
    default:
      return false;
  }
}

function slotToAsk(cond: Cond, view: View): string | undefined {
  switch (cond.op) {
    case 'all': {
      const open = cond.of.find((one) => !holds(one, view));
      return open && slotToAsk(open, view);
    }
    case 'any': {
      const open = cond.of.find((one) => !fails(one, view) && !isStuck(one, view));
      return open && slotToAsk(open, view);
    }
    case 'not':
      return slotToAsk(cond.of, view);
    case 'slot':
      return cond.slot;
    case 'platforms':
    case 'platform':
      return derive(cond, view).ask;
    default:
      return undefined;
  }
}

function derive(cond: Extract<Cond, { op: 'platforms' | 'platform' }>, view: View): Derived {
  return cond.op === 'platforms' ? platformPair(view) : platformOf(cond.phone, view);
}

interface Derived {
  readonly value: string;
  readonly ask?: string;
}

/** The platform a slot holds: one of PLATFORMS, `unknown` or `unset`. */
function pick(slot: string, view: View): string {
  const value = PLATFORMS.find((one) => view.isIn(slot, [one]));
  return value ?? (view.isUnknown(slot, []) ? 'unknown' : 'unset');
}

const PLATFORMS = ['ios', 'android', 'none', 'other'];
const isPhone = (value: string) => value === 'ios' || value === 'android';

/** Whether old and new phone are of one kind: `same`, `different`, `single` (there is one phone), `other`, `unknown`. */
export function platformPair(view: View): Derived {
  const older = pick('platform_old', view);
  if (older === 'unset') return { value: 'unknown', ask: 'platform_old' };
  if (older === 'other') return { value: 'other' };
  const newer = pick('platform_new', view);
  if (newer === 'other') return { value: 'other' };
  if (isPhone(older) && isPhone(newer)) return { value: older === newer ? 'same' : 'different' };
  if (!isPhone(older) && !isPhone(newer))
    return newer === 'unset' ? { value: 'unknown', ask: 'platform_new' } : { value: 'unknown' };
  if (older === 'none' || newer === 'none') return { value: 'single' };
  // One is known, of the other nothing is: with a single phone that is all there is to know.
  if (view.isIn('this_device', ['only']) || view.isIn('old_device', ['none'])) return { value: 'single' };
  return newer === 'unset' ? { value: 'unknown', ask: 'platform_new' } : { value: 'unknown' };
}

/** The platform of a phone: `ios`, `android`, `none`, `other` or `unknown`. A lone phone answers for both names. */
export function platformOf(phone: PhoneRef, view: View): Derived {
  const side = phone === 'acted' ? actedSide(view) : phone;
  const first = side === 'new' ? 'platform_new' : 'platform_old';
  const value = pick(first, view);
  if (isPhone(value) || value === 'other') return { value };
  const pair = platformPair(view);
  if (pair.value !== 'single')
    return value === 'unset'
      ? { value: 'unknown', ask: first }
      : { value: value === 'unset' ? 'unknown' : value };
  const second = pick(side === 'new' ? 'platform_old' : 'platform_new', view);
  return isPhone(second) ? { value: second } : { value: 'unknown' };
}

function actedSide(view: View): 'old' | 'new' {
  return view.isIn('this_device', ['new']) ? 'new' : 'old';
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
