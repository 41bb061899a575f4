import { z } from 'zod';
import { plainText, type View } from './blocks.ts';
import { questionOf, VIEWS } from './ids.ts';
import { shorten } from './length.ts';
import { LIMITS } from './limits.ts';
import type { Click } from './on-action.ts';
import type { SlackWords } from './words.ts';

/** What a window remembers of the place it was opened from. */
const metadata = z.object({
  question: z.string().optional(),
  most: z.number().int().positive(),
  to: z.object({
    channel: z.string().optional(),
    thread: z.string().optional(),
    reply: z.object({ url: z.string(), channel: z.string(), until: z.number() }).optional(),
  }),
});
export type AnswerMetadata = z.output<typeof metadata>;

const sized = z.tuple([z.string(), z.number().int().positive()]);

/** Reads what a window was opened with; null when it was not one of ours. */
export function readMetadata(text: string): AnswerMetadata | null {
  try {
    return metadata.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The window for an answer in words. */
export function answerView(click: Pick<Click, 'action' | 'to' | 'body'>, words: SlackWords): View {
  const question = questionOf(click.action.block_id);
  const most = mostOf(click.action.value);
  const remembered: AnswerMetadata = { most, to: click.to, ...(question === undefined ? {} : { question }) };
  return {
    type: 'modal',
    callback_id: VIEWS.answer,
    private_metadata: JSON.stringify(remembered),
    title: plainText(shorten(words.answer_title, LIMITS.viewText)),
    submit: plainText(shorten(words.answer_submit, LIMITS.viewText)),
    close: plainText(shorten(words.cancel, LIMITS.viewText)),
    blocks: [
      {
        type: 'input',
        block_id: 'answer',
        label: plainText(shorten(words.answer_title, LIMITS.inputLabel)),
        hint: plainText(shorten(words.answer_hint, LIMITS.inputLabel)),
        // Longer than the answer may be: what is too long is told with its length instead of being cut.
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: LIMITS.inputText,
        },
      },
    ],
  };
}

function mostOf(value: string | undefined): number {
  try {
    return Math.min(sized.parse(JSON.parse(value ?? ''))[1], LIMITS.inputText);
  } catch {
    return LIMITS.inputText;
  }
}

/** The window behind the global shortcut: what happened, and which phone. */
export function startView(words: SlackWords): View {
  const option = (value: 'ios' | 'android') => ({ text: plainText(words[`start_phone_${value}`]), value });
  return {
    type: 'modal',
    callback_id: VIEWS.start,
    title: plainText(shorten(words.start_title, LIMITS.viewText)),
    submit: plainText(shorten(words.start_submit, LIMITS.viewText)),
    close: plainText(shorten(words.cancel, LIMITS.viewText)),
    blocks: [
      {
        type: 'input',
        block_id: 'what',
        label: plainText(words.start_what),
        hint: plainText(words.start_what_hint),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          multiline: true,
          max_length: LIMITS.inputText,
        },
      },
      {
        type: 'input',
        block_id: 'phone',
        optional: true,
        label: plainText(words.start_phone),
        element: {
          type: 'static_select',
          action_id: 'pick',
          placeholder: plainText(words.start_phone_placeholder),
          options: [option('ios'), option('android')],
        },
      },
    ],
  };
}
