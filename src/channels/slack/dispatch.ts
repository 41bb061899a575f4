import type { Handled, SlackContext } from './context.ts';
import { onAction } from './on-action.ts';
import { onCommand } from './on-command.ts';
import { onHome } from './on-home.ts';
import { onMessage } from './on-message.ts';
import { onShortcut } from './on-shortcut.ts';
import { onRevoked, onUninstall } from './on-uninstall.ts';
import { onView } from './on-view.ts';

type Handler = (slack: SlackContext, body: unknown) => Promise<Handled | null>;

/** Every event the desk handles; the manifest subscribes to these and no others. */
export const EVENTS: Readonly<Record<string, Handler>> = {
  message: onMessage,
  app_mention: onMessage,
  app_home_opened: onHome,
  app_uninstalled: onUninstall,
  tokens_revoked: onRevoked,
};

const INTERACTIONS: Readonly<Record<string, Handler>> = {
  block_actions: onAction,
  view_submission: onView,
  view_closed: async () => ({}),
  shortcut: onShortcut,
  message_action: onShortcut,
  // The desk's menus hold their options themselves.
  block_suggestion: async () => ({ body: { options: [] } }),
};

/** Hands a payload to its handler. Null when there is none. */
export async function dispatch(
  slack: SlackContext,
  body: Readonly<Record<string, unknown>>,
): Promise<Handled | null> {
  const { event, command, type } = body;
  if (typeof event === 'object' && event !== null && 'type' in event) {
    const handler = lookUp(EVENTS, event.type);
    return handler === undefined ? {} : handler(slack, body);
  }
  if (typeof command === 'string') return onCommand(slack, body);
  return lookUp(INTERACTIONS, type)?.(slack, body) ?? null;
}

function lookUp(handlers: Readonly<Record<string, Handler>>, name: unknown): Handler | undefined {
  return typeof name === 'string' && Object.hasOwn(handlers, name) ? handlers[name] : undefined;
}
