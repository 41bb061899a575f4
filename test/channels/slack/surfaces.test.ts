import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkMessage, checkView } from '../../../src/channels/slack/validate.ts';
import { createSlackDesk, type SlackDesk, words } from '../../fixtures/slack/slack-desk.ts';
import type { Json } from '../../fixtures/slack/slack-front.ts';
import { createSlackPerson } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let slack: SlackDesk;
let conversation: string;

beforeAll(async () => {
  slack = await createSlackDesk({
    mode: 'http',
    folder,
    staff: ['USTAFF'],
  });
  conversation = `T000000001:${slack.user}`;
});
afterAll(() => slack.close());
beforeEach(async () => {
  await slack.settle();
  await slack.desk.forget('slack', conversation);
  slack.front.calls.length = 0;
  slack.front.responses.length = 0;
});

const calls = (method: string) =>
  slack.front.calls.filter((call) => call.method === method).map(({ args }) => args);
const home = () => calls('views.publish').at(-1)?.view as Json & { blocks: Json[] };
const inHome = (view: Json & { blocks: Json[] }, label: string) => {
  for (const block of view.blocks) {
    const found = ((block.elements ?? []) as Json[]).find(
      (each) => (each.text as Json | undefined)?.text === label,
    );
    if (found) return { ...found, block_id: block.block_id };
  }
  throw new Error(`no '${label}' in ${JSON.stringify(view.blocks)}`);
};
const clickHome = (label: string) => {
  const seen = { channel: slack.direct, ts: '1', text: '', blocks: [] };
  const container = { container: { type: 'view', view_id: 'V1' }, message: undefined, channel: undefined };
  return slack.person.send('interactive', slack.person.actionPayload(seen, inHome(home(), label), container));
};

describe('App Home', () => {
  test('says what the desk does, and offers ways to begin and privacy, before anything was said', async () => {
    await slack.person.home();
    await slack.settle();
    expect(calls('views.publish').at(-1)?.user_id).toBe(slack.user);
    expect(checkView(home())).toEqual([]);
    const shown = JSON.stringify(home());
    for (const word of [words.home_about, words.home_none, words.home_start_lost, words.home_privacy_text])
      expect(shown).toContain(word);
    expect(shown).not.toContain(words.home_tickets);
  });

  test('shows the open conversation and the tickets of this person', async () => {
    await slack.person.write('my phone is lost');
    const ticket = {
      ...{ id: 'AD-1', helpdesk: 'any', ref: '1', number: 'INC-1 <&>', url: 'https://desk.example/1' },
      ...{ channel: 'slack', conversation, person: slack.user, correlation: 'case-1', outcome: 'T3' },
      ...({ state: 'waiting', digest: '', helped: null } as const),
      ...{ created: Date.UTC(2026, 0, 2), updated: Date.UTC(2026, 0, 2) },
    };
    await slack.store.atomically(async (unit) => {
      await unit.tickets.save(ticket);
      await unit.tickets.save({ ...ticket, id: 'AD-2', conversation: 'T000000001:UOTHER', number: 'INC-2' });
    });
    await slack.person.home();
    await slack.settle();
    const shown = JSON.stringify(home());
    expect(shown).toContain('Has anything strange happened');
    const { home_ticket_waiting: state } = words;
    expect(shown).toContain(
      `<https://desk.example/1|INC-1 &lt;&amp;&gt;>, handed over on 2026-01-02: ${state}`,
    );
    expect(shown).not.toContain('INC-2');
    expect(checkView(home())).toEqual([]);
  });

  test('begins a case in the direct message, and says so', async () => {
    await slack.person.home();
    await slack.settle();
    await clickHome(words.home_start_lost);
    await slack.settle();
    expect((await slack.last()).text).toContain('Where is the old phone now?');
    expect(JSON.stringify(home())).toContain(words.home_answered);
  });

  test('asks before it deletes what is known', async () => {
    await slack.person.write('my phone is lost');
    await slack.person.home();
    await slack.settle();
    await clickHome(words.home_delete);
    await slack.settle();
    expect((await slack.last()).text).toContain('Delete everything');
    await slack.person.click(await slack.last(), 'Yes, delete it');
    await slack.settle();
    expect((await slack.desk.history('slack', conversation)).lines).toEqual([]);
    expect((await slack.last()).text).toContain('deleted');
  });
});

