import type { Request, Response } from 'restify';
import { RequestError } from '../../http/request-error.ts';

const HEARTBEAT_MS = 25_000;
const MOST_STREAMS = 500;
const MOST_STREAMS_A_CONVERSATION = 12;

/** Tells open pages that their conversation has something new; what it is they fetch themselves. */
export interface Nudges {
  /** Keeps the response open as an event stream until either side ends it. */
  open(conversation: string, req: Request, res: Response): void;
  /** Nudges every open page of the conversation. */
  nudge(conversation: string): void;
  /** Ends every stream, so that the listener can close. */
  close(): void;
}

/** Creates the event streams of the page. */
export function createNudges(): Nudges {
  const streams = new Map<string, Set<Response>>();
  let count = 0;
  let closed = false;
  const beat = setInterval(() => {
    for (const open of streams.values()) for (const res of open) res.write(': still here\n\n');
  }, HEARTBEAT_MS);
  beat.unref();

  return {
    open(conversation, req, res) {
      if (closed) throw new RequestError(503, 'web-stopping', 'The desk is stopping. Try again in a moment.');
      const open = streams.get(conversation) ?? new Set();
      if (count >= MOST_STREAMS || open.size >= MOST_STREAMS_A_CONVERSATION) {
        throw new RequestError(
          429,
          'web-too-many-pages',
          'The page is open too many times. Close some of them.',
        );
      }
      streams.set(conversation, open.add(res));
      count += 1;
      req.once('close', () => {
        count -= 1;
        open.delete(res);
        if (open.size === 0) streams.delete(conversation);
      });
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      res.write('retry: 1500\n\n');
    },
    nudge(conversation) {
      for (const res of streams.get(conversation) ?? []) res.write('event: news\ndata: \n\n');
    },
    close() {
      closed = true;
      clearInterval(beat);
      for (const open of streams.values()) for (const res of open) res.end();
    },
  };
}
