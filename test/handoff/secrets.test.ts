import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redact } from '../../src/handoff/redact.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { HARMLESS, SECRETS } from '../understand/secret-cases.ts';
import { PLANTED } from './planted-secrets.ts';
import { type Running, serve } from './vendors/vendor.ts';
import { webhook } from './vendors/webhook.ts';

const file = join(temporaryFolder(), 'secrets.db');
/** Places of the free answers among the person's words. */
const FIELDS = [1, 3, 4];
const vendor = webhook();
let running: Running;
let world: World;

beforeAll(async () => {
  running = await serve(vendor);
  world = await createWorld(() => vendor.helpdesk(running.base, Date.now, 5_000), {
    file,
    rests: true,
    ticket: { concurrent: 16 },
  });
  await Promise.all(
    PLANTED.map(async ({ text }, index) => {
      const said = { kind: 'say', text } as const;
      // In the first words, and then in the note, the name of the account or the phones.
      const field = FIELDS[index % FIELDS.length];
      const inputs = TO_THE_END.map((input, at) => (at === field ? said : input));
      await world.say(`c${index}`, said, ...inputs);
    }),
  );
  for (let round = 0; round < 20 && vendor.tickets.length < PLANTED.length; round += 1) await world.settle();
}, 300_000);
afterAll(async () => {
  await world.close();
  await running.close();
});

/** Ids that the desk and the store make up hold digits by chance, which no person typed. */
const MADE_UP = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|AD-[0-9a-f]{20}/g;

/** Whether a secret is in a text; digits within longer ones, as in a time, are not the secret. */
function holds(text: string, secret: string): boolean {
  if (!/^\d+$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text);
}

describe(`${PLANTED.length} planted secrets`, () => {
  test('all conversations were handed over', () => {
    expect(vendor.tickets).toHaveLength(PLANTED.length);
    expect(running.asked.map(({ text }) => text).join('')).toContain('conversation');
  });

  test.each(['tickets and webhooks', 'the database', 'the log', 'the chat'] as const)(
    'none is in %s',
    (where) => {
      const text = {
        'tickets and webhooks': () => running.asked.map((asked) => asked.text).join('\n'),
        'the database': () => [file, `${file}-wal`].map((name) => readFileSync(name, 'latin1')).join('\n'),
        'the log': () => JSON.stringify(world.logged),
        'the chat': () => world.delivered.map(({ message }) => JSON.stringify(message)).join('\n'),
      }
        [where]()
        .replaceAll(MADE_UP, '');
      const found = PLANTED.filter(({ parts }) => parts.some((part) => holds(text, part)));
      expect(found.map((one) => one.text)).toEqual([]);
    },
  );
});

describe('redaction at the door', () => {
  test('finds every known spelling of every kind, however deep it lies', () => {
    for (const [said, secret] of Object.values(SECRETS).flat())
      expect(JSON.stringify(redact({ deep: [{ text: said }] }))).not.toContain(secret);
  });

  test('leaves ordinary numbers alone', () => {
    const harmed = HARMLESS.filter((said) => redact(said) !== said);
    expect(harmed).toEqual([]);
  });
});
