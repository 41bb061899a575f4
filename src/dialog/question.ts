import { holds } from './condition.ts';
import { type Draft, viewOfDraft } from './draft.ts';
import type { Choice, Part } from './message.ts';
import type { OpenQuestion } from './session.ts';
import { fill, sentence, warningPart } from './wording.ts';

/** Longest free-text answer that is kept, in code points. */
export const LONGEST_ANSWER = 500;

function open(draft: Draft, asking: string, steps: readonly string[], only?: readonly string[]): void {
  draft.question = { id: `q${draft.turn}`, asking, steps, ...(only ? { only } : {}) };
  draft.trail.push({ kind: 'ask', code: asking });
}

/** Asks for a slot, its warnings first. */
export function askFor(draft: Draft, slot: string, only?: readonly string[]): void {
  const run = draft.stack.at(-1)?.run ?? 0;
  for (const code of draft.dialogs.slots.get(slot)?.warn ?? []) {
    if (draft.trail.some((one) => one.kind === 'warning' && one.code === code)) continue;
    draft.said = [...draft.said, `${code}@${run}`];
    draft.trail.push({ kind: 'warning', code });
    draft.parts.push(warningPart(draft.dialogs, code));
  }
  open(draft, slot, [], only);
  draft.parts.push(...questionParts(draft, draft.question));
}

/** Asks how the steps just shown went. */
export function askReply(draft: Draft, steps: readonly string[]): void {
  open(draft, 'step', steps);
  draft.parts.push(...questionParts(draft, draft.question));
}

/** Asks for a yes before everything about the person is deleted. */
export function askForget(draft: Draft): void {
  open(draft, 'forget', []);
  draft.parts.push(...questionParts(draft, draft.question));
}

/** Asks what to write to the helpdesk about a ticket, or whether it helped. */
export function askAbout(draft: Draft, asking: 'ticket' | 'helped', correlation: string): void {
  draft.question = { id: `q${draft.turn}`, asking, steps: [], about: correlation };
  draft.trail.push({ kind: 'ask', code: asking });
  draft.parts.push(...questionParts(draft, draft.question));
}

/** The open question in words and buttons; the same again when it has to be repeated. */
export function questionParts(draft: Draft, question: OpenQuestion | null): readonly Part[] {
  if (!question || draft.silent) return [];
  const { dialogs } = draft;
  const choices = choicesOf(draft, question);
  if (question.asking === 'step')
    return [{ kind: 'choices', slot: 'step', prompt: sentence(dialogs, promptOf(draft, question)), choices }];
  if (question.asking === 'ticket')
    return [
      {
        kind: 'input',
        slot: 'ticket',
        label: sentence(dialogs, 'ticket-prompt'),
        maxLength: LONGEST_ANSWER,
      },
    ];
  if (question.asking === 'forget' || question.asking === 'helped')
    return [
      {
        kind: 'choices',
        slot: question.asking,
        prompt: sentence(dialogs, `${question.asking}-prompt`),
        choices,
      },
    ];
  const slot = dialogs.slots.get(question.asking);
  if (!slot) return [];
  const view = viewOfDraft(draft);
  const variant = slot.variants.find((one) => holds(one.when, view));
  const behalf = view.isIn('on_behalf', ['yes']) ? slot.on_behalf : undefined;
  const prompt = fill(dialogs, variant?.question ?? behalf ?? slot.question);
  const hinted = variant?.hint ?? slot.hint;
  const hint: Part[] = hinted ? [{ kind: 'text', text: fill(dialogs, hinted) }] : [];
  if (slot.free)
    return [
      ...hint,
      { kind: 'input', slot: slot.name, label: prompt, maxLength: LONGEST_ANSWER },
      ...(choices.length > 0
        ? [
            {
              kind: 'choices',
              slot: slot.name,
              prompt: sentence(dialogs, 'or-choose'),
              choices,
            } satisfies Part,
          ]
        : []),
    ];
  return [
    ...hint,
    { kind: 'choices', slot: slot.name, prompt, choices, ...(slot.multiple ? { multiple: true } : {}) },
  ];
}

/** The answers that the open question offers. */
export function choicesOf(draft: Pick<Draft, 'dialogs'>, question: OpenQuestion): readonly Choice[] {
  const { dialogs } = draft;
  if (question.asking === 'step') {
    const rule = replyRule(draft, question);
    const values =
      rule === 'done' ? ['done', 'cannot', 'skipped'] : ['worked', 'failed', 'cannot', 'skipped'];
    return values.map((value) => ({
      value,
      label: sentence(
        dialogs,
        rule === 'fixed' && (value === 'worked' || value === 'failed')
          ? `reply-fixed-${value}`
          : `reply-${value}`,
      ),
    }));
  }
  if (question.asking === 'forget' || question.asking === 'helped')
    return ['yes', 'no'].map((value) => ({
      value,
      label: sentence(dialogs, `${question.asking}-${value}`),
    }));
  const slot = dialogs.slots.get(question.asking);
  if (!slot) return [];
  const choices = slot.order
    .filter((value) => !question.only || question.only.includes(value))
    .map((value) => ({
      value,
      label: fill(dialogs, slot.values[value]?.label ?? value),
      ...(slot.values[value]?.more && !question.only ? { more: true } : {}),
    }));
  // The common answers come first, so that the numbers a person sees first are the low ones.
  return [...choices.filter((choice) => !choice.more), ...choices.filter((choice) => choice.more)];
}

/** How the newest of the steps asked about is answered. */
function replyRule(draft: Pick<Draft, 'dialogs'>, question: OpenQuestion): string {
  const rules = question.steps.map((code) => draft.dialogs.steps.get(code)?.reply ?? 'done');
  return rules.findLast((rule) => rule !== 'none') ?? 'done';
}

function promptOf(draft: Draft, question: OpenQuestion): string {
  const rule = replyRule(draft, question);
  return rule === 'done' ? 'reply-prompt-done' : 'reply-prompt';
}
