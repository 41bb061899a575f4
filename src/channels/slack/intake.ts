import bolt, {
  type AuthorizeResult,
  type AuthorizeSourceData,
  type Receiver,
  type webApi,
} from '@slack/bolt';
import { ZodError } from 'zod';
import { DeskError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Handled } from './context.ts';
import type { Installations, Workspace } from './installations.ts';
import type { SlackWords } from './words.ts';

/** What is answered to one delivery: the acknowledgement, or a status that makes Slack deliver it again. */
export interface Acknowledged {
  readonly status: number;
  readonly body?: Handled['body'];
}

export interface Intake {
  /** Handles one verified payload. Resolves when all that it changed is durable; never rejects. */
  handle(body: unknown, retryNum?: number): Promise<Acknowledged>;
}

export interface IntakeConfig {
  readonly installations: Installations;
  readonly words: SlackWords;
  readonly log: Log;
  readonly apiUrl: string;
  readonly dispatch: (
    workspace: Workspace,
    body: Readonly<Record<string, unknown>>,
  ) => Promise<Handled | null>;
}

/** Slack is told nothing before the commit: Bolt's own receivers acknowledge events first, and Socket Mode always does. */
const silent: Receiver = { init: () => {}, start: async () => ({}), stop: async () => ({}) };

/** Makes a Bolt app whose deliveries come from outside, over HTTP or a socket, and are acknowledged after the turn. */
export function createIntake(config: IntakeConfig): Intake {
  const { installations, words, log, dispatch } = config;
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: config.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const app = new bolt.App({
    receiver: silent,
    authorize: (source) => authorize(source),
    convoStore: false,
    // Own messages are told apart by who wrote them; a mention of the desk by itself cannot happen.
    ignoreSelf: false,
    attachFunctionToken: false,
    logger: boltLogger(log),
    logLevel: bolt.LogLevel.WARN,
    clientOptions,
  });

  async function authorize({
    teamId,
    enterpriseId,
    isEnterpriseInstall,
  }: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> {
    const found = await installations.find({
      team: teamId ?? null,
      enterprise: enterpriseId ?? null,
      org: isEnterpriseInstall,
    });
    if (found === null)
      throw new DeskError('slack-not-installed', 'The app is not installed where this came from.');
    const { token, botId, botUserId } = found;
    return { botToken: token, ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) };
  }

  app.use(async ({ body, context }) => {
    const result = context.custom as { answer: Handled | null; reached: boolean };
    result.reached = true;
    const { botToken = '', botId, botUserId } = context;
    const workspace = { token: botToken, ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) };
    result.answer = await dispatch(workspace, body as unknown as Readonly<Record<string, unknown>>);
  });
  // Without this, Bolt would log the error's text; with it and no throw, it would acknowledge what was lost.
  app.error(async (error) => {
    throw error;
  });

  return {
    async handle(body, retryNum) {
      if (typeof body !== 'object' || body === null || Array.isArray(body)) return { status: 400 };
      const result: { answer: Handled | null; reached: boolean } = { answer: null, reached: false };
      try {
        await app.processEvent({
          body: body as Record<string, unknown>,
          ack: async () => {},
          customProperties: { custom: result },
          ...(retryNum === undefined ? {} : { retryNum }),
        });
      } catch (error) {
        return failed(error, result.reached, body);
      }
      if (result.answer === null) return { status: 404 };
      return { status: 200, ...(result.answer.body === undefined ? {} : { body: result.answer.body }) };
    },
  };

  function failed(error: unknown, reached: boolean, body: object): Acknowledged {
    // Bolt wraps what happened while the installation was looked for; before that it only reads the payload.
    const looking = error instanceof Error && 'original' in error;
    const cause = looking ? error.original : error;
    if (cause instanceof DeskError && cause.code === 'slack-not-installed') {
      log.warn('slack-not-installed');
      // Delivering it again would not help; a person who typed a command sees why nothing happens.
      if (!('command' in body)) return { status: 200 };
      return { status: 200, body: { response_type: 'ephemeral', text: words.not_installed } };
    }
    if (cause instanceof ZodError || (!reached && !looking)) {
      log.warn('slack-payload', {
        name: cause instanceof ZodError ? String(cause.issues[0]?.path.join('.')) : 'shape',
      });
      return { status: 400 };
    }
    log.error('slack-turn-failed', { error: cause });
    return { status: 500 };
  }
}