describe('the agent view', () => {
  test('gets suggestions when somebody opens it', async () => {
    await slack.person.home('messages');
    await slack.settle();
    const [prompts] = calls('assistant.threads.setSuggestedPrompts');
    expect(prompts).toMatchObject({ channel_id: slack.direct, title: words.prompts_title });
    expect(prompts?.prompts).toHaveLength(4);
    expect(calls('views.publish')).toEqual([]);
  });

  test('asks at the end of a case whether it helped, and takes the answer', async () => {
    await slack.person.write('human');
    await slack.settle();
    let asked = await slack.last();
    for (let i = 0; i < 20 && !JSON.stringify(asked.blocks).includes('feedback_buttons'); i += 1) {
      const choices = asked.blocks
        .flatMap((block) => block.elements ?? [])
        .filter(({ type, action_id }) => type === 'button' && String(action_id).startsWith('choose'))
        .map(({ text }) => (text as { text: string }).text);
      await slack.person.click(asked, choices[0] ?? 'none');
      await slack.settle();
      asked = await slack.last();
    }
    expect(checkMessage(asked)).toEqual([]);
    const block = asked.blocks.find(({ type }) => type === 'context_actions');
    const feedback = {
      type: 'feedback_buttons',
      action_id: 'feedback',
      block_id: block?.block_id,
      value: 'good',
    };
    await slack.person.send('interactive', slack.person.actionPayload(asked, feedback));
    await slack.settle();
    expect(slack.logged.some(({ event }) => event === 'slack-feedback')).toBe(true);
    expect(calls('chat.postEphemeral').at(-1)).toMatchObject({
      text: words.feedback_thanks,
      user: slack.user,
    });
  });
});

describe('the global shortcut', () => {
  test('opens a window whose two answers begin a case', async () => {
    await slack.person.shortcut({ type: 'shortcut', callback_id: 'authenticator_start' });
    const view = calls('views.open').at(-1)?.view as Json;
    expect(checkView(view)).toEqual([]);
    const empty = await slack.person.submit(view, { what: { text: { value: ' ' } } });
    expect(empty.body).toEqual({ response_action: 'errors', errors: { what: words.answer_empty } });
    await slack.person.submit(view, {
      what: { text: { value: 'My phone is lost.' } },
      phone: { pick: { selected_option: { value: 'android' } } },
    });
    await slack.settle();
    const { lines } = await slack.desk.history('slack', conversation);
    expect(lines[0]).toMatchObject({ text: `My phone is lost.\n${words.start_phone_said_android}` });
    expect((await slack.last()).channel).toBe(slack.direct);
  });
});

describe('the message shortcut', () => {
  const offer = (by: string, message: Json) => {
    const staff = createSlackPerson({ ...slack, user: by });
    return staff.shortcut({
      type: 'message_action',
      callback_id: 'authenticator_offer',
      channel: { id: slack.general },
      message: { ts: '1.1', text: 'my authenticator is gone!', ...message },
      response_url: slack.front.responseUrl(),
    });
  };

  test('offers help to whoever wrote the post, privately and once', async () => {
    await offer('USTAFF', { user: slack.user });
    await slack.settle();
    await offer('USTAFF', { user: slack.user });
    await slack.settle();
    expect(slack.front.responses.map(({ body }) => body.text)).toEqual([words.offered, words.offered_before]);
    const [post, ...more] = calls('chat.postMessage');
    expect(more).toEqual([]);
    expect(post?.channel).toBe(slack.direct);
    expect(checkMessage(post ?? {})).toEqual([]);
    expect(JSON.stringify(post)).not.toContain('gone');
    await slack.person.click(await slack.last(), words.offer_start);
    await slack.settle();
    expect((await slack.desk.history('slack', conversation)).asking).not.toBeNull();
  });

  test.each([
    ['by somebody who is not of the helpdesk', 'UOTHER', {}, 'offer_staff'],
    ['to an app', 'USTAFF', { bot_id: 'B1', user: 'U2' }, 'offer_nobody'],
    ['to a guest from elsewhere', 'USTAFF', { user: 'U3', team: 'TELSEWHERE' }, 'offer_nobody'],
    ['to somebody who cannot be reached', 'USTAFF', { user: 'UNOBODY' }, 'offer_failed'],
  ] as const)('does not offer help %s', async (_, by, message, told) => {
    await offer(by, { user: slack.user, ...message });
    await slack.settle();
    expect(slack.front.responses.map(({ body }) => body.text)).toEqual([words[told]]);
    expect(calls('chat.postMessage')).toEqual([]);
  });
});
