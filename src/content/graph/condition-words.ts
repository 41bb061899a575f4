import type { Cond } from '../../dialog/condition.ts';
import type { Dialogs } from '../../dialog/dialogs.ts';

const PAIR: Readonly<Record<string, string>> = {
  same: 'both phones are of one kind',
  different: 'the phones are of different kinds',
  single: 'there is only one phone',
  other: 'a phone is neither iPhone nor Android',
  unknown: 'the kinds of phone are not known',
};
const KIND: Readonly<Record<string, string>> = {
  ios: 'an iPhone',
  android: 'an Android phone',
  none: 'missing',
  other: 'of another kind',
  unknown: 'of a kind not known',
};
const PHONE = { old: 'the old phone', new: 'the new phone', acted: 'the phone' } as const;
const REPLY: Readonly<Record<string, string>> = {
  worked: 'worked',
  failed: 'did not work',
  cannot: 'could not be done',
  skipped: 'was skipped',
  done: 'is done',
  none: 'has not been answered',
};

/** A condition in words for a reader who knows the labels of the slots, not their codes. */
export function conditionInWords(cond: Cond, dialogs: Dialogs): string {
  const guard = [...dialogs.guards.values()].find((one) => one.when === cond);
  if (guard) return `check ${guard.name} holds`;
  switch (cond.op) {
    case 'all':
      return together(cond.of, dialogs);
    case 'any':
      return join(cond.of, ' or ', dialogs);
    case 'not':
      return cond.of.op === 'slot'
        ? slotInWords(cond.of, '≠', dialogs)
        : `known not: ${grouped(cond.of, dialogs)}`;
    case 'unless':
      return `not if ${conditionInWords(cond.of, dialogs)}`;
    case 'slot':
      return slotInWords(cond, '=', dialogs);
    case 'step':
      return `${cond.step} ${either(cond.replies.map((reply) => REPLY[reply] ?? reply))}`;
    case 'flow':
      return `in ${either(cond.flows)}`;
    case 'platforms':
      return either(cond.values.map((value) => PAIR[value] ?? value));
    case 'platform':
      return `${PHONE[cond.phone]} is ${either(cond.values.map((value) => KIND[value] ?? value))}`;
  }
}

function slotInWords(cond: Extract<Cond, { op: 'slot' }>, sign: string, dialogs: Dialogs): string {
  const slot = dialogs.slots.get(cond.slot);
  const values = cond.values.map((value) => slot?.values[value]?.short ?? value);
  return `${slot?.label ?? cond.slot} ${sign} ${either(values)}`;
}

/** What must hold comes first, what must not be known to hold comes last. */
function together(of: readonly Cond[], dialogs: Dialogs): string {
  const needed = of.filter((one) => one.op !== 'unless');
  const barred = of.flatMap((one) => (one.op === 'unless' ? [`not if ${grouped(one.of, dialogs)}`] : []));
  return [...(needed.length > 0 ? [join(needed, ' and ', dialogs)] : []), ...barred].join(', ');
}

/** Parts joined by "and" or "or"; a part that is itself a group stands in brackets. */
function join(of: readonly Cond[], word: string, dialogs: Dialogs): string {
  return of.map((one) => (of.length > 1 ? grouped(one, dialogs) : conditionInWords(one, dialogs))).join(word);
}

function grouped(cond: Cond, dialogs: Dialogs): string {
  const text = conditionInWords(cond, dialogs);
  const named = [...dialogs.guards.values()].some((guard) => guard.when === cond);
  return (cond.op === 'all' || cond.op === 'any') && !named ? `(${text})` : text;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
