import type { Kysely } from 'kysely';
import type { StoreUnit } from '../desk/store.ts';
import type { Tables } from './tables.ts';

type DeletionUnit = Pick<StoreUnit, 'forget' | 'expire'>;

/** Deletes what a person wants gone and what is too old; transcript lines and gaps go with their session. */
export function createDeletions(db: Kysely<Tables>): DeletionUnit {
  async function deleteConversations(channel: string, conversations: readonly string[]): Promise<number> {
    if (conversations.length === 0) return 0;
    let gone = 0n;
    const entries = await db
      .deleteFrom('ticket_entry')
      .where('ticket', 'in', (of) =>
        of
          .selectFrom('ticket')
          .select('id')
          .where('channel', '=', channel)
          .where('conversation', 'in', conversations),
      )
      .executeTakeFirstOrThrow();
    gone += entries.numDeletedRows;
    for (const table of ['event', 'outbox', 'ticket', 'session'] as const) {
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where('channel', '=', channel)
        .where('conversation', 'in', conversations)
        .executeTakeFirstOrThrow();
      gone += numDeletedRows;
    }
    return Number(gone);
  }

  return {
    forget: async (channel, person, conversation) => {
      const owned = await db
        .selectFrom('session')
        .select('conversation')
        .where('channel', '=', channel)
        .where('person', '=', person)
        .execute();
      const all = new Set(owned.map((row) => row.conversation));
      if (conversation !== undefined) all.add(conversation);
      await deleteConversations(channel, [...all]);
    },
    expire: async ({ sessions, events, settled, limit }) => {
      let gone = 0;
      const old = await db
        .selectFrom('session')
        .select(['channel', 'conversation'])
        .where('updated', '<', sessions)
        .orderBy('updated')
        .limit(limit)
        .execute();
      for (const channel of new Set(old.map((row) => row.channel))) {
        const conversations = old.filter((row) => row.channel === channel).map((row) => row.conversation);
        gone += await deleteConversations(channel, conversations);
      }
      // Lines are numbered in the order of their time, near enough: the oldest stand first, no index needed.
      const oldestLines = db.selectFrom('transcript').select('seq').orderBy('seq').limit(limit);
      const oldestGaps = db.selectFrom('gap').select('seq').orderBy('seq').limit(limit);
      const oldestEvents = db
        .selectFrom('event')
        .select('key')
        .where('at', '<', events)
        .orderBy('at')
        .limit(limit);
      const done = db
        .selectFrom('outbox')
        .select('seq')
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'delivered'), where('settled', '<', settled)]),
            where('queued', '<', sessions),
          ]),
        )
        .limit(limit);
      for (const deletion of [
        db.deleteFrom('transcript').where('at', '<', sessions).where('seq', 'in', oldestLines),
        db.deleteFrom('gap').where('at', '<', sessions).where('seq', 'in', oldestGaps),
        db.deleteFrom('event').where('key', 'in', oldestEvents),
        db.deleteFrom('outbox').where('seq', 'in', done),
      ]) {
        gone += Number((await deletion.executeTakeFirstOrThrow()).numDeletedRows);
      }
      return gone;
    },
  };
}
