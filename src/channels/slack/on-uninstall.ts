import { z } from 'zod';
import { placeOfEvent } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';

const revoked = z.object({
  event: z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }).optional() }),
});

/** The app was removed: its token and all that was stored of the installation go. */
export async function onUninstall(
  slack: Pick<SlackContext, 'installations' | 'log'>,
  body: unknown,
): Promise<Handled> {
  await slack.installations.remove(placeOfEvent(body));
  slack.log.info('slack-uninstalled');
  return {};
}

/** Tokens were revoked. Only the app's own matter: the desk keeps none of a person. */
export async function onRevoked(
  slack: Pick<SlackContext, 'installations' | 'log'>,
  body: unknown,
): Promise<Handled> {
  const { event } = revoked.parse(body);
  return (event.tokens?.bot?.length ?? 0) > 0 ? onUninstall(slack, body) : {};
}
