import type { Expectation, Reading } from '../../dialog/reading.ts';
import { redactText } from '../redact-text.ts';
import type { AskReader } from './ask-endpoint.ts';
import type { Opinion } from './opinion.ts';

type Read = (text: string, expectation: Expectation) => Reading;

export interface ConsultConfig {
  /** Reads on this machine; an opinion counts only where it may, see `createUnderstanding`. */
  readonly read: (text: string, expectation: Expectation, opinion?: Opinion) => Reading;
  readonly ask: AskReader;
  /** Told when no opinion was to be had. */
  readonly trouble: (error: unknown) => void;
}

/** Longest part of a message that is sent. */
const MOST = 1_000;

/** A case begins with this message, it is no secret, alarm or command, and this machine is not sure of it. */
function isWorthAsking({ asking }: Expectation, reading: Reading): boolean {
  const { command, sure, secrets, goals, smalltalk } = reading;
  return (
    asking === null &&
    command === undefined &&
    !sure &&
    secrets.length === 0 &&
    goals[0]?.goal !== 'report_security' &&
    (smalltalk === undefined || smalltalk === 'out-of-scope')
  );
}

/**
 * Asks a second reader about an opening message that this machine is not sure of, and gives the reader that the turn
 * uses. Always resolves: without an opinion it is the reader of this machine.
 */
export function createConsult({ read, ask, trouble }: ConsultConfig) {
  return async (text: string, expectation: Expectation): Promise<Read> => {
    const local = read(text, expectation);
    if (!isWorthAsking(expectation, local)) return read;
    try {
      const opinion = await ask(redactText(local.text, MOST));
      return (again, now) => read(again, now, again === text ? opinion : undefined);
    } catch (error) {
      trouble(error);
      return read;
    }
  };
}
