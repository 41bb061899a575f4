import { caseFacts } from './case-facts.ts';
import { type Draft, learn } from './draft.ts';
import type { Part } from './message.ts';
import { listSteps } from './overview.ts';
import { proceedAnew, refold, repeat, startOver, takeBack } from './proceed.ts';
import { askForget } from './question.ts';
import { COMMANDS, type Command } from './reading.ts';
import { explain } from './sources.ts';
import { ticketParts } from './ticket.ts';
import { fill, sentence } from './wording.ts';

export function isCommand(text: string): text is Command {
  return COMMANDS.some((command) => command === text);
}

/** Runs a universal command; all of them work in every state. `argument` is a flow id for "all steps F05". */
export function runCommand(draft: Draft, command: Command, argument: string | undefined): void {
  switch (command) {
    case 'help':
      draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'help') });
      return repeat(draft);
    case 'back':
      if (!takeBack(draft)) return repeat(draft, 'back-none');
      draft.outcome = null;
      draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'back') });
      return proceedAnew(draft);
    case 'restart':
      startOver(draft);
      draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'restart') });
      return proceedAnew(draft);
    case 'status':
      draft.parts.push(...status(draft), ...ticketParts(draft));
      return repeat(draft);
    case 'resume':
      return draft.outcome === null ? repeat(draft, 'resume') : reopen(draft);
    case 'all steps':
      listSteps(draft, argument);
      return repeat(draft);
    case 'human':
      // What was learnt so far goes along, even after the end of a case.
      draft.outcome = null;
      learn(draft, 'goal', 'person', 'said');
      return proceedAnew(draft);
    case 'why':
      draft.parts.push(...explain(draft));
      return repeat(draft);
    case 'privacy':
      return repeat(draft, 'privacy');
    case 'delete my data':
      return askForget(draft);
  }
}

/** Goes on with a case that stopped for want of a fact: what was not known or not done is asked again. */
function reopen(draft: Draft): void {
  const kept = draft.log.filter((entry) =>
    entry.t === 'slot'
      ? entry.v !== 'unknown'
      : entry.r === 'worked' || entry.r === 'done' || entry.r === 'failed',
  );
  if (kept.length === draft.log.length) return repeat(draft, 'resume-ended');
  refold(draft, kept);
  draft.outcome = null;
  draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, 'resume-again') });
  proceedAnew(draft);
}

function status(draft: Draft): readonly Part[] {
  const { dialogs } = draft;
  const rows = caseFacts(draft);
  const flow = dialogs.flows.get(draft.stack.at(-1)?.flow ?? '');
  const where =
    draft.outcome !== null
      ? sentence(dialogs, 'status-ended', {
          outcome: fill(dialogs, dialogs.outcomes[draft.outcome]?.title ?? ''),
        })
      : flow
        ? sentence(dialogs, 'status-flow', { flow: flow.title })
        : sentence(dialogs, 'status-new');
  const text: Part = { kind: 'text', text: where };
  return rows.length > 0 ? [text, { kind: 'facts', title: sentence(dialogs, 'status-title'), rows }] : [text];
}
