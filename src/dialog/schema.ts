import { z } from 'zod';
import { REPLIES } from './session.ts';

/*
 * The shape of everything in dialogs/. Unknown keys are refused everywhere; what the names in it refer to
 * is checked by compile. `npm run dialogs:schema` turns these into JSON Schemas for editors.
 */

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[A-Z]+[0-9]+(\.[0-9]+)?[a-z]?(-[a-z]+)?$/, 'a code such as RS3, TS3.2 or TS2a-check');
const flowId = z.string().regex(/^F[0-9]{2}$/, 'a flow id such as F05');
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a lower-case name such as same-platform');
const outcomeCode = z.string().regex(/^T[0-9]+[a-z]?$/, 'an outcome such as T1 or T5b');
const platform = z.enum(['ios', 'android']);
const list = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

/** A text, or one for each platform of the phone acted on. */
const platformText = z.union([text, z.strictObject({ ios: text, android: text })]);

/** The values of a test: one or several. YAML reads `on`, `off`, `yes`, `no` as words under the 1.2 core schema. */
const values = list(z.string());

export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
  readonly unless?: Condition | undefined;
  readonly [test: string]: unknown;
}

/** A guard: every entry must hold. Keys are slots, `platforms`, `platform`, `flow`, `step.CODE`, `guard`, or all/any/not/unless. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .object({
      all: z.array(condition).min(1).optional(),
      any: z.array(condition).min(1).optional(),
      not: condition.optional(),
      unless: condition.optional(),
    })
    .catchall(values)
    .refine((value) => Object.keys(value).length > 0, 'an empty condition; write at least one test')
    .describe(
      'Every entry must be known to hold. Keys: a slot, platforms, platform, platform.old, platform.new, flow, guard, step.CODE, all, any, not, unless.',
    ),
);

export const guardsFile = z.record(name, z.strictObject({ when: condition, because: text }));

const replyRule = z.enum(['worked', 'fixed', 'done', 'none']);

export const step = z.strictObject({
  title: text.max(75),
  phone: z
    .enum(['old', 'new', 'only', 'acted', 'none'])
    .describe('The phone the step is done on; "acted" is the one that the case works on.'),
  text: platformText.describe('What to do, in short sentences, with the exact names of the buttons.'),
  look: platformText.optional().describe('The wording where a flow only looks ("as: look").'),
  see: platformText.optional().describe('What the person should see afterwards.'),
  why: text.describe('The answer to "why?".'),
  rows: z.array(z.string().regex(/^K[0-9]{3}$/)).optional(),
  outside: z.string().optional(),
  superseded: z.string().optional(),
  risk: z.enum(['read', 'change', 'destructive']),
  reply: replyRule.describe(
    'How it can be answered: worked (or not), fixed (the problem is gone, or not), done, none (not asked).',
  ),
  platforms: z.array(platform).min(1).optional().describe('Only for these kinds of phone.'),
  gate: z.array(name).optional().describe('Guards that must all be known to hold before the step is shown.'),
  warn: z.array(z.string()).optional().describe('Warnings said before the step.'),
  sets: z.partialRecord(z.enum(REPLIES), z.record(z.string(), z.string())).optional(),
});
export const stepsFile = z.record(code, step);

export const slotValue = z.strictObject({ label: text.max(75), short: text, more: z.boolean().optional() });
export const slot = z.strictObject({
  label: text,
  question: text,
  on_behalf: text.optional(),
  variants: z.array(z.strictObject({ when: condition, question: text, hint: text.optional() })).optional(),
  hint: text.optional(),
  why: text,
  multiple: z.boolean().optional(),
  free: z.boolean().optional(),
  warn: z.array(z.string()).optional(),
  implies: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  values: z.record(z.string(), slotValue),
});
export const slotsFile = z.record(z.string(), slot);

export const warningsFile = z.record(
  z.string().regex(/^W[0-9]+$/),
  z.strictObject({
    title: text,
    text,
    rows: z.array(z.string()).optional(),
    outside: z.string().optional(),
  }),
);

const link = z.strictObject({ label: text, url: z.url() });

export const outcome = z.strictObject({
  title: text,
  text,
  next: text,
  link: link.optional(),
  handoff: z.boolean().optional(),
  warn: z.array(z.string()).optional(),
  tell: z.array(text).optional(),
  rows: z.array(z.string()).optional(),
  outside: z.string().optional(),
  by_account: z.record(z.string(), text).optional(),
  only_admin: text.optional(),
});
export const outcomesFile = z.record(outcomeCode, outcome);

export const answersFile = z.record(
  name,
  z.strictObject({
    question: text,
    text: text.max(1500),
    rows: z.array(z.string()).optional(),
    outside: z.array(z.string()).optional(),
    phrases: z.array(text).min(1),
  }),
);

/** Blocks of prose that flows say, and the engine's own sentences. */
export const saysFile = z.record(
  name,
  z.strictObject({
    text,
    /** Said before anything else in the reply. */
    first: z.boolean().optional(),
    rows: z.array(z.string()).optional(),
    outside: z.string().optional(),
    warn: z.array(z.string()).optional(),
  }),
);
export const textsFile = z.record(name, text);

