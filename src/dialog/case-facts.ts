import type { Draft } from './draft.ts';
import { fill, sentence, valueInWords } from './wording.ts';

/** Slots whose value names a person: it is never shown in full. */
const NAMES = ['account_name'];
/** Slots that are about the conversation, not about the case. */
const ABOUT_TALKING = ['transcript', 'left_out'];

/** What is known and what was done, in words: rows for a person to check. */
export function caseFacts(draft: Draft): readonly { readonly label: string; readonly value: string }[] {
  const { dialogs } = draft;
  const known = Object.entries(draft.slots).filter(
    ([slot, value]) => value !== 'unknown' && !ABOUT_TALKING.includes(slot),
  );
  const rows = known.map(([slot, value]) => ({
    label: dialogs.slots.get(slot)?.label ?? slot,
    value: NAMES.includes(slot) ? partOf(value) : valueInWords(dialogs, slot, value),
  }));
  for (const [code, entry] of Object.entries(draft.ledger)) {
    const step = dialogs.steps.get(code);
    if (step?.reply === 'none') continue;
    rows.push({
      label: fill(dialogs, step?.title ?? code, { phone: sentence(dialogs, 'phone-only') }),
      value: sentence(dialogs, `ledger-${entry.reply}`),
    });
  }
  return rows;
}

/** Enough of a name or address to recognise it: `al…@example.com`, `Al…`. */
function partOf(name: string): string {
  const [, first = '', domain = ''] = /^(.{0,2})[^@]*(@.*)?$/su.exec(name) ?? [];
  return `${first}…${domain}`;
}
