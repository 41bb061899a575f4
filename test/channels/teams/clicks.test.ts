import { describe, expect, test } from '@jest/globals';
import { words } from '../../fixtures/teams/teams-desk.ts';
import { type Action, actionsOf, cardOf, teamsTalk } from '../../fixtures/teams/teams-talk.ts';

const talk = teamsTalk();

describe('a click on a card', () => {
  test('replaces an answered card in place, and takes a second click for the same one', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await talk.messages(1))[0]));
    const first = await talk.post(talk.click('anna', button?.data ?? {}));
    expect(first.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(first.body.value.fallbackText).toBe(`You answered: ${button?.title}`);
    expect(actionsOf(first.body.value)).toEqual([]);
    const second = await talk.post(talk.click('anna', button?.data ?? {}));
    expect(second.body.value).toEqual(first.body.value);
    expect(await talk.messages(2)).toHaveLength(2);
  });

  test('closes a stale card without changing anything, and says where it is', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [, no, yes] = [null, ...actionsOf(cardOf((await talk.messages(1))[0]))];
    await talk.post(talk.click('anna', no?.data ?? {}));
    await talk.messages(2);
    const before = await talk.history('anna');
    const stale = await talk.post(talk.click('anna', yes?.data ?? {}));
    expect(stale.body.value.fallbackText).toContain('closed');
    const after = await talk.history('anna');
    expect(after.asking).toBe(before.asking);
    expect(cardOf((await talk.messages(3))[2]).fallbackText).toContain('no longer open');
  });

  test('takes the click of an older client, and updates its card', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await talk.messages(1))[0]));
    expect(button?.fallback.type).toBe('Action.Submit');
    const value = button?.fallback.data;
    const answer = await talk.post(talk.from('anna', { value, text: undefined, replyToId: 'card-1' }));
    expect(answer).toEqual({ status: 200, body: null });
    const [update] = await talk.connector.until(1, (call) => call.method === 'PUT');
    expect(update?.path).toBe('/v3/conversations/a:anna/activities/card-1');
    expect(cardOf(update).fallbackText).toBe(`You answered: ${button?.title}`);
  });

  test('counts once when two answers are clicked at the same moment, and both cards tell the same', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [no, yes] = actionsOf(cardOf((await talk.messages(1))[0]));
    const clicks = [no, yes, no, yes].map((button) => talk.post(talk.click('anna', button?.data ?? {})));
    const lines = (await Promise.all(clicks)).map(({ body }) => body.value.fallbackText as string);
    const taken = lines.filter((line) => line.startsWith('You answered:'));
    expect(new Set(taken.map((line) => line.split('.')[0])).size).toBe(1);
    expect(lines.filter((line) => line.includes('closed'))).toHaveLength(2);
    const { lines: said } = await talk.history('anna');
    // The message, the answer, and the other click, which was refused.
    expect(said.filter(({ direction }) => direction === 'in')).toHaveLength(3);
    expect(
      said.filter((line) => line.direction === 'out' && line.message.text.includes('no longer open')),
    ).toHaveLength(1);
  });

  test('goes on the clicked card alone, whoever else names it', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await talk.messages(1))[0]));
    const foreign = await talk.post(talk.click('ben', button?.data ?? {}));
    expect(JSON.stringify(foreign.body)).not.toMatch(/lost|strange/);
    expect((await talk.history('anna')).lines).toHaveLength(2);
  });

  test.each([
    ['something else altogether', { verb: 'answer', delivery: 'x', value: ['worked'] }],
    ['nothing at all', null],
    ['a value that nobody offered', { value: 'x'.repeat(501), delivery: 'x' }],
    ['neither value nor text', { delivery: 'x', question: 'q1' }],
  ])('that carries %s is refused', async (_, data) => {
    const answer = await talk.post(talk.click('anna', data as object));
    expect(answer).toMatchObject({ status: 400, body: { type: 'application/vnd.microsoft.error' } });
    expect((await talk.history('anna')).lines).toEqual([]);
  });

  test('with a value that was never offered changes nothing', async () => {
    await talk.post(talk.from('anna', { text: 'my phone is lost' }));
    const [button] = actionsOf(cardOf((await talk.messages(1))[0]));
    const { asking } = await talk.history('anna');
    const answer = await talk.post(
      talk.click('anna', { ...button?.data, value: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' }),
    );
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toContain('JBSWY3DPEHPK3PXP');
    expect((await talk.history('anna')).asking).toBe(asking);
  });

  test('on "delete it" says on the card that all is deleted', async () => {
    await talk.post(talk.from('anna', { text: 'delete my data' }));
    const yes = actionsOf(cardOf((await talk.messages(1))[0])).find(({ data }) => data.value === 'yes');
    const answer = await talk.post(talk.click('anna', yes?.data ?? {}));
    expect(answer.body.value.fallbackText).toBe(words.deleted);
    expect((await talk.messages(2))[1]?.body.text).toContain('deleted');
    expect((await talk.history('anna')).lines).toEqual([]);
  });
});

describe('a field on a card', () => {
  const write = (button: Action | undefined, written: string) =>
    talk.post(talk.click('anna', { ...button?.data, written }));
  /** The button that sends what was written about the case to the helpdesk. */
  async function noteField(): Promise<Action | undefined> {
    await talk.post(talk.from('anna', { text: 'human' }));
    const [card] = (await talk.messages(1)).map(cardOf);
    expect(card.body.find((element: { type: string }) => element.type === 'Input.Text').label).toContain(
      'helpdesk',
    );
    return actionsOf(card).find(({ data }) => data.value === undefined);
  }

  test('warns of a secret in what was written, and repeats none of it', async () => {
    const answer = await write(await noteField(), 'my code is 493022');
    expect(answer.body.value.fallbackText).toBe('You answered: my code is [one-time-code]');
    const [, next] = (await talk.messages(2)).map(cardOf);
    expect(next.fallbackText).toContain('I removed something from your message');
    expect(next.body).toContainEqual(expect.objectContaining({ type: 'Container', style: 'warning' }));
  });

  test('that is out of date warns as well, and answers no other question', async () => {
    const button = await noteField();
    await write(button, 'My phone fell into the lake');
    await talk.messages(2);
    const { asking } = await talk.history('anna');
    const answer = await write(button, 'my code is 493022');
    expect(answer.body.value.fallbackText).toContain(
      'You answered: My phone fell into the lake. This question is closed',
    );
    const [, , next] = (await talk.messages(3)).map(cardOf);
    expect(next.fallbackText).toContain('I removed something from your message');
    expect(next.fallbackText).toContain('no longer open');
    expect((await talk.history('anna')).asking).toBe(asking);
    expect(JSON.stringify([answer, talk.connector.calls])).not.toContain('493022');
  });

  test('takes a command in every state', async () => {
    const button = await noteField();
    await write(button, 'My phone fell into the lake');
    await write(button, 'status');
    expect(cardOf((await talk.messages(3))[2]).fallbackText).toContain('What I know so far');
  });
});
