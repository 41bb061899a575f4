import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What differs between databases in the definition of the tables. */
export interface ColumnTypes {
  /** A number that counts up with every row. */
  readonly serial: 'integer' | 'bigserial';
  /** A whole number of 64 bits. */
  readonly integer: 'integer' | 'bigint';
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Every migration by name, in the order of the names. One that was released is never changed. */
export function migrations(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-turns-and-outbox': { up: (db) => turnsAndOutbox(db, types) },
    '0002-tickets': { up: (db) => tickets(db, types) },
    '0003-kept': { up: (db) => kept(db, types) },
    '0004-gaps': { up: (db) => gaps(db, types) },
    '0005-open-rows': { up: openRows },
  };
}

async function turnsAndOutbox(db: Kysely<unknown>, { serial, integer }: ColumnTypes): Promise<void> {
  const counted = (column: ColumnDefinitionBuilder) =>
    serial === 'integer' ? column.primaryKey().autoIncrement() : column.primaryKey();

  await db.schema
    .createTable('event')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('at', integer, required)
    .addColumn('shown', 'text', required)
    .execute();
  await db.schema.createIndex('event_of').on('event').columns(['channel', 'conversation']).execute();
  await db.schema.createIndex('event_age').on('event').column('at').execute();

  await db.schema
    .createTable('session')
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('session', 'text', required)
    .addColumn('version', integer, required)
    .addColumn('address', 'text')
    .addColumn('updated', integer, required)
    .addPrimaryKeyConstraint('session_key', ['channel', 'conversation'])
    .execute();
  await db.schema.createIndex('session_of').on('session').columns(['channel', 'person']).execute();
  await db.schema.createIndex('session_age').on('session').column('updated').execute();

  await db.schema
    .createTable('transcript')
    .addColumn('seq', serial, counted)
    .addColumn('id', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('at', integer, required)
    .addColumn('direction', 'text', required)
    .addColumn('body', 'text', required)
    .addForeignKeyConstraint(
      'transcript_session',
      ['channel', 'conversation'],
      'session',
      ['channel', 'conversation'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('transcript_of')
    .on('transcript')
    .columns(['channel', 'conversation', 'seq'])
    .execute();

  await db.schema
    .createTable('outbox')
    .addColumn('seq', serial, counted)
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('lane', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('payload', 'text', required)
    .addColumn('address', 'text')
    .addColumn('state', 'text', required)
    .addColumn('attempt', integer, required)
    .addColumn('tries', integer, required)
    .addColumn('queued', integer, required)
    .addColumn('due', integer, required)
    .addColumn('lease_until', integer)
    .addColumn('last_error', 'text')
    .addColumn('ref', 'text')
    .addColumn('settled', integer)
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'lane', 'due', 'seq']).execute();
  await db.schema
    .createIndex('outbox_line')
    .on('outbox')
    .columns(['channel', 'conversation', 'state', 'lane', 'seq'])
    .execute();
}

async function tickets(db: Kysely<unknown>, { serial, integer }: ColumnTypes): Promise<void> {
  const counted = (column: ColumnDefinitionBuilder) =>
    serial === 'integer' ? column.primaryKey().autoIncrement() : column.primaryKey();

  await db.schema
    .createTable('ticket')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('helpdesk', 'text', required)
    .addColumn('ref', 'text')
    .addColumn('number', 'text')
    .addColumn('url', 'text')
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('person', 'text', required)
    .addColumn('correlation', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('helped', integer)
    .addColumn('created', integer, required)
    .addColumn('updated', integer, required)
    .execute();
  await db.schema.createIndex('ticket_ref').on('ticket').columns(['helpdesk', 'ref']).execute();
  await db.schema.createIndex('ticket_of').on('ticket').columns(['channel', 'conversation']).execute();
  await db.schema.createIndex('ticket_age').on('ticket').column('updated').execute();

  await db.schema
    .createTable('ticket_entry')
    .addColumn('seq', serial, counted)
    .addColumn('ticket', 'text', required)
    .addColumn('at', integer, required)
    .addColumn('by', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('text', 'text', required)
    .execute();
  await db.schema.createIndex('ticket_entry_of').on('ticket_entry').columns(['ticket', 'seq']).execute();

  await db.schema
    .createTable('helpdesk_cursor')
    .addColumn('helpdesk', 'text', (column) => column.primaryKey().notNull())
    .addColumn('cursor', 'text', required)
    .execute();
}

async function kept(db: Kysely<unknown>, { integer }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('kept')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', required)
    .addColumn('updated', integer, required)
    .execute();
}

async function gaps(db: Kysely<unknown>, { serial, integer }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('gap')
    .addColumn('seq', serial, (column) =>
      serial === 'integer' ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('channel', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('at', integer, required)
    .addColumn('body', 'text', required)
    .addForeignKeyConstraint(
      'gap_session',
      ['channel', 'conversation'],
      'session',
      ['channel', 'conversation'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('gap_of').on('gap').columns(['channel', 'conversation']).execute();
}

/**
 * What was delivered is most of the outbox, and nobody looks for it but by its id: only rows that are still to be
 * delivered stand in the indexes by which the workers look, so that these stay small.
 */
async function openRows(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('outbox_due').execute();
  await db.schema.dropIndex('outbox_line').execute();
  await db.schema.createIndex('outbox_of').on('outbox').columns(['channel', 'conversation']).execute();
  await db.schema
    .createIndex('outbox_due')
    .on('outbox')
    .columns(['lane', 'due', 'seq'])
    .where(sql<boolean>`state = 'waiting'`)
    .execute();
  await db.schema
    .createIndex('outbox_line')
    .on('outbox')
    .columns(['channel', 'conversation', 'lane', 'seq'])
    .where(sql<boolean>`state in ('waiting', 'parked')`)
    .execute();
  await db.schema
    .createIndex('outbox_dead')
    .on('outbox')
    .column('seq')
    .where(sql<boolean>`state = 'dead'`)
    .execute();
}
