import type { Request, Response, Server } from 'restify';
import type { Store } from '../../desk/store.ts';
import type { TicketEntry, TicketRecord } from '../../desk/ticket-store.ts';
import type { Mounted } from '../../http/server.ts';

const MOST = 100;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}details{border-top:1px solid;padding:.5rem 0}';

/** Shows the tickets at /tickets, to read. It must be mounted on a listener that only this machine reaches. */
export function createTicketPage(store: Store): Mounted {
  return {
    mount(server: Server) {
      server.get('/tickets', async (_req: Request, res: Response) => {
        const all = await store.atomically(async (unit) => {
          const shown: { readonly ticket: TicketRecord; readonly entries: readonly TicketEntry[] }[] = [];
          for (const ticket of await unit.tickets.list(MOST))
            shown.push({ ticket, entries: await unit.tickets.entries(ticket.id) });
          return shown;
        });
        res.setHeader('Content-Security-Policy', POLICY);
        res.setHeader('Content-Type', 'text/html; charset=utf-8');
        const list = all.map(({ ticket, entries }) => render(ticket, entries)).join('\n');
        const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tickets</title><style>${STYLE}</style><h1>Tickets</h1>${list || '<p>There are no tickets yet.</p>'}</html>`;
        res.sendRaw(200, page);
      });
    },
  };
}

function render(ticket: TicketRecord, entries: readonly TicketEntry[]): string {
  const words = entries.filter(({ kind }) => kind !== 'packet');
  const said = words.map(
    ({ at, by, kind, text }) =>
      `<h3>${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${by}: ${kind}</h3><pre>${escapeHtml(text)}</pre>`,
  );
  const title = `#${ticket.number ?? '?'} ${ticket.state} ${ticket.outcome} ${ticket.channel} ${ticket.helpdesk}`;
  return `<details><summary>${escapeHtml(title)}</summary>${said.join('')}</details>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
