import type { Input } from '../../src/desk/channel.ts';
import type { Turn } from '../../src/desk/desk.ts';

const OPENINGS = [
  'new iphone, how do i restore my accounts',
  'backup fails with something went wrong on my pixel 8',
  'lost my phone and need to sign in at work',
  'how do i turn on backup in ms authenticator',
  'restored, now all my accounts say Action required',
];

/** What a person does next: opens with one of a few messages, then answers what is asked, and starts again at the end. */
export function nextInput(walk: number, turn: Turn | undefined, step: number): Input {
  if (turn === undefined) return { kind: 'say', text: OPENINGS[walk % OPENINGS.length] ?? 'hello' };
  if (turn.outcome !== null || turn.choices.length === 0) return { kind: 'say', text: 'restart' };
  const choice = turn.choices[(walk + step) % turn.choices.length];
  const question = turn.question === null ? {} : { question: turn.question };
  return { kind: 'choose', value: choice?.value ?? 'unknown', ...question };
}
