import type { Packet } from './packet.ts';
import type { HandoffSettings, TicketWords } from './settings-file.ts';

/** Longest subject, in code points: helpdesks cut at 255 and lists show less. */
const LONGEST_SUBJECT = 120;
/** The person's own words in a ticket's text, in code points; all of them are in the conversation. */
const LONGEST_WORDS = 300;
/** "Yes" and "my phone" tell an agent nothing. */
const FEWEST_WORDS = 4;

/** One file that goes with a ticket. */
export interface TicketFile {
  readonly name: string;
  readonly type: 'application/json' | 'text/plain';
  readonly content: string;
}

/** A case as helpdesks take it. */
export interface Ticket {
  readonly packet: Packet;
  readonly subject: string;
  /** Plain text, what an agent must know first at the top. */
  readonly body: string;
  /** What is known, one line each. */
  readonly facts: string;
  readonly files: readonly TicketFile[];
  /** The platform's own reference of the conversation, as its channel made it; for hubs that take it over. */
  readonly reference: object | null;
}

/** Renders a packet for people and for machines. */
export function renderTicket(
  packet: Packet,
  { ticket: words }: HandoffSettings,
  reference: object | null = null,
): Ticket {
  const files: TicketFile[] = [
    { name: 'handoff.json', type: 'application/json', content: JSON.stringify(packet, null, 2) },
  ];
  if (packet.transcript !== null)
    files.push({ name: 'conversation.txt', type: 'text/plain', content: conversation(packet.transcript) });
  return {
    packet,
    subject: subject(packet, words),
    body: body(packet, words),
    facts: facts(packet).join('\n'),
    files,
    reference,
  };
}

function put(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-z_]+)\}/g, (all, name: string) => values[name] ?? all);
}

function of(packet: Packet, slot: string): string | undefined {
  const found = packet.situation.find((one) => one.slot === slot);
  return found === undefined || found.value === 'unknown' ? undefined : found.words;
}

/** What a case is about in one line: what is needed, what happened to the phone, which phones. */
function inShort(packet: Packet): string {
  const phones = [of(packet, 'platform_old'), of(packet, 'platform_new')].filter((one) => one !== undefined);
  const parts = [
    of(packet, 'goal'),
    of(packet, 'old_device'),
    phones.join(' → '),
    of(packet, 'account_types'),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || packet.outcome.title;
}

function subject(packet: Packet, words: TicketWords): string {
  const whole = put(words.subject, { category: packet.category, what: inShort(packet) });
  const points = [...whole.replaceAll(/\s+/g, ' ')];
  return points.length <= LONGEST_SUBJECT
    ? points.join('')
    : `${points.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

function body(packet: Packet, words: TicketWords): string {
  const { who, error } = packet;
  const screen =
    error === null
      ? []
      : [`${words.screen}: “${error.verbatim ?? error.words}” (${error.code}: ${error.words})`];
  return [
    words.not_verified,
    section(words.summary, [
      inShort(packet),
      ...inOwnWords(packet, words),
      ...screen,
      `→ ${packet.outcome.code} ${packet.outcome.title}`,
    ]),
    section(
      words.risks,
      packet.risks.length > 0 ? packet.risks.map((risk) => `! ${risk.words}`) : [words.no_risks],
    ),
    section(words.who, [
      `${put(words.verified, { channel: packet.where.channel })}: ${signedIn(packet, words)}`,
      `${words.claimed}: ${who.claimed.account ?? words.not_said}`,
      `${words.affected}: ${who.affected === 'other' ? words.affected_other : words.affected_self}`,
    ]),
    ...(packet.note === null ? [] : [section(words.note, [`“${packet.note}”`])]),
    section(
      words.tried,
      packet.steps.length > 0
        ? packet.steps.map(
            ({ code, title, result, at }, index) =>
              `${index + 1}. ${code} ${title}: ${result} (${clock(at)})`,
          )
        : [words.no_tried],
    ),
    section(
      words.next,
      packet.next.length > 0 ? packet.next.map(({ code, title }) => `- ${code} ${title}`) : [words.no_next],
    ),
    section(
      words.known,
      packet.situation.map(
        ({ label, words: value, by, at }) => `- ${label}: ${value} (${words.origin[by]}, ${clock(at)})`,
      ),
    ),
    section(
      words.agent,
      words.agent_lines.map((line) => `- ${line}`),
    ),
    section(words.record, [
      put(words.record_line, {
        id: packet.id,
        outcome: packet.outcome.code,
        priority: packet.priority,
        channel: packet.where.channel,
        language: packet.where.language,
        content: packet.content,
        created: clock(packet.created),
        flows: packet.flows.join(' '),
      }),
      packet.transcript === null ? words.without_transcript : words.with_transcript,
      words.never,
    ]),
  ].join('\n\n');
}

/** What the person said first that tells something, where the conversation goes along. */
function inOwnWords({ transcript }: Packet, words: TicketWords): readonly string[] {
  const first = transcript?.find(
    ({ by, text }) => by === 'person' && text !== words.left_out && text.split(/\s+/).length >= FEWEST_WORDS,
  );
  if (!first) return [];
  const points = [...first.text.replaceAll(/\s+/g, ' ')];
  const cut = points.length <= LONGEST_WORDS ? points : [...points.slice(0, LONGEST_WORDS - 1), '…'];
  return [`${words.said}: “${cut.join('')}” (${clock(first.at)})`];
}

function section(title: string, lines: readonly string[]): string {
  return [title.toUpperCase(), ...lines].join('\n');
}

function signedIn({ who: { verified } }: Packet, words: TicketWords): string {
  if (verified === null) return words.no_verified;
  const { name, email, upn, tenant, id } = verified;
  const named = [name, upn, email === upn ? null : email].filter((one) => one !== null);
  return [...named, tenant === null ? `id ${id}` : `id ${id}, tenant ${tenant}`].join(', ');
}

/** Every fact on a line of its own, in codes, so that a field of the helpdesk can be searched for it. */
export function facts(packet: Packet): readonly string[] {
  const error = packet.error === null ? [] : [`error=${packet.error.code}`];
  return [...packet.situation.map(({ slot, value }) => `${slot}=${value}`), ...error];
}

/** What an agent is told when a case is handed over again: the facts and steps the ticket did not have. */
export function renderUpdate(before: string, packet: Packet, { ticket: words }: HandoffSettings): string {
  const had = new Set(before.split('\n'));
  const now = [
    ...packet.situation.map(({ slot, value, label, words: value_ }) => ({
      key: `${slot}=${value}`,
      line: `- ${label}: ${value_}`,
    })),
    ...packet.steps.map(({ code, title, result }) => ({
      key: `${code}=${result}`,
      line: `- ${code} ${title}: ${result}`,
    })),
  ];
  const news = now.filter(({ key }) => !had.has(key)).map(({ line }) => line);
  const note = packet.note === null || had.has(`note=${packet.note}`) ? [] : [`“${packet.note}”`];
  if (news.length + note.length === 0) return words.update_nothing;
  return [words.update, ...news, ...note].join('\n');
}

/** What `renderUpdate` compares with later. */
export function digestOf(packet: Packet): string {
  return [
    ...facts(packet),
    ...packet.steps.map(({ code, result }) => `${code}=${result}`),
    ...(packet.note === null ? [] : [`note=${packet.note}`]),
  ].join('\n');
}

function clock(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

function conversation(lines: NonNullable<Packet['transcript']>): string {
  return lines
    .map(({ at, by, text }) => `[${clock(at)}] ${by}:\n${text.replaceAll(/^/gm, '  ')}`)
    .join('\n\n');
}
