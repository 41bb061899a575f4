import type { Expectation } from '../dialog/reading.ts';
import { byNumber } from './answer/by-number.ts';
import { affirms, withoutDeniedPairs } from './answer/denied.ts';
import { errorReply } from './answer/error-reply.ts';
import { respelt } from './answer/respelt.ts';
import { SLOT_WORDS } from './answer/slot-words.ts';
import { clean, statements, withoutMarks } from './answer/statements.ts';
import { stepReply } from './answer/step-reply.ts';
import { guesses, isUnsure, OF_FACT, yesOrNo } from './answer/yes-no.ts';
import { plain } from './text.ts';

/** Everything that is offered. */
const ALL =
  /^(?:all|everything|every one|all (?:of )?(?:them|these|those|the above)|(?:just )?all|alle|alles|todas?|todos|toutes?|tous|tudo|全部|すべて)$/;

/** What is said after words that take back what was said before: "android, no wait, iphone". */
const CORRECTED =
  /^.+?[ ,.]+(?:(?:well,? )?no,? (?:wait|sorry|actually|i mean|hang on)\b|well,? no\b|(?:wait|sorry|actually|oops),? (?:no\b|not that|i (?:mean|meant))|sorry no\b|i mean\b|i meant\b|scratch that|correction\b|nein,? (?:doch|quatsch|moment)?|perdon|pardon|quiero decir|digo|je veux dire|ich meine|quero dizer)[ ,.]*(?:i (?:mean|meant) |its |it is |it was )*(.+)$/;

/** Where statements say two things, the one that goes on: the careful or the finer one. */
const OUTWEIGHS: Readonly<Record<string, readonly string[]>> = {
  backup: ['deleted', 'overwritten', 'never', 'on_verified'],
  old_app: ['uninstalled', 'has_some'],
  new_app: ['restored_partly'],
  entries: ['fewer'],
  new_signin_tested: ['some'],
  usable_elsewhere: ['no'],
  accepts_30_days: ['no'],
  old_device: ['wiped', 'stolen', 'given_away', 'lost', 'broken'],
  recovery_account: ['password_forgotten', 'blocked_by_old_phone'],
  org_role: ['only_admin', 'admin_with_others'],
  backup_account: ['attacker', 'other'],
  codes_verified: ['no', 'yes'],
  suspicious: ['yes'],
};

/** Wholes: what is said with an exception is no whole, and not always a part either. */
const WITHOUT_EXCEPTION: Readonly<Record<string, string>> = {
  entries: 'complete',
  new_signin_tested: 'all',
  usable_elsewhere: 'yes',
  old_app: 'has_all_accounts',
};
const EXCEPTED =
  /\b(?:but|only|however|not|isnt|arent|didnt|doesnt|dont|wont|cant|says|locked|except\w*|apart|aside|besides|minus|aber|ausser|pero|salvo|menos|mais|sauf|mas)\b(?! (?:codes? (?:is|are) hidden|hidden))/;

/** Which of several statements are of the phone that was asked about, or of now. */
const OF_THE_ONE: Readonly<Record<string, RegExp>> = {
  platform_old: /\b(?:old|had|was|before|previous|former)\b/,
  platform_new: /\b(?:new|now|got|have|neue\w*|nuevo|nouveau|novo)\b/,
};
const OF_ANOTHER: Readonly<Record<string, RegExp>> = {
  platform_old: /\b(?:new|now|neue\w*|nuevo|nouveau|novo)\b/,
  platform_new: /\b(?:old|had|was|before|from|previous|vorher|hatte|antes|avant)\b/,
};
const NOW = /\b(?:now|by now|switched it|turned it)\b/;
const BEFORE = /\b(?:was|were|had|at first|used to|yesterday|before)\b/;

/** "Everything's there", whose apostrophe is gone. */
const SHORT_IS = /\b(everything|nothing|toggle|drive|keychain|noone|nobody)s(?= )/g;

function byLabel(text: string, stated: string, { asking, choices, multiple }: Expectation): string[] {
  const named = choices.map(({ value, label }) => ({ value, name: withoutMarks(clean(plain(label))) }));
  const exact = named.filter(
    ({ value, name }) => text === value.replaceAll('_', ' ') || text === value || text === name,
  );
  if (exact.length > 0) return exact.map(({ value }) => value);
  // Of several answers one may be named as its label, and the others in other words; one word says too little.
  if (multiple || (asking !== null && WITHOUT_EXCEPTION[asking])) return [];
  const inside = named.filter(({ name }) => name.includes(' ') && ` ${stated} `.includes(` ${name} `));
  return inside.length === 1 && inside[0] ? [inside[0].value] : [];
}

