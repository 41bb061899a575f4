import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { RequestError } from '../../http/request-error.ts';
import type { Intake } from './intake.ts';

export interface SlackHttpConfig {
  readonly signingSecret: string;
  readonly intake: Intake;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Slack's largest payloads have a few hundred kilobytes. */
const MOST_BYTES = 1_000_000;
/** An older delivery may be somebody's recording. */
const MOST_SECONDS = 300;

/** Mounts POST /slack/events: events, commands, interactivity and options, each signed by Slack. */
export function mountEvents(server: Server, { signingSecret, intake, clock }: SlackHttpConfig): void {
  const key = createSecretKey(Buffer.from(signingSecret));
  server.post('/slack/events', async (req: Request, res: Response) => {
    const raw = await readBody(req);
    const form = req.headers['content-type']?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded';
    // Slack tests the certificate with an unsigned form; nothing else is done for it.
    if (form && new URLSearchParams(raw).get('ssl_check') === '1') return void res.send(200);
    if (!isSigned(req, raw)) {
      throw new RequestError(
        401,
        'slack-signature',
        'The request is not signed by Slack, or its signature is too old.',
      );
    }
    const body = parseBody(raw, form);
    if (body.type === 'url_verification') return void res.send(200, { challenge: body.challenge });
    const retry = Number(req.headers['x-slack-retry-num']);
    const answer = await intake.handle(body, Number.isInteger(retry) && retry > 0 ? retry : undefined);
    if (answer.status === 400)
      throw new RequestError(400, 'slack-payload', 'The payload is none that Slack sends.');
    if (answer.status === 404)
      throw new RequestError(404, 'slack-unknown', 'The desk has no such command or action.');
    if (answer.status >= 500)
      throw new RequestError(503, 'slack-again', 'This was not kept. Please deliver it again.');
    if (typeof answer.body === 'string') res.sendRaw(200, answer.body);
    else if (answer.body === undefined) res.send(200);
    else res.send(200, answer.body);
  });

  function isSigned(req: Request, body: string): boolean {
    const signature = req.headers['x-slack-signature'];
    const time = req.headers['x-slack-request-timestamp'];
    if (typeof signature !== 'string' || typeof time !== 'string' || !/^\d{1,12}$/.test(time)) return false;
    if (Math.abs(clock() / 1000 - Number(time)) > MOST_SECONDS) return false;
    const right = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex');
    const given = Buffer.from(signature);
    const wanted = Buffer.from(`v0=${right}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

function readBody(req: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    req.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= MOST_BYTES) parts.push(part);
    });
    req.on('end', () => {
      if (bytes <= MOST_BYTES) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new RequestError(413, 'http-too-large', `The body must have at most ${MOST_BYTES} bytes.`));
    });
    req.on('error', reject);
    req.on('aborted', () => reject(new RequestError(400, 'http-bad', 'The request ended early.')));
  });
}

function parseBody(raw: string, form: boolean): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    const fields = form ? Object.fromEntries(new URLSearchParams(raw)) : JSON.parse(raw);
    body = form && typeof fields.payload === 'string' ? JSON.parse(fields.payload) : fields;
  } catch (cause) {
    throw new RequestError(400, 'slack-payload', 'The payload is none that Slack sends.', { cause });
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new RequestError(400, 'slack-payload', 'The payload is none that Slack sends.');
}
