import type { Desk } from '../../desk/desk.ts';
import type { Store } from '../../desk/store.ts';
import type { TicketRecord } from '../../desk/ticket-store.ts';
import { actions, type Block, button, context, plainText, section, type View } from './blocks.ts';
import { ACTIONS } from './ids.ts';
import { shorten } from './length.ts';
import { LIMITS } from './limits.ts';
import { escapeText, link } from './mrkdwn.ts';
import { fill, type SlackWords } from './words.ts';

export type TicketLine = Pick<TicketRecord, 'number' | 'url' | 'state' | 'created'>;

/** What App Home shows of one person's affairs. */
export interface HomeState {
  readonly conversation:
    | { readonly kind: 'none' }
    | { readonly kind: 'closed' }
    | { readonly kind: 'open'; readonly question: string };
  /** Newest first. */
  readonly tickets: readonly TicketLine[];
  readonly note?: string;
}

const MOST_TICKETS = 10;

/** What is read for a person's Home tab. */
export interface HomeSources {
  readonly desk: Pick<Desk, 'history'>;
  readonly store: Pick<Store, 'atomically'>;
  readonly words: SlackWords;
}

/** A person's Home tab as things stand now. */
export async function readHome(
  { desk, store, words }: HomeSources,
  conversation: string,
  note: string | undefined,
): Promise<View> {
  const { lines, asking } = await desk.history('slack', conversation, 20);
  const last = lines.findLast((line) => line.direction === 'out' && line.question !== null);
  const prompt =
    last?.direction === 'out'
      ? last.message.parts.findLast((part) => part.kind === 'choices' || part.kind === 'input')
      : undefined;
  const question = prompt?.kind === 'choices' ? prompt.prompt : prompt?.kind === 'input' ? prompt.label : '';
  const state: HomeState = {
    conversation:
      asking !== null && asking !== 'menu'
        ? { kind: 'open', question }
        : lines.length > 0
          ? { kind: 'closed' }
          : { kind: 'none' },
    tickets: await store.atomically((unit) => unit.tickets.listOf('slack', conversation, MOST_TICKETS)),
    ...(note === undefined ? {} : { note }),
  };
  return homeView(state, words);
}

export function homeView(state: HomeState, words: SlackWords): View {
  const header = (text: string): Block => ({ type: 'header', text: plainText(shorten(text, LIMITS.header)) });
  const begin = (name: string, label: string, value: string) =>
    button(`${ACTIONS.begin}:${name}`, label, value);
  const command = (value: string, label: string, style?: 'danger') =>
    button(`${ACTIONS.command}:${value.replaceAll(' ', '-')}`, label, value, style);
  return {
    type: 'home',
    blocks: [
      header(words.home_title),
      section(escapeText(words.home_about)),
      ...(state.note === undefined ? [] : [section(`*${escapeText(state.note)}*`)]),
      header(words.home_open),
      ...conversationBlocks(state, words, command),
      ...ticketBlocks(state.tickets, words, header),
      header(words.home_start),
      actions('home-start', [
        begin('restore', words.home_start_restore, 'goal=restore'),
        begin('lost', words.home_start_lost, 'goal=lost_phone'),
        begin('error', words.home_start_error, 'goal=fix_error'),
        begin('enable', words.home_start_enable, 'goal=enable'),
        command('human', words.home_start_human),
      ]),
      header(words.home_privacy),
      context(escapeText(words.home_privacy_text)),
      actions('home-privacy', [
        command('privacy', words.home_privacy_more),
        command('delete my data', words.home_delete, 'danger'),
      ]),
    ],
  };
}

function conversationBlocks(
  { conversation }: HomeState,
  words: SlackWords,
  command: (value: string, label: string) => ReturnType<typeof button>,
): Block[] {
  switch (conversation.kind) {
    case 'none':
      return [section(escapeText(words.home_none))];
    case 'closed':
      return [
        section(escapeText(words.home_closed)),
        actions('home-open', [command('restart', words.home_restart)]),
      ];
    case 'open': {
      const question = shorten(conversation.question, 300);
      return [
        section(`${escapeText(words.home_waiting)}\n${escapeText(question)}`),
        actions('home-open', [command('resume', words.home_resume), command('restart', words.home_restart)]),
      ];
    }
  }
}

function ticketBlocks(
  tickets: readonly TicketLine[],
  words: SlackWords,
  header: (text: string) => Block,
): Block[] {
  if (tickets.length === 0) return [];
  const lines = tickets.map(({ number, url, state, created }) => {
    const name = shorten(number ?? words.home_ticket_new, 80);
    const ref = url === null || url.length > 500 ? escapeText(name) : link(name, url);
    const date = new Date(created).toISOString().slice(0, 10);
    return `• ${fill(words.home_ticket, { ref, date, state: words[`home_ticket_${state}`] })}`;
  });
  return [header(words.home_tickets), section(shorten(lines.join('\n'), LIMITS.text))];
}
