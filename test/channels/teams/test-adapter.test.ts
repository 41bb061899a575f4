import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Activity, ActivityTypes, TestAdapter, TurnContext } from 'botbuilder';
import { readActivity } from '../../../src/channels/teams/activity.ts';
import { createBot } from '../../../src/channels/teams/bot.ts';
import type { TeamsConnector } from '../../../src/channels/teams/connector.ts';
import { createCarryOut, createDeliver } from '../../../src/channels/teams/deliver.ts';
import { createIdentify } from '../../../src/channels/teams/people.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import { createOutbox } from '../../../src/desk/outbox.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { countingEngine, plainRead } from '../../fixtures/counting-engine.ts';
import { welcome, words } from '../../fixtures/teams/teams-desk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

/** The bot's logic in the SDK's own test adapter, with the outbox delivering through that adapter. */
async function talk(conversationType: string, { turnMs = 0, typingAfterMs = 1_000 } = {}) {
  const store = await createSqliteStore({ file: join(folder, `${Math.random()}.db`) });
  const clock = Date.now;
  const desk = createDesk({
    store,
    engine: countingEngine,
    dialogs: null,
    read: plainRead,
    channels: [{ name: 'teams', replies: 'outbox' }],
    clock,
    wake: () => outbox.wake(),
  });
  const connector: TeamsConnector = {
    send: async (_place, activity) => {
      // The test adapter continues no conversation by itself; a turn of its own sends as well.
      await new TurnContext(adapter, { ...template, type: 'event' } as unknown as Activity).sendActivity(
        activity,
      );
      return 'sent';
    },
    update: async () => {},
    member: async () => ({ email: 'user@contoso.example' }),
    openPrivate: async () => 'a:private',
  };
  const inPublic = {
    chatLink: 'https://teams.microsoft.com/l/chat/0/0?users=28:x',
    targeted: false,
  };
  const slow: typeof desk = {
    ...desk,
    turn: async (incoming) => {
      await new Promise((resolve) => setTimeout(resolve, turnMs));
      return desk.turn(incoming);
    },
  };
  const identify = createIdentify(connector, clock);
  const bot = createBot({ desk: slow, connector, identify, words, inPublic, clock, typingAfterMs });
  const template = {
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    conversation: { id: 'a:user', conversationType, isGroup: conversationType !== 'personal' },
    entities: [{ type: 'mention', text: '<at>Bot</at>', mentioned: { id: 'bot', name: 'Bot' } }],
  };
  const adapter = new TestAdapter(
    async (context: TurnContext) => {
      const activity = readActivity(JSON.parse(JSON.stringify(context.activity)));
      if (activity === null) throw new Error('no activity');
      await bot(context, activity);
    },
    template as unknown as Activity,
  );
  const teams = {
    name: 'teams',
    replies: 'outbox',
    deliver: createDeliver({ connector, words, welcome }),
    carryOut: createCarryOut(connector),
  } as const;
  const outbox = createOutbox({ store, channels: [teams], clock });
  const end = async () => {
    await desk.stop();
    await outbox.stop();
    await store.close();
  };
  return { adapter, outbox, end };
}

describe('the bot in the test adapter', () => {
  test('answers each message with the next card', async () => {
    const { adapter, outbox, end } = await talk('personal');
    const text = (activity: Partial<Activity>) => activity.attachments?.[0]?.content.fallbackText;
    await adapter.send('hello').startTest();
    await outbox.drain(2_000);
    await adapter.send('<at>Bot</at> again').startTest();
    await outbox.drain(2_000);
    expect(adapter.activeQueue.map(text)).toEqual(['1 hello', '2 again']);
    await end();
  });

  test('shows that it types when a turn takes long', async () => {
    const { adapter, outbox, end } = await talk('personal', { turnMs: 80, typingAfterMs: 20 });
    await adapter.send('hello').startTest();
    await outbox.drain(2_000);
    expect(adapter.activeQueue.map(({ type }) => type)).toEqual([
      ActivityTypes.Typing,
      ActivityTypes.Message,
    ]);
    await end();
  });

  test('never types in a channel, however long it takes', async () => {
    const { adapter, outbox, end } = await talk('channel', { turnMs: 80, typingAfterMs: 20 });
    await adapter.send('<at>Bot</at> hello').startTest();
    await outbox.drain(2_000);
    const types = adapter.activeQueue.map(({ type }) => type);
    expect(types).toHaveLength(2);
    expect(types).not.toContain(ActivityTypes.Typing);
    await end();
  });

  test('answers an invoke within the turn', async () => {
    const { adapter, outbox, end } = await talk('personal');
    await adapter.send('hello').startTest();
    await outbox.drain(2_000);
    const data = adapter.activeQueue[0]?.attachments?.[0]?.content.body.at(-1).actions[0].data;
    const value = { action: { verb: 'answer', data: { ...data, value: 'worked' } } };
    await adapter.send({ type: ActivityTypes.Invoke, name: 'adaptiveCard/action', value }).startTest();
    const answer = adapter.activeQueue.find(({ type }) => type === ActivityTypes.InvokeResponse);
    expect(answer?.value).toMatchObject({ status: 200, body: { statusCode: 200 } });
    await outbox.drain(2_000);
    await end();
  });
});
