import { caseFacts } from './case-facts.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import { askFor } from './question.ts';
import { sentence } from './wording.ts';

/** What people need to know and no step does: asked only now, so that it makes no rescue longer. */
const FIRST = ['account_name', 'phone_details'];

/** What a person may want changed before it goes, by their answer about the conversation, each once. */
const CHANGES = [
  { value: 'edit', slot: 'note' },
  { value: 'leave', slot: 'left_out' },
];

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
  const wants = (value: string) => viewOfDraft(draft).isIn('transcript', [value]);
  const changes = CHANGES.filter(({ slot }) => lacks(slot));
  const change = changes.find(({ value }) => wants(value));
  if (change) {
    askFor(draft, change.slot);
    return true;
  }
  if (!CHANGES.some(({ value }) => wants(value)) && !lacks('transcript')) return false;
  draft.parts.push(
    { kind: 'text', text: sentence(dialogs, 'handoff-before') },
    { kind: 'facts', title: sentence(dialogs, 'handoff-summary'), rows: caseFacts(draft) },
  );
  askFor(draft, 'transcript', ['yes', 'no', ...changes.map(({ value }) => value), 'unknown']);
  return true;
}