/** The statements that are left when some say more than others of what was asked. */
function fitting(parts: readonly string[], asking: string): readonly string[] {
  const only = (keep: (part: string) => boolean, from: readonly string[]) => {
    const kept = from.filter(keep);
    return kept.length > 0 ? kept : from;
  };
  const another = OF_ANOTHER[asking];
  const one = OF_THE_ONE[asking];
  if (another === undefined)
    return only(
      (part) => NOW.test(part),
      only((part) => !BEFORE.test(part), parts),
    );
  const own = only((part) => !another.test(part), parts);
  return one === undefined ? own : only((part) => one.test(part), own);
}

/** Of several values those that go together: a personal account without a password is one account. */
function apart(said: readonly string[], text: string): string[] {
  const one = said.length === 1;
  const passwordless = said.includes('personal_passwordless') && !/\bcodes?\b/.test(text);
  return said.filter(
    (value) =>
      (one || (value !== 'none' && value !== 'unknown')) && !(passwordless && value === 'personal_otp'),
  );
}

/** The values that statements give in words; none where they say two things. */
function inWords(parts: readonly string[], { asking, choices, multiple }: Expectation): string[] {
  const slot = asking ?? '';
  const words = SLOT_WORDS[slot] ?? {};
  const valuesOf = (part: string) =>
    choices
      .map(({ value }) => value)
      .filter((value) => words[value] && affirms(withoutDeniedPairs(part), words[value]));
  const telling = parts.filter((part) => valuesOf(part).length > 0);
  const said = choices
    .map(({ value }) => value)
    .filter((value) => telling.some((part) => valuesOf(part).includes(value)));
  if (multiple) return apart(said, parts.join(' '));
  if (said.length <= 1) return said;
  const heavier = OUTWEIGHS[slot]?.find((value) => said.includes(value));
  if (heavier !== undefined) return [heavier];
  const first = valuesOf(telling[0] ?? '');
  if (slot.startsWith('platform_') && telling.length > 1 && first.length === 1) {
    const fits = fitting(telling, slot).flatMap(valuesOf);
    return fits.length === 1 ? fits : first;
  }
  const fits = [...new Set(fitting(telling, slot).flatMap(valuesOf))];
  return fits.length === 1 ? fits : [];
}

function firstOf(...readers: readonly (() => string[])[]): string[] {
  for (const read of readers) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

/** A message without marks over letters, as one answer. */
function answerIn(whole: string, expectation: Expectation): string[] {
  const { asking, choices, multiple } = expectation;
  if (asking === null) return [];
  const text = clean(whole);
  const has = (value: string) => choices.some((choice) => choice.value === value);
  const numbered = byNumber(whole, choices, multiple);
  if (numbered.length > 0) return numbered;
  const parts = statements(whole, asking);
  const stated = parts.join(' ');
  const labelled = byLabel(text, stated, expectation);
  if (labelled.length > 0) return labelled;
  if (asking === 'step') return stepReply(stated, has);
  if (asking === 'error') {
    const row = errorReply(whole, has);
    if (row !== undefined) return [row];
  }
  if (multiple && ALL.test(text))
    return choices.map(({ value }) => value).filter((value) => value !== 'unknown' && value !== 'none');
  const said = inWords(parts, expectation);
  const answer =
    said.length > 0
      ? said
      : isUnsure(text) && asking !== 'goal'
        ? ['unknown'].filter(has)
        : firstOf(
            () => yesOrNo(stated, text, expectation),
            () =>
              parts.length > 1 && !OF_FACT.test(asking) ? yesOrNo(parts.at(-1) ?? '', text, expectation) : [],
          );
  if (answer.length === 0) return answer;
  if (WITHOUT_EXCEPTION[asking] === answer[0] && EXCEPTED.test(text)) return [];
  if (!guesses(stated)) return answer;
  const isFact = asking !== 'backup' && OF_FACT.test(asking);
  if (
    (isFact || asking === 'consent_delete') &&
    !['fewer', 'some', 'not_given', 'has_some'].includes(answer[0] ?? '')
  )
    return has('unknown') ? ['unknown'] : [];
  return answer[0] === 'on_verified' ? ['on_unverified'] : answer;
}

/** Choice values of the open question that the message answers, in the order of the choices; empty when it answers none. */
export function readAnswer(raw: string, expectation: Expectation): string[] {
  const { asking, choices } = expectation;
  if (asking === null || choices.length === 0) return [];
  const whole = respelt(withoutMarks(plain(raw)), asking).replace(SHORT_IS, '$1 is');
  const after = CORRECTED.exec(whole)?.[1];
  return answerIn(after ?? whole, expectation);
}
