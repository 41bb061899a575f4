import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A wire to a server that loses some answers: the request arrives, the answer never does. */
export interface FaultyWire {
  readonly url: string;
  /** How many answers were lost so far. */
  lost(): number;
  close(): Promise<void>;
}

/** Opens a wire to a port of this machine. `loses` says for each answer whether it is lost. */
export async function createFaultyWire(port: number, loses: () => boolean): Promise<FaultyWire> {
  let lost = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => {});
      end.on('close', () => open.delete(end));
    }
    near.pipe(far);
    far.on('data', (piece: Buffer) => {
      if (loses()) {
        lost += 1;
        near.destroy();
        far.destroy();
      } else near.write(piece);
    });
    far.on('end', () => near.end());
    near.on('close', () => far.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    close: async () => {
      for (const end of open) end.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
