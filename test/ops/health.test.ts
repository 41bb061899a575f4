import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { createServer } from '../../src/http/server.ts';
import { createHealth, type Health } from '../../src/ops/health.ts';
import { createLog } from '../../src/ops/log.ts';

const log = createLog({ level: 'silent' });

let server: Server;
let health: Health;
let broken: boolean;
let asked: number;
let now: number;

beforeEach(async () => {
  broken = false;
  asked = 0;
  now = 0;
  const store = async () => {
    asked += 1;
    if (broken) throw new Error('gone');
  };
  const checks = { store, outbox: async () => {} };
  health = createHealth({ log, now: () => now, checks, patienceMs: 50 });
  server = createServer({ log });
  health.mount(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
  server.server.closeAllConnections();
});

async function get(path: string) {
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  return { code: response.status, ...((await response.json()) as object) };
}

describe('health', () => {
  test('is alive and ready when all is well', async () => {
    expect(await get('/healthz')).toEqual({ code: 200, status: 'ok' });
    expect(await get('/readyz')).toEqual({
      code: 200,
      status: 'ready',
      checks: { store: 'ok', outbox: 'ok' },
    });
  });

  test('is alive but not ready when the store fails, and ready again when it is back', async () => {
    broken = true;
    expect(await get('/healthz')).toMatchObject({ code: 200 });
    expect(await get('/readyz')).toMatchObject({
      code: 503,
      status: 'not ready',
      checks: { store: 'failed' },
    });
    broken = false;
    now += 2000;
    expect(await get('/readyz')).toMatchObject({ code: 200 });
  });

  test('is not ready when a check never ends', async () => {
    const stuck = createHealth({
      log,
      now: () => 0,
      checks: { store: () => new Promise(() => {}) },
      patienceMs: 50,
    });
    const other = createServer({ log });
    stuck.mount(other);
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const response = await fetch(`http://127.0.0.1:${other.address().port}/readyz`);
    expect(response.status).toBe(503);
    other.close();
    other.server.closeAllConnections();
  });

  test('asks the store once for many callers', async () => {
    await Promise.all(Array.from({ length: 20 }, () => get('/readyz')));
    expect(asked).toBe(1);
  });

  test('is alive but not ready while the process stops', async () => {
    health.stopping();
    expect(await get('/healthz')).toMatchObject({ code: 200 });
    expect(await get('/readyz')).toMatchObject({ code: 503, status: 'stopping' });
  });
});