export const sourcesFile = z.strictObject({
  documents: z.record(
    z.string(),
    z.strictObject({ title: text, url: z.url().optional(), note: text.optional() }),
  ),
  rows: z.record(
    z.string().regex(/^K[0-9]{3}$/),
    z.strictObject({
      platform: z.string(),
      kind: z.string(),
      step: z.string().optional(),
      at: z.array(z.strictObject({ document: z.string(), section: text, lines: z.string() })).min(1),
    }),
  ),
  outside: z.record(
    z.string().regex(/^S[0-9]{2}$/),
    z.strictObject({
      title: text,
      url: z.url().optional(),
      date: z.string(),
      trust: z.enum(['OFFICIAL', 'OFFICIAL-AI', 'COMMUNITY', 'MIRROR', 'OURS']),
      note: text.optional(),
    }),
  ),
  outdated: z.record(
    z.string().regex(/^O[0-9]+$/),
    z.strictObject({ what: text, safe: text, source: z.string().optional() }),
  ),
  unused: z.record(z.string().regex(/^K[0-9]{3}$/), text),
});

export const organisationFile = z.strictObject({
  desk: text,
  helpdesk: text,
  helpdesk_phone: text,
  helpdesk_hours: text,
  portal: text,
  security_info: z.url(),
  language: z.string().regex(/^[a-z]{2}$/),
  address: text,
});

/** Where an item goes: a later item of the same flow, a flow (`F07`), an outcome (`T9`), `triage`, or `next`. */
const target = z
  .string()
  .regex(/^([a-z][a-z0-9-]*|F[0-9]{2}|T[0-9]+[a-z]?)$/, 'next, an item id, F07, T9 or triage')
  .describe('Where to go on: next, the id of a later item, a flow, an outcome, or triage.');

const common = {
  id: name.optional().describe('A name that other items can go to.'),
  when: condition.optional().describe('The item is passed over unless this is known to hold.'),
};
const set = z.record(z.string(), z.string());

export const item = z.union([
  z.strictObject({ collect: z.string(), ...common }),
  z.strictObject({
    do: list(code),
    ...common,
    as: z.literal('look').optional(),
    phone: z.enum(['old', 'new', 'acted']).optional(),
    worked: target.optional(),
    failed: target.optional(),
    cannot: target.optional(),
    skipped: target.optional(),
    withheld: target.optional(),
  }),
  z.strictObject({ say: name, ...common, set: set.optional() }),
  z.strictObject({ warn: list(z.string()), ...common }),
  z.strictObject({
    branch: z.array(z.strictObject({ when: condition, next: target })).min(1),
    else: target.optional(),
    ...common,
  }),
  z.strictObject({ call: flowId, ...common, set: set.optional(), gather: z.boolean().optional() }),
  z.strictObject({ include: name, ...common }),
  z.strictObject({ end: outcomeCode, ...common }),
]);

export const flow = z.strictObject({
  id: flowId,
  title: text,
  for: text,
  ends: z.array(outcomeCode).min(1),
  order: z.array(item).min(1),
});
export const block = z.strictObject({ id: name, title: text, order: z.array(item).min(1) });

export const triageFile = z.strictObject({
  /** What is asked, in this order, while nothing is known. */
  intro: z.array(z.string()).min(1),
  /** Where a case goes that no rule fits. */
  fallback: flowId,
  /** Where a case goes that runs in a circle. */
  stuck: flowId,
  /** Warnings that come with the first step of every run while their condition holds. */
  standing: z.array(z.strictObject({ warn: z.string(), when: condition })),
  rules: z
    .array(
      z.strictObject({
        id: z.number().int(),
        title: text,
        when: condition,
        interrupt: z.boolean().optional(),
        collect: z.array(z.string()).optional(),
        next: list(z.union([flowId, z.strictObject({ when: condition.optional(), next: flowId })])),
      }),
    )
    .min(1),
});

export type Item = z.infer<typeof item>;
export type FlowSource = z.infer<typeof flow>;
export type StepSource = z.infer<typeof step>;
export type SlotSource = z.infer<typeof slot>;
