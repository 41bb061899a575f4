import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Input, Person } from '../../desk/channel.ts';
import { isPrivate, type TeamsActivity, tenantOf } from './activity.ts';
import { PICK, VERB, WRITTEN } from './card/answers.ts';
import { LONGEST_TEXT, spokenText } from './spoken.ts';

/** A click on a card: what was chosen, or the text that was written into its field. */
export interface Click {
  readonly input: Extract<Input, { kind: 'choose' | 'say' }>;
  readonly question: string | undefined;
  /** The delivery that brought the card. */
  readonly delivery: string | undefined;
}

/** What an activity means to the desk. `key` is the same when Teams sends it again. */
export type TeamsEvent =
  | { readonly kind: 'wrote'; readonly key: string; readonly text: string; readonly attached: boolean }
  | { readonly kind: 'clicked'; readonly key: string; readonly click: Click; readonly invoked: boolean }
  | { readonly kind: 'edited'; readonly key: string }
  /** The app was added to the person's private chat. */
  | { readonly kind: 'installed' }
  /** The desk was mentioned where others read along. */
  | { readonly kind: 'mentioned'; readonly key: string; readonly text: string }
  /** The desk was added to a team or a group chat. */
  | { readonly kind: 'joined' }
  /** A card was clicked where others read along. */
  | { readonly kind: 'clicked-in-public' }
  /** Nothing to do: reactions, deletions, renamed channels, what other people say to each other. */
  | { readonly kind: 'ignored' }
  /** A call that expects an answer this desk does not have, or that cannot be read. */
  | { readonly kind: 'unknown-call' };

/** What Teams attaches by itself: the message as HTML, what it replies to, cards. Anything else is a file. */
const NO_FILES = /^(text\/html|messageReference|(application\/vnd\.microsoft\.(teams\.)?card\..+))$/i;
const clickData = z.object({
  verb: z.literal(VERB).optional(),
  value: z.string().min(1).max(500).optional(),
  question: z.string().max(50).optional(),
  delivery: z.string().max(100).optional(),
  [PICK]: z.string().max(2_000).optional(),
  [WRITTEN]: z.string().max(LONGEST_TEXT).optional(),
});
const executed = z.object({ action: z.object({ verb: z.literal(VERB), data: z.unknown().optional() }) });

/** Says what an activity means. What a bot sent, the desk itself among them, is ignored. */
export function parseActivity(activity: TeamsActivity): TeamsEvent {
  const alone = isPrivate(activity);
  switch (activity.type) {
    case 'message':
      return alone ? privateMessage(activity) : publicMessage(activity);
    case 'invoke':
      return invoked(activity, alone);
    case 'messageUpdate':
      return alone ? { kind: 'edited', key: keyOf(activity, activity.timestamp ?? '') } : { kind: 'ignored' };
    case 'conversationUpdate': {
      const added = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
      return added ? arrived(alone) : { kind: 'ignored' };
    }
    case 'installationUpdate':
      return alone && activity.action?.startsWith('add') ? { kind: 'installed' } : { kind: 'ignored' };
    default:
      return { kind: 'ignored' };
  }
}

/** Whoever sent an activity, as far as the activity itself tells. */
export function personOf(activity: TeamsActivity): Person {
  const { from } = activity;
  const tenant = tenantOf(activity);
  return {
    id: from.aadObjectId ?? from.id,
    ...(from.name && { name: from.name }),
    ...(tenant && { tenant }),
  };
}

/** The one private conversation of a person, whichever chat an activity comes from. */
export function conversationOf(person: Person): string {
  return `${person.tenant ?? 'none'}/${person.id}`;
}

function privateMessage(activity: TeamsActivity): TeamsEvent {
  const { value } = activity;
  if (typeof value === 'object' && value !== null) {
    const click = readClick(value);
    if (click !== null) return { kind: 'clicked', key: clickKey(activity, click), click, invoked: false };
  }
  const attached = activity.attachments?.some((one) => !NO_FILES.test(one.contentType)) ?? false;
  const text = spokenText(activity);
  if (text === '' && !attached) return { kind: 'ignored' };
  return { kind: 'wrote', key: keyOf(activity), text, attached };
}

function publicMessage(activity: TeamsActivity): TeamsEvent {
  const mentioned = activity.entities?.some((entity) => entity.mentioned?.id === activity.recipient.id);
  if (typeof activity.value === 'object' && activity.value !== null) return { kind: 'clicked-in-public' };
  if (!mentioned) return { kind: 'ignored' };
  return { kind: 'mentioned', key: keyOf(activity), text: spokenText(activity) };
}

function invoked(activity: TeamsActivity, alone: boolean): TeamsEvent {
  if (activity.name !== 'adaptiveCard/action') return { kind: 'unknown-call' };
  const parsed = executed.safeParse(activity.value);
  const click = parsed.success ? readClick(parsed.data.action.data) : null;
  if (click === null) return { kind: 'unknown-call' };
  if (!alone) return { kind: 'clicked-in-public' };
  return { kind: 'clicked', key: clickKey(activity, click), click, invoked: true };
}

function arrived(alone: boolean): TeamsEvent {
  return alone ? { kind: 'installed' } : { kind: 'joined' };
}

function readClick(data: unknown): Click | null {
  const parsed = clickData.safeParse(data);
  if (!parsed.success) return null;
  const { question, delivery, [PICK]: pick, [WRITTEN]: written } = parsed.data;
  const value = parsed.data.value ?? pick;
  const text = written?.trim();
  const input = value
    ? { kind: 'choose' as const, value, ...(question !== undefined && { question }) }
    : text
      ? { kind: 'say' as const, text, ...(question !== undefined && { question }) }
      : null;
  return input && { input, question, delivery };
}

function keyOf({ conversation, id, ...rest }: TeamsActivity, version = ''): string {
  return hash([conversation.id, id ?? [rest.from.id, rest.text, rest.timestamp], version]);
}

/**
 * Two clicks on one card are one: the second finds what the first showed. A card without a question has no such
 * second click to fear, and is told apart by the click itself.
 */
function clickKey(activity: TeamsActivity, { input, question, delivery }: Click): string {
  const card = delivery ?? activity.replyToId;
  const what = input.kind === 'choose' ? input.value : input.text;
  if (card) return hash(['click', activity.conversation.id, card, question, what]);
  return hash(['click', activity.conversation.id, activity.id ?? activity.timestamp, question, what]);
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}
