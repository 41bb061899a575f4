import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Request, Response, Server } from 'restify';
import { DeskError } from '../../src/errors.ts';
import { jsonBody } from '../../src/http/json-body.ts';
import { requireLoopbackHost, requireSameOrigin } from '../../src/http/loopback.ts';
import { type Answered, createServer } from '../../src/http/server.ts';
import type { Log, LogFields } from '../../src/log.ts';

let server: Server;
let base: string;
let port: number;
let errors: LogFields[];
let answered: Answered[];

beforeEach(async () => {
  errors = [];
  answered = [];
  const silent = () => {};
  const error: Log['error'] = (_, fields = {}) => errors.push(fields);
  const log = { error, warn: silent, info: silent, debug: silent };
  server = createServer({ log, observe: (request) => answered.push(request) });
  server.post('/echo', ...jsonBody(1000), async (req: Request, res: Response) => {
    res.send(200, { got: req.body });
  });
  server.get('/broken', async (_req: Request, _res: Response) => {
    throw new Error('the password is hunter2');
  });
  server.get('/stopping', async (_req: Request, _res: Response) => {
    throw new DeskError('desk-stopped', 'The desk is stopping.');
  });
  server.get('/things/:id', async (_req: Request, res: Response) => {
    res.send(200, {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  server.close();
  server.server.closeAllConnections();
});

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${base}/echo`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

async function errorOf(response: globalThis.Response) {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error };
}

/** Sends bytes as they are and gives what comes back until the server ends the connection. */
async function raw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let back = '';
  socket.on('data', (chunk) => {
    back += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return back;
}

describe('a listener', () => {
  test('reads JSON and answers it', async () => {
    expect(await (await post('{"a":1}')).json()).toEqual({ got: { a: 1 } });
  });

  test('survives a body that claims to be gzip and is not', async () => {
    const answer = await errorOf(await post('not gzip', { 'Content-Encoding': 'gzip' }));
    expect(answer).toMatchObject({ status: 415, code: 'http-encoding' });
    expect((await post('{}')).status).toBe(200);
  });

  test.each(['br', 'identity', 'GZIP', ''])('refuses the content-encoding "%s"', async (encoding) => {
    expect(await errorOf(await post('{}', { 'Content-Encoding': encoding }))).toMatchObject({ status: 415 });
  });

  test('refuses a body that is not JSON by its type', async () => {
    const form = await post('a=1', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(await errorOf(form)).toMatchObject({ status: 415, code: 'http-content-type' });
  });

  test('refuses broken JSON without repeating it', async () => {
    const answer = await errorOf(await post('{"code": hunter2'));
    expect(answer).toMatchObject({ status: 400, code: 'http-bad' });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test('takes a body at its limit and refuses one byte more, told or not', async () => {
    const body = (length: number) => JSON.stringify('x'.repeat(length - 2));
    expect((await post(body(1000))).status).toBe(200);
    expect(await errorOf(await post(body(1001)))).toMatchObject({ status: 413, code: 'http-too-large' });
    const chunk = `${(1001).toString(16)}\r\n${body(1001)}\r\n0\r\n\r\n`;
    const head = 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n';
    expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`)).toContain(' 413 ');
  });

  test('takes JSON as deep as anybody needs, and refuses deeper', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect((await post(nested(64))).status).toBe(200);
    expect((await post(`{"a":"${'['.repeat(99)}\\"${'{'.repeat(99)}"}`)).status).toBe(200);
    expect(await errorOf(await post(nested(65)))).toMatchObject({ status: 400, code: 'http-too-deep' });
  });

  test('answers unknown addresses and methods in the one shape of errors', async () => {
    expect(await errorOf(await fetch(`${base}/my-secret`))).toEqual({
      status: 404,
      code: 'http-not-found',
      message: 'There is nothing at this address.',
    });
    expect(await errorOf(await fetch(`${base}/echo`))).toMatchObject({ status: 405, code: 'http-method' });
    expect((await fetch(`${base}/%c0%af`)).status).toBeLessThan(500);
  });

  test('hides what failed from the caller and logs it', async () => {
    const answer = await errorOf(await fetch(`${base}/broken`));
    expect(answer).toMatchObject({ status: 500, code: 'http-failed' });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(errors).toEqual([{ method: 'GET', route: '/broken', error: expect.any(Error) }]);
  });

  test('asks the caller to try again when what failed passes by itself', async () => {
    const response = await fetch(`${base}/stopping`);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await errorOf(response)).toMatchObject({ status: 503, code: 'http-try-again' });
    expect(errors).toEqual([]);
  });

  test('ends the connection of an upgrade instead of keeping it for ever', async () => {
    const head = 'GET /echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await raw(head)).toContain('HTTP/1.1 400');
  });

  test('sends the security headers with every answer', async () => {
    for (const path of ['/echo', '/nothing']) {
      const { headers } = await fetch(base + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('server')).toBeNull();
    }
  });

  test('reports each answer by its pattern, never by its address', async () => {
    await fetch(`${base}/things/somebody@example.com`);
    await fetch(`${base}/nowhere`);
    expect(answered).toMatchObject([
      { method: 'GET', route: '/things/:id', status: 200 },
      { method: 'GET', route: 'none', status: 404 },
    ]);
  });
});

describe('a loopback listener', () => {
  beforeEach(() => {
    server.pre(requireLoopbackHost());
    server.get('/own', requireSameOrigin(), async (_req: Request, res: Response) => {
      res.send(200, {});
    });
  });
  const get = (host: string, more = '') =>
    raw(`GET /own HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`);

  test.each(['localhost', 'localhost:3978', '127.0.0.1:1', '[::1]:3978'])('answers at %s', async (host) => {
    expect(await get(host)).toContain(' 200 ');
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3978', '192.168.0.2', ''])(
    'refuses the host "%s"',
    async (host) => {
      expect(await get(host)).toContain(' 421 ');
    },
  );

  test('answers its own page and refuses pages of other sites', async () => {
    expect(await get('localhost:3978', 'Origin: http://localhost:3978\r\n')).toContain(' 200 ');
    expect(await get('localhost:3978', 'Sec-Fetch-Site: same-origin\r\n')).toContain(' 200 ');
    expect(await get('localhost:3978', 'Origin: http://localhost:9999\r\n')).toContain(' 403 ');
    expect(await get('localhost:3978', 'Origin: null\r\n')).toContain(' 403 ');
    expect(await get('localhost:3978', 'Sec-Fetch-Site: cross-site\r\n')).toContain(' 403 ');
    expect(await get('localhost:3978', 'Sec-Fetch-Site: same-site\r\n')).toContain(' 403 ');
  });
});
