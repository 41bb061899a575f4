import { createHash } from 'node:crypto';
import type { FollowUp, Handoff } from '../desk/connector.ts';
import type { TranscriptLine } from '../desk/store.ts';
import { judge } from '../dialog/condition.ts';
import { type Dialogs, type FlowItem, phoneOf } from '../dialog/dialogs.ts';
import type { LogEntry, Session } from '../dialog/session.ts';
import { closedBy } from '../dialog/step-gate.ts';
import { plainReader, viewOf } from '../dialog/view.ts';
import { fill, sentence, valueInWords } from '../dialog/wording.ts';
import type { Packet } from './packet.ts';
import { redact } from './redact.ts';
import { routeTicket } from './routing.ts';
import type { HandoffSettings } from './settings-file.ts';

/** Channels in which the platform signs nobody in. */
const ANONYMOUS = ['web', 'tty'];
/** Slots that have a place of their own in the packet. */
const APART = ['account_name', 'note', 'transcript', 'left_out', 'error'];
const MOST_NEXT = 5;

/** What a packet is made of. */
export interface Material {
  readonly dialogs: Dialogs;
  readonly settings: HandoffSettings;
  readonly handoff: Handoff;
  /** The conversation so far, oldest first. */
  readonly lines: readonly TranscriptLine[];
}

/** The desk's own id of a ticket: the same for every attempt, another in every conversation. */
export function ticketId({
  channel,
  conversation,
  correlation,
}: Pick<Handoff | FollowUp, 'channel' | 'conversation' | 'correlation'>): string {
  const hash = createHash('sha256').update(JSON.stringify([channel, conversation, correlation]));
  return `AD-${hash.digest('hex').slice(0, 20)}`;
}

/**
 * Puts together what is handed over about a case, with everything redacted that people wrote. The ids of the desk and
 * of the platform stay as they are: a random one may look like a key, and a ticket is found again by its id only.
 */
