import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Helpdesk, HookRequest } from '../../../src/handoff/helpdesk.ts';

/** A request as a vendor's system sees it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; null where it is none. */
  readonly json: Record<string, unknown> | null;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A ticket as the vendor keeps it. */
export interface Kept {
  readonly ref: string;
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly files: string[];
  readonly comments: {
    readonly id: string;
    readonly text: string;
    readonly public: boolean;
    readonly by: string;
    readonly at: number;
  }[];
  state: 'open' | 'resolved' | 'extra';
  updated: number;
  moves: number;
}

/** What goes wrong with the next request of a kind. `cut` and `slow` happen after it was carried out. */
export type Fault = Reply | 'cut' | 'slow';

/** A vendor's system on this machine, written from its published contract. */
export interface Vendor {
  readonly name: string;
  /** Recognises a second creation by itself. */
  readonly unique: boolean;
  /** Can tell whether a comment is there already. */
  readonly recognisesComments: boolean;
  readonly polls: boolean;
  readonly tickets: Kept[];
  handle(asked: Asked): Reply;
  isCreation(asked: Asked): boolean;
  /** Builds the helpdesk under test on a base address. */
  helpdesk(base: string, clock: () => number, timeoutMs: number): Helpdesk;
  /** A webhook as the vendor sends it about a ticket. */
  hook(ref: string, at: number): HookRequest;
  /** What an agent does in the vendor's own pages. */
  agent(ref: string, what: 'reply' | 'note' | 'resolve', text: string): void;
  /** Takes something away that the desk needs, and says what the desk should complain of. */
  break?(): RegExp;
}

export interface Running {
  readonly base: string;
  readonly asked: Asked[];
  /** What goes wrong with the next creations, in order. */
  readonly faults: Fault[];
  close(): Promise<void>;
}

const SLOW_MS = 2_000;

/** Serves a vendor on a free port of this machine. */
export async function serve(vendor: Vendor): Promise<Running> {
  const faults: Fault[] = [];
  const asked: Asked[] = [];
  const server: Server = createServer((req, res) => {
    void answer(req, res);
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of req.setEncoding('utf8')) text += piece;
    const url = new URL(req.url ?? '/', 'http://vendor');
    const headers = Object.fromEntries(
      Object.entries(req.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    const one: Asked = {
      method: req.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers,
      text,
      json: parse(text),
    };
    asked.push(one);
    const fault = vendor.isCreation(one) ? faults.shift() : undefined;
    if (typeof fault === 'object') return send(res, fault);
    const reply = vendor.handle(one);
    if (fault === 'cut') {
      req.socket.destroy();
      return;
    }
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    send(res, reply);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    faults,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(res: ServerResponse, { status, body, headers = {} }: Reply): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  res.end(body === undefined ? '' : JSON.stringify(body));
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** A ticket just made. */
export function keep(
  tickets: Kept[],
  more: Pick<Kept, 'ref' | 'id' | 'subject' | 'body'> & { readonly files?: string[] },
): Kept {
  const kept: Kept = { files: [], comments: [], state: 'open', updated: Date.now(), moves: 0, ...more };
  tickets.push(kept);
  return kept;
}

let counted = 0;

export function remark(kept: Kept, by: string, text: string, isPublic: boolean): void {
  counted += 1;
  kept.comments.push({ id: String(counted), text, public: isPublic, by, at: Date.now() });
  touch(kept);
}

export function touch(kept: Kept): void {
  kept.updated = Date.now();
  kept.moves += 1;
}

/** What an agent does to tickets that are kept as `Kept`: the part that is the same for every vendor. */
export function agentOn(tickets: readonly Kept[]): Vendor['agent'] {
  return (ref, what, text) => {
    const kept = tickets.find((one) => one.ref === ref);
    if (!kept) throw new Error('no such ticket');
    if (what !== 'resolve') return remark(kept, 'agent', text, what === 'reply');
    kept.state = 'resolved';
    touch(kept);
  };
}
