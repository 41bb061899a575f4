/** One answer a person can pick; `value` is what a channel sends back, `more` marks those a small screen may fold away. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly more?: boolean;
}

/** Where a step stands among those its flow still holds: `at` counts from 1. */
export interface Progress {
  readonly at: number;
  readonly of: number;
}

/**
 * One part of a channel-neutral message. Texts use a small Markdown subset: `**bold**`, `` `code` ``,
 * `[label](https://…)`, and lines that start with `- `. Every renderer is total over this union.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'warning'; readonly code: string; readonly text: string }
  | {
      readonly kind: 'step';
      readonly code: string;
      readonly title: string;
      readonly text: string;
      /** What the person should see afterwards. */
      readonly see?: string;
      /** The phone it is done on, in words: "on the NEW phone". */
      readonly phone?: string;
      readonly progress?: Progress;
      /** Set on a step that neither source document holds: where it comes from. */
      readonly outside?: string;
    }
  | {
      readonly kind: 'facts';
      readonly title: string;
      readonly rows: readonly { label: string; value: string }[];
    }
  | {
      readonly kind: 'choices';
      /** The slot asked about, or `step` for the reply to a step, or `menu` where a choice starts something. */
      readonly slot: string;
      readonly prompt: string;
      readonly choices: readonly Choice[];
      /** Several may be picked; the answer joins their values with commas. */
      readonly multiple?: boolean;
    }
  | {
      readonly kind: 'input';
      readonly slot: string;
      readonly label: string;
      readonly placeholder?: string;
      /** Longest accepted answer, in code points. */
      readonly maxLength: number;
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'source'; readonly text: string; readonly url?: string };

/** What the desk says in one piece; `text` is the complete plain-text fallback, numbered choices included. */
export interface Message {
  readonly parts: readonly Part[];
  readonly text: string;
}
