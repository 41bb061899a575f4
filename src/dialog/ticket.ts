import type { Draft } from './draft.ts';
import type { Part } from './message.ts';
import { askAbout } from './question.ts';
import { sentence } from './wording.ts';

/** What the person wants done with a ticket that was handed over before. */
export type TicketAction =
  /** Becomes a public comment. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'feedback'; readonly helped: boolean };

/** `saved`: the helpdesk does not have it yet. */
export type TicketState = 'saved' | 'open' | 'waiting' | 'resolved';

/** What the helpdesk's side reports about a ticket. Texts are free of secrets. */
export type TicketNews =
  /** The helpdesk has it. `answerBy` says in words until when an answer can be expected, where that is known. */
  | { readonly kind: 'created'; readonly number: string; readonly answerBy?: string }
  /** What was learnt since went to the ticket that was there already. */
  | { readonly kind: 'updated'; readonly number: string }
  /** It could not be delivered yet, and is tried again. */
  | { readonly kind: 'delayed' }
  /** The helpdesk's system refuses it: people have to look. */
  | { readonly kind: 'held' }
  /** A public answer of the helpdesk. */
  | { readonly kind: 'reply'; readonly text: string; readonly author?: string }
  | { readonly kind: 'status'; readonly state: Exclude<TicketState, 'saved'> };

/** One ticket of a conversation, as the person sees it. */
export interface CaseTicket {
  /** The correlation it was handed over with. */
  readonly correlation: string;
  /** The helpdesk's number; null while there is none. */
  readonly number: string | null;
  readonly state: TicketState;
  /** When the state was reached, epoch milliseconds. */
  readonly at: number;
}

/** After so long a resolved ticket stays closed. */
const REOPEN_MS = 7 * 24 * 3_600_000;
/** A session stays small: older tickets live on at the helpdesk only. */
const MOST_TICKETS = 5;

const CHOICE = /^ticket-(answer|reopen|solved)=(.+)$/;

/** Hands the case in hand over, and says what becomes of it. */
export function handOver(draft: Draft, outcome: string): void {
  const name = `case-${draft.log[0]?.at ?? draft.at}`;
  const before = draft.tickets.findLast((one) => one.correlation.startsWith(name));
  // The same case goes to the ticket it has, unless that was closed for good.
  const over = before?.state === 'resolved' && !canReopen(before, draft.at);
  const ticket: CaseTicket =
    before && !over
      ? before
      : { correlation: before ? `${name}-${draft.at}` : name, number: null, state: 'saved', at: draft.at };
  const { correlation } = ticket;
  if (ticket !== before) draft.tickets = [...draft.tickets, ticket].slice(-MOST_TICKETS);
  draft.effects.push({ kind: 'handoff', outcome, correlation });
  if (ticket.state === 'resolved') reopen(draft, ticket);
  else if (ticket.number === null) tell(draft, 'handoff-saved');
  else tell(draft, 'handoff-known', { number: numberOf(ticket) });
}

/** Tells the person what the helpdesk did. News of a ticket this conversation does not know changes nothing. */
export function hearTicket(draft: Draft, correlation: string, news: TicketNews): void {
  const ticket = draft.tickets.find((one) => one.correlation === correlation);
  if (!ticket) return;
  switch (news.kind) {
    case 'created': {
      const known = ticket.number === news.number;
      set(draft, correlation, {
        number: news.number,
        ...(ticket.state === 'saved' ? { state: 'open', at: draft.at } : {}),
      });
      if (known) return;
      tell(draft, 'ticket-created', { number: news.number });
      if (news.answerBy !== undefined) tell(draft, 'ticket-answer-by', { time: news.answerBy });
      return;
    }
    case 'updated':
      return tell(draft, 'ticket-updated', { number: news.number });
    case 'delayed':
      return tell(draft, 'ticket-delayed');
    case 'held':
      return tell(draft, 'ticket-held');
    case 'reply': {
      const by = news.author === undefined ? 'ticket-reply' : 'ticket-reply-by';
      tell(draft, by, { number: numberOf(ticket), author: news.author ?? '' });
      draft.parts.push({ kind: 'text', text: news.text });
      return offer(draft, ticket, 'answer');
    }
    case 'status': {
      if (ticket.state === news.state) return;
      const now = set(draft, correlation, { state: news.state, at: draft.at }) ?? ticket;
      tell(draft, `ticket-${news.state}`, { number: numberOf(now) });
      if (news.state === 'resolved') offer(draft, now, 'helped');
    }
  }
}

/** Whether the end of a case left nothing open that a question about a ticket would push aside. */
function isFree(draft: Draft): boolean {
  const asking = draft.question?.asking;
  return draft.outcome !== null && (asking === undefined || asking === 'ticket' || asking === 'helped');
}

