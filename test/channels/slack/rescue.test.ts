import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkMessage } from '../../../src/channels/slack/validate.ts';
import { fill } from '../../../src/channels/slack/words.ts';
import { createSlackDesk, type SlackDesk, words } from '../../fixtures/slack/slack-desk.ts';
import type { Json } from '../../fixtures/slack/slack-front.ts';
import type { Seen } from '../../fixtures/slack/slack-person.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const flat = (seen: Pick<Seen, 'text' | 'blocks'> | undefined) => JSON.stringify(seen?.blocks ?? []);

const labelsOf = (seen: Seen) =>
  seen.blocks
    .flatMap((block) => block.elements ?? [])
    .filter(({ type }) => type === 'button')
    .map(({ text }) => (text as { text: string }).text);

describe.each(['http', 'socket'] as const)('a rescue over %s', (mode) => {
  let slack: SlackDesk;
  beforeAll(async () => {
    slack = await createSlackDesk({ mode, folder });
  });
  afterAll(() => slack.close());

  /** The newest thing that only this person saw in a channel, as something to click in. */
  function aside(): Seen {
    const { body } = slack.front.responses.findLast((each) => !each.body.replace_original) as { body: Json };
    const blocks = body.blocks as Seen['blocks'];
    return { channel: slack.general, ts: '1', text: String(body.text), blocks, ephemeral: true };
  }

  test('begins with a slash command whose answer only the person sees', async () => {
    expect((await slack.person.command('my phone is lost', slack.general)).status).toBe(200);
    await slack.settle();
    expect(slack.front.responses).toHaveLength(1);
    expect(slack.front.responses[0]?.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
    expect(flat(aside())).toContain(words.continue);
    expect(await slack.messages(slack.general)).toEqual([]);
  });

  test('goes on by a click in that answer, which loses its buttons and shows what was chosen', async () => {
    await slack.person.click(aside(), 'No, nothing strange');
    await slack.settle();
    const bodies = slack.front.responses.map(({ body }) => body);
    const replaced = bodies.find((body) => body.replace_original === true);
    expect(replaced?.response_type).toBe('ephemeral');
    expect(JSON.stringify(replaced)).toContain(fill(words.answered, { answer: 'No, nothing strange' }));
    expect(JSON.stringify(replaced)).not.toContain('"button"');
    expect(await slack.messages(slack.general)).toEqual([]);
  });

  test('moves to the direct message when the person wants to', async () => {
    await slack.person.click(aside(), words.continue);
    await slack.settle();
    expect(slack.front.responses.at(-1)?.body).toMatchObject({
      replace_original: true,
      text: words.continued,
    });
    const seen = await slack.last();
    expect(seen.blocks.some((block) => block.type === 'actions')).toBe(true);
    expect(checkMessage(seen)).toEqual([]);
  });

  test('shows the answered question in place, without its buttons', async () => {
    const asked = await slack.last();
    const label = labelsOf(asked)[0] ?? 'none';
    await slack.person.click(asked, label);
    await slack.settle();
    const now = (await slack.messages()).find(({ ts }) => ts === asked.ts);
    expect(flat(now)).toContain(fill(words.answered, { answer: label }));
    expect(now?.blocks.some((block) => block.type === 'actions')).toBe(false);
    expect((await slack.last()).ts).not.toBe(asked.ts);
  });

  test('answers a stale click and changes nothing', async () => {
    const first = (await slack.messages()).find(({ blocks }) =>
      blocks.some(({ type }) => type === 'actions'),
    );
    const open = (await slack.desk.history('slack', `T000000001:${slack.user}`)).question;
    const stale = {
      ...(first as Seen),
      ts: '5.5',
      blocks: [
        {
          type: 'actions',
          block_id: 'ask:0:q1',
          elements: [{ type: 'button', action_id: 'choose:0:0', text: { text: 'Old' }, value: 'yes' }],
        },
      ],
    };
    await slack.person.click(stale, 'Old');
    await slack.settle();
    const history = await slack.desk.history('slack', `T000000001:${slack.user}`);
    expect((await slack.last()).text).toContain('That choice is no longer open');
    expect(history.asking).not.toBeNull();
    expect(open).not.toBe('q1');
  });

  test('closes the open question when the person answers in words', async () => {
    const asked = await slack.last();
    await slack.person.write('status');
    await slack.person.write('restart');
    await slack.settle();
    const before = (await slack.messages()).find(({ ts }) => ts === asked.ts);
    expect(flat(before)).toContain(words.answered_typed);
    expect(before?.blocks.some(({ type }) => type === 'actions')).toBe(false);
  });

  test('takes a long answer through a window, with its faults beside the field', async () => {
    await slack.person.write('restart');
    await slack.person.write('human');
    await slack.settle();
    let asked = await slack.last();
    for (let i = 0; i < 12 && !flat(asked).includes(words.write); i += 1) {
      const labels = labelsOf(asked);
      await slack.person.click(asked, labels[0] ?? 'none');
      await slack.settle();
      asked = await slack.last();
    }
    expect(flat(asked)).toContain(words.write);
    await slack.person.click(asked, words.write);
    const open = slack.front.calls.findLast(({ method }) => method === 'views.open');
    const view = open?.args.view as Json;
    const before = await slack.desk.history('slack', `T000000001:${slack.user}`);
    for (const [text, fault] of [
      ['  ', words.answer_empty],
      ['x'.repeat(501), fill(words.answer_long, { most: 500, count: 501 })],
      ['otpauth://totp/x?secret=ABC', words.answer_secret],
    ] as const) {
      const answer = await slack.person.submit(view, {
        answer: { text: { type: 'plain_text_input', value: text } },
      });
      expect(answer.body).toEqual({ response_action: 'errors', errors: { answer: fault } });
    }
    expect(await slack.desk.history('slack', `T000000001:${slack.user}`)).toEqual(before);
    const good = { answer: { text: { type: 'plain_text_input', value: 'You have exceeded the limit' } } };
    expect((await slack.person.submit(view, good)).status).toBe(200);
    await slack.settle();
    const lines = (await slack.desk.history('slack', `T000000001:${slack.user}`)).lines;
    expect(lines.some((line) => line.direction === 'in' && line.text === 'You have exceeded the limit')).toBe(
      true,
    );
    const answered = (await slack.messages()).find(({ ts }) => ts === asked.ts);
    expect(answered?.blocks.some(({ type }) => type === 'actions')).toBe(false);
    // The window was opened for a question that is closed now: its answer is not taken for another one's.
    await slack.person.submit(view, good);
    await slack.settle();
    expect((await slack.last()).text).toContain('That choice is no longer open');
  });

  test('ends with a handoff that names who the person is', async () => {
    let asked = await slack.last();
    for (let i = 0; i < 20; i += 1) {
      const labels = labelsOf(asked);
      if (labels.includes('Start a new case')) break;
      await slack.person.click(asked, labels.find((label) => label !== words.write) ?? 'none');
      await slack.settle();
      asked = await slack.last();
    }
    const tickets = await slack.store.atomically((unit) =>
      unit.outbox.claim('ticket', Date.now() + 1e6, 1, 9),
    );
    expect(tickets.length).toBeGreaterThan(0);
    expect(tickets[0]?.payload).toMatchObject({
      lane: 'ticket',
      handoff: {
        person: { id: `T000000001:${slack.user}`, tenant: 'T000000001', email: 'person@example.com' },
      },
    });
  });

  test('never showed anything where others read, and nothing that Slack refuses', async () => {
    expect(await slack.messages(slack.general)).toEqual([]);
    expect(slack.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    for (const { args, method } of slack.front.calls) {
      if (method.startsWith('chat.')) expect(checkMessage(args)).toEqual([]);
    }
  });
});
