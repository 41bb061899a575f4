import type { Activity } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import type { Channel } from '../../desk/channel.ts';
import type { Desk } from '../../desk/desk.ts';
import { DeskError } from '../../errors.ts';
import { jsonBody } from '../../http/json-body.ts';
import { requireLoopbackHost } from '../../http/loopback.ts';
import { RequestError } from '../../http/request-error.ts';
import type { Mounted } from '../../http/server.ts';
import { readActivity, type TeamsActivity, tenantOf } from './activity.ts';
import { DeskAdapter } from './adapter.ts';
import { referenceOf } from './address.ts';
import { createBot } from './bot.ts';
import { createTeamsConnector } from './connector.ts';
import { createCredentials, createTokenSource } from './credentials.ts';
import { createCarryOut, createDeliver } from './deliver.ts';
import { createIdentify } from './people.ts';
import type { TeamsSettings } from './settings.ts';
import { createVerifier, type Verified } from './verify.ts';
import type { TeamsWords } from './words.ts';

export interface TeamsChannelConfig {
  readonly desk: Pick<Desk, 'turn' | 'notify' | 'history'>;
  readonly settings: TeamsSettings;
  readonly words: TeamsWords;
  /** The sentence that greets a newcomer. */
  readonly welcome: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const MOST_BODY_BYTES = 256_000;
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Creates the Teams channel: POST /api/messages in, the connector of the conversation's service out. */
export function createTeamsChannel(config: TeamsChannelConfig): Channel & Mounted {
  const { desk, settings, words, welcome, clock } = config;
  const { identity, cloud, tenants, targeted } = settings;
  const credentials = identity && createCredentials(identity, cloud);
  const verifier = identity && credentials && createVerifier({ identity, cloud, credentials, clock });
  const tokens = identity && credentials && createTokenSource(credentials, identity, cloud);
  const connector = createTeamsConnector(tokens);
  const adapter = new DeskAdapter(connector);
  const chatLink = `https://teams.microsoft.com/l/chat/0/0?users=28:${identity?.appId ?? 'local'}`;
  const bot = createBot({
    desk,
    connector,
    identify: createIdentify(connector, clock),
    words,
    inPublic: { chatLink, targeted },
    clock,
  });
  const verified = new WeakMap<Request, Verified>();

  /** What the token of a request was found to be; a request without one never comes here. */
  function tokenOf(req: Request): Verified {
    const token = verified.get(req);
    if (token === undefined) throw new DeskError('teams-order', 'A request was read before it was verified.');
    return token;
  }

  /** Refuses what the sender is not vouched for: serviceUrl is called with our token, and people are believed. */
  async function admit(req: Request, activity: TeamsActivity): Promise<void> {
    if (verifier !== null) await verifier.vouches(tokenOf(req), activity);
    else if (!isLocal(activity.serviceUrl)) {
      throw new RequestError(401, 'teams-local', 'In the local mode only this machine is spoken to.');
    }
    if (tenants !== null && !tenants.includes(tenantOf(activity) ?? '')) {
      throw new RequestError(403, 'teams-tenant', 'People of this tenant are not served here.');
    }
  }

  async function receive(req: Request, res: Response): Promise<void> {
    const activity = readActivity(req.body);
    if (activity === null) {
      verifier?.names(tokenOf(req), (Object(req.body) as Record<string, unknown>).serviceUrl);
      throw new RequestError(400, 'teams-activity', 'The body is no activity of Teams.');
    }
    await admit(req, activity);
    const answer = await adapter.run({ ...activity } as unknown as Activity, (context) =>
      bot(context, activity),
    );
    res.send(answer?.status ?? 200, answer?.body);
  }

  return {
    name: 'teams',
    replies: 'outbox',
    deliver: createDeliver({ connector, words, welcome }),
    carryOut: createCarryOut(connector),
    reference: referenceOf,

    mount(server: Server) {
      server.post(
        '/api/messages',
        verifier === null
          ? requireLoopbackHost()
          : async function requireToken(req: Request, _res: Response) {
              verified.set(req, await verifier.token(req.headers.authorization));
            },
        ...jsonBody(MOST_BODY_BYTES),
        receive,
      );
    },
  };
}

function isLocal(serviceUrl: string): boolean {
  return URL.canParse(serviceUrl) && LOCAL_HOSTS.has(new URL(serviceUrl).hostname);
}
