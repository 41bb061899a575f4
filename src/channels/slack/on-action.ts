import { z } from 'zod';
import { homeOf, isDirect, type SlackAddress } from './address.ts';
import { answeredPage } from './answered.ts';
import { type Page, section } from './blocks.ts';
import { type Caller, callerOfInteraction } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import type { Line, SlackErrand } from './errand.ts';
import { fingerprint } from './fingerprint.ts';
import { ACTIONS, actionKind, questionOf } from './ids.ts';
import { answerView } from './modal.ts';
import { REPLY_MS } from './on-command.ts';
import type { Happened } from './turns.ts';
import { fill } from './words.ts';

const id = z.string().min(1).max(64);
const option = z.object({ value: z.string(), text: z.object({ text: z.string() }) });

const action = z.object({
  action_id: z.string().max(255),
  block_id: z.string().max(255).default(''),
  action_ts: z.string().max(64).optional(),
  value: z.string().optional(),
  text: z.object({ text: z.string() }).optional(),
  selected_option: option.nullish(),
});

const body = z.object({
  trigger_id: z.string().max(256).optional(),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
  container: z
    .object({
      type: z.string().default('message'),
      channel_id: id.optional(),
      message_ts: id.optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .default({ type: 'message' }),
  channel: z.object({ id }).nullish(),
  message: z
    .object({
      ts: id.optional(),
      text: z.string().default(''),
      blocks: z.array(z.unknown()).default([]),
      thread_ts: id.optional(),
    })
    .optional(),
  state: z
    .object({
      values: z.record(
        z.string(),
        z.record(z.string(), z.object({ selected_options: z.array(option).nullish() })),
      ),
    })
    .optional(),
  actions: z.array(action).min(1),
});

/** One click, and everything known about where it happened. */
export interface Click {
  readonly caller: Caller;
  readonly key: string;
  readonly action: z.output<typeof action>;
  readonly body: z.output<typeof body>;
  /** Where its answer goes. */
  readonly to: Pick<SlackAddress, 'channel' | 'thread' | 'reply'>;
}

/** Something was clicked or picked: in a message, or in App Home. */
export async function onAction(slack: SlackContext, raw: unknown): Promise<Handled> {
  const click = readClick(slack, raw);
  if (click.caller.stranger) return {};
  switch (actionKind(click.action.action_id)) {
    case ACTIONS.choose: {
      const picked = click.action.selected_option;
      const value = click.action.value ?? picked?.value;
      const label = click.action.text?.text ?? picked?.text.text ?? value;
      return value === undefined || value === '' ? {} : choose(slack, click, value, label ?? value);
    }
    case ACTIONS.send:
      return sendSeveral(slack, click);
    case ACTIONS.write:
      return openAnswer(slack, click);
    case ACTIONS.continue: {
      const text = slack.words.continued;
      await run(slack, click, 'resume', {}, () => changed(click, { text, blocks: [section(text)] }, false));
      return {};
    }
    case ACTIONS.command:
      await run(slack, click, click.action.value ?? 'help', click.to, () => home(click));
      return {};
    case ACTIONS.begin: {
      const value = click.action.value ?? 'open';
      await run(slack, click, value === 'open' ? undefined : value, click.to, () => home(click));
      return {};
    }
    case ACTIONS.feedback:
      slack.log.info('slack-feedback', { code: click.action.value === 'good' ? 'good' : 'bad' });
      await aside(slack, click, 'feedback_thanks');
      return {};
    default:
      // Boxes that are ticked count when they are sent, and a link only has to be acknowledged.
      return {};
  }
}

function readClick(slack: SlackContext, raw: unknown): Click {
  const caller = callerOfInteraction(raw);
  const parsed = body.parse(raw);
  const { container: given } = parsed;
  const inView = given.type === 'view';
  const where = inView ? undefined : (given.channel_id ?? parsed.channel?.id);
  const which = inView ? undefined : (given.message_ts ?? parsed.message?.ts);
  const container = {
    type: given.type,
    ...(where === undefined ? {} : { channel_id: where }),
    ...(which === undefined ? {} : { message_ts: which }),
    ...(given.is_ephemeral === undefined ? {} : { is_ephemeral: given.is_ephemeral }),
  };
  const it = { ...parsed, container };
  const first = it.actions[0] as Click['action'];
  const { channel_id: channel, is_ephemeral } = it.container;
  const inDirect = channel !== undefined && isDirect(channel) && is_ephemeral !== true;
  const thread = it.message?.thread_ts;
  const until = slack.clock() + REPLY_MS;
  return {
    caller,
    key: `a:${homeOf(caller)}:${caller.user}:${first.action_ts ?? fingerprint(raw)}:${first.action_id}`,
    action: first,
    body: it,
    to: inDirect
      ? { channel, ...(thread === undefined ? {} : { thread }) }
      : is_ephemeral === true && it.response_url !== undefined && channel !== undefined
        ? { reply: { url: it.response_url, channel, until } }
        : {},
  };
}

function run(
  slack: SlackContext,
  click: Click,
  value: string | undefined,
  to: Click['to'],
  errands: Happened['errands'] = () => [],
  question?: string,
) {
  return slack.turn({
    caller: click.caller,
    token: slack.workspace.token,
    key: click.key,
    input:
      value === undefined
        ? { kind: 'open' }
        : { kind: 'choose', value, ...(question === undefined ? {} : { question }) },
    to,
    errands,
    ...(question === undefined ? {} : { question }),
  });
}

/** An answer to a question; one that was closed before is answered by the engine and changes nothing. */
async function choose(slack: SlackContext, click: Click, value: string, label: string): Promise<Handled> {
  const question = questionOf(click.action.block_id);
  const { text = '', blocks = [] } = click.body.message ?? {};
  const errands = (closed: string | null) => {
    const stale = question !== undefined && question !== closed;
    const note = stale ? slack.words.answered_before : fill(slack.words.answered, { answer: label });
    return changed(click, answeredPage({ text, blocks }, note), stale);
  };
  await run(slack, click, value, click.to, errands, question);
  return {};
}

async function sendSeveral(slack: SlackContext, click: Click): Promise<Handled> {
  const of = `${ACTIONS.several}:${click.action.action_id.split(':')[1] ?? ''}:`;
  const picked = Object.values(click.body.state?.values ?? {}).flatMap((block) =>
    Object.entries(block).flatMap(([name, { selected_options }]) =>
      name.startsWith(of) ? (selected_options ?? []) : [],
    ),
  );
  if (picked.length > 0) {
    const label = picked.map(({ text }) => text.text).join(', ');
    return choose(slack, click, picked.map(({ value }) => value).join(','), label);
  }
  if (click.to.reply === undefined) await aside(slack, click, 'select_several');
  else
    await slack.order(click.key, click.caller, [
      { kind: 'tell', line: 'select_several', url: click.to.reply.url },
    ]);
  return {};
}

/** The message that was clicked, in its new form. */
function changed(click: Click, page: Page, stale: boolean): SlackErrand[] {
  const { channel_id: channel, message_ts: ts, is_ephemeral } = click.body.container;
  const url = click.body.response_url;
  const plain = { text: page.text, blocks: [...page.blocks] };
  if (is_ephemeral === true) return url === undefined ? [] : [{ kind: 'replace', url, page: plain }];
  if (channel === undefined || ts === undefined || !isDirect(channel)) return [];
  return [{ kind: 'update', channel, ts, page: plain, stale }];
}

/** A sentence to the person alone, where they clicked. */
async function aside(slack: SlackContext, { key, caller, body: it }: Click, line: Line): Promise<void> {
  const { channel_id: channel } = it.container;
  if (channel !== undefined)
    await slack.order(key, caller, [{ kind: 'line', line, channel, user: caller.user }]);
}

async function openAnswer(slack: SlackContext, click: Click): Promise<Handled> {
  const { trigger_id } = click.body;
  if (trigger_id === undefined) return {};
  const view = answerView(click, slack.words);
  const opened = await slack.beside(click.caller, slack.workspace.token, 'views.open', {
    trigger_id,
    view,
  });
  if (opened.kind === 'ok') return {};
  slack.log.warn('slack-window', { code: opened.kind === 'error' ? opened.error : opened.kind });
  await aside(slack, click, 'window_failed');
  return {};
}

/** What was clicked in App Home is answered under Messages: the Home tab says so. */
function home(click: Click): SlackErrand[] {
  return click.body.container.type === 'view' ? [{ kind: 'home', answered: true }] : [];
}
