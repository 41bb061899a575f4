import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Incoming, Input, Person } from '../../desk/channel.ts';
import type { Desk, NoticeResult, Turn } from '../../desk/desk.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { addressOf, namedAccount, type TeamsAddress } from './address.ts';
import { answerClick, type Clicked } from './click.ts';
import type { TeamsConnector } from './connector.ts';
import { conversationOf, parseActivity, personOf, type TeamsEvent } from './parse.ts';
import type { Identify } from './people.ts';
import { type InPublic, publicLineOf } from './public-line.ts';
import { CARD_TYPE } from './render.ts';
import type { TeamsWords } from './words.ts';

export interface BotConfig {
  readonly desk: Pick<Desk, 'turn' | 'notify' | 'history'>;
  readonly connector: TeamsConnector;
  readonly identify: Identify;
  readonly words: TeamsWords;
  readonly inPublic: InPublic;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** A turn that takes longer shows that the desk is typing, milliseconds. */
  readonly typingAfterMs?: number;
}

type Wrote = Extract<TeamsEvent, { kind: 'wrote' }>;

/** What one activity makes the desk do, within the SDK's turn. */
export type Bot = (context: TurnContext, activity: TeamsActivity) => Promise<void>;

/** Creates the logic of the bot: it moves the desk, and sends nothing by itself but the sign that it types. */
export function createBot(config: BotConfig): Bot {
  const { desk, words, clock, connector, identify, inPublic, typingAfterMs = 1_000 } = config;

  async function run(context: TurnContext, incoming: Incoming): Promise<Turn> {
    const typing = setTimeout(() => {
      context.sendActivity({ type: ActivityTypes.Typing }).catch(() => {});
    }, typingAfterMs);
    try {
      return await desk.turn(incoming);
    } finally {
      clearTimeout(typing);
    }
  }

  async function turn(
    context: TurnContext,
    activity: TeamsActivity,
    key: string,
    input: Input,
  ): Promise<Turn> {
    const { id } = activity.conversation;
    const place = { serviceUrl: activity.serviceUrl, conversation: id };
    const person = await identify(place, activity.from.id, personOf(activity));
    return run(context, incomingOf(person, addressOf(activity, id), key, input));
  }

  function incomingOf(person: Person, address: TeamsAddress, key: string, input: Input): Incoming {
    return {
      key,
      channel: 'teams',
      conversation: conversationOf(person),
      person,
      at: clock(),
      input,
      address,
    };
  }

  /** Welcomes a person once. Whoever is known already is only reachable again. */
  async function installed(context: TurnContext, activity: TeamsActivity): Promise<void> {
    const person = personOf(activity);
    const address = addressOf(activity, activity.conversation.id);
    const conversation = conversationOf(person);
    const { lines } = await desk.history('teams', conversation, 1);
    const [key, input] =
      lines.length === 0
        ? [`welcome:${conversation}`, { kind: 'open' } as const]
        : [`again:${conversation}:${clock()}`, { kind: 'wait' } as const];
    await run(context, incomingOf(person, address, key, input));
  }

  /** Takes an event that moves nobody's case, for the sake of the line that is said where it happened. */
  async function onlyLine(activity: TeamsActivity, key: string, line: string): Promise<void> {
    await desk.turn({
      key,
      channel: 'teams',
      conversation: `public/${activity.conversation.id}`,
      person: personOf(activity),
      at: clock(),
      input: { kind: 'wait' },
      errands: () => [publicLineOf(inPublic, activity, line)],
    });
  }

  /** Says something beside the conversation; to somebody who is new, nothing. */
  function remark(activity: TeamsActivity, key: string, text: string): Promise<NoticeResult> {
    const conversation = conversationOf(personOf(activity));
    const messages = [{ parts: [{ kind: 'text' as const, text }], text }];
    return desk.notify({ key, channel: 'teams', conversation, messages });
  }

  /** Takes what was written, and declines what came with it; somebody who sends a file alone is welcomed first. */
  async function wrote(context: TurnContext, activity: TeamsActivity, event: Wrote): Promise<void> {
    const { key, text, attached } = event;
    if (text !== '') await turn(context, activity, key, { kind: 'say', text });
    if (!attached) return;
    const decline = () => remark(activity, `${key}:attached`, words.attachment);
    if ((await decline()) !== 'unknown') return;
    await installed(context, activity);
    await decline();
  }

  async function clicked(context: TurnContext, activity: TeamsActivity, event: Clicked): Promise<void> {
    const card = await answerClick({ desk, words }, conversationOf(personOf(activity)), event, (input) =>
      turn(context, activity, event.key, input),
    );
    if (event.invoked) return answer(context, 200, { statusCode: 200, type: CARD_TYPE, value: card });
    if (!activity.replyToId) return;
    // Older clients get no new card in the answer: theirs is replaced, and stays as it is when that fails.
    const place = { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id };
    const attachments = [{ contentType: CARD_TYPE, content: card }];
    await connector
      .update(place, activity.replyToId, { type: ActivityTypes.Message, attachments })
      .catch(() => {});
  }

  async function mentioned(activity: TeamsActivity, key: string, text: string): Promise<void> {
    const chat = await connector
      .openPrivate(activity.serviceUrl, {
        bot: namedAccount(activity.recipient),
        user: activity.from.id,
        tenant: tenantOf(activity),
      })
      .catch(() => null);
    if (chat === null) return onlyLine(activity, key, words.write_in_private);
    const place = { serviceUrl: activity.serviceUrl, conversation: chat };
    const person = await identify(place, activity.from.id, personOf(activity));
    const input: Input = text === '' ? { kind: 'open' } : { kind: 'say', text };
    const line = publicLineOf(inPublic, activity, words.answered_in_private);
    // Nothing may be typed where others see it, so the turn runs without the typing sign.
    await desk.turn({ ...incomingOf(person, addressOf(activity, chat), key, input), errands: () => [line] });
  }

  return async (context, activity) => {
    const event = parseActivity(activity);
    switch (event.kind) {
      case 'wrote':
        return wrote(context, activity, event);
      case 'clicked':
        return clicked(context, activity, event);
      case 'edited':
        await remark(activity, event.key, words.edited);
        return;
      case 'installed':
        return installed(context, activity);
      case 'mentioned':
        return mentioned(activity, event.key, event.text);
      case 'joined':
        return onlyLine(activity, `joined:${activity.conversation.id}`, words.team_welcome);
      case 'clicked-in-public':
        if (activity.type !== 'invoke') return;
        return answer(context, 200, messageAnswer(words.not_here));
      case 'unknown-call':
        return answer(context, 400, errorAnswer());
      case 'ignored':
        return;
    }
  };
}

function messageAnswer(value: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

function errorAnswer(): object {
  const value = { code: 'BadRequest', message: 'This call is not known here, or it cannot be read.' };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}

async function answer(context: TurnContext, status: number, body: object): Promise<void> {
  const response: Partial<Activity> = { type: ActivityTypes.InvokeResponse, value: { status, body } };
  await context.sendActivity(response);
}
