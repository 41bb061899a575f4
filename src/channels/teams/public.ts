import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { TeamsActivity } from './activity.ts';
import type { TeamsConnector } from './connector.ts';
import { fillWords } from './words.ts';

/** How the desk speaks where others read along. */
export interface InPublic {
  readonly connector: TeamsConnector;
  /** Opens the private chat with the desk. */
  readonly chatLink: string;
  /** Only the person who mentioned the desk sees the line, where Teams can do that. */
  readonly targeted: boolean;
}

/** Says one line in a group or channel. The line is the same for everybody: nothing of a case is in it. */
export async function sayInPublic(
  { connector, chatLink, targeted }: InPublic,
  context: TurnContext,
  activity: TeamsActivity,
  words: string,
): Promise<void> {
  const line: Partial<Activity> = {
    type: ActivityTypes.Message,
    text: fillWords(words, { link: chatLink }),
    textFormat: 'markdown',
  };
  if (targeted && (await sendTargeted(connector, activity, line))) return;
  await context.sendActivity(line);
}

/** Says in one message what the desk does, where it was added. */
export async function greetTeam({ chatLink }: InPublic, context: TurnContext, words: string): Promise<void> {
  const text = fillWords(words, { link: chatLink });
  await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'markdown' });
}

/** Targeted messages are a preview of Teams: where they are refused, everybody may see the neutral line. */
async function sendTargeted(
  connector: TeamsConnector,
  { serviceUrl, conversation, recipient, from }: TeamsActivity,
  line: Partial<Activity>,
): Promise<boolean> {
  const bot = { id: recipient.id, name: recipient.name ?? '' };
  const person = { id: from.id, name: from.name ?? '' };
  const activity = { ...line, channelId: 'msteams', from: bot, recipient: person };
  return connector.send({ serviceUrl, conversation: conversation.id }, activity, true).then(
    () => true,
    () => false,
  );
}
