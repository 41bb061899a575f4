import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fill } from '../../../src/channels/slack/words.ts';
import { createSlackDesk, type SlackDesk, words } from '../../fixtures/slack/slack-desk.ts';
import type { Seen } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
/** Longer than any lease that a dead process held. */
const LEASE = 16_000;
let slack: SlackDesk;
beforeAll(async () => {
  slack = await createSlackDesk({ mode: 'http', folder });
});
afterAll(() => slack.close());
beforeEach(async () => {
  await slack.settle();
  await slack.desk.forget('slack', `T000000001:${slack.user}`);
  slack.front.calls.length = 0;
  slack.front.disturb.clear();
});

const hasButtons = (seen: Seen | undefined) => seen?.blocks.some(({ type }) => type === 'actions');
const again = async (of: Seen) => (await slack.messages()).find(({ ts }) => ts === of.ts);
const calls = (method: string) => slack.front.calls.filter((call) => call.method === method);
const FAILS = { status: 503 };

async function ask(): Promise<Seen> {
  await slack.person.write('I lost my phone');
  await slack.settle();
  const asked = await slack.last();
  expect(hasButtons(asked)).toBe(true);
  return asked;
}

describe('after the process was killed and started again', () => {
  test('a question that was posted before loses its buttons when it is answered in words', async () => {
    const asked = await ask();
    await slack.restart();
    await slack.person.write('No, nothing strange');
    await slack.settle();
    const closed = await again(asked);
    expect(hasButtons(closed)).toBe(false);
    expect(JSON.stringify(closed?.blocks)).toContain(words.answered_typed);
    expect(JSON.stringify(closed?.blocks)).toContain('Has anything strange happened');
  });

  test('a question whose click was kept but not shown yet loses its buttons', async () => {
    const asked = await ask();
    slack.front.disturb.set('chat.update', Array(50).fill(FAILS));
    await slack.person.click(asked, 'No, nothing strange');
    await slack.restart(LEASE);
    expect(hasButtons(await again(asked))).toBe(true);
    slack.front.disturb.clear();
    await slack.settle();
    const closed = await again(asked);
    expect(hasButtons(closed)).toBe(false);
    expect(JSON.stringify(closed?.blocks)).toContain(fill(words.answered, { answer: 'No, nothing strange' }));
  });

  test('the neutral line after a mention is said, once', async () => {
    slack.front.disturb.set('chat.postMessage', Array(50).fill(FAILS));
    const mention = slack.person.envelope({
      ...{ type: 'app_mention', channel: slack.general, user: slack.user, ts: '91.5', event_ts: '1' },
      text: `<@${slack.bot}> I lost my phone`,
    });
    await slack.person.send('event', mention);
    await slack.restart(LEASE);
    slack.front.disturb.clear();
    slack.front.calls.length = 0;
    await slack.person.send('event', mention, 1);
    await slack.settle();
    const said = calls('chat.postMessage').filter(({ args }) => args.channel === slack.general);
    expect(said.map(({ args }) => [args.text, args.thread_ts])).toEqual([[words.mention, '91.5']]);
  });

  test('the Home tab and the title of a thread are brought up to date', async () => {
    slack.front.disturb.set('views.publish', Array(50).fill(FAILS));
    slack.front.disturb.set('assistant.threads.setTitle', Array(50).fill(FAILS));
    await slack.person.write('I lost my phone', { thread_ts: '92.5' });
    await slack.person.home();
    await slack.restart(LEASE);
    slack.front.disturb.clear();
    slack.front.calls.length = 0;
    await slack.settle();
    expect(calls('views.publish')).toHaveLength(1);
    expect(JSON.stringify(calls('views.publish')[0]?.args.view)).toContain('Has anything strange happened');
    expect(calls('assistant.threads.setTitle').map(({ args }) => args.title)).toEqual([words.thread_title]);
  });
});

describe('Slack asking for patience', () => {
  test('is obeyed by every call of the workspace, whichever it refused', async () => {
    const asked = await ask();
    slack.front.disturb.set('chat.update', [{ status: 429, retryAfter: 30 }]);
    await slack.person.click(asked, 'No, nothing strange');
    await slack.outbox.drain(5_000);
    slack.front.calls.length = 0;
    await slack.person.home();
    await slack.person.write('status');
    await slack.outbox.drain(5_000);
    expect(slack.front.calls.filter(({ method }) => method !== 'users.info')).toEqual([]);
    for (let waited = 0; waited < 32_000; waited += 6_000) await slack.settle();
    expect(calls('views.publish')).toHaveLength(1);
    expect(hasButtons(await again(asked))).toBe(false);
    expect((await slack.last()).ts).not.toBe(asked.ts);
  });

  test('is obeyed by names, windows, the status and what goes through a response_url too', async () => {
    await slack.restart();
    slack.front.disturb.set('views.publish', [{ status: 429, retryAfter: 30 }]);
    await slack.person.home();
    await slack.outbox.drain(5_000);
    slack.front.calls.length = 0;
    slack.front.responses.length = 0;
    await slack.person.command('status', slack.general);
    await slack.outbox.drain(5_000);
    await slack.person.shortcut({ type: 'shortcut', callback_id: 'authenticator_start' });
    await slack.person.write('status', { thread_ts: '94.5' });
    await slack.outbox.drain(5_000);
    expect(slack.front.calls).toEqual([]);
    expect(slack.front.responses).toEqual([]);
    for (let waited = 0; waited < 32_000; waited += 6_000) await slack.settle();
    expect(calls('chat.postMessage')).toHaveLength(2);
    await slack.person.shortcut({ type: 'shortcut', callback_id: 'authenticator_start' });
    expect(calls('views.open')).toHaveLength(1);
  });

  test('with a name holds up names, and no answer', async () => {
    await slack.restart();
    slack.front.disturb.set('users.info', [{ status: 429, retryAfter: 30 }]);
    for (const text of ['I lost my phone', 'No, nothing strange']) {
      await slack.person.write(text);
      await slack.settle();
    }
    expect(calls('users.info')).toHaveLength(1);
    expect(calls('chat.postMessage').length).toBeGreaterThanOrEqual(2);
    for (let waited = 0; waited < 32_000; waited += 6_000) await slack.settle();
    await slack.person.write('status');
    expect(calls('users.info')).toHaveLength(2);
  });

  test('spaces out sentences in one channel as it does answers', async () => {
    for (let n = 0; n < 5; n += 1) {
      await slack.person.mention(slack.general, `<@${slack.bot}> help`, { ts: `93.${n}` });
    }
    await slack.outbox.drain(5_000);
    const inGeneral = () => calls('chat.postMessage').filter(({ args }) => args.channel === slack.general);
    expect(inGeneral()).toHaveLength(3);
    await slack.settle();
    await slack.settle();
    expect(inGeneral()).toHaveLength(5);
  });
});
