import { z } from 'zod';
import { maskSecrets } from '../../understand/secrets.ts';
import { conversationOf, homeOf } from './address.ts';
import { callerOfInteraction } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { VIEWS } from './ids.ts';
import { codePoints } from './length.ts';
import { LIMITS } from './limits.ts';
import { readMetadata } from './modal.ts';
import { fill, type SlackWords } from './words.ts';

const input = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const submission = z.object({
  type: z.string(),
  trigger_id: z.string().max(256).optional(),
  view: z.object({
    id: z.string().max(64),
    hash: z.string().max(128).default(''),
    callback_id: z.string().max(255),
    private_metadata: z.string().max(LIMITS.metadata).default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), input)) }),
  }),
});

/** A window was sent: what is wrong with an answer stands beside its field, and nothing is stored then. */
export async function onView(slack: SlackContext, raw: unknown): Promise<Handled> {
  const caller = callerOfInteraction(raw);
  const { type, view, trigger_id } = submission.parse(raw);
  if (type !== 'view_submission') return {};
  const key = `v:${homeOf(caller)}:${trigger_id ?? `${view.id}:${view.hash}`}`;
  const { token } = slack.workspace;
  const field = view.callback_id === VIEWS.start ? 'what' : 'answer';
  const meta = view.callback_id === VIEWS.answer ? readMetadata(view.private_metadata) : null;
  const said = view.state.values[field]?.text?.value ?? '';
  const fault = faultOf(said, meta?.most ?? LIMITS.inputText, slack.words);
  if (fault !== null) return { body: { response_action: 'errors', errors: { [field]: fault } } };

  if (view.callback_id === VIEWS.start) {
    const picked = view.state.values.phone?.pick?.selected_option?.value;
    const phone =
      picked === 'ios' || picked === 'android' ? `\n${slack.words[`start_phone_said_${picked}`]}` : '';
    await slack.turn({ caller, token, key, input: { kind: 'say', text: said.trim() + phone } });
    return {};
  }
  if (meta === null) return {};
  const { question, to } = meta;
  const conversation = conversationOf(caller, caller.user);
  const open = (await slack.desk.history('slack', conversation, 1)).question;
  const address = {
    ...(to.channel === undefined ? {} : { channel: to.channel }),
    ...(to.thread === undefined ? {} : { thread: to.thread }),
    ...(to.reply === undefined ? {} : { reply: to.reply }),
  };
  const input =
    question === undefined || question === open
      ? { kind: 'say' as const, text: said.trim() }
      : // The question was closed meanwhile: the engine says so, and the answer is not taken for another question's.
        { kind: 'choose' as const, value: 'written', question };
  await slack.turn({ caller, token, key, to: address, input });
  return {};
}

function faultOf(said: string, most: number, words: SlackWords): string | null {
  if (said.trim() === '') return words.answer_empty;
  const count = codePoints(said.trim());
  if (count > most) return fill(words.answer_long, { most, count });
  return maskSecrets(said).secrets.length > 0 ? words.answer_secret : null;
}
