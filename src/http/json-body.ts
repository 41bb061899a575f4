import restify, { type RequestHandlerType } from 'restify';
import { isDeeper } from './json-depth.ts';
import { RequestError } from './request-error.ts';

/** No platform nests half as deep; code that walks what it is sent must not run out of stack. */
const MOST_DEPTH = 64;

/**
 * Handlers that read a JSON body of at most `maxBytes` into `req.body`. They stand in front of one route's handler,
 * never in `server.use`: another route may need the untouched bytes to verify a signature.
 */
export function jsonBody(maxBytes: number): RequestHandlerType[] {
  return [
    async function requireJson(req: restify.Request, _res: restify.Response) {
      const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      if (type !== 'application/json') {
        throw new RequestError(415, 'http-content-type', 'The body must be JSON, sent as application/json.');
      }
      if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
        throw new RequestError(413, 'http-too-large', `The body must have at most ${maxBytes} bytes.`);
      }
    },
    restify.plugins.bodyReader({ maxBodySize: maxBytes }),
    async function requireShallow(req: restify.Request, _res: restify.Response) {
      if (typeof req.body === 'string' && isDeeper(req.body, MOST_DEPTH)) {
        throw new RequestError(400, 'http-too-deep', `The body may be ${MOST_DEPTH} levels deep at most.`);
      }
    },
    ...[restify.plugins.jsonBodyParser({ bodyReader: true })].flat(),
  ];
}
