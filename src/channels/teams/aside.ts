import { ActivityTypes } from 'botbuilder';
import type { Aside } from '../../desk/channel.ts';
import type { Message } from '../../dialog/message.ts';
import { withoutMarkdown } from '../../dialog/plain-text.ts';
import type { TeamsActivity } from './activity.ts';
import { namedAccount, type PublicAddress, publicAddressOf } from './address.ts';
import { ConnectorError, type TeamsConnector } from './connector.ts';
import { fillWords } from './words.ts';

/** How the desk speaks where others read along. */
export interface InPublic {
  /** Opens the private chat with the desk. */
  readonly chatLink: string;
  /** Only the person who mentioned the desk sees the line, where Teams can do that. */
  readonly targeted: boolean;
}

/** One line for the group or channel of an activity. It is the same for everybody: nothing of a case is in it. */
export function asideOf(
  { chatLink, targeted }: InPublic,
  activity: TeamsActivity,
  key: string,
  words: string,
): Aside {
  const text = fillWords(words, { link: chatLink });
  return {
    conversation: `beside/${key}`,
    address: publicAddressOf(activity, targeted),
    message: { parts: [{ kind: 'text', text }], text: withoutMarkdown(text) },
  };
}

/**
 * Says an aside, and resolves with the id of its message. Targeted messages are a preview of Teams: where they are
 * refused, everybody may see the line.
 */
export async function sayAside(
  connector: TeamsConnector,
  address: PublicAddress,
  { parts }: Message,
): Promise<string | null> {
  const { bot, only } = address;
  const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n');
  const line = {
    type: ActivityTypes.Message,
    channelId: 'msteams',
    from: namedAccount(bot),
    text,
    textFormat: 'markdown',
  };
  if (only) {
    try {
      return await connector.send(address, { ...line, recipient: namedAccount(only) }, true);
    } catch (error) {
      if (!(error instanceof ConnectorError) || !isRefusal(error.status)) throw error;
    }
  }
  return connector.send(address, line);
}

/** Whether the same call would be refused again. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}
