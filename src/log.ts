/**
 * Everything a log line may carry. Nothing a person wrote and nothing that names a person is among it: names,
 * addresses and texts have no field, and a conversation is logged as a short hash.
 */
export interface LogFields {
  readonly attempt?: number;
  readonly channel?: string;
  /** A stable code, such as a `DeskError`'s or a platform's. */
  readonly code?: string;
  /** The conversation's id; a hash of it is written. */
  readonly conversation?: string;
  readonly count?: number;
  /** Written as its name, code and stack frames; its message only when it is a `DeskError`'s. */
  readonly error?: unknown;
  readonly flow?: string;
  readonly host?: string;
  readonly lane?: string;
  readonly method?: string;
  readonly ms?: number;
  readonly name?: string;
  readonly outcome?: string;
  readonly port?: number;
  readonly route?: string;
  readonly status?: number;
  readonly steps?: readonly string[];
  readonly version?: string;
}

/** Writes one line: `event` is a fixed kebab-case word, such as `turn-done`. */
type Write = (event: string, fields?: LogFields) => void;

/** Where modules log to. `error` means that a person must act now. */
export interface Log {
  readonly error: Write;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
}
