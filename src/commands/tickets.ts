import { parseArgs } from 'node:util';
import { readConfig, readEnvironment } from '../config.ts';
import type { StoreUnit } from '../desk/store.ts';
import type { TicketEntry, TicketRecord } from '../desk/ticket-store.ts';
import { DeskError } from '../errors.ts';
import { openExistingStore } from '../store/open-store.ts';
import { maskSecrets } from '../understand/secrets.ts';

const USAGE = `npm run tickets                          lists the newest tickets
npm run tickets -- show NUMBER           shows one with everything in it
npm run tickets -- reply NUMBER TEXT     answers the person
npm run tickets -- note NUMBER TEXT      writes a note that only agents see
npm run tickets -- resolve NUMBER        closes it as solved; also: open, wait
Options: --db FILE (the database of the running desk without it), --json`;
const STATES: Readonly<Record<string, string>> = { resolve: 'resolved', open: 'open', wait: 'waiting' };
const MOST = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { db: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [action = 'list', number = '', ...words] = positionals;
const text = maskSecrets(words.join(' ')).text;

const store = await openExistingStore(
  values.db === undefined ? readConfig(readEnvironment(process.cwd()).env) : { file: values.db },
);

async function find(unit: StoreUnit): Promise<TicketRecord> {
  const all = await unit.tickets.list(MOST);
  const found = all.find((ticket) => ticket.number === number.replace(/^#/, ''));
  if (found) return found;
  const known = all.map((ticket) => ticket.number).join(', ') || 'none';
  throw new DeskError('tickets-unknown', `There is no ticket '${number}'. Tickets: ${known}.\n\n${USAGE}`);
}

function print(data: unknown, lines: readonly string[]): void {
  console.log(values.json ? JSON.stringify(data) : lines.join('\n'));
}

function inLine(ticket: TicketRecord): string {
  const helped = ticket.helped === null ? '' : ticket.helped ? ', helped' : ', did not help';
  const when = new Date(ticket.created).toISOString().slice(0, 16).replace('T', ' ');
  return `#${ticket.number ?? '?'}  ${ticket.state}${helped}  ${ticket.outcome}  ${ticket.channel}  ${when}  ${ticket.helpdesk}${ticket.url ? `  ${ticket.url}` : ''}`;
}

function inWords({ at, by, kind, text: said }: TicketEntry): string {
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `--- ${when} UTC, ${by}: ${kind}\n${said}`;
}

async function add(entry: Pick<TicketEntry, 'kind' | 'text'>): Promise<void> {
  const ticket = await store.atomically(async (unit) => {
    const found = await find(unit);
    if (found.helpdesk !== 'embedded')
      throw new DeskError(
        'tickets-elsewhere',
        `Ticket #${number} is kept by '${found.helpdesk}': answer it there.`,
      );
    await unit.tickets.addEntry({ ticket: found.id, at: Date.now(), by: 'agent', ...entry });
    return found;
  });
  print({ done: true, number: ticket.number }, [
    `Done: #${ticket.number}. The person hears of it within moments.`,
  ]);
}

try {
  if (action === 'list') {
    const tickets = await store.atomically((unit) => unit.tickets.list(MOST));
    print(tickets, tickets.length > 0 ? tickets.map(inLine) : ['There are no tickets yet.']);
  } else if (action === 'show') {
    const { ticket, entries } = await store.atomically(async (unit) => {
      const ticket = await find(unit);
      return { ticket, entries: await unit.tickets.entries(ticket.id) };
    });
    const shown = entries.filter(({ kind }) => kind !== 'packet');
    print({ ticket, entries }, [inLine(ticket), '', ...shown.map(inWords)]);
  } else if ((action === 'reply' || action === 'note') && text !== '')
    await add({ kind: action === 'reply' ? 'comment' : 'note', text });
  else if (STATES[action] !== undefined) await add({ kind: 'state', text: STATES[action] });
  else throw new DeskError('tickets-usage', USAGE);
} finally {
  await store.close();
}
