import { once } from 'node:events';
import type { Server } from 'restify';
import { DeskError } from '../errors.ts';

/** Starts to listen. Throws `http-listen`, with what to change, when the address cannot be had. */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
) {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const why = code === 'EADDRINUSE' ? 'another process listens there' : `the system answered ${code}`;
    const fix =
      'Stop the other process, or set PORT (PAGE_PORT for the page beside channels) or HOST to another value.';
    throw new DeskError('http-listen', `Cannot listen on ${host}:${port}: ${why}. ${fix}`, { cause });
  }
}

/** Takes no new connection, and resolves when the requests under way are answered. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A browser keeps its connections for the next request: each is closed as soon as it rests.
    const sweep = setInterval(() => server.server.closeIdleConnections(), 20);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
