import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentFolder } from '../../src/content/content-folder.ts';
import { loadDialogs } from '../../src/content/load.ts';
import type { DialogEvent } from '../../src/dialog/event.ts';
import { stepRulesFor } from '../../src/dialog/explore/step-rules.ts';
import type { ShownStep, Turn } from '../../src/dialog/explore/turn.ts';
import { rulesFor } from '../../src/dialog/explore/turn-rules.ts';
import { COMMANDS, type Reading } from '../../src/dialog/reading.ts';
import { newSession, type Session } from '../../src/dialog/session.ts';
import { canChoose, expectation, type Transition, transition } from '../../src/dialog/transition.ts';
import { plainReader } from '../../src/dialog/view.ts';
import { loadPhrases } from '../../src/understand/phrases.ts';
import { understand } from '../../src/understand/understand.ts';
import { plainRead } from '../fixtures/counting-engine.ts';

const dialogs = loadDialogs(contentFolder());

/** A conversation on the engine: says or chooses, one turn after the other. */
function converse(start: Session | null = null) {
  let session = start;
  let at = 0;
  let last: Transition | undefined;
  const run = (event: DialogEvent) => {
    last = transition(dialogs, session, event);
    session = last.session;
    return last;
  };
  const record = () => {
    const effect = last?.effects.find((one) => one.kind === 'record');
    if (effect?.kind !== 'record') throw new Error('a turn without a record');
    return effect;
  };
  const talk = {
    choose: (...values: string[]) => {
      for (const value of values) run({ kind: 'choose', at: ++at, value });
      return talk;
    },
    open: () => {
      run({ kind: 'open', at: ++at });
      return talk;
    },
    say: (text: string) => {
      run({ kind: 'say', at: ++at, reading: understand(text, expectation(dialogs, session)) });
      return talk;
    },
    hear: (heard: Partial<Reading>) => {
      const nothing = plainRead('so', expectation(dialogs, session));
      run({ kind: 'say', at: ++at, reading: { ...nothing, ...heard } });
      return talk;
    },
    record,
    text: () =>
      last?.effects.flatMap((one) => (one.kind === 'send' ? [one.message.text] : [])).join('\n') ?? '',
    session: () => session,
    trail: () => last?.trail ?? [],
  };
  return talk;
}

const RESTORING = ['goal=restore;platform_old=android;platform_new=android', 'fresh'];

