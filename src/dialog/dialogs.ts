import type { z } from 'zod';
import type { Cond, PhoneRef } from './condition.ts';
import type {
  answersFile,
  organisationFile,
  outcome,
  SlotSource,
  StepSource,
  saysFile,
  sourcesFile,
  warningsFile,
} from './schema.ts';

/** Facts worked out from the platform slots, which a flow may collect as well: the slot that is missing is asked for. */
export const DERIVED = ['platform', 'platforms'];

/** Where a flow goes on. */
export type Target =
  | { readonly to: 'next' }
  | { readonly to: 'item'; readonly index: number }
  | { readonly to: 'flow'; readonly flow: string }
  | { readonly to: 'end'; readonly outcome: string }
  | { readonly to: 'triage' };

interface ItemBase {
  readonly id: string;
  readonly when?: Cond;
}

export interface DoItem extends ItemBase {
  readonly kind: 'do';
  readonly steps: readonly string[];
  readonly look: boolean;
  readonly phone?: PhoneRef;
  readonly worked: Target;
  readonly failed: Target;
  readonly cannot: Target;
  readonly skipped: Target;
  readonly withheld: Target;
}

export type FlowItem =
  | (ItemBase & { readonly kind: 'collect'; readonly slot: string })
  | DoItem
  | (ItemBase & {
      readonly kind: 'say';
      readonly say: string;
      readonly set: readonly (readonly [string, string])[];
    })
  | (ItemBase & { readonly kind: 'warn'; readonly warnings: readonly string[] })
  | (ItemBase & {
      readonly kind: 'branch';
      readonly ways: readonly { readonly when: Cond; readonly next: Target }[];
      readonly otherwise: Target;
    })
  | (ItemBase & {
      readonly kind: 'call';
      readonly flow: string;
      readonly set: readonly (readonly [string, string])[];
      readonly gather: boolean;
    })
  | (ItemBase & { readonly kind: 'end'; readonly outcome: string });

export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly for: string;
  readonly ends: readonly string[];
  readonly items: readonly FlowItem[];
  readonly index: ReadonlyMap<string, number>;
}

/** A step as the engine uses it; `gate` already includes the step's platforms. */
export interface Step extends StepSource {
  readonly code: string;
  readonly file: string;
}

export interface Guard {
  readonly name: string;
  readonly when: Cond;
  readonly because: string;
}

export interface SlotDefinition extends Omit<SlotSource, 'variants'> {
  readonly name: string;
  readonly order: readonly string[];
  readonly variants: readonly {
    readonly when: Cond;
    readonly question: string;
    readonly hint?: string | undefined;
  }[];
}

export interface TriageRule {
  readonly id: number;
  readonly title: string;
  readonly when: Cond;
  readonly interrupt: boolean;
  readonly collect: readonly string[];
  readonly next: readonly { readonly when?: Cond; readonly flow: string }[];
}

/** All content, checked and ready to run. Immutable. */
export interface Dialogs {
  /** A fingerprint of the content, which every session remembers. */
  readonly version: string;
  readonly steps: ReadonlyMap<string, Step>;
  readonly guards: ReadonlyMap<string, Guard>;
  readonly slots: ReadonlyMap<string, SlotDefinition>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly triage: {
    readonly intro: readonly string[];
    readonly fallback: string;
    readonly stuck: string;
    readonly standing: readonly { readonly warn: string; readonly when: Cond }[];
    readonly rules: readonly TriageRule[];
  };
  readonly warnings: z.infer<typeof warningsFile>;
  readonly outcomes: Readonly<Record<string, z.infer<typeof outcome>>>;
  readonly answers: z.infer<typeof answersFile>;
  readonly says: z.infer<typeof saysFile>;
  readonly texts: Readonly<Record<string, string>>;
  readonly sources: z.infer<typeof sourcesFile>;
  readonly organisation: z.infer<typeof organisationFile>;
}

/** The phone a step is done on, for conditions: the flow may say so, else the step does. */
export function phoneOf(step: Step | undefined, item?: DoItem): PhoneRef {
  if (item?.phone) return item.phone;
  return step?.phone === 'old' || step?.phone === 'new' ? step.phone : 'acted';
}
