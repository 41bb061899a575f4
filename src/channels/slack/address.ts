import { z } from 'zod';

/** Which installation somebody belongs to. `org`: the app is installed for the whole enterprise. */
const place = z.object({
  team: z.string().nullable(),
  enterprise: z.string().nullable(),
  org: z.boolean(),
});
export type Place = Readonly<z.output<typeof place>>;

const address = place.extend({
  user: z.string(),
  /** The person's direct message with the app. */
  channel: z.string().optional(),
  /** The thread in it where the person wrote last. */
  thread: z.string().optional(),
  /** A place where others are: only the person sees what is answered through `url`, until `until` (epoch ms). */
  reply: z.object({ url: z.string(), channel: z.string(), until: z.number() }).optional(),
});

/** Where a person is answered: always privately. */
export type SlackAddress = Readonly<z.output<typeof address>>;

/** Reads an address that the desk stored; null when it is none. */
export function readAddress(stored: unknown): SlackAddress | null {
  const parsed = address.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** What people and conversations are told apart by: the enterprise where the app serves all of it, else the team. */
export function homeOf({ team, enterprise, org }: Place): string {
  return (org ? (enterprise ?? team) : (team ?? enterprise)) ?? 'none';
}

/** The one private conversation that a person has with the desk, wherever in Slack they write. */
export function conversationOf(place: Place, user: string): string {
  return `${homeOf(place)}:${user}`;
}

/** Whether a channel is a direct message of two. Only there the desk writes anything about a case. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