export function composePacket(material: Material): Packet {
  const { dialogs, settings, handoff } = material;
  const { session, person, channel } = handoff;
  const { slots } = session;
  const language = session.language ?? dialogs.organisation.language;
  const platforms = [slots.platform_old, slots.platform_new].flatMap((one) => one ?? []);
  const tenant = person.tenant ?? null;
  const route = routeTicket(settings, {
    outcome: handoff.outcome,
    platforms,
    tenant: person.tenant,
    language,
    channel,
  });
  const consents = slots.transcript === 'yes';
  const consent = session.log.findLast((entry) => entry.t === 'slot' && entry.n === 'transcript');
  const verified = {
    channel,
    id: person.id,
    name: redact(person.name ?? null),
    email: person.email ?? null,
    upn: person.upn ?? null,
    tenant,
  };
  return {
    format: 'authdesk-handoff',
    version: 1,
    id: ticketId(handoff),
    type: 'MFA-RECOVERY',
    created: iso(handoff.at),
    outcome: {
      code: handoff.outcome,
      title: fill(dialogs, dialogs.outcomes[handoff.outcome]?.title ?? handoff.outcome),
    },
    category: route.category,
    priority: route.priority,
    queue: route.queue ?? null,
    group: route.group ?? null,
    identity: 'NOT VERIFIED',
    who: {
      verified: ANONYMOUS.includes(channel) ? null : verified,
      claimed: { account: redact(known(slots.account_name)) },
      affected: slots.on_behalf === 'yes' ? 'other' : 'reporter',
    },
    where: { channel, tenant, language },
    situation: redact(situationOf(dialogs, session)),
    error: redact(errorOf(material, consents)),
    note: redact(known(slots.note)),
    steps: stepsOf(dialogs, session),
    flows: [...session.runs],
    next: nextOf(dialogs, session),
    risks: risksOf(settings, slots),
    content: session.content,
    consent: { transcript: consents, at: consent ? iso(consent.at) : null },
    transcript: redact(consents ? transcriptOf(material) : null),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function known(value: string | undefined): string | null {
  return value === undefined || value === 'unknown' ? null : value;
}

type SlotEntry = Extract<LogEntry, { t: 'slot' }>;
type StepEntry = Extract<LogEntry, { t: 'step' }>;

function situationOf(dialogs: Dialogs, { slots, log }: Session): Packet['situation'] {
  const entries = log.filter((one): one is SlotEntry => one.t === 'slot');
  const told = (slot: string, value: string, entry: SlotEntry | undefined) => ({
    slot,
    value,
    label: dialogs.slots.get(slot)?.label ?? slot,
    words: valueInWords(dialogs, slot, value),
    by: entry?.by ?? ('concluded' as const),
    at: iso(entry?.at ?? 0),
  });
  return Object.entries(slots)
    .filter(([slot]) => !APART.includes(slot))
    .flatMap(([slot, value]) => {
      const known = told(
        slot,
        value,
        entries.findLast(({ n }) => n === slot),
      );
      // Whoever asks for a person in the end wanted something before: the agent must see that first.
      const wish = entries.findLast(({ n, v }) => n === slot && v !== value);
      const before = slot === 'goal' && value === 'person' && wish ? [told(slot, wish.v, wish)] : [];
      return [...before, known];
    });
}

function errorOf({ dialogs, handoff, lines }: Material, consents: boolean): Packet['error'] {
  const { slots, log } = handoff.session;
  const code = slots.error;
  if (code === undefined || code === 'none' || code === 'unknown') return null;
  const entry = log.findLast((one): one is SlotEntry => one.t === 'slot' && one.n === 'error');
  // The line in which it was read. One that answered the question holds the error and no more; any other is conversation.
  const line = lines.find((one) => one.direction === 'in' && one.at === entry?.at);
  const may = consents || entry?.by === 'asked';
  return {
    code,
    words: valueInWords(dialogs, 'error', code),
    verbatim: may && line?.direction === 'in' && !isLeftOut(slots, line.text) ? line.text : null,
  };
}

function titleOf(dialogs: Dialogs, code: string): string {
  const title = dialogs.steps.get(code)?.title ?? code;
  return fill(dialogs, title, { phone: sentence(dialogs, 'phone-only') });
}

function stepsOf(dialogs: Dialogs, { log, runs }: Session): Packet['steps'] {
  return log
    .filter((entry): entry is StepEntry => entry.t === 'step' && dialogs.steps.get(entry.n)?.reply !== 'none')
    .map((entry) => ({
      code: entry.n,
      title: titleOf(dialogs, entry.n),
      flow: runs[entry.run] ?? '',
      result: entry.r,
      at: iso(entry.at),
    }));
}

/** Steps left in those parts of the flows entered that the case walked: open, and not yet answered or skipped. */
function nextOf(dialogs: Dialogs, session: Session): Packet['next'] {
  const codes = new Set<string>();
  for (const run of session.runs) {
    const view = viewOf(plainReader, session, run);
    for (const part of partsOf(dialogs.flows.get(run)?.items ?? [])) {
      const steps = part
        .filter((item) => item.kind === 'do')
        .filter((item) => !item.when || judge(item.when, view).verdict !== 'no')
        .flatMap((item) =>
          item.steps.map((code) => ({ code, phone: phoneOf(dialogs.steps.get(code), item) })),
        );
      if (!steps.some(({ code }) => session.ledger[code])) continue;
      for (const { code, phone } of steps) {
        const reply = session.ledger[code]?.reply;
        const left = reply === undefined || reply === 'skipped';
        if (left && closedBy(dialogs, view, code, phone) === undefined) codes.add(code);
      }
    }
  }
  return [...codes].slice(0, MOST_NEXT).map((code) => ({ code, title: titleOf(dialogs, code) }));
}

/** A flow between its ends: what stands after an end is reached only by a jump. */
function partsOf(items: readonly FlowItem[]): readonly (readonly FlowItem[])[] {
  const parts: FlowItem[][] = [[]];
  for (const item of items) {
    if (item.kind === 'end') parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

function risksOf(settings: HandoffSettings, slots: Readonly<Record<string, string>>): Packet['risks'] {
  return Object.entries(settings.risks)
    .filter(([, { when }]) =>
      Object.entries(when).some(([slot, values]) => {
        const found = slots[slot]?.split(',') ?? [];
        return values.some((value) => found.includes(value));
      }),
    )
    .map(([code, { words }]) => ({ code, words }));
}

function transcriptOf({ settings, handoff, lines }: Material): NonNullable<Packet['transcript']> {
  return lines
    .filter(({ at }) => at <= handoff.at)
    .map((line) => {
      const text = line.direction === 'in' ? line.text : line.message.text;
      return {
        at: iso(line.at),
        by: line.direction === 'in' ? ('person' as const) : ('desk' as const),
        text: isLeftOut(handoff.session.slots, text) ? settings.ticket.left_out : text,
      };
    });
}

/** Whether a message has one of the words that the person does not want handed over. */
function isLeftOut({ left_out }: Session['slots'], text: string): boolean {
  const words = known(left_out)?.split(',') ?? [];
  return words.some((word) => word.trim() !== '' && text.toLowerCase().includes(word.trim().toLowerCase()));
}
