import type { Activity } from 'botbuilder';
import type { Delivery, DeliveryResult } from '../../desk/channel.ts';
import { addressed, readAddress } from './address.ts';
import { sayAside } from './aside.ts';
import { ConnectorError, type TeamsConnector } from './connector.ts';
import { renderMessage, renderWelcome } from './render.ts';
import type { TeamsWords } from './words.ts';

export interface DeliverConfig {
  readonly connector: TeamsConnector;
  readonly words: TeamsWords;
  /** The sentence that greets a newcomer: a message that begins with it offers something to begin with. */
  readonly welcome: string;
}

/** Creates the way of one message out: to a person's private chat, or an aside to where others read along. */
export function createDeliver({ connector, words, welcome }: DeliverConfig) {
  function render({ id, question, message }: Delivery): Partial<Activity>[] {
    const [first] = message.parts;
    const greets = first?.kind === 'text' && first.text === welcome;
    return (greets ? renderWelcome : renderMessage)(message, { question, delivery: id }, words);
  }

  return async (delivery: Delivery): Promise<DeliveryResult> => {
    const address = readAddress(delivery.address);
    if (address === null) return { kind: 'unreachable', reason: 'no private chat is known' };
    let ref: string | null = null;
    try {
      if ('public' in address) ref = await sayAside(connector, address, delivery.message);
      else {
        for (const activity of render(delivery)) {
          ref = await connector.send(address, addressed(address, activity));
        }
      }
    } catch (error) {
      if (error instanceof ConnectorError) return failed(error);
      throw error;
    }
    return { kind: 'delivered', ...(ref !== null && { ref }) };
  };
}

function failed({ status, message: reason, afterMs }: ConnectorError): DeliveryResult {
  // Blocked, uninstalled, or gone: they are reachable again when they write to us.
  if (status === 403 || status === 404) return { kind: 'unreachable', reason };
  const again = status === 0 || status >= 500 || [401, 408, 409, 412, 425, 429].includes(status);
  if (again) return { kind: 'retry', reason, ...(afterMs !== undefined && { afterMs }) };
  return { kind: 'refused', reason };
}
