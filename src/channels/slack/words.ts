import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DeskError } from '../../errors.ts';

const NAMES = [
  ...(['warning', 'step', 'step_of', 'see', 'outside', 'page', 'more', 'select', 'select_several'] as const),
  ...(['send', 'write', 'answered', 'answered_typed', 'answered_before', 'unreadable'] as const),
  ...(['continue', 'continued', 'mention', 'stranger', 'not_installed', 'files'] as const),
  ...(['answer_title', 'answer_submit', 'cancel', 'answer_hint', 'answer_empty', 'answer_long'] as const),
  ...(['answer_secret', 'window_failed', 'start_title', 'start_submit', 'start_what'] as const),
  ...(['start_what_hint', 'start_phone', 'start_phone_placeholder', 'start_phone_ios'] as const),
  ...(['start_phone_android', 'start_phone_said_ios', 'start_phone_said_android'] as const),
  ...(['offer', 'offer_start', 'offered', 'offered_before', 'offer_nobody', 'offer_failed'] as const),
  ...(['offer_staff', 'home_title', 'home_about', 'home_open', 'home_none', 'home_waiting'] as const),
  ...(['home_closed', 'home_resume', 'home_restart', 'home_tickets', 'home_ticket', 'home_start'] as const),
  ...(['home_ticket_new', 'home_ticket_saved', 'home_ticket_open', 'home_ticket_waiting'] as const),
  ...(['home_ticket_resolved'] as const),
  ...(['home_start_restore', 'home_start_lost', 'home_start_error', 'home_start_enable'] as const),
  ...(['home_start_human', 'home_privacy', 'home_privacy_text', 'home_privacy_more', 'home_delete'] as const),
  ...(['home_answered', 'thread_title', 'status', 'prompts_title', 'prompt_restore'] as const),
  ...(['prompt_restore_message', 'prompt_lost', 'prompt_lost_message', 'prompt_error'] as const),
  ...(['prompt_error_message', 'prompt_enable', 'prompt_enable_message', 'feedback_good'] as const),
  ...(['feedback_bad', 'feedback_thanks', 'installed_title', 'installed_text', 'installed_next'] as const),
  ...(['installed_step_1', 'installed_step_2', 'installed_step_3', 'installed_open'] as const),
  ...(['install_failed_title', 'install_failed_text', 'install_again'] as const),
];

type Name = (typeof NAMES)[number];

/** The words of Slack around the conversation, by name. */
export type SlackWords = Readonly<Record<Name, string>>;

/** The shape of dialogs/slack/words.yaml. */
export const slackWordsFile = z.strictObject(
  Object.fromEntries(NAMES.map((name) => [name, z.string().trim().min(1)])) as Record<Name, z.ZodString>,
);

/** Reads dialogs/slack/words.yaml and puts the desk's name in; every defect is told in one error. */
export function loadSlackWords(file: string, desk: string): SlackWords {
  const parsed = slackWordsFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `- ${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
    const names = `The names are: ${NAMES.join(', ')}.`;
    throw new DeskError(
      'slack-words',
      `${file} has ${faults.length} defect(s):\n${faults.join('\n')}\n${names}`,
    );
  }
  const filled = Object.entries(parsed.data).map(([name, text]) => [name, text.replaceAll('{desk}', desk)]);
  return Object.fromEntries(filled) as SlackWords;
}

/** Puts values into the names in braces of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{([a-z]+)\}/g, (all, name: string) => String(values[name] ?? all));
}