describe('a conversation', () => {
  test('asks platform, backup, error text, then what is needed when nothing is known', () => {
    const talk = converse().say('hi');
    const asked = [talk.record().asking];
    for (const value of ['android', 'unknown', 'none']) asked.push(talk.choose(value).record().asking);
    expect(asked).toEqual(['platform_old', 'backup', 'error', 'goal']);
  });

  test('asks only for what is missing', () => {
    expect(converse().choose('goal=restore;platform_old=ios;platform_new=ios').record().steps).toEqual([
      'TS1',
      'X24',
    ]);
  });

  test('takes the whole story from somebody who was greeted and asked first', () => {
    const talk = converse().open().say('getting a new iphone friday, what do i do with authenticator first');
    expect(talk.record()).toMatchObject({ flow: 'F04', steps: expect.arrayContaining(['BP1']) });
    expect(talk.text()).toContain('I understood');
  });

  test('tells once, in the language of the person, that the answers are in English', () => {
    const talk = converse().say('mein neues iphone ist da, wie stelle ich den authenticator wieder her');
    expect(talk.text()).toContain('Ich verstehe Deutsch');
    expect(talk.session()?.language).toBe('de');
    expect(talk.say('das alte ist auch ein iphone').text()).not.toContain('Ich verstehe Deutsch');
  });

  test.each(['no', 'iphone', 'si', 'my old phone is a pixel'])(
    'tells nothing of languages after "%s"',
    (text) => {
      const talk = converse().open().say(text);
      expect(talk.session()?.language).toBeUndefined();
    },
  );

  test('asks about the one phone there is without speaking of an old one', () => {
    const talk = converse().choose('goal=check', 'only');
    expect(talk.record().asking).toBe('platform_old');
    expect(talk.text()).not.toMatch(/old phone is/i);
  });

  test('moves on when a fact is corrected in the middle', () => {
    const talk = converse().choose(...RESTORING, 'platform_new=ios');
    expect(talk.record().flow).toBe('F20');
    expect(talk.record().steps).toEqual([]);
  });

  test('comes back to the restore, without repeating what was done, when the correction is corrected', () => {
    const talk = converse().choose(...RESTORING, 'worked', 'platform_new=ios', 'platform_new=android');
    expect(talk.record().flow).toBe('F05');
    expect(talk.record().steps).toEqual(['RS3']);
  });

  test('goes to first aid at once when theft is told in the middle', () => {
    expect(
      converse()
        .choose(...RESTORING, 'suspicious=yes')
        .record().flow,
    ).toBe('F30');
  });

  test('goes to first aid again when theft was taken back and told again', () => {
    const talk = converse().choose(...RESTORING, 'suspicious=yes', 'suspicious=no', 'suspicious=yes');
    expect(talk.record().flow).toBe('F30');
  });

  test('begins with "do not confirm" while the app asks to replace the backup', () => {
    expect(converse().choose('error=E12').text()).toMatch(/^Do not confirm/);
  });

  test('takes back the last answer', () => {
    const talk = converse().choose(...RESTORING, 'worked');
    expect(talk.record().steps).toEqual(['RS3']);
    expect(talk.choose('back').record().steps).toEqual(['RS1', 'RS2']);
  });

  test('begins a new case with the wish that is asked back after the end of one', () => {
    const talk = converse().choose('platform_old=ios;backup=overwritten;old_device=broken', 'unknown');
    expect(talk.session()).toMatchObject({ outcome: 'T9', question: null });
    talk.hear({
      goals: [
        { goal: 'restore', confidence: 0.4 },
        { goal: 'report_security', confidence: 0.3 },
      ],
    });
    expect(talk.record().choices.map(({ value }) => value)).toEqual(['restore', 'report_security', 'person']);
    talk.choose('report_security');
    expect(talk.text()).toContain('Deny every sign-in request that you did not start');
    expect(talk.session()).toMatchObject({ outcome: null, slots: { goal: 'report_security' } });
  });

  test('withholds dangerous steps from "all steps", with the reason', () => {
    const talk = converse().choose('goal=recreate').say('all steps F10');
    expect(talk.record().steps).not.toContain('TS3.2');
    expect(talk.text()).toMatch(/Not shown: .*delete/i);
  });

  test('deletes only after the warning and an explicit yes', () => {
    const facts =
      'this_device=only;old_app=has_all_accounts;restore_pending=no;suspicious=no;codes_verified=yes';
    const talk = converse().choose(
      `goal=recreate;platform_old=android;other_method=email;${facts}`,
      'worked',
    );
    expect(talk.record().asking).toBe('consent_delete');
    expect(talk.record().warnings).toContain('W3');
    expect(talk.record().steps).toEqual([]);
    expect(talk.choose('given').record().steps).toEqual(['TS3.2']);
  });

  test('stops safely without consent', () => {
    const facts =
      'this_device=only;old_app=has_all_accounts;restore_pending=no;suspicious=no;codes_verified=yes';
    const talk = converse().choose(
      `goal=recreate;platform_old=android;other_method=email;${facts}`,
      'worked',
      'not_given',
    );
    expect(talk.record().outcome).toBe('T10');
  });

  test('goes on after a safe stop once the missing fact is known', () => {
    const talk = converse().choose('goal=restore;platform_old=android', 'unknown');
    expect(talk.record().outcome).toBe('T10');
    expect(talk.choose('resume').record().asking).toBe('platform_new');
  });

  test('answers a click on an old question without changing anything', () => {
    const talk = converse().choose(...RESTORING);
    const before = talk.session();
    const stale = transition(dialogs, before, { kind: 'choose', at: 99, value: 'failed', question: 'q1' });
    expect(stale.session?.ledger).toEqual(before?.ledger);
    expect(stale.session?.slots).toEqual(before?.slots);
  });

  test('names document and section for "why"', () => {
    expect(
      converse()
        .choose(...RESTORING)
        .choose('why')
        .text(),
    ).toContain('Restore Steps');
  });

  test('keeps the facts when it is handed to a person', () => {
    const talk = converse().choose(...RESTORING, 'human');
    expect(talk.record().flow).toBe('F35');
    expect(talk.session()?.slots.platform_new).toBe('android');
  });

  test('forgets everything after a yes to that, and only then', () => {
    expect(
      converse()
        .choose(...RESTORING, 'delete my data', 'no')
        .session(),
    ).not.toBeNull();
    expect(
      converse()
        .choose(...RESTORING, 'delete my data', 'yes')
        .session(),
    ).toBeNull();
  });

  test('goes to the nearest safe point with the facts kept when the content changed under it', () => {
    const session = converse()
      .choose(...RESTORING, 'worked')
      .session();
    const stack = session?.stack.map((frame) => ({ ...frame, at: 'a-step-of-long-ago' })) ?? [];
    const talk = converse({ ...(session as Session), content: 'older', stack, question: null }).choose(
      'resume',
    );
    expect(talk.record().steps).toEqual(['RS3']);
    expect(talk.session()?.slots.platform_old).toBe('android');
  });

  test.each(COMMANDS)('understands "%s" in every state', (command) => {
    for (const start of [[], RESTORING, ['goal=explain']]) {
      const talk = converse()
        .choose(...start)
        .say(command);
      expect(talk.text()).not.toBe('');
    }
  });
});

