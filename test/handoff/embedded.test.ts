import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createEmbeddedHelpdesk } from '../../src/handoff/embedded/helpdesk.ts';
import { packet as packetShape } from '../../src/handoff/packet.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld((parts) => createEmbeddedHelpdesk(parts));
});
afterEach(() => world.close());

async function ticket() {
  const [record] = await world.store.atomically((unit) => unit.tickets.list(1));
  if (!record) throw new Error('no ticket');
  return record;
}

async function entriesOf() {
  const { id } = await ticket();
  return world.store.atomically((unit) => unit.tickets.entries(id));
}

/** What an agent does at the desk's own helpdesk. */
async function agent(kind: 'comment' | 'note' | 'state', text: string) {
  const { id } = await ticket();
  await world.store.atomically((unit) =>
    unit.tickets.addEntry({ ticket: id, at: world.now, by: 'agent', kind, text }),
  );
  await world.handoff.watch.look();
  await world.settle();
}

const DAY = 24 * 3_600_000;

describe('a case that is handed over', () => {
  test('asks whose account it is, which phones, and beneath a summary whether the conversation goes along', async () => {
    await world.say('c1', ...TO_THE_END.slice(0, 5));
    await world.settle();
    expect(world.heard('c1')).toContain('Which account is it about?');
    expect(world.heard('c1')).toContain('Which phone models, which versions');
    expect(world.heard('c1')).toContain('What I hand over');
    expect(world.heard('c1')).toContain('Account: al…@example.org');
    expect(world.heard('c1')).not.toContain('alex.claims@example.org');
    expect(await world.store.atomically((unit) => unit.tickets.list(9))).toEqual([]);
  });

  test('becomes one ticket whose number reaches the person', async () => {
    await world.say('c1', ...TO_THE_END);
    expect(world.heard('c1')).not.toMatch(/#\d/);
    await world.settle();
    expect(world.heard('c1')).toMatch(/Its number is #1\b/);
    const entries = await entriesOf();
    expect(entries.map((entry) => entry.kind)).toEqual(['opened', 'packet']);
    const packet = packetShape.parse(JSON.parse(entries[1]?.text ?? ''));
    expect(packet).toMatchObject({
      identity: 'NOT VERIFIED',
      outcome: { code: 'T3' },
      who: {
        verified: { channel: 'teams', upn: 'alex@example.org', tenant: 'tenant-1' },
        claimed: { account: 'alex.claims@example.org' },
        affected: 'reporter',
      },
      note: 'My phone fell into the lake and I have no other way in.',
      consent: { transcript: true },
    });
    expect(packet.transcript?.filter((line) => line.by === 'person')).toHaveLength(6);
    expect(packet.situation.find(({ slot }) => slot === 'phone_details')?.words).toContain('iOS 18.1');
    expect(packet.steps).toMatchObject([{ code: 'X6', result: 'done', flow: 'F35' }]);
  });

  test('keeps the conversation back when the person says so', async () => {
    await world.say('c1', ...TO_THE_END.slice(0, 5), { kind: 'say', text: 'no' });
    await world.settle();
    const entries = await entriesOf();
    const packet = packetShape.parse(JSON.parse(entries[1]?.text ?? ''));
    expect(packet.transcript).toBeNull();
    expect(packet.consent.transcript).toBe(false);
    expect(entries[0]?.text).toContain('The person kept the conversation back.');
  });

  test('leaves out of the conversation what the person does not want read', async () => {
    await world.say('c1', { kind: 'say', text: 'I lost my phone at the Blue Parrot club last night' });
    await world.say('c1', ...TO_THE_END.slice(0, 5), { kind: 'choose', value: 'leave' });
    await world.say('c1', { kind: 'say', text: 'blue parrot, lake' }, { kind: 'choose', value: 'yes' });
    await world.settle();
    const [opened, json] = await entriesOf();
    const packet = packetShape.parse(JSON.parse(json?.text ?? ''));
    const spoken = JSON.stringify(packet.transcript).toLowerCase();
    expect(spoken).not.toContain('blue parrot');
    expect(spoken).toContain('[left out by the person]');
    expect(spoken).toContain('ios 18.1');
    expect(opened?.text.toLowerCase()).not.toContain('blue parrot');
  });

  test('lets the person add something and correct a fact before it goes', async () => {
    await world.say('c1', { kind: 'choose', value: 'human' }, { kind: 'choose', value: 'unknown' });
    const unsure = { kind: 'choose', value: 'unknown' } as const;
    await world.say('c1', { kind: 'choose', value: 'done' }, unsure, unsure);
    await world.say('c1', { kind: 'choose', value: 'platform_old=android' }, { kind: 'choose', value: 'no' });
    await world.settle();
    const entries = await entriesOf();
    const packet = packetShape.parse(JSON.parse(entries[1]?.text ?? ''));
    expect(packet.situation).toContainEqual(
      expect.objectContaining({ slot: 'platform_old', value: 'android' }),
    );
    expect(packet.who.claimed.account).toBeNull();
  });

  test('goes to the same ticket when the person asks for a human again', async () => {
    await world.say('c1', ...TO_THE_END, { kind: 'choose', value: 'human' });
    await world.settle();
    expect(await world.store.atomically((unit) => unit.tickets.list(9))).toHaveLength(1);
  });

  test('makes a ticket of its own in each conversation, even at the same moment', async () => {
    await Promise.all(
      ['c1', 'c2'].map(async (conversation) => {
        for (const [index, input] of TO_THE_END.entries()) {
          const person = { id: `p-${conversation}` };
          const at = world.now + index;
          await world.desk.turn({
            key: `${conversation}${index}`,
            channel: 'teams',
            conversation,
            person,
            at,
            input,
          });
        }
      }),
    );
    await world.settle();
    expect(await world.store.atomically((unit) => unit.tickets.list(9))).toHaveLength(2);
  });
});

describe('the way back', () => {
  beforeEach(async () => {
    await world.say('c1', ...TO_THE_END);
    await world.settle();
    await world.handoff.watch.look();
    world.delivered.length = 0;
  });

  test('an answer reaches the person, and what they write back becomes a public comment', async () => {
    await agent('comment', 'Which building are you in?');
    expect(world.heard('c1')).toContain('Which building are you in?');
    await world.say('c1', { kind: 'say', text: 'Building 7' });
    await world.settle();
    const entries = await entriesOf();
    expect(entries.at(-1)).toMatchObject({ by: 'person', kind: 'comment' });
    expect(entries.at(-1)?.text).toContain('Building 7');
  });

  test('a solved case that is handed over again within seven days goes to the same ticket, which is opened', async () => {
    await agent('state', 'resolved');
    world.now += 6 * DAY;
    await world.say('c1', { kind: 'choose', value: 'human' });
    await world.settle();
    expect(world.heard('c1')).toContain('I opened your request #1 again');
    const tickets = await world.store.atomically((unit) => unit.tickets.list(9));
    expect(tickets).toMatchObject([{ number: '1', state: 'open' }]);
    expect((await entriesOf()).at(-2)).toMatchObject({ kind: 'state', text: 'open' });
  });

  test('a case that was solved longer ago gets a ticket of its own, and the same one from then on', async () => {
    await agent('state', 'resolved');
    world.now += 8 * DAY;
    for (let times = 0; times < 2; times += 1) {
      await world.say('c1', { kind: 'choose', value: 'human' });
      await world.settle();
    }
    const tickets = await world.store.atomically((unit) => unit.tickets.list(9));
    expect(tickets.map(({ state }) => state)).toEqual(['open', 'resolved']);
    expect(world.heard('c1')).toContain(`Its number is #${tickets[0]?.number}`);
    expect(world.heard('c1')).toContain(`has your request #${tickets[0]?.number} already`);
  });

  test('internal notes never reach the person', async () => {
    await agent('note', 'Looks like a fraud to me');
    expect(world.heard('c1')).toBe('');
  });

  test('the same change read twice is told once', async () => {
    await agent('comment', 'Hello');
    await world.store.atomically((unit) => unit.tickets.moveCursor('embedded', '0'));
    await world.handoff.watch.look();
    await world.settle();
    expect(world.heard('c1').match(/Hello/g)).toHaveLength(1);
  });

  test('a secret an agent pastes is masked', async () => {
    await agent('comment', 'Scan otpauth://totp/x?secret=JBSWY3DPEHPK3PXP now');
    expect(world.heard('c1')).toContain('now');
    expect(world.heard('c1')).not.toContain('JBSWY3DPEHPK3PXP');
  });

  test('status lists the tickets with their state', async () => {
    await world.say('c1', { kind: 'say', text: 'status' });
    await world.settle();
    expect(world.heard('c1')).toContain('Request #1: open');
  });

  test('resolution asks whether it helped, and records the answer', async () => {
    await agent('state', 'resolved');
    expect(world.heard('c1')).toContain('Did this help?');
    await world.say('c1', { kind: 'say', text: 'yes' });
    await world.settle();
    expect(await ticket()).toMatchObject({ state: 'resolved', helped: true });
  });

  test('what did not help opens the same ticket again, within seven days', async () => {
    await agent('state', 'resolved');
    world.now += 6 * 24 * 3_600_000;
    await world.say(
      'c1',
      { kind: 'choose', value: 'no' },
      { kind: 'say', text: 'It still asks for the old phone' },
    );
    await world.settle();
    expect(await ticket()).toMatchObject({ state: 'open', helped: false });
    const entries = await entriesOf();
    expect(entries.map((entry) => entry.text).join('\n')).toContain('It still asks for the old phone');
    expect(await world.store.atomically((unit) => unit.tickets.list(9))).toHaveLength(1);
  });

  test('after seven days the ticket stays closed', async () => {
    await agent('state', 'resolved');
    world.now += 8 * 24 * 3_600_000;
    await world.say('c1', { kind: 'choose', value: 'no' });
    await world.settle();
    expect(await ticket()).toMatchObject({ state: 'resolved', helped: false });
    expect(world.heard('c1')).toContain('more than seven days ago');
  });

  test('an answer in the middle of another case offers a button and leaves the open question open', async () => {
    await world.say('c1', { kind: 'choose', value: 'restart' });
    const before = await world.desk.history('teams', 'c1');
    await agent('comment', 'Which building?');
    const after = await world.desk.history('teams', 'c1');
    expect(after.question).toBe(before.question);
    await world.say('c1', { kind: 'choose', value: `ticket-answer=${(await ticket()).correlation}` });
    await world.say('c1', { kind: 'say', text: 'Building 7' });
    await world.settle();
    expect((await world.desk.history('teams', 'c1')).asking).toBe(before.asking);
    const entries = await entriesOf();
    expect(entries.at(-1)?.text).toContain('Building 7');
  });

  test('deleting the data deletes the ticket kept here too', async () => {
    await world.say('c1', { kind: 'choose', value: 'delete my data' }, { kind: 'choose', value: 'yes' });
    expect(await world.store.atomically((unit) => unit.tickets.list(9))).toEqual([]);
    expect(await world.store.atomically((unit) => unit.tickets.entriesAfter(0, 9))).toEqual([]);
  });
});
