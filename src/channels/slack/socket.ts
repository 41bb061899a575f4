import { setTimeout as delay } from 'node:timers/promises';
import { SocketModeClient } from '@slack/socket-mode';
import { backoff } from '../../desk/backoff.ts';
import { DeskError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Intake } from './intake.ts';

export interface SlackSocketConfig {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly intake: Intake;
  readonly log: Log;
  /** How long to wait between tries to connect. */
  readonly patience?: { readonly firstDelayMs: number; readonly longestDelayMs: number };
}

/** A connection that Slack delivers through, for where nothing of the desk can be reached from outside. */
export interface SlackSocket {
  /**
   * Connects, and connects again whenever the connection is lost. Rejects with `slack-app-token` when Slack does not
   * take the token; while Slack cannot be reached it goes on trying.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Envelope {
  readonly body: unknown;
  readonly ack: (response?: Record<string, unknown>) => Promise<void>;
  readonly retry_num?: number;
}

/** Slack's client ends the process when an envelope is not as it expects: here such an envelope is passed over. */
class SteadyClient extends SocketModeClient {
  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      await super.onWebSocketMessage(data, isBinary);
    } catch {
      this.emit('unreadable');
    }
  }
}

/** What no patience helps against: somebody has to change the token or the app. */
const FINAL = new Set([
  ...[
    'not_authed',
    'invalid_auth',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'org_login_required',
  ],
  ...['no_permission', 'missing_scope', 'not_allowed_token_type', 'forbidden_team', 'user_removed_from_team'],
  ...['team_disabled', 'socket_mode_not_enabled', 'access_denied'],
]);
const PATIENCE = { firstDelayMs: 500, longestDelayMs: 30_000 };
const GOODBYE_MS = 2_000;

/** Makes the Socket Mode connection; a delivery is acknowledged when its turn is durable, and not at all when it failed. */
export function createSlackSocket(config: SlackSocketConfig): SlackSocket {
  const { appToken, apiUrl, intake, log, patience = PATIENCE } = config;
  const client = new SteadyClient({
    appToken,
    logger: boltLogger(log),
    // The client's own way ends the process when Slack cannot be reached as it connects again.
    autoReconnectEnabled: false,
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 10_000,
    },
  });
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  let connecting = false;

  async function take({ body, ack, retry_num }: Envelope): Promise<void> {
    const answer = await intake.handle(body, retry_num);
    // What cannot be read will not become readable: it is acknowledged, so that it does not come again.
    if (answer.status >= 500) return;
    if (typeof answer.body === 'string') await ack({ text: answer.body });
    else await ack(answer.body);
  }

  /** Connects as often as it takes. `first`: a token that Slack refuses ends it. */
  async function connect(first: boolean): Promise<void> {
    connecting = true;
    for (let tries = 1; !stopping.signal.aborted; tries += 1) {
      try {
        await client.start();
        break;
      } catch (error) {
        const code = codeOf(error);
        const final = FINAL.has(code);
        if (first && final) throw refused(code, error);
        (final ? log.error : log.warn)('slack-socket', { code, attempt: tries });
        const wait = backoff(patience, tries, Math.random, retryAfterMs(error));
        await delay(wait, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    connecting = false;
  }

  client.on('slack_event', (envelope: Envelope) => {
    const done: Promise<void> = take(envelope)
      // The connection is gone: Slack delivers it again, and it is known then.
      .catch((error: unknown) => log.warn('slack-socket-ack', { error }))
      .then(() => void underWay.delete(done));
    underWay.add(done);
  });
  client.on('error', (error: unknown) => log.warn('slack-socket', { error }));
  client.on('unreadable', () => log.warn('slack-envelope'));
  client.on('connected', () => log.info('slack-socket-connected'));
  client.on('disconnected', () => {
    if (connecting || stopping.signal.aborted) return;
    log.info('slack-socket-lost');
    void connect(false);
  });

  return {
    start: () => connect(true),
    stop: async () => {
      stopping.abort();
      await Promise.all(underWay);
      const late = new AbortController();
      await Promise.race([
        client.disconnect(),
        delay(GOODBYE_MS, undefined, { signal: late.signal }).catch(() => {}),
      ]);
      late.abort();
    },
  };
}

function refused(code: string, cause: unknown): DeskError {
  return new DeskError(
    'slack-app-token',
    `Slack did not take SLACK_APP_TOKEN (${code}). It must be an app-level token with connections:write of an app whose Socket Mode is switched on.`,
    { cause },
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'closed';
  const { data, code } = error as { data?: { error?: unknown }; code?: unknown };
  return typeof data?.error === 'string' ? data.error : typeof code === 'string' ? code : 'unknown';
}

function retryAfterMs(error: unknown): number | undefined {
  const { retryAfter } = Object(error) as { retryAfter?: unknown };
  return typeof retryAfter === 'number' ? retryAfter * 1_000 : undefined;
}
