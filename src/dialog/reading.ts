/** The words that work in every state of a conversation. */
export const COMMANDS = [
  'help',
  'back',
  'restart',
  'status',
  'resume',
  'all steps',
  'human',
  'why',
  'privacy',
  'delete my data',
] as const;
export type Command = (typeof COMMANDS)[number];

/** A fact taken from free text: a slot of dialogs/slots.yaml, one of its values, and how sure the reader is (0–1). */
export interface ReadFact {
  readonly slot: string;
  readonly value: string;
  readonly confidence: number;
}

/** One way to read an opening message: what the person wants, and the probability that this is right (0–1). */
export interface ReadGoal {
  readonly goal: string;
  readonly confidence: number;
}

/** The kinds of secret that are masked before anything is stored. */
export type SecretKind =
  | 'one-time-code'
  | 'password'
  | 'recovery-code'
  | 'temporary-access-pass'
  | 'otpauth'
  | 'secret-key'
  | 'qr';

/** The part of a message that is read, in characters; what a person needs stands in its beginning. */
export const LONGEST_READ = 2_000;

/** What the understanding took from one message. Everything in it is free of secrets. */
export interface Reading {
  /** The message with secrets masked. */
  readonly text: string;
  /** Two-letter language code, `en` when unsure. */
  readonly language: string;
  readonly secrets: readonly SecretKind[];
  /** A universal command, when the whole message is one. */
  readonly command?: Command;
  /** What the command is about: `F05` in "all steps F05". */
  readonly argument?: string;
  /** Choice values of the open question that the message answers; several only where several may be picked. */
  readonly answers: readonly string[];
  /** Facts the person volunteered or corrected, the answer to the open question not among them. */
  readonly facts: readonly ReadFact[];
  /** What the person wants, best first; empty when the message says nothing of it. */
  readonly goals: readonly ReadGoal[];
  /** True when the best goal may be acted on without asking. */
  readonly sure: boolean;
  /** The id of an answer of dialogs/answers.yaml, when the message is a question that it answers. */
  readonly faq?: string;
  /** True for greetings, thanks and the like, and for subjects outside the desk. */
  readonly smalltalk?: 'greeting' | 'thanks' | 'bye' | 'out-of-scope';
}

/** What the engine is waiting for: it lets the understanding read "the second one" or "nope". */
export interface Expectation {
  /** The slot asked about, `step`, or null when nothing is asked. */
  readonly asking: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly multiple: boolean;
  /** True when any text is an answer (a free-text slot). */
  readonly free: boolean;
}
