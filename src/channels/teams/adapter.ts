import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { DeskError } from '../../errors.ts';
import type { TeamsConnector } from './connector.ts';

/**
 * Runs turns of the SDK over our own connector. The SDK's CloudAdapter makes two clients for every turn, and logs
 * and serialises on the way, which costs more than a whole turn of the desk.
 */
export class DeskAdapter extends BotAdapter {
  readonly #connector: TeamsConnector;

  constructor(connector: TeamsConnector) {
    super();
    this.#connector = connector;
  }

  /** Runs the logic for an activity that was verified, and gives the answer that Teams waits for, if it does. */
  async run(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    const response = context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY);
    return response?.value as InvokeResponse | undefined;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === ActivityTypes.InvokeResponse) {
        context.turnState.set(INVOKE_RESPONSE_KEY, activity);
        sent.push({ id: '' });
      } else {
        const { serviceUrl, conversation } = context.activity;
        const id = await this.#connector.send({ serviceUrl, conversation: conversation.id }, activity);
        sent.push({ id: id ?? '' });
      }
    }
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<undefined> {
    const { serviceUrl, conversation } = context.activity;
    await this.#connector.update({ serviceUrl, conversation: conversation.id }, activity.id ?? '', activity);
  }

  override async deleteActivity(): Promise<void> {
    throw new DeskError('teams-delete', 'The desk takes back none of its messages.');
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: ActivityTypes.Event, name: 'ContinueConversation' };
    await this.run(TurnContext.applyConversationReference(event, reference, true) as Activity, logic);
  }
}
