import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createSlackDesk, type SlackDesk, words } from '../../fixtures/slack/slack-desk.ts';
import type { Json } from '../../fixtures/slack/slack-front.ts';
import { createSlackPerson } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const crowd = Array.from({ length: 10 }, (_, n) => `crowd${n}`);
let slack: SlackDesk;
let conversation: string;
beforeAll(async () => {
  slack = await createSlackDesk({ mode: 'http', folder, crowd });
  conversation = `T000000001:${slack.user}`;
});
afterAll(() => slack.close());
beforeEach(async () => {
  await slack.settle();
  await slack.desk.forget('slack', conversation);
  slack.front.calls.length = 0;
  slack.front.responses.length = 0;
});

const posts = () => slack.front.calls.filter(({ method }) => method === 'chat.postMessage');
const shown = (body: Json | undefined) => JSON.stringify(body?.blocks);

describe('the slash command', () => {
  test.each([
    ['', 'Hello, this is Authdesk'],
    ['help', 'These words always work'],
    ['  HELP ', 'These words always work'],
    ['status', 'We have not begun'],
    ['human', ''],
    ['restart', ''],
    ['all steps', ''],
    ['why', ''],
    ['resume', ''],
    ['back', ''],
    ['privacy', 'only to help you'],
    ['delete my data', 'Delete everything'],
    ['my phone is lost &amp; I need a code', 'strange'],
    ['x'.repeat(9_000), ''],
    ['<!channel> <@U1|somebody> &lt;b&gt;', ''],
  ])('answers %j to the person alone', async (text, expected) => {
    const { status, body } = await slack.person.command(text, slack.general);
    expect([status, body]).toEqual([200, '']);
    await slack.settle();
    const bodies = slack.front.responses.map((each) => each.body);
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.every((each) => each.response_type === 'ephemeral' && each.text !== '')).toBe(true);
    expect(bodies.map(shown).join('')).toContain(expected);
    expect(shown(bodies.at(-1))).toContain(words.continue);
    expect(posts()).toEqual([]);
    expect(await slack.messages(slack.general)).toEqual([]);
  });

  test('goes on in the direct message after five uses of its address, and loses no answer', async () => {
    const fixed = { response_url: slack.front.responseUrl() };
    const texts = ['my phone is lost', 'status', 'why', 'privacy', 'help', 'resume'];
    for (const text of texts) {
      await slack.person.command(text, slack.general, fixed);
      await slack.settle();
    }
    expect(slack.front.responses.length).toBeLessThanOrEqual(5);
    expect(slack.front.responses.length + posts().length).toBe(texts.length);
    expect(posts().every(({ args }) => args.channel === slack.direct)).toBe(true);
  });
});

describe('ten people at the same moment', () => {
  test('each get their own answers, in their own direct message, in order', async () => {
    const { members } = (await slack.api('users.list', {})) as { members: { id: string; name: string }[] };
    const people = await Promise.all(
      crowd.map(async (name) => {
        const user = members.find((each) => each.name === name)?.id ?? 'none';
        const opened = (await slack.api('conversations.open', { users: user })).channel as Json;
        const direct = String(opened.id);
        return { user, direct, person: createSlackPerson({ ...slack, user, direct }) };
      }),
    );
    const started = performance.now();
    const answered = await Promise.all(
      people.map(async ({ person }, n) => {
        const first = await person.write(n % 2 === 0 ? 'I lost my phone' : 'backup shows an error');
        const again = await person.write('status');
        return [first.status, again.status];
      }),
    );
    // Slack waits three seconds for each.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(answered).toEqual(people.map(() => [200, 200]));
    for (let i = 0; i < 3; i += 1) await slack.settle();
    for (const [n, { user, direct }] of people.entries()) {
      const { lines } = await slack.desk.history('slack', `T000000001:${user}`);
      const out = lines.flatMap((line) => (line.direction === 'out' ? [line.message.text] : []));
      const sent = posts().filter(({ args }) => args.channel === direct);
      expect(sent).toHaveLength(out.length);
      expect(out[0]).toContain(n % 2 === 0 ? 'lost' : 'error');
      const texts = (await slack.messages(direct)).map(({ text }) => text.slice(0, 20));
      expect(texts).toEqual(out.map((text) => text.slice(0, 20)));
    }
  });
});

describe('somebody of another organisation', () => {
  const elsewhere = { user_team: 'T999999999', source_team: 'T999999999', user: 'USTRANGER' };

  test('is told so in a direct message, and nothing is kept under their name', async () => {
    const message = { ...slack.person.messageEvent('my phone is lost', elsewhere) };
    expect((await slack.person.send('event', message)).status).toBe(200);
    expect((await slack.person.send('event', message, 1)).status).toBe(200);
    await slack.settle();
    expect(posts().map(({ args }) => args.text)).toEqual([words.stranger]);
    expect((await slack.desk.history('slack', 'T000000001:USTRANGER')).lines).toEqual([]);
    const kept = await slack.store.atomically((unit) => unit.findSession('slack', 'T000000001:USTRANGER'));
    expect(kept).toBeNull();
  });

  test('gets nothing by clicks and shortcuts', async () => {
    const stranger = createSlackPerson({ ...slack, user: 'USTRANGER' });
    const who = { user: { id: 'USTRANGER', team_id: 'T999999999' } };
    const seen = { channel: slack.general, ts: '1.1', text: 'x', blocks: [] };
    const action = { type: 'button', action_id: 'choose:0:0', block_id: 'ask:0:q1', value: 'yes' };
    await stranger.send('interactive', stranger.actionPayload(seen, action, who));
    await stranger.send('interactive', {
      ...{ type: 'shortcut', callback_id: 'authenticator_start', trigger_id: slack.front.triggerId() },
      ...{ ...slack.person.who(), ...who },
    });
    await slack.settle();
    expect((await slack.desk.history('slack', 'T000000001:USTRANGER')).lines).toEqual([]);
    expect(posts()).toEqual([]);
  });
});
