import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import type { TeamsActivity } from './activity.ts';
import { account, accountOf, namedAccount } from './address.ts';
import { ConnectorError, type TeamsConnector } from './connector.ts';
import { fillWords } from './words.ts';

/** How the desk speaks where others read along. */
export interface InPublic {
  /** Opens the private chat with the desk. */
  readonly chatLink: string;
  /** Only the person who mentioned the desk sees the line, where Teams can do that. */
  readonly targeted: boolean;
}

const schema = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: account,
  /** The only one who is to see the line, where Teams can do that. */
  only: account.optional(),
  text: z.string(),
});

/** One line for a group or a channel, as it waits in the outbox. */
export type PublicLine = Readonly<z.output<typeof schema>>;

/** A line as it came out of the store; null when it is none. */
export function readPublicLine(stored: unknown): PublicLine | null {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The answer to an activity where others read along: the same for everybody, with nothing of a case in it. */
export function publicLineOf(
  { chatLink, targeted }: InPublic,
  { serviceUrl, conversation, recipient, from }: TeamsActivity,
  words: string,
): PublicLine {
  return {
    serviceUrl,
    conversation: conversation.id,
    bot: accountOf(recipient),
    ...(targeted && { only: accountOf(from) }),
    text: fillWords(words, { link: chatLink }),
  };
}

/**
 * Says a line, and resolves with the id of its message. Targeted messages are a preview of Teams: where they are
 * refused, everybody may see the line.
 */
export async function sayPublicLine(
  connector: TeamsConnector,
  { bot, only, text, ...place }: PublicLine,
): Promise<string | null> {
  const type = ActivityTypes.Message;
  const line = { type, channelId: 'msteams', from: namedAccount(bot), text, textFormat: 'markdown' };
  if (only) {
    try {
      return await connector.send(place, { ...line, recipient: namedAccount(only) }, true);
    } catch (error) {
      if (!(error instanceof ConnectorError) || !isRefusal(error.status)) throw error;
    }
  }
  return connector.send(place, line);
}

/** Whether the same call would be refused again. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
