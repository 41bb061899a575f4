import type { Incoming } from '../desk/channel.ts';
import type {
  Connector,
  FollowUp,
  FollowUpDelivery,
  Handoff,
  TicketDelivery,
  TicketResult,
} from '../desk/connector.ts';
import type { Desk } from '../desk/desk.ts';
import type { Store } from '../desk/store.ts';
import type { TicketRecord } from '../desk/ticket-store.ts';
import type { Dialogs } from '../dialog/dialogs.ts';
import type { TicketNews } from '../dialog/ticket.ts';
import type { Log } from '../log.ts';
import { answerByInWords } from './business-hours.ts';
import { composePacket, ticketId } from './compose.ts';
import type { Done, Failed, Helpdesk, TicketRef } from './helpdesk.ts';
import type { Packet } from './packet.ts';
import { redact } from './redact.ts';
import { digestOf, renderTicket, renderUpdate } from './render.ts';
import type { HandoffSettings } from './settings-file.ts';

export interface TicketServiceConfig {
  readonly helpdesk: Helpdesk;
  readonly store: Store;
  readonly desk: Pick<Desk, 'turn'>;
  readonly dialogs: Dialogs;
  readonly settings: HandoffSettings;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly log: Log;
  /** The platform's own reference of a conversation, from the address its channel keeps. */
  readonly referenceOf?: (channel: string, address: unknown) => object | null;
}

/** As much of a conversation as goes along with a ticket, in lines. */
const MOST_LINES = 400;
/** From this attempt on the person is told that it takes longer. */
const TELL_AFTER_ATTEMPT = 2;
const WAIT_FOR_TICKET_MS = 30_000;

