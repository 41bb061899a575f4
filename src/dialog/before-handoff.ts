import { caseFacts } from './case-facts.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import { askFor } from './question.ts';
import { sentence } from './wording.ts';

/** What people need to know and no step does: asked only now, so that it makes no rescue longer. */
const FIRST = ['account_name', 'phone_details'];

/**
 * Asks what must be settled before a case goes to people: whose account it is and which phones, then, beneath a
 * summary of what they will read, whether the conversation goes along. True when it asked something.
 */
export function askBeforeHandoff(draft: Draft): boolean {
  const { dialogs, reader } = draft;
  const lacks = (slot: string) => dialogs.slots.has(slot) && !reader.isSet(draft, slot);
  const first = FIRST.find(lacks);
  if (first !== undefined) {
    askFor(draft, first);
    return true;
  }
  const edits = viewOfDraft(draft).isIn('transcript', ['edit']);
  if (edits && lacks('note')) {
    askFor(draft, 'note');
    return true;
  }
  if (!edits && !lacks('transcript')) return false;
  draft.parts.push(
    { kind: 'text', text: sentence(dialogs, 'handoff-before') },
    { kind: 'facts', title: sentence(dialogs, 'handoff-summary'), rows: caseFacts(draft) },
  );
  askFor(draft, 'transcript', lacks('note') ? undefined : ['yes', 'no', 'unknown']);
  return true;
}
