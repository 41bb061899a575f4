import { contentFolder } from '../src/content/content-folder.ts';
import { loadDialogs } from '../src/content/load.ts';
import type { Session } from '../src/dialog/session.ts';
import { expectation, transition } from '../src/dialog/transition.ts';
import { row } from './support/row.ts';

const dialogs = loadDialogs(contentFolder());
const ROUNDS = 2000;

/** A whole restore, from the first choice to the end. */
const RESTORE = ['goal=restore', 'android', 'android', 'fresh', ...Array<string>(4).fill('worked')];
const AFTER = ['third_party_otp', 'worked', 'complete', 'worked'];

function walk(checked: boolean): { turns: number; session: Session | null } {
  let session: Session | null = null;
  let turns = 0;
  for (const value of [...RESTORE, ...AFTER]) {
    session = transition(
      dialogs,
      session,
      { kind: 'choose', at: turns * 60_000, value },
      { silent: false },
    ).session;
    turns += 1;
  }
  if (checked && session?.outcome !== 'T1') throw new Error(`the conversation ended in ${session?.outcome}`);
  return { turns, session };
}

const { session } = walk(true);
for (let i = 0; i < ROUNDS; i++) walk(false);
let turns = 0;
const began = process.hrtime.bigint();
for (let i = 0; i < ROUNDS; i++) turns += walk(false).turns;
const spent = Number(process.hrtime.bigint() - began) / 1000;
row('a transition, texts included', spent / turns, 'µs');

let asked = 0;
const began2 = process.hrtime.bigint();
for (let i = 0; i < ROUNDS * 10; i++) asked += expectation(dialogs, session).choices.length;
row(
  'the expectation of a session',
  Number(process.hrtime.bigint() - began2) / 1000 / ROUNDS / 10,
  'µs',
  `${asked / ROUNDS / 10} choices`,
);
row('a session at the end of a whole restore', JSON.stringify(session).length, 'bytes');
