import { askBeforeHandoff } from './before-handoff.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import type { Part } from './message.ts';
import { handOver } from './ticket.ts';
import { fill, sentence, warningPart } from './wording.ts';

/** Outcomes from the gravest down: of several in one case, the gravest is the case's. */
const GRAVITY = ['T11', 'T10', 'T4', 'T3', 'T5b', 'T5c', 'T5a', 'T5', 'T6', 'T7', 'T9', 'T8', 'T2', 'T1'];

/** Of several outcomes the gravest, alone. */
export function gravest(outcomes: readonly string[]): readonly string[] {
  const found = GRAVITY.find((code) => outcomes.includes(code));
  return found === undefined ? [] : [found];
}

/**
 * Ends the case: says where things stand, who or what is next, and hands over where the outcome says so. Before that
 * it asks what people must know; the case ends once that is answered.
 */
export function conclude(draft: Draft, reached: string): void {
  const outcome = gravest([reached, ...draft.gathered])[0] ?? reached;
  const definition = draft.dialogs.outcomes[outcome];
  draft.question = null;
  // What is asked here brings the case back to this very place, and no guard looks at the answers: the exploration,
  // which is silent, need not walk them.
  if (definition?.handoff && !draft.silent && askBeforeHandoff(draft)) return;
  draft.outcome = outcome;
  if (!definition) return;
  if (draft.silent) {
    for (const code of definition.warn ?? []) draft.trail.push({ kind: 'warning', code });
    draft.trail.push({ kind: 'outcome', code: outcome });
    return;
  }
  const onlyAdmin = viewOfDraft(draft).isIn('org_role', ['only_admin']);
  const run = draft.stack.at(-1)?.run ?? 0;
  for (const code of definition.warn ?? []) {
    if (draft.trail.some((one) => one.kind === 'warning' && one.code === code)) continue;
    draft.said = [...draft.said, `${code}@${run}`];
    draft.trail.push({ kind: 'warning', code });
    draft.parts.push(warningPart(draft.dialogs, code));
  }
  draft.trail.push({ kind: 'outcome', code: outcome });
  const { parts, dialogs } = draft;
  parts.push({
    kind: 'text',
    text: `**${fill(dialogs, definition.title)}**\n${fill(dialogs, definition.text)}`,
  });
  const ways = waysByAccount(
    draft,
    definition.by_account ?? {},
    onlyAdmin ? definition.only_admin : undefined,
  );
  if (ways) parts.push(ways);
  if (definition.tell?.length)
    parts.push({ kind: 'text', text: definition.tell.map((line) => `- ${fill(dialogs, line)}`).join('\n') });
  const next = onlyAdmin && definition.only_admin ? definition.only_admin : definition.next;
  parts.push({
    kind: 'facts',
    title: sentence(dialogs, 'next-title'),
    rows: [{ label: sentence(dialogs, 'next-label'), value: fill(dialogs, next) }],
  });
  if (definition.link)
    parts.push({ kind: 'link', label: fill(dialogs, definition.link.label), url: definition.link.url });
  if (definition.handoff) handOver(draft, outcome);
  const after = definition.handoff ? ['restart'] : ['restart', 'human'];
  parts.push({
    kind: 'choices',
    slot: 'menu',
    prompt: sentence(dialogs, 'menu-prompt'),
    choices: after.map((value) => ({ value, label: sentence(dialogs, `menu-${value}`) })),
  });
}

function waysByAccount(
  draft: Draft,
  by: Readonly<Record<string, string>>,
  onlyAdmin: string | undefined,
): Part | undefined {
  const view = viewOfDraft(draft);
  const kinds = Object.keys(by);
  if (kinds.length === 0) return undefined;
  const named = kinds.filter((kind) => view.isIn('account_types', [kind]));
  const definition = draft.dialogs.slots.get('account_types');
  const rows = (named.length > 0 ? named : kinds).map((kind) => ({
    label: definition?.values[kind]?.label ?? kind,
    value: fill(draft.dialogs, kind === 'work_school' && onlyAdmin ? onlyAdmin : (by[kind] ?? '')),
  }));
  return { kind: 'facts', title: sentence(draft.dialogs, 'ways-title'), rows };
}
