import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { DeskError } from '../errors.ts';

const text = z.string().trim().min(1);
const list = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value) => [value].flat() as z.output<T>[]);

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
const priority = z.enum(PRIORITIES);

const route = z.strictObject({
  queue: text.optional(),
  category: text.optional(),
  group: text.optional(),
  priority: priority.optional(),
});

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const span = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'a span such as "08:00-18:00"')
  .refine((value) => value.slice(0, 5) < value.slice(6), 'a span that ends after it begins');

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}, 'a time zone such as Europe/London');

const hours = z.strictObject({
  time_zone: timeZone,
  week: z.partialRecord(z.enum(DAYS), z.array(span).min(1)),
  closed: z.array(z.iso.date()).default([]),
  answer_within: z.record(priority, z.number().int().positive()),
});

const words = z.strictObject({
  subject: text,
  not_verified: text,
  summary: text,
  said: text,
  screen: text,
  who: text,
  verified: text,
  no_verified: text,
  claimed: text,
  not_said: text,
  affected: text,
  affected_self: text,
  affected_other: text,
  risks: text,
  no_risks: text,
  tried: text,
  no_tried: text,
  next: text,
  no_next: text,
  known: text,
  note: text,
  record: text,
  record_line: text,
  with_transcript: text,
  without_transcript: text,
  left_out: text,
  agent: text,
  agent_lines: z.array(text),
  never: text,
  update: text,
  update_nothing: text,
  helped: text,
  not_helped: text,
  reopened: text,
  duplicate: text,
  person: text,
  origin: z.strictObject({ asked: text, said: text, concluded: text }),
});

/** The shape of dialogs/handoff/handoff.yaml. */
export const handoffFile = z.strictObject({
  routing: z.strictObject({
    default: route.extend({ category: text, priority }),
    rules: z
      .array(
        z.strictObject({
          when: z.strictObject({
            outcome: list(z.string().regex(/^T[0-9]+[a-z]?$/, 'an outcome such as T3')).optional(),
            platform: list(z.enum(['ios', 'android'])).optional(),
            tenant: list(text).optional(),
            language: list(z.string().regex(/^[a-z]{2}$/, 'two letters such as de')).optional(),
            channel: list(text).optional(),
          }),
          to: route,
        }),
      )
      .default([]),
  }),
  hours: hours.optional(),
  risks: z.record(
    z.string().regex(/^[a-z][a-z-]*$/),
    z.strictObject({ when: z.record(z.string(), list(text)), words: text }),
  ),
  ticket: words,
});

/** Where tickets go, when they are answered, and the words in them. */
export type HandoffSettings = z.output<typeof handoffFile>;
export type Hours = NonNullable<HandoffSettings['hours']>;
export type Priority = (typeof PRIORITIES)[number];
export type TicketWords = HandoffSettings['ticket'];

/** Reads dialogs/handoff/handoff.yaml. Throws `handoff-settings` with every fault at once. */
export function loadHandoffSettings(path: string): HandoffSettings {
  let data: unknown;
  try {
    data = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new DeskError('handoff-settings', `${path} cannot be read as YAML.`, { cause });
  }
  const parsed = handoffFile.safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `- ${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new DeskError('handoff-settings', `${path} has ${faults.length} fault(s):\n${faults.join('\n')}`);
}
