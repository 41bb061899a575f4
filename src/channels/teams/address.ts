import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type TeamsActivity, tenantOf } from './activity.ts';

const account = z.object({ id: z.string(), name: z.string().optional() });

const privateChat = z.object({
  /** Vouched for by the token of the activity that it came with. */
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: account,
  user: account.extend({ aad: z.string().optional() }),
  tenant: z.string().optional(),
});

const publicPlace = z.object({
  public: z.literal(true),
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: account,
  /** The only one who is to see the line, where Teams can do that. */
  only: account.optional(),
});

/** Where the private conversation with a person is, as the desk keeps it. */
export type TeamsAddress = Readonly<z.output<typeof privateChat>>;

/** A group or a thread in which one line is to be said. */
export type PublicAddress = Readonly<z.output<typeof publicPlace>>;

/** An address as it came out of the store; null when it is none. */
export function readAddress(stored: unknown): TeamsAddress | PublicAddress | null {
  const parsed = z.union([publicPlace, privateChat]).safeParse(stored);
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

/** Where others read an activity; `targeted`: its sender alone is to see the answer. */
export function publicAddressOf(activity: TeamsActivity, targeted: boolean): PublicAddress {
  const { from, recipient, serviceUrl, conversation } = activity;
  return {
    public: true,
    serviceUrl,
    conversation: conversation.id,
    bot: accountOf(recipient),
    ...(targeted && { only: accountOf(from) }),
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

function accountOf({ id, name }: TeamsActivity['from']): { id: string; name?: string } {
  return { id, ...(name && { name }) };
}
