import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSlackApi, type SlackApi } from '../../../src/channels/slack/api.ts';

const seen: { readonly method: string | undefined; readonly port: number | undefined }[] = [];
let answer: (req: IncomingMessage, res: ServerResponse) => void;
let server: Server;
let api: SlackApi;

/** A Web API of its own for every test, so that a connection that broke in one does not reach into the next. */
beforeEach(async () => {
  server = createServer((req, res) => {
    seen.push({ method: req.url, port: req.socket.remotePort });
    req.resume();
    req.on('end', () => {
      if (!res.destroyed) answer(req, res);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  api = createSlackApi({ url: `http://127.0.0.1:${port}/api/`, timeoutMs: 2_000 });
});
afterEach(() => {
  api.close();
  server.closeAllConnections();
  server.close();
});

const ok = (_: IncomingMessage, res: ServerResponse) => void res.end('{"ok":true,"ts":"1.1"}');
const post = () => api.call('xoxb-1', 'chat.postMessage', { channel: 'D1', text: 'é' });

test('calls go over connections that are kept', async () => {
  answer = ok;
  seen.length = 0;
  for (let n = 0; n < 6; n += 1) expect(await post()).toEqual({ kind: 'ok', data: { ok: true, ts: '1.1' } });
  expect(seen.map(({ method }) => method)).toEqual(Array(6).fill('/api/chat.postMessage'));
  // The next call may begin before the connection of the last one is free.
  expect(new Set(seen.map(({ port }) => port)).size).toBeLessThanOrEqual(2);
});

test('a limit tells how long to wait', async () => {
  answer = (_, res) => {
    // Not chained: restify, once loaded in this process, makes writeHead return nothing.
    res.writeHead(429, { 'Retry-After': '7' });
    res.end('{"ok":false,"error":"ratelimited"}');
  };
  expect(await post()).toEqual({ kind: 'limited', afterMs: 7_000 });
  answer = (_, res) => void res.end('{"ok":false,"error":"ratelimited"}');
  expect(await post()).toEqual({ kind: 'limited', afterMs: 30_000 });
});

test.each<readonly [string, typeof answer]>([
  ['breaks', (req) => req.socket.destroy()],
  [
    'breaks in the middle of the answer',
    (req, res) => {
      res.writeHead(200, { 'Content-Length': 100 });
      res.write('{"ok":', () => req.socket.destroy());
    },
  ],
  ['stays silent', () => {}],
])('a call whose connection %s may have been carried out, and is not sent again', async (_, how) => {
  answer = ok;
  await post();
  answer = how;
  seen.length = 0;
  expect(await post()).toEqual({ kind: 'down', reason: expect.stringMatching(/^[A-Z_]+$/) });
  expect(seen).toHaveLength(1);
});
