import type { Request, Response, Server } from 'restify';
import type { Channel } from '../../desk/channel.ts';
import type { Desk } from '../../desk/desk.ts';
import { jsonBody } from '../../http/json-body.ts';
import { requireLoopbackHost, requireSameOrigin } from '../../http/loopback.ts';
import { RequestError } from '../../http/request-error.ts';
import type { Mounted } from '../../http/server.ts';
import { mountAssets } from './assets.ts';
import { createNudges } from './nudge.ts';
import { parseTurn } from './parse.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { conversationOf, welcome } from './visitor.ts';
import type { PageWords } from './words.ts';

export interface WebChannelConfig {
  readonly desk: Pick<Desk, 'turn' | 'history'>;
  readonly words: PageWords;
  /** How long a browser's session lasts after its last visit. */
  readonly sessionDays: number;
  readonly now: () => number;
}

/** The local page as a channel: it answers in the response, and nudges open pages about what came unasked. */
export type WebChannel = Channel & Mounted & { close(): void };

const MOST_BODY_BYTES = 64_000;

/** Creates the local page. It must be mounted on a listener that only this machine reaches. */
export function createWebChannel(config: WebChannelConfig): WebChannel {
  const nudges = createNudges();
  const turns = createRateLimit({ burst: 60, perSecond: 2, now: config.now });
  const reads = createRateLimit({ burst: 300, perSecond: 20, now: config.now });
  const admit = (req: Request, res: Response, limit: RateLimit) => {
    const conversation = conversationOf(req);
    const ms = limit(conversation);
    if (ms > 0) {
      res.setHeader('Retry-After', Math.ceil(ms / 1000));
      throw new RequestError(429, 'web-too-fast', 'That was too much at once. Try again in a moment.');
    }
    return conversation;
  };

  return {
    name: 'web',
    replies: 'inline',

    // The transcript holds the message already: a page that is closed now finds it there when it is opened.
    async deliver(delivery) {
      nudges.nudge(delivery.conversation);
      return { kind: 'delivered' };
    },

    mount(server: Server) {
      server.pre(requireLoopbackHost());
      mountAssets(server, config.words, (req, res) => welcome(req, res, config.sessionDays));

      server.post(
        '/api/turn',
        requireSameOrigin(),
        ...jsonBody(MOST_BODY_BYTES),
        async (req: Request, res: Response) => {
          const incoming = parseTurn(req.body, admit(req, res, turns), config.now());
          res.send(200, await config.desk.turn(incoming));
          nudges.nudge(incoming.conversation);
        },
      );

      server.get('/api/conversation', requireSameOrigin(), async (req: Request, res: Response) => {
        const { lines, question } = await config.desk.history('web', admit(req, res, reads));
        const after = new URLSearchParams(req.getQuery()).get('after');
        const seen = lines.findIndex((line) => line.id === after);
        res.send(200, { lines: lines.slice(seen + 1), anew: after !== null && seen < 0, question });
      });

      server.get('/api/events', requireSameOrigin(), async (req: Request, res: Response) => {
        nudges.open(admit(req, res, reads), req, res);
      });
    },

    close: () => nudges.close(),
  };
}
