import { goOnAfterTicket, isAboutTicket, state, take } from './answer.ts';
import { runCommand } from './commands.ts';
import type { Draft } from './draft.ts';
import { learn } from './draft.ts';
import { askBetween, proceed, proceedAnew, repeat } from './proceed.ts';
import { LONGEST_ANSWER, questionParts } from './question.ts';
import { LONGEST_READ, type Reading } from './reading.ts';
import { warn } from './say.ts';
import { sourcesOf } from './sources.ts';
import { fill, sentence, valueInWords } from './wording.ts';

/** A fact below this confidence is not taken from free text. */
const LEAST_CONFIDENCE = 0.5;
/** A message shorter than this, in characters, does not tell a language: "no" is a word in several. */
const SHORTEST_TELLING = 10;

/**
 * Handles what a person wrote. Returns `forget` when everything is to be deleted. `stale`: it was written as the
 * answer to a question that is no longer open, and answers no other.
 */
export function hear(draft: Draft, reading: Reading, stale = false): 'taken' | 'forget' {
  if (reading.secrets.length > 0) {
    draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'secret-masked') });
    draft.said = draft.said.filter((one) => !one.startsWith('W6@'));
    warn(draft, 'W6', draft.stack.at(-1)?.run ?? 0);
  }
  if (reading.command) {
    runCommand(draft, reading.command, reading.argument);
    return 'taken';
  }
  if (stale) {
    repeat(draft, 'stale');
    return 'taken';
  }
  noticeLanguage(draft, reading);
  tellLongest(draft, reading);
  const open = draft.question;
  if (open && reading.text.trim().toLowerCase() === 'more' && unfold(draft)) return 'taken';
  const facts = reading.facts.filter(
    (fact) => fact.confidence >= LEAST_CONFIDENCE && draft.dialogs.slots.has(fact.slot),
  );
  const free = open ? (draft.dialogs.slots.get(open.asking)?.free ?? open.asking === 'ticket') : false;
  const answers = free && reading.text.trim() !== '' ? [reading.text] : reading.answers;
  if (open && answers.length > 0) {
    const taken = take(draft, answers, 'asked');
    if (taken === 'forget') return 'forget';
    if (taken === 'taken' && isAboutTicket(open)) {
      goOnAfterTicket(draft);
      return 'taken';
    }
    if (taken === 'taken') {
      // Somebody who was greeted first tells the story at the first question, and the wish with it.
      const wish =
        reading.sure && draft.slots.goal === undefined ? newGoal(draft, reading, false) : undefined;
      const aside = [...facts, ...(wish ? [wish] : [])].filter(
        (fact) => fact.slot !== open.asking && draft.slots[fact.slot] !== fact.value,
      );
      if (aside.length > 0) {
        understood(draft, aside);
        for (const fact of aside) learn(draft, fact.slot, fact.value, 'said');
      }
      if (aside.length > 0 || open.asking === 'forget') proceedAnew(draft);
      else proceed(draft);
      return 'taken';
    }
  }
  const goal = newGoal(draft, reading, facts.length > 0);
  const news = [...facts, ...(goal ? [goal] : [])].filter(({ slot, value }) => draft.slots[slot] !== value);
  if (reading.faq && answerQuestion(draft, reading.faq)) {
    if (draft.question || Object.keys(draft.slots).length > 0) repeat(draft);
    else state(draft, [{ slot: 'goal', value: 'explain' }]);
    return 'taken';
  }
  if (news.length > 0) {
    understood(draft, news);
    state(draft, news);
    return 'taken';
  }
  const between = reading.goals.slice(0, 2).map((one) => one.goal);
  if (between.length > 0 && draft.slots.goal === undefined && open?.asking !== 'step') {
    draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'between') });
    askBetween(draft, 'goal', [...new Set([...between, 'person'])]);
    return 'taken';
  }
  notUnderstood(draft, reading);
  return 'taken';
}

