import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DeskError } from '../../errors.ts';

const NAMES = [
  ...(['language', 'title', 'subtitle', 'skip', 'conversation', 'no_script'] as const),
  ...(['desk_says', 'you_wrote', 'you_chose'] as const),
  ...(['warning', 'step_of', 'see', 'outside', 'source', 'new_tab'] as const),
  ...(['answer_area', 'choices', 'choices_several', 'more', 'fewer', 'send_chosen', 'pick_one'] as const),
  ...([
    'why_step',
    'why_question',
    'to_choices',
    'text_label',
    'text_label_or',
    'text_hint',
    'send',
    'too_long',
  ] as const),
  ...([
    'menu',
    'help',
    'back',
    'restart',
    'status',
    'all_steps',
    'human',
    'privacy',
    'delete_my_data',
  ] as const),
  ...(['safety', 'working', 'offline', 'offline_pending', 'try_now', 'online'] as const),
  ...(['news_below', 'busy', 'refused', 'no_session'] as const),
];

type Name = (typeof NAMES)[number];

/** The words of the page around the conversation, by name. */
export type PageWords = Readonly<Record<Name, string>>;

/** The shape of dialogs/page/words.yaml. */
export const pageWordsFile = z.strictObject(
  Object.fromEntries(NAMES.map((name) => [name, z.string().trim().min(1)])) as Record<Name, z.ZodString>,
);

/** Reads dialogs/page/words.yaml and puts the desk's name in; every defect is told in one error. */
export function loadPageWords(file: string, desk: string): PageWords {
  const parsed = pageWordsFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `- ${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
    const names = `The names are: ${NAMES.join(', ')}.`;
    throw new DeskError(
      'web-words',
      `${file} has ${faults.length} defect(s):\n${faults.join('\n')}\n${names}`,
    );
  }
  const filled = Object.entries(parsed.data).map(([name, text]) => [name, text.replaceAll('{desk}', desk)]);
  return Object.fromEntries(filled) as PageWords;
}
