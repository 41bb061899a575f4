import type { Kysely, Selectable } from 'kysely';
import type { TicketRecord, TicketUnit } from '../desk/ticket-store.ts';
import type { Tables, TicketTable } from './tables.ts';

/** Tickets and what is kept of them. They are rare beside turns, so nothing is prepared. */
export function createTicketQueries(db: Kysely<Tables>): TicketUnit {
  return {
    find: async (id) => {
      const row = await db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    findByRef: async (helpdesk, ref) => {
      const row = await db
        .selectFrom('ticket')
        .selectAll()
        .where('helpdesk', '=', helpdesk)
        .where('ref', '=', ref)
        .orderBy('created')
        .executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    save: async ({ helped, ...record }) => {
      const row = { ...record, helped: helped === null ? null : Number(helped) };
      const { id: _, ...rest } = row;
      await db
        .insertInto('ticket')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    list: async (limit) => {
      const rows = await db
        .selectFrom('ticket')
        .selectAll()
        .orderBy('created', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },
    listOf: async (channel, conversation, limit) => {
      const rows = await db
        .selectFrom('ticket')
        .selectAll()
        .where('channel', '=', channel)
        .where('conversation', '=', conversation)
        .orderBy('created', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },
    addEntry: async (entry) => {
      const { seq } = await db
        .insertInto('ticket_entry')
        .values(entry)
        .returning('seq')
        .executeTakeFirstOrThrow();
      return Number(seq);
    },
    entries: (ticket) =>
      db.selectFrom('ticket_entry').selectAll().where('ticket', '=', ticket).orderBy('seq').execute(),
    entriesAfter: (seq, limit) =>
      db.selectFrom('ticket_entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute(),
    cursor: async (helpdesk) => {
      const row = await db
        .selectFrom('helpdesk_cursor')
        .select('cursor')
        .where('helpdesk', '=', helpdesk)
        .executeTakeFirst();
      return row?.cursor ?? null;
    },
    moveCursor: async (helpdesk, cursor) => {
      await db
        .insertInto('helpdesk_cursor')
        .values({ helpdesk, cursor })
        .onConflict((conflict) => conflict.column('helpdesk').doUpdateSet({ cursor }))
        .execute();
    },
  };
}

function toRecord({ helped, ...row }: Selectable<TicketTable>): TicketRecord {
  return { ...row, helped: helped === null ? null : helped === 1 };
}
