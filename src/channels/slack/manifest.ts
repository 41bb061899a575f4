import { z } from 'zod';

const url = (most: number) =>
  z
    .string()
    .regex(/^https?:\/\//)
    .max(most);
const text = (least: number, most: number) => z.string().min(least).max(most);
const prompts = z
  .array(z.strictObject({ title: text(1, 255), message: text(1, 3000) }))
  .min(1)
  .max(4);
const scopes = z.array(text(1, 50)).max(255);
const events = z.array(text(1, 50)).max(100);

/**
 * Slack's rules for an app manifest of version 2, as far as the desk uses it; unknown keys are refused. They follow
 * schemas/manifest.schema.2.0.0.json of slackapi/manifest-schema, and where Slack's page is stricter, that page.
 */
export const slackManifest = z
  .strictObject({
    _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
    display_information: z.strictObject({
      name: text(1, 35),
      description: text(1, 140).optional(),
      long_description: text(175, 4000).optional(),
      background_color: z
        .string()
        .regex(/^#(?:[0-9a-fA-F]{3}){1,2}$/)
        .optional(),
    }),
    features: z.strictObject({
      app_home: z
        .strictObject({
          home_tab_enabled: z.boolean().optional(),
          messages_tab_enabled: z.boolean().optional(),
          messages_tab_read_only_enabled: z.boolean().optional(),
        })
        .optional(),
      bot_user: z
        .strictObject({
          display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
          always_online: z.boolean().optional(),
        })
        .optional(),
      agent_view: z
        .strictObject({ agent_description: text(1, 300), suggested_prompts: prompts.optional() })
        .optional(),
      shortcuts: z
        .array(
          z.strictObject({
            name: text(1, 24),
            type: z.enum(['message', 'global']),
            callback_id: text(1, 255),
            description: text(1, 150),
          }),
        )
        .min(1)
        .max(10)
        .optional(),
      slash_commands: z
        .array(
          z.strictObject({
            command: z
              .string()
              .regex(/^\/[a-z0-9_-]+$/)
              .max(32),
            url: url(3000).optional(),
            description: text(1, 2000),
            usage_hint: text(1, 1000).optional(),
            should_escape: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(50)
        .optional(),
    }),
    oauth_config: z.strictObject({
      redirect_urls: z.array(url(2500)).max(1000).optional(),
      scopes: z.strictObject({
        bot: scopes.optional(),
        bot_optional: scopes.optional(),
        user: scopes.optional(),
      }),
    }),
    settings: z.strictObject({
      event_subscriptions: z
        .strictObject({ request_url: url(3500).optional(), bot_events: events })
        .optional(),
      interactivity: z
        .strictObject({
          is_enabled: z.boolean(),
          request_url: url(3500).optional(),
          message_menu_options_url: url(3500).optional(),
        })
        .optional(),
      org_deploy_enabled: z.boolean().optional(),
      socket_mode_enabled: z.boolean().optional(),
      token_rotation_enabled: z.boolean().optional(),
    }),
  })
  .superRefine(({ settings, features, oauth_config }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    const { bot = [] } = oauth_config.scopes;
    if (!settings.socket_mode_enabled) {
      if (settings.event_subscriptions && !settings.event_subscriptions.request_url)
        fault('Without Socket Mode, event_subscriptions needs a request_url.');
      if (settings.interactivity?.is_enabled && !settings.interactivity.request_url)
        fault('Without Socket Mode, interactivity needs a request_url.');
      if (features.slash_commands?.some((command) => !command.url))
        fault('Without Socket Mode, each slash command needs a url.');
    }
    if (bot.length > 0 && !features.bot_user) fault('Bot scopes need a bot_user.');
    if (features.slash_commands && !bot.includes('commands'))
      fault('Slash commands need the scope commands.');
    if (features.shortcuts && !bot.includes('commands')) fault('Shortcuts need the scope commands.');
    if (features.agent_view && !bot.includes('assistant:write'))
      fault('The agent view needs the scope assistant:write.');
  });

export type SlackManifest = z.output<typeof slackManifest>;

/** The manifest for deliveries over HTTP to a desk at a public address. */
export function overHttp(manifest: SlackManifest, publicUrl: string): SlackManifest {
  const address = new URL('/slack/events', publicUrl).href;
  const { features, settings, oauth_config } = manifest;
  return {
    ...manifest,
    features: {
      ...features,
      ...(features.slash_commands
        ? { slash_commands: features.slash_commands.map((command) => ({ ...command, url: address })) }
        : {}),
    },
    oauth_config: { redirect_urls: [new URL('/slack/oauth_redirect', publicUrl).href], ...oauth_config },
    settings: {
      ...settings,
      ...(settings.event_subscriptions
        ? { event_subscriptions: { request_url: address, ...settings.event_subscriptions } }
        : {}),
      ...(settings.interactivity
        ? {
            interactivity: {
              ...settings.interactivity,
              request_url: address,
              message_menu_options_url: address,
            },
          }
        : {}),
      socket_mode_enabled: false,
    },
  };
}
