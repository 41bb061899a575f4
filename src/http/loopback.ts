import type { Request, RequestHandlerType, Response } from 'restify';
import { RequestError } from './request-error.ts';

const LOOPBACK_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Refuses requests that were not addressed to this machine by a loopback name. A foreign page can point a name of its
 * own at 127.0.0.1 (DNS rebinding); its requests then carry that name in `Host`.
 */
export function requireLoopbackHost(): RequestHandlerType {
  return async function loopbackHost(req: Request, _res: Response) {
    if (!LOOPBACK_NAME.test(req.headers.host ?? '')) {
      throw new RequestError(
        421,
        'http-host',
        'This listener answers only at localhost, 127.0.0.1 or [::1].',
      );
    }
  };
}

/** Refuses requests that another site's page made in the person's browser. */
export function requireSameOrigin(): RequestHandlerType {
  return async function sameOrigin(req: Request, _res: Response) {
    const { origin, host } = req.headers;
    const site = req.headers['sec-fetch-site'];
    const foreign = origin !== undefined && origin !== `http://${host}`;
    if (foreign || (site !== undefined && site !== 'same-origin')) {
      throw new RequestError(403, 'http-origin', 'Only the page itself may call this address.');
    }
  };
}
