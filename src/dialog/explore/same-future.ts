import { gravest } from '../conclude.ts';
import type { Session } from '../session.ts';
import type { AbstractReader } from './abstract-reader.ts';
import type { Liveness } from './liveness.ts';

/**
 * Opens again what nothing ahead can tell apart: facts, visits, and what was said. Runs are numbered by the frames
 * they belong to.
 */
export function forget(session: Session, reader: AbstractReader, liveness: Liveness): Session {
  const ahead = liveness.of(session);
  const slots: Record<string, string> = {};
  for (const [slot, value] of Object.entries(session.slots)) {
    const wide = reader.widen(ahead, slot, value);
    if (!reader.isFree(slot, wide)) slots[slot] = wide;
  }
  const frames = new Map(session.stack.map((frame, i) => [frame.run, i]));
  const ledger: Record<string, Session['ledger'][string]> = {};
  for (const [step, entry] of Object.entries(session.ledger)) {
    const frame = frames.get(entry.run);
    if (frame !== undefined && ahead.steps[frame]?.has(step))
      ledger[step] = { reply: entry.reply, run: frame };
    else if (
      frame !== undefined &&
      (entry.reply === 'failed' || step === 'X18') &&
      ahead.remembered[frame]?.has(step)
    )
      ledger[step] = { reply: entry.reply, run: frame };
    else {
      const reply = reader.widenReply(ahead, step, entry.reply);
      if (reply !== undefined) ledger[step] = { reply: reply as never, run: -1 };
    }
  }
  const said = session.said.flatMap((one) => {
    const at = one.lastIndexOf('@');
    const frame = frames.get(Number(one.slice(at + 1)));
    return frame !== undefined && ahead.said[frame]?.has(one.slice(0, at))
      ? [`${one.slice(0, at)}@${frame}`]
      : [];
  });
  return {
    ...session,
    stack: session.stack.map((frame, i) => ({ ...frame, run: i })),
    chain: session.chain,
    runs: session.stack.map((frame) => frame.flow),
    slots,
    ledger,
    said: [...new Set(said)].sort(),
    gathered: gravest(session.gathered),
    log: [],
    turn: 0,
    at: 0,
  };
}

/** Two sessions with the same key have the same future. */
export function keyOf(session: Session): string {
  const where = session.stack.map((frame) => `${frame.flow}/${frame.at}${frame.called ? '*' : ''}`).join('>');
  const facts = Object.keys(session.slots)
    .sort()
    .map((slot) => `${slot}=${session.slots[slot]}`);
  const ledger = Object.keys(session.ledger)
    .sort()
    .map((step) => `${step}=${session.ledger[step]?.reply}@${session.ledger[step]?.run}`);
  const question = `${session.question?.asking}:${session.question?.steps.join('+')}`;
  return [where, question, facts.join(';'), ledger.join(';'), session.said.join(';'), session.gathered].join(
    '|',
  );
}
