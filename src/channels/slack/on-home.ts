import { z } from 'zod';
import { placeOfEvent } from './caller.ts';
import type { Handled, SlackContext } from './context.ts';
import { publishHome } from './home.ts';

const opened = z.object({
  event: z.object({
    user: z.string().min(1).max(64),
    channel: z.string().min(1).max(64).optional(),
    tab: z.string().optional(),
  }),
});

/** Somebody opened the app: the Home tab is brought up to date, and the agent view gets its suggestions. */
export async function onHome(slack: SlackContext, body: unknown): Promise<Handled> {
  const { event } = opened.parse(body);
  const caller = { ...placeOfEvent(body), user: event.user };
  if (caller.stranger) return {};
  const { words, workspace, api } = slack;
  if (event.tab === 'messages') {
    const { channel } = event;
    if (channel === undefined || !slack.once(`prompts:${channel}`)) return {};
    const prompts = (['restore', 'lost', 'error', 'enable'] as const).map((name) => ({
      title: words[`prompt_${name}`],
      message: words[`prompt_${name}_message`],
    }));
    slack.errands.run('prompts', () =>
      api.call(workspace.token, 'assistant.threads.setSuggestedPrompts', {
        channel_id: channel,
        title: words.prompts_title,
        prompts,
      }),
    );
    return {};
  }
  publishHome(slack, caller);
  return {};
}
