import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DeskError } from '../../errors.ts';

const NAMES = [
  ...(['warning', 'step_of', 'see', 'outside', 'opens', 'send', 'why', 'why_step'] as const),
  ...(['more', 'more_hint', 'choose_hint', 'pick_one', 'pick_some', 'write_first'] as const),
  ...([
    'answered',
    'chosen',
    'closed',
    'closed_before',
    'deleted',
    'continued',
    'attachment',
    'edited',
  ] as const),
  ...(['starter_1', 'starter_2', 'starter_3', 'starter_4'] as const),
  ...(['team_welcome', 'answered_in_private', 'write_in_private', 'not_here'] as const),
];

type Name = (typeof NAMES)[number];

/** The words of the Teams channel around the conversation, by name. */
export type TeamsWords = Readonly<Record<Name, string>>;

/** The shape of dialogs/teams/words.yaml. */
export const teamsWordsFile = z.strictObject(
  Object.fromEntries(NAMES.map((name) => [name, z.string().trim().min(1)])) as Record<Name, z.ZodString>,
);

/** Reads dialogs/teams/words.yaml and puts the desk's name in. Throws `teams-words` with every defect. */
export function loadTeamsWords(file: string, desk: string): TeamsWords {
  const parsed = teamsWordsFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `- ${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
    throw new DeskError(
      'teams-words',
      `${file} has ${faults.length} defect(s):\n${faults.join('\n')}\nThe names are: ${NAMES.join(', ')}.`,
    );
  }
  const filled = Object.entries(parsed.data).map(([name, text]) => [name, text.replaceAll('{desk}', desk)]);
  return Object.fromEntries(filled) as TeamsWords;
}

/** Puts values into `{name}`; what a value holds is never looked at again. */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (all, name: string) => values[name] ?? all);
}