const slots = [...dialogs.slots.values()];
const fact = fc
  .constantFrom(...slots)
  .chain((slot) => fc.constantFrom(...slot.order).map((value) => `${slot.name}=${value}`));
/** Messages of people, to be said at any point. */
const messages = loadPhrases(join(contentFolder(), 'phrases')).flatMap(({ text }, at) =>
  at % 40 === 0 ? [text] : [],
);
const input = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40).map((pick) => ({ pick })) },
  { weight: 1, arbitrary: fact.map((value) => ({ value })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...COMMANDS.filter((one) => one !== 'delete my data'))
      .map((value) => ({ value })),
  },
  { weight: 1, arbitrary: fc.string().map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.constantFrom(...messages).map((text) => ({ text })) },
);

test('no input in any state throws, breaks an invariant or leaves the person without words', () => {
  fc.assert(
    fc.property(fc.array(input, { minLength: 1, maxLength: 30 }), (inputs) => {
      let session: Session | null = null;
      for (const [at, one] of inputs.entries()) {
        const before: Session = session ?? newSession(dialogs.version, at);
        const { asking, choices } = expectation(dialogs, session);
        const value =
          'pick' in one
            ? (choices[one.pick % Math.max(1, choices.length)]?.value ?? 'text')
            : 'value' in one
              ? one.value
              : '';
        const event: DialogEvent =
          'text' in one
            ? { kind: 'say', at, reading: understand(one.text, expectation(dialogs, session)) }
            : { kind: 'choose', at, value };
        const result: Transition = transition(dialogs, session, event);
        if (result.session === null) return;
        session = result.session;
        const turn: Turn = { dialogs, reader: plainReader, before, after: session, trail: result.trail };
        const steps = result.trail.filter((step): step is ShownStep => step.kind === 'step');
        for (const step of steps)
          for (const rule of stepRulesFor(step))
            expect([step.code, asking, rule(turn)]).toEqual([step.code, asking, undefined]);
        const findings: string[] = [];
        for (const rule of rulesFor(turn))
          rule(turn, (invariant, message) => findings.push(`${invariant} ${message}`));
        expect(findings).toEqual([]);
        const said = result.effects.flatMap((effect) =>
          effect.kind === 'send' ? [effect.message.text] : [],
        );
        expect(said.join('')).not.toBe('');
        expect(session.question !== null || session.outcome !== null).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('a choice is taken exactly when it is offered, a command or a fact', () => {
  const session = converse()
    .choose(...RESTORING)
    .session();
  expect(canChoose(dialogs, session, 'worked')).toBe(true);
  expect(canChoose(dialogs, session, 'help')).toBe(true);
  expect(canChoose(dialogs, session, 'platform_new=ios')).toBe(true);
  expect(canChoose(dialogs, session, 'ios')).toBe(false);
  expect(canChoose(dialogs, session, 'platform_new=banana')).toBe(false);
});
