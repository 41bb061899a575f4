import { createHash } from 'node:crypto';
import { type DestinationStream, pino } from 'pino';
import { DeskError } from '../errors.ts';
import type { Log, LogFields } from '../log.ts';

/** How the log is written. */
export interface LogConfig {
  readonly level: string;
  /** Standard output when left out. */
  readonly destination?: DestinationStream;
}

const FIELDS = {
  attempt: number,
  channel: word,
  code: word,
  conversation: hash,
  count: number,
  error: fault,
  flow: word,
  host: word,
  lane: word,
  method: word,
  ms: number,
  name: word,
  outcome: word,
  port: number,
  route: word,
  status: number,
  steps: words,
  version: word,
} as const satisfies Record<keyof LogFields, (value: unknown) => unknown>;

const WITHHELD = '[withheld]';

/** Creates a log of JSON lines that writes only the fields of `LogFields`, and of these only what looks like a code. */
export function createLog(config: LogConfig): Log {
  const options = { level: config.level, base: null, messageKey: 'event' };
  // Written at once: lines that wait would be told in the wrong order, or not at all, when the process ends.
  const lines = pino(options, config.destination ?? pino.destination({ dest: 1, sync: true }));
  const write = (level: keyof Log) => (event: string, fields?: LogFields) => {
    if (lines.isLevelEnabled(level)) lines[level](allowed(fields ?? {}), String(word(event)));
  };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    given.flatMap(([name, value]) =>
      Object.hasOwn(FIELDS, name) ? [[name, FIELDS[name as keyof LogFields](value)] as const] : [],
    ),
  );
}

/** Codes, ids, routes and versions have no spaces: a sentence that strays into a field is withheld. */
function word(value: unknown): string {
  return typeof value === 'string' && /^[\w.:/@+*-]{1,120}$/.test(value) ? value : WITHHELD;
}

function words(value: unknown): unknown {
  return Array.isArray(value) ? value.map(word) : WITHHELD;
}

function number(value: unknown): unknown {
  return typeof value === 'number' ? value : WITHHELD;
}

function hash(value: unknown): string {
  return createHash('sha256').update(String(value)).digest('hex').slice(0, 12);
}

/** Messages of foreign errors quote what they choked on (`JSON.parse` does), so only our own are written. */
function fault(value: unknown, depth = 0): unknown {
  if (!(value instanceof Error)) return { name: WITHHELD };
  const code = 'code' in value ? word(value.code) : undefined;
  const frames = (value.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: word(value.name),
    ...(code && { code }),
    ...(value instanceof DeskError && { message: value.message }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(value.cause !== undefined && depth < 3 && { cause: fault(value.cause, depth + 1) }),
  };
}
