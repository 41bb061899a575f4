import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { type TeamsActivity, tenantOf } from './activity.ts';

/** A person or a bot, as the desk keeps one. */
export const account = z.object({ id: z.string(), name: z.string().optional() });

const schema = z.object({
  /** Vouched for by the token of the activity that it came with. */
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: account,
  user: account.extend({ aad: z.string().optional() }),
  tenant: z.string().optional(),
});

/** Where the private conversation with a person is, as the desk keeps it. */
export type TeamsAddress = Readonly<z.output<typeof schema>>;

/** An address as it came out of the store; null when it is none. */
export function readAddress(stored: unknown): TeamsAddress | null {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Where the person of an activity is answered, when this is the private chat `conversation`. */
export function addressOf(activity: TeamsActivity, conversation: string): TeamsAddress {
  const { from, recipient, serviceUrl } = activity;
  const tenant = tenantOf(activity);
  return {
    serviceUrl,
    conversation,
    bot: accountOf(recipient),
    user: { ...accountOf(from), ...(from.aadObjectId && { aad: from.aadObjectId }) },
    ...(tenant && { tenant }),
  };
}

/** What an activity to a person carries so that Teams knows whom it is for. */
export function addressed(address: TeamsAddress, activity: Partial<Activity>): Partial<Activity> {
  const { conversation, tenant, bot, user } = address;
  return {
    ...activity,
    channelId: 'msteams',
    from: namedAccount(bot),
    recipient: namedAccount(user),
    conversation: {
      id: conversation,
      conversationType: 'personal',
      isGroup: false,
      name: '',
      ...(tenant && { tenantId: tenant }),
    },
  };
}

/** An account as the SDK's types want it. */
export function namedAccount({
  id,
  name,
}: {
  readonly id: string;
  readonly name?: string | null | undefined;
}) {
  return { id, name: name ?? '' };
}

/** An account of an activity, as the desk keeps it. */
export function accountOf({ id, name }: TeamsActivity['from']): { id: string; name?: string } {
  return { id, ...(name && { name }) };
}

/** The private conversation as Bot Framework refers to it, for a hub that takes it over; null without an address. */
export function referenceOf(stored: unknown): ConversationReference | null {
  const address = readAddress(stored);
  if (address === null) return null;
  const { from, recipient, conversation, channelId } = addressed(address, {});
  if (!from || !recipient || !conversation || !channelId) return null;
  const { serviceUrl, user } = address;
  const aad = user.aad === undefined ? {} : { aadObjectId: user.aad };
  return { channelId, serviceUrl, conversation, bot: from, user: { ...recipient, ...aad } };
}
