import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import type { Desk, Turn } from '../../src/desk/desk.ts';
import { createServer } from '../../src/http/server.ts';
import { createLog } from '../../src/ops/log.ts';
import { createMetrics, type Metrics } from '../../src/ops/metrics.ts';
import { observeDesk } from '../../src/ops/observe-desk.ts';

const SECRET = 'my old phone hunter2';
const SHOWN: Turn = {
  messages: [{ parts: [{ kind: 'text', text: SECRET }], text: SECRET }],
  asking: 'step',
  question: 'q1',
  choices: [],
  flow: 'F05',
  steps: ['RS1', 'RS2'],
  warnings: ['W1'],
  outcome: 'T1',
  slots: { services: SECRET },
  duplicate: false,
};

let server: Server;
let metrics: Metrics;

beforeEach(async () => {
  metrics = createMetrics();
  server = createServer({ log: createLog({ level: 'silent' }), observe: metrics.request });
  metrics.mount(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
  server.server.closeAllConnections();
});

const scrape = async () => (await fetch(`http://127.0.0.1:${server.address().port}/metrics`)).text();

/** A desk that gives what it is told to give, watched. */
function watched(give: () => Promise<Turn>): { desk: Desk; raw: () => string } {
  let raw = '';
  const write = (line: string) => {
    raw += line;
  };
  const log = createLog({ level: 'debug', destination: { write } });
  const plain = { turn: give } as unknown as Desk;
  return { desk: observeDesk(plain, metrics, log), raw: () => raw };
}

const incoming = {
  key: SECRET,
  channel: 'web',
  conversation: SECRET,
  person: { id: SECRET, name: SECRET, email: SECRET },
  at: 0,
  input: { kind: 'say', text: SECRET },
} as const;

describe('the metrics', () => {
  test('count turns, steps, warnings and outcomes', async () => {
    const { desk } = watched(async () => SHOWN);
    await desk.turn(incoming);
    const text = await scrape();
    expect(text).toContain('authdesk_turn_seconds_count{channel="web",result="done"} 1');
    expect(text).toContain('authdesk_steps_total{flow="F05",step="RS2"} 1');
    expect(text).toContain('authdesk_warnings_total{warning="W1"} 1');
    expect(text).toContain('authdesk_outcomes_total{outcome="T1",flow="F05"} 1');
  });

  test('count a repeated turn as such, and nothing it showed', async () => {
    const { desk } = watched(async () => ({ ...SHOWN, duplicate: true }));
    await desk.turn(incoming);
    const text = await scrape();
    expect(text).toContain('result="duplicate"} 1');
    expect(text).not.toContain('step="RS2"');
  });

  test('tell a number that is looked up when somebody asks', async () => {
    let waiting = 3;
    metrics.watch('things', 'Things.', async () => waiting);
    expect(await scrape()).toContain('authdesk_things 3');
    waiting = 4;
    expect(await scrape()).toContain('authdesk_things 4');
  });
});

describe('a watched desk', () => {
  test('logs codes and times and nothing that was said, by anybody', async () => {
    const { desk, raw } = watched(async () => SHOWN);
    expect(await desk.turn(incoming)).toBe(SHOWN);
    expect(JSON.parse(raw())).toMatchObject({
      event: 'turn-done',
      channel: 'web',
      flow: 'F05',
      outcome: 'T1',
    });
    expect(raw() + (await scrape())).not.toMatch(/hunter2|phone/);
  });

  test('logs and counts a turn that failed, and passes the failure on', async () => {
    const { desk, raw } = watched(() => Promise.reject(new Error(SECRET)));
    await expect(desk.turn(incoming)).rejects.toThrow(SECRET);
    expect(JSON.parse(raw())).toMatchObject({ event: 'turn-failed', level: 50 });
    expect(raw()).not.toMatch(/hunter2|phone/);
    expect(await scrape()).toContain('authdesk_turn_seconds_count{channel="web",result="failed"} 1');
  });
});