/** Says once, in the language the person writes, that the answers come in the desk's own. */
function noticeLanguage(draft: Draft, { language, text }: Reading): void {
  const { organisation, texts } = draft.dialogs;
  if (language === organisation.language || language === draft.language) return;
  const line = texts[`language-${language}`];
  const telling = language === 'ja' || text.trim().length >= SHORTEST_TELLING;
  if (line === undefined || !telling) return;
  draft.language = language;
  draft.parts.push({ kind: 'text', text: line });
}

/** Shows the answers that were folded away. False when none were. */
function unfold(draft: Draft): boolean {
  const parts = questionParts(draft, draft.question);
  if (!parts.some((part) => part.kind === 'choices' && part.choices.some((choice) => choice.more)))
    return false;
  for (const part of parts)
    draft.parts.push(
      part.kind === 'choices'
        ? { ...part, choices: part.choices.map(({ value, label }) => ({ value, label })) }
        : part,
    );
  return true;
}

/** The goal to take from what was written: a sure one, or the only thing the message tells at the start. */
function newGoal(draft: Draft, reading: Reading, told: boolean): { slot: string; value: string } | undefined {
  const best = reading.goals[0];
  if (!best || best.goal === draft.slots.goal) return undefined;
  const fresh = draft.slots.goal === undefined || draft.outcome !== null;
  if (fresh)
    return reading.sure || reading.goals.length === 1 || told
      ? { slot: 'goal', value: best.goal }
      : undefined;
  return reading.sure && draft.question?.asking !== 'step' && !told
    ? { slot: 'goal', value: best.goal }
    : undefined;
}

/** Says in one line what was taken from the message, so that the person can correct it. */
function understood(draft: Draft, facts: readonly { readonly slot: string; readonly value: string }[]): void {
  const { dialogs } = draft;
  const told = facts
    .filter(({ slot, value }) => slot !== 'goal' || value !== 'explain')
    .map(({ slot, value }) =>
      sentence(dialogs, 'understood-fact', {
        label: dialogs.slots.get(slot)?.label ?? slot,
        value: valueInWords(dialogs, slot, value),
      }),
    )
    .join('; ');
  if (told !== '') draft.parts.push({ kind: 'text', text: sentence(dialogs, 'understood', { facts: told }) });
}

function answerQuestion(draft: Draft, id: string): boolean {
  const { dialogs } = draft;
  const entry = dialogs.answers[id];
  if (!entry) return false;
  draft.parts.push(
    { kind: 'text', text: fill(dialogs, entry.text) },
    ...sourcesOf(dialogs, entry.rows ?? [], entry.outside ?? []),
  );
  // The flow for questions has the same table to say: once is enough.
  draft.said = [...draft.said, 'what-comes-back@0'];
  return true;
}

/** Says how much of a long message was taken; what is written to the helpdesk goes there whole. */
function tellLongest(draft: Draft, { text }: Reading): void {
  const asking = draft.question?.asking ?? '';
  if (asking === 'ticket') return;
  const most = draft.dialogs.slots.get(asking)?.free ? LONGEST_ANSWER : LONGEST_READ;
  if ([...text].length <= most) return;
  draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'too-long', { most: String(most) }) });
}

function notUnderstood(draft: Draft, reading: Reading): void {
  const { dialogs } = draft;
  if (reading.smalltalk === 'greeting' && draft.question === null && draft.outcome === null) {
    draft.parts.push({ kind: 'text', text: sentence(dialogs, 'welcome') });
    return proceedAnew(draft);
  }
  if (reading.smalltalk !== undefined) {
    const ended = draft.outcome !== null && reading.smalltalk !== 'out-of-scope';
    repeat(draft, ended ? 'smalltalk-ended' : `smalltalk-${reading.smalltalk}`);
    return;
  }
  if (reading.secrets.length > 0) return repeat(draft);
  draft.misses += 1;
  if (draft.outcome !== null) {
    draft.parts.push({ kind: 'text', text: sentence(dialogs, 'ended-new') });
    return;
  }
  if (draft.question === null) {
    draft.parts.push({ kind: 'text', text: sentence(dialogs, 'welcome-unclear') });
    return proceedAnew(draft);
  }
  repeat(draft, draft.misses > 1 ? 'not-understood-again' : 'not-understood');
}
