import type { Dialogs } from './dialogs.ts';
import type { Draft } from './draft.ts';
import type { Part } from './message.ts';
import { fill, sentence } from './wording.ts';

/** Answers "why?": the reason for the open question or step, and the document and section it comes from. */
export function explain(draft: Draft): readonly Part[] {
  const { dialogs, question } = draft;
  const steps = question?.asking === 'step' ? question.steps : lastSteps(draft);
  if (question && question.asking !== 'step') {
    const slot = dialogs.slots.get(question.asking);
    if (slot) return [{ kind: 'text', text: fill(dialogs, slot.why) }];
  }
  if (steps.length === 0) return [{ kind: 'text', text: sentence(dialogs, 'why-nothing') }];
  return steps.flatMap((code) => {
    const step = dialogs.steps.get(code);
    if (!step) return [];
    const values = { phone: sentence(dialogs, 'phone-only') };
    const said: Part = {
      kind: 'text',
      text: `**${fill(dialogs, step.title, values)}**\n${fill(dialogs, step.why, values)}`,
    };
    const outdated = step.superseded ? dialogs.sources.outdated[step.superseded] : undefined;
    const newer: Part[] = outdated
      ? [
          {
            kind: 'source',
            text: sentence(dialogs, 'source-outdated', { what: outdated.what, safe: outdated.safe }),
          },
        ]
      : [];
    return [said, ...sourcesOf(dialogs, step.rows ?? [], step.outside ? [step.outside] : []), ...newer];
  });
}

function lastSteps(draft: Draft): readonly string[] {
  const last = draft.log.findLast((entry) => entry.t === 'step');
  return last ? [last.n] : [];
}

/** The documents and sections that catalogue rows come from, and outside sources, as source notes. */
export function sourcesOf(
  dialogs: Dialogs,
  rows: readonly string[],
  outside: readonly string[],
): readonly Part[] {
  const places = new Map<string, Part>();
  for (const row of rows)
    for (const at of dialogs.sources.rows[row]?.at ?? []) {
      const document = dialogs.sources.documents[at.document];
      if (!document) continue;
      const text = sentence(dialogs, 'source-document', { document: document.title, section: at.section });
      places.set(text, { kind: 'source', text, ...(document.url ? { url: document.url } : {}) });
    }
  for (const id of outside) {
    const entry = dialogs.sources.outside[id];
    if (!entry) continue;
    const text = sentence(dialogs, 'source-outside', { title: entry.title, date: entry.date });
    places.set(text, { kind: 'source', text, ...(entry.url ? { url: entry.url } : {}) });
  }
  return [...places.values()];
}
