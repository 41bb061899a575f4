import { DeskError } from '../../errors.ts';
import type { Place } from './address.ts';
import type { SlackApi } from './api.ts';

/** What is needed to act in one installation. */
export interface Workspace {
  readonly token: string;
  readonly botId?: string;
  readonly botUserId?: string;
  readonly team?: string;
  readonly enterprise?: string;
}

/** Where the app is installed. */
export interface Installations {
  /** Null when the app is not installed there. Rejects when that cannot be told now. */
  find(place: Place): Promise<Workspace | null>;
  /** Rejects when what is configured or stored cannot work; resolves while Slack cannot be asked. */
  check(): Promise<void>;
  /** The app was removed there, or its tokens were revoked. */
  remove(place: Place): Promise<void>;
}

/** The one workspace of a bot token. Who the token is, is asked once. */
export function createSingleInstallation(token: string, api: SlackApi): Installations {
  let known: Promise<Workspace> | null = null;

  async function ask(): Promise<Workspace> {
    const answer = await api.call(token, 'auth.test', {});
    if (answer.kind !== 'ok') throw unknownToken(answer.kind === 'error' ? answer.error : answer.kind);
    const { bot_id, user_id, team_id, enterprise_id } = answer.data;
    return {
      token,
      ...text('botId', bot_id),
      ...text('botUserId', user_id),
      ...text('team', team_id),
      ...text('enterprise', enterprise_id),
    };
  }

  return {
    check: async () => {
      const answer = await api.call(token, 'auth.test', {});
      if (answer.kind === 'error') throw unknownToken(answer.error);
    },
    find: async () => {
      known ??= ask();
      try {
        return await known;
      } catch (error) {
        known = null;
        throw error;
      }
    },
    // The token comes from the configuration: it is asked about again, and refused if it is revoked.
    remove: async () => {
      known = null;
    },
  };
}

function unknownToken(code: string): DeskError {
  return new DeskError(
    'slack-token',
    `Slack did not say whose bot token this is (${code}). SLACK_BOT_TOKEN must be the Bot User OAuth Token of an installed app, and Slack must be reachable.`,
  );
}

function text<Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } {
  return (typeof value === 'string' ? { [name]: value } : {}) as { readonly [N in Name]?: string };
}
