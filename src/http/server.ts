import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { pino } from 'pino';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { DeskError } from '../errors.ts';
import type { Log } from '../log.ts';
import { RequestError } from './request-error.ts';

/** What a listener needs. */
export interface ServerConfig {
  readonly log: Log;
  /** Told of every answered request. `route` is the pattern, or `none`. */
  readonly observe?: (request: Answered) => void;
}

/** A request that was answered. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Something with routes of its own: a channel, a webhook, health. */
export interface Mounted {
  mount(server: Server): void;
}

const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Creates a listener that is closed to what would end the process, and answers every error in one JSON shape. */
export function createServer(config: ServerConfig): Server {
  // restify logs whole bodies at its lowest level: it gets a log that writes nothing.
  const server = restify.createServer({ name: '', log: pino({ level: 'silent' }) as never });
  server.server.headersTimeout = 10_000;
  server.server.requestTimeout = 15_000;
  server.server.keepAliveTimeout = 65_000;
  server.server.maxHeadersCount = 100;

  server.pre(async function guard(req: Request, res: Response) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
    // One body that claims to be gzip and is not would end the process: restify's reader leaves the error unhandled.
    if (req.headers['content-encoding'] !== undefined) {
      throw new RequestError(415, 'http-encoding', 'Bodies must be sent without a content-encoding.');
    }
  });

  // restify takes over upgrades and never answers them, which would keep the socket for ever.
  server.on('upgrade', (_req: IncomingMessage, socket: Socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  server.on('restifyError', (req: Request, res: Response, error: unknown, done: Next) => {
    const refused = asRequestError(error);
    if (refused.statusCode === 503) res.setHeader('Retry-After', 1);
    if (refused.statusCode === 500) {
      config.log.error('request-failed', { method: req.method ?? 'none', route: routeOf(req), error });
    }
    if (!res.headersSent) {
      res.removeHeader('Content-Type');
      res.send(refused.statusCode, { error: { code: refused.code, message: refused.message } });
    }
    done();
  });

  server.on('after', (req: Request, res: Response) => {
    const ms = Date.now() - req.time();
    config.observe?.({ method: req.method ?? 'none', route: routeOf(req), status: res.statusCode, ms });
  });
  return server;
}

function routeOf(req: Request): string {
  const path = req.getRoute()?.path;
  return typeof path === 'string' ? path : 'none';
}

/** Errors of the desk that pass by themselves: the caller may send the same again. */
const PASSING = new Set(['desk-stopped', 'turn-conflict', 'store-conflict', 'store-aborted']);

function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof DeskError && PASSING.has(error.code)) {
    return new RequestError(503, 'http-try-again', 'The desk cannot answer just now. Try again in a moment.');
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const cause = { cause: error };
  if (status === 404)
    return new RequestError(404, 'http-not-found', 'There is nothing at this address.', cause);
  if (status === 405)
    return new RequestError(405, 'http-method', 'This address does not take this method.', cause);
  if (status === 413) return new RequestError(413, 'http-too-large', 'The body is too large.', cause);
  if (status >= 400 && status < 500)
    return new RequestError(status, 'http-bad', 'The request cannot be read.', cause);
  return new RequestError(500, 'http-failed', 'Something failed here. It was logged.', cause);
}
