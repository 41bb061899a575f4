import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSlackDesk, type SlackDesk, words } from '../../fixtures/slack/slack-desk.ts';
import type { Json } from '../../fixtures/slack/slack-front.ts';
import { createSlackPerson, sign } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let slack: SlackDesk;
beforeAll(async () => {
  slack = await createSlackDesk({ mode: 'http', folder, staff: [] });
});
afterAll(() => slack.close());

let conversation: string;
beforeEach(async () => {
  conversation = `T000000001:${slack.user}`;
  await slack.settle();
  await slack.desk.forget('slack', conversation);
  slack.front.calls.length = 0;
  slack.logged.length = 0;
});

const history = () => slack.desk.history('slack', conversation);
const heard = async () =>
  (await history()).lines.flatMap((line) => (line.direction === 'in' ? [line.text] : []));
const posts = () => slack.front.calls.filter(({ method }) => method === 'chat.postMessage');
const event = (body: Json) => slack.person.send('event', body);

describe('a delivery that comes again', () => {
  test('is one turn, whatever its event id and retry number say', async () => {
    const first = slack.person.messageEvent('I lost my phone');
    expect((await event(first)).status).toBe(200);
    expect((await slack.person.send('event', first, 1)).status).toBe(200);
    expect((await slack.person.send('event', { ...first, event_id: 'EvOther' }, 2)).status).toBe(200);
    await slack.settle();
    expect(await heard()).toEqual(['I lost my phone']);
    expect(posts()).toHaveLength(1);
  });

  test('is one turn when its copies arrive at the same time', async () => {
    const same = slack.person.messageEvent('I lost my phone');
    const all = await Promise.all([event(same), event(same), event(same)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    await slack.settle();
    expect(await heard()).toEqual(['I lost my phone']);
  });

  test.each([
    ['message first', 0],
    ['mention first', 1],
  ])('is one turn as a message and as a mention of one post, %s', async (_, order) => {
    const text = `<@${slack.bot}> I lost my phone`;
    const post = { channel: slack.general, user: slack.user, text, ts: `77${order}.5`, event_ts: '1' };
    const message = slack.person.envelope({ ...post, type: 'message', channel_type: 'channel' });
    const mention = slack.person.envelope({ ...post, type: 'app_mention' });
    const before = (await slack.messages(slack.general)).length;
    for (const each of order === 0 ? [message, mention, mention] : [mention, message, message])
      await event(each);
    await slack.settle();
    expect(await heard()).toEqual(['I lost my phone']);
    const neutral = await slack.api('conversations.replies', { channel: slack.general, ts: post.ts });
    expect(JSON.stringify(neutral.messages ?? [])).not.toContain('lost');
    const said = posts().filter(({ args }) => args.channel === slack.general);
    expect(said.map(({ args }) => args.text)).toEqual([words.mention]);
    expect((await slack.messages(slack.general)).length - before).toBeLessThanOrEqual(1);
  });

  test('is one turn as a command, a click and a window', async () => {
    const fixed = { trigger_id: 'same-trigger', response_url: slack.front.responseUrl() };
    for (let i = 0; i < 3; i += 1) await slack.person.command('my phone is lost', slack.general, fixed);
    await slack.settle();
    expect(await heard()).toEqual(['my phone is lost']);
    const shown = slack.front.responses.at(-1)?.body.blocks as Json[];
    const block = shown.find(({ type }) => type === 'actions') as { block_id: string; elements: Json[] };
    const seen = { channel: slack.direct, ts: '9.9', text: 'x', blocks: [] };
    const click = slack.person.actionPayload(seen, {
      ...(block.elements[0] as Json),
      block_id: block.block_id,
      action_ts: '4.4',
    });
    for (let i = 0; i < 3; i += 1) await slack.person.send('interactive', click);
    await slack.settle();
    expect(await heard()).toHaveLength(2);
    const values = { what: { text: { value: 'I lost my phone' } } };
    const view = { id: 'V9', hash: 'h9', callback_id: 'start' };
    for (let i = 0; i < 3; i += 1) await slack.person.submit(view, values, { trigger_id: 'one-window' });
    await slack.settle();
    expect(await heard()).toHaveLength(3);
  });
});

describe('deliveries in any order', () => {
  test('are each a turn, one after another, when they arrive together', async () => {
    const said = Array.from({ length: 8 }, (_, i) => `this is sentence ${i}`);
    const events = said.map((text) => slack.person.messageEvent(text));
    const all = await Promise.all(events.reverse().map(event));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    await slack.settle();
    await slack.settle();
    expect((await heard()).sort()).toEqual(said);
    expect(posts().filter(({ args }) => args.channel === slack.direct)).toHaveLength(8);
  });
});

describe('what is not said to the desk', () => {
  test.each([
    ['an edit', { subtype: 'message_changed', message: { text: 'x' } }],
    ['a deletion', { subtype: 'message_deleted', hidden: true }],
    ['a join', { subtype: 'channel_join' }],
    ['a bot', { subtype: 'bot_message', bot_id: 'B9' }],
    ['an app', { bot_id: 'B9' }],
    ['an unknown kind', { subtype: 'huddle_thread' }],
  ])('is no turn: %s', async (_, more) => {
    expect((await slack.person.write('hello there', more)).status).toBe(200);
    await slack.settle();
    expect((await history()).lines).toEqual([]);
  });

  test('is no turn: what the desk wrote itself, or what others say in a channel', async () => {
    await slack.person.write('hello', { user: slack.bot });
    await slack.person.write('hello', { channel: slack.general, channel_type: 'channel' });
    await slack.person.write(`<@${slack.bot}> hello`, { channel: 'D999', channel_type: 'mpim' });
    await slack.settle();
    expect((await history()).lines).toEqual([]);
    expect(posts()).toEqual([]);
  });

  test('is declined once and kept nowhere: what people of other organisations write', async () => {
    const shared = { user_team: 'T999999999', source_team: 'T999999999' };
    const mention = { channel: slack.general, ts: '88.1', thread_ts: undefined };
    await slack.person.mention(slack.general, `<@${slack.bot}> help`, { ...mention, ...shared });
    await slack.settle();
    expect((await history()).lines).toEqual([]);
    const asides = slack.front.calls.filter(({ method }) => method === 'chat.postEphemeral');
    expect(asides.map(({ args }) => args.text)).toEqual([words.stranger]);
    expect(posts()).toEqual([]);
  });
});

describe('files and pictures', () => {
  test('are declined and never fetched', async () => {
    const files = [{ id: 'F1', url_private: `${slack.front.url}private` }];
    await slack.person.write('', { subtype: 'file_share', files });
    await slack.person.write('this is what I see', { files });
    await slack.settle();
    await slack.settle();
    const texts = posts().map(({ args }) => String(args.text));
    expect(texts.filter((text) => text.startsWith('I cannot open files'))).toHaveLength(2);
    expect(await heard()).toEqual(['this is what I see']);
    expect(slack.front.calls.some(({ method }) => method.startsWith('files') || method === 'private')).toBe(
      false,
    );
  });
});

describe('a person in a thread of the direct message', () => {
  test('is answered in that thread, which shows that an answer comes', async () => {
    await slack.person.write('I lost my phone', { thread_ts: '55.5' });
    await slack.settle();
    expect(posts().at(-1)?.args).toMatchObject({ channel: slack.direct, thread_ts: '55.5' });
    const methods = slack.front.calls.map(({ method }) => method);
    expect(methods.indexOf('assistant.threads.setStatus')).toBeLessThan(methods.indexOf('chat.postMessage'));
    expect(methods).toContain('assistant.threads.setTitle');
  });
});

describe('Slack in trouble', () => {
  test('is tried again as late as it asks', async () => {
    slack.front.disturb.set('chat.postMessage', [{ status: 429, retryAfter: 1 }, { status: 503 }]);
    await slack.person.write('I lost my phone');
    await slack.outbox.drain(5_000);
    expect(posts()).toHaveLength(1);
    await slack.settle();
    await slack.settle();
    expect(posts()).toHaveLength(3);
    expect((await slack.last()).text).toContain('strange');
  });

  test('gets the plain text when it does not like the blocks', async () => {
    slack.front.disturb.set('chat.postMessage', [{ body: { ok: false, error: 'invalid_blocks' } }]);
    await slack.person.write('I lost my phone');
    await slack.settle();
    expect(posts().map(({ args }) => 'blocks' in args)).toEqual([true, false]);
  });

  test('is answered in the direct message when a response_url is used up', async () => {
    const command = { response_url: `${slack.front.url.replace('/api/', '')}/response/gone` };
    await slack.person.command('my phone is lost', slack.general, command);
    await slack.settle();
    expect(posts().map(({ args }) => args.channel)).toEqual([slack.direct]);
  });

  test('does not make the person wait for their name', async () => {
    slack.front.disturb.set('users.info', [{ status: 500 }]);
    expect((await slack.person.write('I lost my phone')).status).toBe(200);
  });
});

describe('a request that Slack did not sign', () => {
  const body = JSON.stringify({ type: 'event_callback' });
  const now = () => Math.floor(slack.clock() / 1000);
  const post = (headers: Record<string, string>, text = body) =>
    fetch(`${slack.base}/slack/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: text,
    });

  test.each([
    ['without a signature', () => ({})],
    ['with another secret', () => sign(body, now(), 'another-secret')],
    ['six minutes old', () => sign(body, now() - 360)],
    ['from the future', () => sign(body, now() + 900)],
    ['of another body', () => sign('{}', now())],
    ['with half a signature', () => ({ ...sign(body, now()), 'X-Slack-Signature': 'v0=12' })],
    [
      'of another version',
      () => ({
        ...sign(body, now()),
        'X-Slack-Signature': sign(body, now())['X-Slack-Signature']?.replace('v0', 'v1') ?? '',
      }),
    ],
    ['without a time', () => ({ 'X-Slack-Signature': sign(body, now())['X-Slack-Signature'] ?? '' })],
    ['with no number for a time', () => ({ ...sign(body, now()), 'X-Slack-Request-Timestamp': 'now' })],
  ])('is refused: %s', async (_, headers) => {
    expect((await post(headers())).status).toBe(401);
  });

  test('is answered where Slack checks the address', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect(await (await post(sign(challenge, now()), challenge)).json()).toEqual({ challenge: 'abc' });
  });

  test('is told apart where the command is unknown', async () => {
    const { status } = await slack.person.command('x', slack.general, { command: '/other' });
    expect(status).toBe(404);
  });
});

describe('payloads out of shape', () => {
  test('leave the process alive and nothing stored', async () => {
    const before = await slack.store.atomically((unit) => unit.outbox.nextDue('reply'));
    const sample = slack.person.messageEvent('sample');
    const seeds: Json[] = [
      sample,
      slack.person.actionPayload(
        { channel: slack.direct, ts: '1', text: '', blocks: [] },
        { action_id: 'choose:0:0' },
      ),
      { type: 'view_submission', ...slack.person.who(), view: {} },
      { type: 'shortcut', ...slack.person.who() },
      { command: '/authenticator' },
      { type: 'block_suggestion' },
    ];
    const shape = fc.oneof(
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc
        .constantFrom(...seeds)
        .chain((seed) =>
          fc
            .tuple(fc.constantFrom(...Object.keys(seed)), fc.jsonValue())
            .map(([key, value]) => ({ ...seed, [key]: value })),
        ),
      fc.dictionary(
        fc.constantFrom('event', 'command', 'actions', 'view', 'type', 'team', 'user'),
        fc.jsonValue(),
      ),
    );
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(shape, fc.boolean(), async (payload, form) => {
        const text = form
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : JSON.stringify(payload);
        if (JSON.stringify(payload)?.includes('"sample"')) return;
        const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
        const headers = { 'Content-Type': type, ...sign(text, Math.floor(slack.clock() / 1000)) };
        const response = await fetch(`${slack.base}/slack/events`, { method: 'POST', headers, body: text });
        statuses.add(response.status);
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect([...statuses]).toContain(400);
    expect((await history()).lines).toEqual([]);
    expect(await slack.store.atomically((unit) => unit.outbox.nextDue('reply'))).toBe(before);
  }, 60_000);

  test('may not be larger than Slack makes them', async () => {
    const text = JSON.stringify({ type: 'event_callback', pad: 'x'.repeat(1_000_001) });
    const headers = { 'Content-Type': 'application/json', ...sign(text, Math.floor(slack.clock() / 1000)) };
    const response = await fetch(`${slack.base}/slack/events`, { method: 'POST', headers, body: text });
    expect(response.status).toBe(413);
  });
});

describe('privacy', () => {
  test('no path posts a word of a case where others read it', async () => {
    const word = fc.constantFrom(
      'I lost my phone',
      'help',
      'status',
      'human',
      'all steps',
      'restart',
      'my Pixel is broken',
      'why',
      'privacy',
      'yes',
      'it worked',
    );
    const place = fc.constantFrom('direct', 'mention', 'command', 'home', 'click', 'offer');
    const neutral = new Set([words.mention, words.stranger]);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, word), { minLength: 2, maxLength: 6 }), async (steps) => {
        for (const [where, text] of steps) {
          n += 1;
          if (where === 'direct') await slack.person.write(text);
          if (where === 'mention') await slack.person.mention(slack.general, `<@${slack.bot}> ${text}`);
          if (where === 'command') await slack.person.command(text, slack.general);
          if (where === 'home') await slack.person.home();
          if (where === 'click') {
            // A button that somehow stands in a channel, not ephemeral.
            const seen = { channel: slack.general, ts: `${n}.3`, text: 'x', blocks: [] };
            const action = { type: 'button', action_id: 'choose:0:0', block_id: 'ask:0:q1', value: text };
            await slack.person.send('interactive', slack.person.actionPayload(seen, action));
          }
          if (where === 'offer') {
            const message = { user: slack.user, text, ts: '1.1' };
            const callback = { type: 'message_action', callback_id: 'authenticator_offer', message };
            await slack.person.shortcut({
              ...callback,
              channel: { id: slack.general },
              response_url: slack.front.responseUrl(),
            });
          }
        }
        await slack.settle();
        for (const { method, args } of slack.front.calls) {
          if (!method.startsWith('chat.') || String(args.channel).startsWith('D')) continue;
          if (method === 'chat.postEphemeral') expect(args.user).toBe(slack.user);
          expect(neutral.has(String(args.text))).toBe(true);
          expect(args).not.toHaveProperty('blocks');
        }
        for (const { body } of slack.front.responses) expect(body.response_type).toBe('ephemeral');
      }),
      { numRuns: 12 },
    );
    expect(slack.front.calls.some(({ args }) => args.channel === slack.general)).toBe(true);
  }, 90_000);

  test('an address that names a channel is delivered to the person alone', async () => {
    const place = { team: 'T000000001', enterprise: null, org: false, user: slack.user };
    const message = { parts: [{ kind: 'text' as const, text: 'about a case' }], text: 'about a case' };
    const address = { ...place, channel: slack.general };
    const delivery = { id: 'd1', conversation, address, message, question: null, attempt: 1 };
    expect(await slack.channel.deliver(delivery)).toMatchObject({ kind: 'delivered' });
    expect(posts().map(({ args }) => args.channel)).toEqual([slack.direct]);
    expect(await slack.channel.deliver({ ...delivery, id: 'd2', address: { user: 1 } })).toMatchObject({
      kind: 'refused',
    });
  });

  test('two people never see one another', async () => {
    const opened = await slack.api('users.list', {});
    const other =
      (opened.members as { id: string; name: string }[]).find(({ name }) => name === 'other')?.id ?? '';
    const second = createSlackPerson({ ...slack, direct: 'none', user: other });
    await slack.person.command('my phone is lost', slack.general);
    await second.command('status', slack.general);
    await slack.settle();
    const [one, two] = slack.front.responses.slice(-2).map(({ body }) => JSON.stringify(body));
    expect(one).toContain('lost');
    expect(two).not.toContain('lost');
  });
});
