import { describe, expect, test } from '@jest/globals';
import { contentFolder } from '../../src/content/content-folder.ts';
import { loadDialogs } from '../../src/content/load.ts';
import { PLATFORM_LIMITS } from '../../src/dialog/explore/limits.ts';
import type { Message } from '../../src/dialog/message.ts';
import { COMMANDS } from '../../src/dialog/reading.ts';
import type { Session } from '../../src/dialog/session.ts';
import { expectation, type Transition, transition } from '../../src/dialog/transition.ts';
import { understand } from '../../src/understand/understand.ts';

// The exploration is silent and does not walk these questions: no guard looks at their answers, and each leads back
// to the same place. So they are walked here, for each of the ways out that hand a case over.

const dialogs = loadDialogs(contentFolder());
const QUESTIONS = ['account_name', 'phone_details', 'transcript', 'note', 'left_out'] as const;
const WAY_TO: Readonly<Record<string, string>> = { note: 'edit', left_out: 'leave' };
const WAYS: Readonly<
  Record<string, { readonly say: string; readonly known: Readonly<Record<string, string>> }>
> = {
  T3: { say: 'I want to talk to a human', known: {} },
  T4: {
    say: 'I am the only global admin of our tenant, my phone is broken, nobody can reset my MFA',
    known: { org_role: 'only_admin', other_method: 'none' },
  },
  T11: {
    say: 'My iPhone was stolen this morning, I cannot sign in to my work account',
    known: { org_role: 'user', other_method: 'none', suspicious: 'no' },
  },
};

/** A case on its way out, one turn after the other; every message that was shown is kept. */
function begin(outcome: string, stopAt: string) {
  const way = WAYS[outcome];
  if (!way) throw new Error(outcome);
  let session: Session | null = null;
  let at = 0;
  let last: Transition | undefined;
  const shown: Message[] = [];
  const take = (next: Transition) => {
    last = next;
    session = next.session;
    shown.push(...next.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message] : [])));
  };
  const say = (text: string) => {
    at += 1;
    take(
      transition(dialogs, session, {
        kind: 'say',
        at,
        reading: understand(text, expectation(dialogs, session)),
      }),
    );
  };
  const choose = (value: string) => {
    at += 1;
    take(transition(dialogs, session, { kind: 'choose', at, value }));
  };
  const asking = () => session?.question?.asking ?? null;
  const handedOver = () => last?.effects.some((effect) => effect.kind === 'handoff') ?? false;
  /** Answers what is asked until a question or the handoff is reached. */
  const answer = (until: string | null) => {
    for (let turns = 0; turns < 40 && !handedOver() && (until === null || asking() !== until); turns += 1) {
      const open = asking();
      const offered = expectation(dialogs, session).choices.map(({ value }) => value);
      const wanted = open === 'transcript' ? (WAY_TO[until ?? ''] ?? 'yes') : way.known[open ?? ''];
      const value = [wanted, 'unknown', 'failed', 'done', 'human'].find(
        (one) => one !== undefined && (open === null || offered.includes(one)),
      );
      choose(open === null ? 'human' : (value ?? offered[0] ?? 'human'));
    }
  };
  say(way.say);
  answer(stopAt);
  return { say, choose, answer, asking, handedOver, shown, outcome: () => session?.outcome ?? null };
}

describe.each(Object.keys(WAYS))('before a case is handed over with %s', (outcome) => {
  test.each(QUESTIONS)('%s can be left open, and the case goes out with its outcome', (question) => {
    const talk = begin(outcome, question);
    expect(talk.asking()).toBe(question);
    talk.answer(null);
    expect(talk.handedOver()).toBe(true);
    expect(talk.outcome()).toBe(outcome);
  });

  test.each(QUESTIONS)('every command at %s leaves a way on to the handoff', (question) => {
    for (const command of COMMANDS.filter((one) => one !== 'delete my data')) {
      const talk = begin(outcome, question);
      talk.choose(command);
      if (command === 'restart') {
        expect(talk.asking()).not.toBe(question);
        continue;
      }
      talk.answer(null);
      expect([command, talk.handedOver()]).toEqual([command, true]);
    }
  });

  test('no message is longer than the platforms take', () => {
    const talk = begin(outcome, 'note');
    talk.say('x'.repeat(2_000));
    talk.answer(null);
    const texts = talk.shown.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
    );
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(PLATFORM_LIMITS.text);
  });
});