/** Asks about the ticket at once where nothing else is open, and with a button where something is. */
function offer(draft: Draft, ticket: CaseTicket, what: 'answer' | 'helped'): void {
  if (isFree(draft)) return askAbout(draft, what === 'answer' ? 'ticket' : 'helped', ticket.correlation);
  const values = what === 'answer' ? ['answer'] : ['solved', 'reopen'];
  draft.parts.push(menu(draft, what === 'answer' ? 'ticket-menu' : 'helped-prompt', values, ticket));
}

function menu(draft: Draft, prompt: string, values: readonly string[], ticket: CaseTicket): Part {
  const number = numberOf(ticket);
  return {
    kind: 'choices',
    slot: 'menu',
    prompt: sentence(draft.dialogs, prompt, { number }),
    choices: values.map((value) => ({
      value: `ticket-${value}=${ticket.correlation}`,
      label: sentence(draft.dialogs, `ticket-choice-${value}`, { number }),
    })),
  };
}

/** Handles a button about a ticket. False when the value is none. */
export function chooseTicket(draft: Draft, value: string): boolean {
  const [, what, correlation] = CHOICE.exec(value) ?? [];
  const ticket = draft.tickets.find((one) => one.correlation === correlation);
  if (!ticket) return false;
  if (what === 'answer') askAbout(draft, 'ticket', ticket.correlation);
  else judgeHelp(draft, ticket.correlation, what === 'solved');
  return true;
}

/** Takes what the person wrote to the helpdesk. */
export function answerTicket(draft: Draft, correlation: string, text: string): void {
  const ticket = draft.tickets.find((one) => one.correlation === correlation);
  draft.question = null;
  if (!ticket) return;
  act(draft, correlation, { kind: 'comment', text });
  tell(draft, 'ticket-answered', { number: numberOf(ticket) });
}

/** Records whether the ticket helped; where it did not, it is opened again while that is still possible. */
export function judgeHelp(draft: Draft, correlation: string, helped: boolean): void {
  const ticket = draft.tickets.find((one) => one.correlation === correlation);
  draft.question = null;
  if (!ticket) return;
  const number = numberOf(ticket);
  act(draft, correlation, { kind: 'feedback', helped });
  if (helped) return tell(draft, 'helped-thanks');
  if (!canReopen(ticket, draft.at)) return tell(draft, 'ticket-too-old', { number });
  reopen(draft, ticket);
  askAbout(draft, 'ticket', correlation);
}

function reopen(draft: Draft, ticket: CaseTicket): void {
  act(draft, ticket.correlation, { kind: 'reopen' });
  set(draft, ticket.correlation, { state: 'open', at: draft.at });
  tell(draft, 'ticket-reopened', { number: numberOf(ticket) });
}

/** The person's tickets with their state, and what can be done about them; nothing when there are none. */
export function ticketParts(draft: Draft): readonly Part[] {
  if (draft.tickets.length === 0) return [];
  const { dialogs } = draft;
  const rows = draft.tickets.map((ticket) => ({
    label: sentence(dialogs, 'ticket-label', { number: numberOf(ticket) }).trim(),
    value: sentence(dialogs, `ticket-state-${ticket.state}`),
  }));
  const choices = draft.tickets.flatMap((ticket) => {
    if (ticket.state === 'saved') return [];
    if (ticket.state === 'resolved' && !canReopen(ticket, draft.at)) return [];
    const part = menu(draft, 'ticket-menu', [ticket.state === 'resolved' ? 'reopen' : 'answer'], ticket);
    return part.kind === 'choices' ? part.choices : [];
  });
  const facts: Part = { kind: 'facts', title: sentence(dialogs, 'ticket-title'), rows };
  if (choices.length === 0) return [facts];
  return [facts, { kind: 'choices', slot: 'menu', prompt: sentence(dialogs, 'ticket-menu'), choices }];
}

function canReopen(ticket: CaseTicket, now: number): boolean {
  return ticket.state === 'resolved' && now - ticket.at <= REOPEN_MS;
}

function numberOf(ticket: CaseTicket): string {
  return ticket.number === null ? '' : `#${ticket.number}`;
}

function set(draft: Draft, correlation: string, change: Partial<CaseTicket>): CaseTicket | undefined {
  draft.tickets = draft.tickets.map((one) => (one.correlation === correlation ? { ...one, ...change } : one));
  return draft.tickets.find((one) => one.correlation === correlation);
}

function act(draft: Draft, correlation: string, action: TicketAction): void {
  draft.effects.push({ kind: 'follow-up', correlation, action });
}

function tell(draft: Draft, text: string, values: Readonly<Record<string, string>> = {}): void {
  draft.parts.push({ kind: 'text', text: sentence(draft.dialogs, text, values).trim() });
}
