import { type Draft, learn, record } from './draft.ts';
import { proceed, proceedAnew, refold, startOver } from './proceed.ts';
import { LONGEST_ANSWER } from './question.ts';
import type { FactOrigin, OpenQuestion, Reply } from './session.ts';
import { REPLIES } from './session.ts';
import { answerTicket, judgeHelp } from './ticket.ts';

interface Fact {
  readonly slot: string;
  readonly value: string;
}

/**
 * Facts as `slot=value`, several joined with semicolons; undefined when a slot or value does not exist. While nothing
 * is asked, what the person needs may also stand alone (`restore`).
 */
export function splitFacts(draft: Draft, text: string): readonly Fact[] | undefined {
  if (!text.includes('=')) {
    const starts = draft.question === null && draft.dialogs.slots.get('goal')?.values[text] !== undefined;
    return starts ? [{ slot: 'goal', value: text }] : undefined;
  }
  const facts: Fact[] = [];
  for (const one of text.split(';')) {
    const [slot = '', ...rest] = one.split('=');
    const value = normalise(draft, slot.trim(), rest.join('=').trim().split(','));
    if (value === undefined) return undefined;
    facts.push({ slot: slot.trim(), value });
  }
  return facts;
}

/** The values as the slot writes them: known ones, in the slot's order; undefined when one does not exist. */
function normalise(draft: Draft, slot: string, values: readonly string[]): string | undefined {
  const definition = draft.dialogs.slots.get(slot);
  if (!definition) return undefined;
  if (definition.free) {
    const text = values.join(',').trim();
    return text === '' ? undefined : [...text].slice(0, LONGEST_ANSWER).join('');
  }
  if (values.some((value) => !(Object.hasOwn(definition.values, value) || draft.reader.accepts?.(value))))
    return undefined;
  if (values.length === 1) return values[0];
  if (!definition.multiple) return undefined;
  const members = definition.order.filter(
    (value) => values.includes(value) && value !== 'unknown' && value !== 'none',
  );
  return members.length > 0 ? members.join(',') : values[0];
}

/** What became of an answer: `refused` changed nothing, `forget` asks to delete everything. */
export type Taken = 'taken' | 'refused' | 'forget';

/** Takes an answer to the open question and goes on. */
export function answer(draft: Draft, values: readonly string[], by: FactOrigin): Taken {
  const question = draft.question;
  const taken = take(draft, values, by);
  if (taken === 'taken') {
    if (isAboutTicket(question)) goOnAfterTicket(draft);
    else if (question?.asking === 'forget') proceedAnew(draft);
    else proceed(draft);
  }
  return taken;
}

export function isAboutTicket(question: OpenQuestion | null): boolean {
  return question?.about !== undefined;
}

/** Takes up the case again that a word about a ticket interrupted; an ended one stays ended. */
export function goOnAfterTicket(draft: Draft): void {
  if (draft.outcome === null && draft.question === null) proceed(draft);
}

/** Records an answer to the open question; going on is the caller's. */
export function take(draft: Draft, values: readonly string[], by: FactOrigin): Taken {
  const question = draft.question;
  if (!question) return 'refused';
  if (question.asking === 'forget')
    return values[0] === 'yes' ? 'forget' : values[0] === 'no' ? 'taken' : 'refused';
  if (question.about !== undefined) {
    const text = values.join(',').trim();
    if (question.asking === 'ticket' ? text === '' : text !== 'yes' && text !== 'no') return 'refused';
    if (question.asking === 'ticket') answerTicket(draft, question.about, text);
    else judgeHelp(draft, question.about, text === 'yes');
  } else if (question.asking === 'step') {
    const reply = REPLIES.find((one) => one === values[0]);
    if (!reply || values.length !== 1) return 'refused';
    const run = draft.stack.at(-1)?.run ?? 0;
    for (const step of question.steps)
      if (draft.dialogs.steps.get(step)?.reply !== 'none')
        record(draft, step, settled(draft, step, reply), run);
  } else {
    const value = normalise(draft, question.asking, values);
    if (value === undefined) return 'refused';
    // Asked after the end of a case, it is the first thing told of a new one.
    if (draft.outcome !== null) startOver(draft);
    learn(draft, question.asking, value, by);
  }
  draft.misses = 0;
  return 'taken';
}

/** A step without a success of its own is done, not worked; "done" for one that has a success means that it worked. */
function settled(draft: Draft, step: string, reply: Reply): Reply {
  const rule = draft.dialogs.steps.get(step)?.reply;
  if (rule === 'done' && (reply === 'worked' || reply === 'failed')) return 'done';
  return reply === 'done' && rule !== 'done' ? 'worked' : reply;
}

/**
 * Takes facts that nobody asked for, or that correct earlier ones, and looks at the whole case again. After the
 * end of a case they begin a new one.
 */
export function state(
  draft: Draft,
  facts: readonly { readonly slot: string; readonly value: string }[],
): void {
  const news = facts.filter(({ slot, value }) => draft.slots[slot] !== value);
  if (draft.outcome !== null && news.length > 0) startOver(draft);
  for (const { slot, value } of news) learn(draft, slot, value, 'said');
  if (news.length > 0) refold(draft, draft.log);
  draft.misses = 0;
  proceedAnew(draft);
}
