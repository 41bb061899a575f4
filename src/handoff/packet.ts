import { z } from 'zod';
import { PRIORITIES } from './settings-file.ts';

const time = z.iso.datetime();

/** What the chat platform vouches for. It proves nothing for a reset of sign-in methods. */
const verified = z.strictObject({
  channel: z.string(),
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  upn: z.string().nullable(),
  tenant: z.string().nullable(),
});

/**
 * Everything that is handed over about one case: version 1 of the published format. Fields are only ever added;
 * a change of meaning gets a new version. Everything in it that people wrote has been redacted.
 */
export const packet = z.strictObject({
  format: z.literal('authdesk-handoff'),
  version: z.literal(1),
  /** The same for every attempt to deliver this case. */
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  type: z.literal('MFA-RECOVERY'),
  created: time,
  outcome: z.strictObject({ code: z.string(), title: z.string() }),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  queue: z.string().nullable(),
  group: z.string().nullable(),
  /** Identity for the purposes of MFA: the desk can never verify it. */
  identity: z.literal('NOT VERIFIED'),
  who: z.strictObject({
    /** The person who writes, as the platform signed them in; null where the channel knows nobody. */
    verified: verified.nullable(),
    /** What the person says about the account concerned; a claim. */
    claimed: z.strictObject({ account: z.string().nullable() }),
    /** Whether the person who writes is the one who is affected. */
    affected: z.enum(['reporter', 'other']),
  }),
  where: z.strictObject({ channel: z.string(), tenant: z.string().nullable(), language: z.string() }),
  /** What is known: slot and value in codes and in words, how it came to be known, and when. */
  situation: z.array(
    z.strictObject({
      slot: z.string(),
      value: z.string(),
      label: z.string(),
      words: z.string(),
      by: z.enum(['asked', 'said', 'concluded']),
      at: time,
    }),
  ),
  /** The error as a code of the catalogue, its known words, and what the person wrote, verbatim. */
  error: z.strictObject({ code: z.string(), words: z.string(), verbatim: z.string().nullable() }).nullable(),
  note: z.string().nullable(),
  /** Every step that was given, in order, with its newest result. */
  steps: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      flow: z.string(),
      result: z.enum(['worked', 'failed', 'cannot', 'skipped', 'done']),
      at: time,
    }),
  ),
  flows: z.array(z.string()),
  /** Steps that are left and safe to try. */
  next: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  risks: z.array(z.strictObject({ code: z.string(), words: z.string() })),
  content: z.string(),
  consent: z.strictObject({ transcript: z.boolean(), at: time.nullable() }),
  /** The conversation of this case; null when the person kept it back. */
  transcript: z
    .array(z.strictObject({ at: time, by: z.enum(['person', 'desk']), text: z.string() }))
    .nullable(),
});

export type Packet = z.infer<typeof packet>;
