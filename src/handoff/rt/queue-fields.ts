import { z } from 'zod';
import { HelpdeskFailure, type Send } from '../http.ts';

/** The field that carries the ticket's id; RT itself knows nothing unique that a client can set. */
export const ID_FIELD = 'CorrelationID';
/** Until a queue without the field is looked at again. */
const WITHOUT_FIELD_MS = 60_000;

/** A queue's custom fields: the number of each by its name. */
type Fields = ReadonlyMap<string, string>;

const queueShape = z.object({
  TicketCustomFields: z
    .array(z.object({ id: z.coerce.string().regex(/^\d+$/), name: z.string() }))
    .default([]),
});

/** The custom fields of the queues that tickets go to. Each queue may have fields of its own with the same names. */
export interface QueueFields {
  /** Those of one queue. Throws `HelpdeskFailure` when it is hidden or cannot carry the id. */
  of(send: Send, queue: string): Promise<Fields>;
  /** The numbers of all fields that carry the id. Throws `HelpdeskFailure` when there is none. */
  ids(send: Send): Promise<readonly string[]>;
  /** One sentence for every queue that cannot be used. */
  check(send: Send): Promise<readonly string[]>;
}

/** Makes what knows the fields of these queues; asked for once, and again while one lacks the id. */
export function createQueueFields(queues: readonly string[]): QueueFields {
  const known = new Map<string, Fields>();

  async function read(send: Send, queue: string): Promise<Fields> {
    const before = known.get(queue);
    if (before) return before;
    const { body } = await send({ method: 'GET', path: `/queue/${encodeURIComponent(queue)}` });
    const found = new Map(queueShape.parse(body).TicketCustomFields.map(({ name, id }) => [name, id]));
    // A field that is missing may be added at any time.
    if (found.has(ID_FIELD)) known.set(queue, found);
    return found;
  }

  return {
    of: async (send, queue) => {
      const found = await read(send, queue);
      // RT drops a field the queue does not have without a word, and the ticket would never be found again.
      if (!found.has(ID_FIELD)) throw withoutId([queue]);
      return found;
    },
    ids: async (send) => {
      const found = new Set<string>();
      for (const queue of queues) {
        const fields = await read(send, queue).catch((error: unknown) => {
          if (isHidden(error)) return null;
          throw error;
        });
        const id = fields?.get(ID_FIELD);
        if (id !== undefined) found.add(id);
      }
      if (found.size === 0) throw withoutId(queues);
      return [...found];
    },
    check: async (send) => {
      known.clear();
      const faults: string[] = [];
      for (const queue of queues) {
        try {
          const have = await read(send, queue);
          if (!have.has(ID_FIELD))
            faults.push(
              `The queue '${queue}' has no custom field '${ID_FIELD}', by which the desk finds its tickets again. Add it (freeform, one value) and let the desk's user see and change it. Fields: ${[...have.keys()].join(', ') || 'none'}.`,
            );
        } catch (error) {
          if (!isHidden(error)) throw error;
          faults.push(
            `The queue '${queue}' does not exist, or the desk's user may not see it (right SeeQueue).`,
          );
        }
      }
      return faults;
    },
  };
}

function withoutId(queues: readonly string[]): HelpdeskFailure {
  const reason = `rt: '${ID_FIELD}' is not among the custom fields of the queue ${queues.join(', ')}`;
  return new HelpdeskFailure({ kind: 'retry', afterMs: WITHOUT_FIELD_MS, reason }, null);
}

/** Whether a queue is not there, or not for the desk's user. */
function isHidden(error: unknown): boolean {
  return error instanceof HelpdeskFailure && (error.status === 403 || error.status === 404);
}
