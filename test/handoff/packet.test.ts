import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ticketId } from '../../src/handoff/compose.ts';
import { packet } from '../../src/handoff/packet.ts';
import { loadHandoffSettings } from '../../src/handoff/settings-file.ts';
import { maskSecrets } from '../../src/understand/secrets.ts';
import { aTicket } from '../fixtures/a-ticket.ts';

describe('a packet', () => {
  test('fits the published format, which stands in docs as JSON Schema', () => {
    const published = JSON.parse(readFileSync('docs/handoff.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(packet))));
    expect(packet.parse(aTicket().packet)).toEqual(aTicket().packet);
  });

  test('keeps what the platform vouches for apart from what the person claims', () => {
    const { who, identity } = aTicket().packet;
    expect(identity).toBe('NOT VERIFIED');
    expect(who.verified).toMatchObject({ upn: 'alex@example.org', tenant: 'tenant-1', id: 'aad-1' });
    expect(who.claimed).toEqual({ account: 'alex.claims@example.org' });
  });

  test("says that another person is affected when the case is somebody else's", () => {
    expect(aTicket('c1', { on_behalf: 'yes' }).packet.who.affected).toBe('other');
  });

  test('has the words on the screen verbatim, with the code of the catalogue', () => {
    expect(aTicket().packet.error).toEqual({
      code: 'E1',
      words: 'Something went wrong',
      verbatim: 'It says "Something went wrong (500121)"',
    });
  });

  test('names risk signs, and what the person said, how and when', () => {
    const { risks, situation } = aTicket().packet;
    expect(risks.map(({ code }) => code)).toContain('stolen');
    expect(situation[0]).toEqual({
      slot: 'goal',
      value: 'restore',
      label: 'What you need',
      words: 'restore on a phone',
      by: 'asked',
      at: '2026-11-23T09:00:00.000Z',
    });
  });

  test('has an id that differs by conversation and is plain enough for every query language', () => {
    const of = (conversation: string) => ticketId({ channel: 'teams', conversation, correlation: 'case-1' });
    expect(of('a')).toMatch(/^AD-[0-9a-f]{20}$/);
    expect(of('a')).not.toBe(of('b'));
  });

  test('keeps its id and the ids of the platform whole, also where one looks like a key by chance', () => {
    const conversations = Array.from({ length: 3_000 }, (_, index) => `c${index}`);
    const of = (conversation: string) => ticketId({ channel: 'teams', conversation, correlation: 'case-1' });
    const keyLike = conversations.filter((conversation) => maskSecrets(of(conversation)).secrets.length > 0);
    expect(keyLike.length).toBeGreaterThan(0);
    for (const conversation of keyLike) {
      const { packet, files } = aTicket(conversation);
      expect(packet.id).toBe(of(conversation));
      expect(files[0]?.content).toContain(of(conversation));
    }
    const id = of(keyLike[0] ?? '');
    expect(aTicket('c1', {}, { id, tenant: id }).packet.who.verified).toMatchObject({ id, tenant: id });
  });
});

describe('a ticket as an agent reads it', () => {
  const { body, subject } = aTicket();

  test('begins with what matters most: identity, what it is about, risk signs, who', () => {
    const order = ['IDENTITY NOT VERIFIED', 'WHAT IT IS ABOUT', 'RISK SIGNS', 'WHO', 'STEPS SO FAR'];
    const places = order.map((words) => body.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(body.slice(0, 900)).toContain('The phone was stolen.');
  });

  test("has the person's own words near the top when the conversation goes along, and not when it does not", () => {
    const words = 'In the person\'s words: “It says "Something went wrong (500121)"” (2026-11-23 09:00 UTC)';
    expect(body.slice(0, 500)).toContain(words);
    expect(aTicket('c1', { transcript: 'no' }).body).not.toContain("In the person's words");
  });

  test('names what was wanted before the person asked for a person', () => {
    const asked = aTicket('c1', { goal: 'person' }, {}, [{ n: 'goal', v: 'restore', by: 'said' }]);
    expect(asked.packet.situation.filter(({ slot }) => slot === 'goal').map(({ value }) => value)).toEqual([
      'restore',
      'person',
    ]);
    expect(asked.subject).toContain('restore on a phone');
  });

  test('says in words what the person does not know', () => {
    const { body: unsure } = aTicket('c1', { phone_details: 'unknown' });
    expect(unsure).toContain('Phones, versions, since when: not known (answered');
  });

  test('has a subject that tells one ticket from another in a list', () => {
    expect(subject).toBe('MFA recovery: restore on a phone · stolen · iPhone → Android');
    expect([...aTicket('c1', { account_types: 'x'.repeat(300) }).subject].length).toBeLessThanOrEqual(120);
  });
});

describe('the settings of the handoff', () => {
  test('are refused with every fault at once', () => {
    expect(() => loadHandoffSettings('package.json')).toThrow(/fault\(s\)[\s\S]*routing[\s\S]*ticket/);
    expect(() => loadHandoffSettings('nowhere.yaml')).toThrow('cannot be read');
  });
});