/** Carries cases into the helpdesk, remembers which ticket belongs to whom, and keeps the person informed. */
export function createTicketService(config: TicketServiceConfig): Connector {
  const { helpdesk, store, dialogs, settings, clock, log, referenceOf = () => null } = config;
  const tell = createTell(config);

  async function handOver({ handoff, address, attempt }: TicketDelivery): Promise<TicketResult> {
    const id = ticketId(handoff);
    const { record, lines } = await store.atomically(async (unit) => ({
      record: await unit.tickets.find(id),
      lines: await unit.lines(handoff.channel, handoff.conversation, MOST_LINES),
    }));
    const packet = composePacket({ dialogs, settings, handoff, lines: linesOfCase(lines, handoff) });
    const known = refOf(record);
    if (record && known) return update(record, known, packet, handoff, attempt);

    const ticket = renderTicket(packet, settings, referenceOf(handoff.channel, address));
    const result = await helpdesk.create(ticket, attempt);
    if (!('ticket' in result)) return failed(result, id, handoff, attempt, packet);
    const { ref, number, url } = result.ticket;
    const now = clock();
    await store.atomically((unit) =>
      unit.tickets.save({
        ...blank(id, handoff, packet.outcome.code),
        helpdesk: helpdesk.name,
        ref,
        number,
        url,
        state: 'open',
        digest: digestOf(packet),
        helped: null,
        created: now,
        updated: now,
      }),
    );
    const by =
      settings.hours && answerByInWords(settings.hours, packet.priority, now, dialogs.organisation.language);
    await tell(handoff, `${id}:created`, {
      kind: 'created',
      number,
      ...(by === undefined ? {} : { answerBy: by }),
    });
    log.info('ticket-made', { name: helpdesk.name, code: result.kind, outcome: handoff.outcome, attempt });
    return { kind: 'delivered', ref };
  }

  /** The same case again goes to the same ticket. */
  async function update(
    record: TicketRecord,
    known: TicketRef,
    packet: Packet,
    handoff: Handoff,
    attempt: number,
  ): Promise<TicketResult> {
    // The first attempt may have ended between the record and the person.
    await tell(handoff, `${record.id}:created`, { kind: 'created', number: known.number });
    const digest = digestOf(packet);
    if (digest === record.digest) return { kind: 'delivered', ref: known.ref };
    const key = `${record.id}-${handoff.at}`;
    const text = renderUpdate(record.digest, packet, settings);
    const done = await helpdesk.comment(known, { key, text, public: false }, attempt);
    if (done.kind !== 'done') return done;
    await store.atomically((unit) => unit.tickets.save({ ...record, digest, updated: clock() }));
    await tell(handoff, `${record.id}:updated:${handoff.at}`, { kind: 'updated', number: known.number });
    return { kind: 'delivered', ref: known.ref };
  }

  async function failed(
    result: Failed,
    id: string,
    handoff: Handoff,
    attempt: number,
    packet: Packet,
  ): Promise<TicketResult> {
    const fields = { name: helpdesk.name, code: result.kind, outcome: packet.outcome.code, attempt };
    if (result.kind === 'refused') {
      log.error('ticket-refused', fields);
      await tell(handoff, `${id}:held`, { kind: 'held' });
    } else {
      log.warn('ticket-not-delivered', fields);
      if (attempt >= TELL_AFTER_ATTEMPT) await tell(handoff, `${id}:delayed`, { kind: 'delayed' });
    }
    return result;
  }

  async function followUp({ id, followUp: wanted, attempt }: FollowUpDelivery): Promise<TicketResult> {
    const record = await store.atomically((unit) => unit.tickets.find(ticketId(wanted)));
    const known = refOf(record);
    if (!record || !known)
      return { kind: 'retry', afterMs: WAIT_FOR_TICKET_MS, reason: 'the ticket is not there yet' };
    const done = await carryOut(record, known, wanted, id, attempt);
    if (done.kind !== 'done') return done;
    const { action } = wanted;
    await change(record, action.kind === 'feedback' ? { helped: action.helped } : {});
    log.info('ticket-followed-up', {
      name: helpdesk.name,
      code: action.kind,
      outcome: record.outcome,
      attempt,
    });
    return { kind: 'delivered', ref: known.ref };
  }

  async function change(record: TicketRecord, changed: Partial<TicketRecord>): Promise<void> {
    await store.atomically(async (unit) => {
      const newest = (await unit.tickets.find(record.id)) ?? record;
      await unit.tickets.save({ ...newest, ...changed, updated: clock() });
    });
  }

  async function carryOut(
    record: TicketRecord,
    known: TicketRef,
    { action, person }: FollowUp,
    id: string,
    attempt: number,
  ): Promise<Done> {
    const words = settings.ticket;
    const key = `${record.id.slice(0, 8)}-${id.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 12)}`;
    const write = (text: string, isPublic: boolean) =>
      helpdesk.comment(known, { key, text: redact(text), public: isPublic }, attempt);
    switch (action.kind) {
      case 'comment': {
        const by = words.person.replace('{name}', person.name ?? person.id);
        return write(`${by}\n${action.text}`, true);
      }
      case 'feedback':
        return write(action.helped ? words.helped : words.not_helped, false);
      case 'reopen': {
        // First, as the person was told: an agent may solve it again before the helpdesk's answer is here.
        await change(record, { state: 'open' });
        const reopened = await helpdesk.reopen(known);
        return reopened.kind === 'done' ? write(words.reopened, true) : reopened;
      }
    }
  }

  return { name: helpdesk.name, deliver: handOver, followUp };
}

function blank(id: string, { channel, conversation, person, correlation }: Handoff, outcome: string) {
  return { id, channel, conversation, person: person.id, correlation, outcome };
}

function refOf(record: TicketRecord | null): TicketRef | null {
  if (!record || record.ref === null) return null;
  return { ref: record.ref, number: record.number ?? record.ref, url: record.url };
}

/** The lines of the case that is handed over, and not those of earlier ones. */
function linesOfCase<T extends { readonly at: number }>(lines: readonly T[], { session, at }: Handoff): T[] {
  const from = session.log[0]?.at ?? 0;
  return lines.filter((line) => line.at >= from && line.at <= at);
}

/** Makes what tells a person about a ticket, once for each key. */
export function createTell({ desk, clock }: Pick<TicketServiceConfig, 'desk' | 'clock'>) {
  return async (
    of: Pick<Handoff, 'channel' | 'conversation' | 'correlation'> & { readonly person: Incoming['person'] },
    key: string,
    news: TicketNews,
  ): Promise<void> => {
    const { channel, conversation, person, correlation } = of;
    await desk.turn({
      key: `ticket:${key}`,
      channel,
      conversation,
      person,
      at: clock(),
      input: { kind: 'ticket', correlation, news },
    });
  };
}
