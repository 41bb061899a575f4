import type { Activity } from 'botbuilder';
import type { Delivery, DeliveryResult, Errand } from '../../desk/channel.ts';
import { addressed, readAddress } from './address.ts';
import { ConnectorError, type TeamsConnector } from './connector.ts';
import { readPublicLine, sayPublicLine } from './public-line.ts';
import { renderMessage, renderWelcome } from './render.ts';
import type { TeamsWords } from './words.ts';

export interface DeliverConfig {
  readonly connector: TeamsConnector;
  readonly words: TeamsWords;
  /** The sentence that greets a newcomer: a message that begins with it offers something to begin with. */
  readonly welcome: string;
}

/** Creates the way of one message out to a person's private chat. */
export function createDeliver({ connector, words, welcome }: DeliverConfig) {
  function render({ id, question, message }: Delivery): Partial<Activity>[] {
    const [first] = message.parts;
    const greets = first?.kind === 'text' && first.text === welcome;
    return (greets ? renderWelcome : renderMessage)(message, { question, delivery: id }, words);
  }

  return (delivery: Delivery): Promise<DeliveryResult> => {
    const address = readAddress(delivery.address);
    if (address === null) {
      return Promise.resolve({ kind: 'unreachable', reason: 'no private chat is known' });
    }
    return attempt(async () => {
      let ref: string | null = null;
      for (const activity of render(delivery))
        ref = await connector.send(address, addressed(address, activity));
      return ref;
    });
  };
}

/** Creates the way of one line out to where others read along. */
export function createCarryOut(connector: TeamsConnector) {
  return async ({ errand }: Errand): Promise<DeliveryResult> => {
    const line = readPublicLine(errand);
    if (line === null) return { kind: 'refused', reason: 'this is no line for a group or a channel' };
    const result = await attempt(() => sayPublicLine(connector, line));
    // A team that is gone says nothing about the person, whose chat stays open.
    return result.kind === 'unreachable' ? { kind: 'refused', reason: result.reason } : result;
  };
}

async function attempt(send: () => Promise<string | null>): Promise<DeliveryResult> {
  try {
    const ref = await send();
    return { kind: 'delivered', ...(ref !== null && { ref }) };
  } catch (error) {
    if (error instanceof ConnectorError) return failed(error);
    throw error;
  }
}

function failed({ status, message: reason, afterMs }: ConnectorError): DeliveryResult {
  // Blocked, uninstalled, or gone: they are reachable again when they write to us.
  if (status === 403 || status === 404) return { kind: 'unreachable', reason };
  const again = status === 0 || status >= 500 || [401, 408, 409, 412, 425, 429].includes(status);
  if (again) return { kind: 'retry', reason, ...(afterMs !== undefined && { afterMs }) };
  return { kind: 'refused', reason };
}
