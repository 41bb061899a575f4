import type { Connector } from '../desk/connector.ts';
import type { Desk } from '../desk/desk.ts';
import type { Store } from '../desk/store.ts';
import type { Dialogs } from '../dialog/dialogs.ts';
import { DeskError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { HandoffSettings } from './settings-file.ts';
import { createTicketService } from './ticket-service.ts';
import { createTicketWatch, type TicketWatch } from './ticket-watch.ts';

export interface HandoffConfig {
  readonly helpdesk: Helpdesk;
  readonly store: Store;
  readonly desk: Pick<Desk, 'turn'>;
  readonly dialogs: Dialogs;
  readonly settings: HandoffSettings;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly pollMs: number;
  /** The platform's own reference of a conversation, from the address its channel keeps. */
  readonly referenceOf?: (channel: string, address: unknown) => object | null;
}

/** Both ways between the desk and a helpdesk. */
export interface HandoffModule {
  readonly connector: Connector;
  readonly watch: TicketWatch;
  /** Checks the configuration against the real helpdesk, and logs what is missing. Returns how much is. */
  check(): Promise<readonly string[]>;
}

/** Wires a helpdesk to the desk. */
export function createHandoff(config: HandoffConfig): HandoffModule {
  const { helpdesk, log } = config;
  return {
    connector: createTicketService(config),
    watch: createTicketWatch(config),
    check: async () => {
      const faults = await helpdesk.check();
      if (faults.length > 0) {
        const message = `The helpdesk '${helpdesk.name}' is not ready; tickets wait until it is:\n${faults.map((fault) => `- ${fault}`).join('\n')}`;
        log.error('helpdesk-not-ready', {
          name: helpdesk.name,
          count: faults.length,
          error: new DeskError('helpdesk-not-ready', message),
        });
      }
      return faults;
    },
  };
}
