import { describe, expect, test } from '@jest/globals';
import type { SlackAnswer, SlackApi } from '../../../src/channels/slack/api.ts';
import { createSingleInstallation } from '../../../src/channels/slack/installations.ts';
import { createIntake } from '../../../src/channels/slack/intake.ts';
import { loadSlackWords } from '../../../src/channels/slack/words.ts';
import type { Log } from '../../../src/log.ts';

const nothing = () => {};
const log: Log = { error: nothing, warn: nothing, info: nothing, debug: nothing };
const words = loadSlackWords('dialogs/slack/words.yaml', 'Authdesk');
const event = {
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', channel: 'D1', user: 'U1' },
};
const found = { token: 'xoxb-1', botId: 'B1', botUserId: 'U0' };

function intakeOf(
  dispatch: Parameters<typeof createIntake>[0]['dispatch'],
  find: () => Promise<typeof found | null>,
) {
  const installations = { find, check: async () => {}, remove: async () => {} };
  return createIntake({ installations, words, log, apiUrl: 'http://127.0.0.1:9/api/', dispatch });
}

describe('the acknowledgement', () => {
  test('waits for the commit', async () => {
    let commit = nothing;
    const committed = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const intake = intakeOf(
      async () => committed.then(() => ({})),
      async () => found,
    );
    let answered = false;
    const answer = intake.handle(event).then((result) => {
      answered = true;
      return result;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(answered).toBe(false);
    commit();
    expect(await answer).toEqual({ status: 200 });
  });

  test('is not given for a turn that failed, so that Slack delivers it again', async () => {
    const intake = intakeOf(
      async () => Promise.reject(new Error('disk full')),
      async () => found,
    );
    expect(await intake.handle(event)).toEqual({ status: 500 });
  });

  test('is not given while nobody can tell whether the app is installed', async () => {
    const unknown = intakeOf(
      async () => ({}),
      async () => Promise.reject(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' })),
    );
    expect((await unknown.handle(event)).status).toBe(500);
  });

  test('is given where the app is not installed: delivering it again would not help', async () => {
    const intake = intakeOf(
      async () => ({}),
      async () => null,
    );
    expect(await intake.handle(event)).toEqual({ status: 200 });
  });
});

describe('a bot token', () => {
  const api = (answer: SlackAnswer): SlackApi => ({
    call: async () => answer,
    respond: async () => answer,
    close: nothing,
  });
  const check = (answer: SlackAnswer) => createSingleInstallation('xoxb-1', api(answer)).check();

  test('that Slack refuses is told at the start', async () => {
    await expect(check({ kind: 'error', error: 'invalid_auth' })).rejects.toMatchObject({
      code: 'slack-token',
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });

  test('is believed while Slack cannot be asked', async () => {
    await expect(check({ kind: 'down', reason: 'ECONNREFUSED' })).resolves.toBeUndefined();
    await expect(check({ kind: 'limited', afterMs: 1_000 })).resolves.toBeUndefined();
  });
});
