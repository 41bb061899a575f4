import { SocketModeClient } from '@slack/socket-mode';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Intake } from './intake.ts';

export interface SlackSocketConfig {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly intake: Intake;
  readonly log: Log;
}

/** A connection that Slack delivers through, for where nothing of the desk can be reached from outside. */
export interface SlackSocket {
  /** Connects, and connects again whenever the connection is lost. */
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

/** Makes the Socket Mode connection; a delivery is acknowledged when its turn is durable, and not at all when it failed. */
export function createSlackSocket({ appToken, apiUrl, intake, log }: SlackSocketConfig): SlackSocket {
  const client = new SteadyClient({
    appToken,
    logger: boltLogger(log),
    clientOptions: { slackApiUrl: apiUrl },
  });
  const underWay = new Set<Promise<void>>();

  async function take({ body, ack, retry_num }: Envelope): Promise<void> {
    const answer = await intake.handle(body, retry_num);
    // What cannot be read will not become readable: it is acknowledged, so that it does not come again.
    if (answer.status >= 500) return;
    if (typeof answer.body === 'string') await ack({ text: answer.body });
    else await ack(answer.body);
  }

  client.on('slack_event', (envelope: Envelope) => {
    const done: Promise<void> = take(envelope)
      .catch((error: unknown) => log.warn('slack-socket-ack', { error }))
      .then(() => void underWay.delete(done));
    underWay.add(done);
  });
  client.on('error', (error: unknown) => log.warn('slack-socket', { error }));
  client.on('unreadable', () => log.warn('slack-envelope'));
  client.on('connected', () => log.info('slack-socket-connected'));

  return {
    start: async () => void (await client.start()),
    stop: async () => {
      await Promise.all(underWay);
      await client.disconnect();
    },
  };
}
