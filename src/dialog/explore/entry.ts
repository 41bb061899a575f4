import type { Dialogs, Flow } from '../dialogs.ts';
import { newSession, type Session } from '../session.ts';
import { type AbstractReader, ANY_REPLY } from './abstract-reader.ts';

/** A flow at its first item, with nothing settled. */
export function entered(dialogs: Dialogs, flow: Flow, chain: readonly string[]): Session {
  const first = flow.items[0]?.id ?? '';
  return {
    ...newSession(dialogs.version, 0),
    stack: [{ flow: flow.id, at: first, run: 0, called: false }],
    chain,
    runs: [flow.id],
    ledger: anyLedger(dialogs),
  };
}

function anyLedger(dialogs: Dialogs): Session['ledger'] {
  return Object.fromEntries(
    [...dialogs.steps.keys()].map((code) => [code, { reply: ANY_REPLY as never, run: -1 }]),
  );
}

/** Where a case goes on when a called flow returns: after the call, with everything open that it may have changed. */
export function afterCall(
  dialogs: Dialogs,
  reader: AbstractReader,
  session: Session,
  flow: string,
  at: string,
): Session | undefined {
  const items = dialogs.flows.get(flow)?.items ?? [];
  const next = items[items.findIndex((item) => item.id === at) + 1];
  const frame = session.stack[0];
  if (!frame || !next) return undefined;
  const ledger = { ...anyLedger(dialogs) };
  for (const [step, entry] of Object.entries(session.ledger))
    if (entry.run === frame.run) ledger[step] = entry;
  return {
    ...session,
    stack: [{ ...frame, at: next.id }],
    chain: session.chain.slice(0, -1),
    slots: reader.afterwards(session.slots, conclusionsOf(dialogs)),
    ledger,
    question: null,
  };
}

/** Every value that some flow may conclude for a slot. */
function conclusionsOf(dialogs: Dialogs): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const flow of dialogs.flows.values())
    for (const item of flow.items)
      if (item.kind === 'say' || item.kind === 'call')
        for (const [slot, value] of item.set) values.set(slot, [...(values.get(slot) ?? []), value]);
  for (const step of dialogs.steps.values())
    for (const facts of Object.values(step.sets ?? {}))
      for (const [slot, value] of Object.entries(facts ?? {}))
        values.set(slot, [...(values.get(slot) ?? []), value]);
  return values;
}
