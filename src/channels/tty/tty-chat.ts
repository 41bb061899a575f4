import { randomUUID } from 'node:crypto';
import type { Input, Shown } from '../../desk/channel.ts';
import type { Desk, History } from '../../desk/desk.ts';
import { formatShown, LineError, parseLine } from './json-line.ts';
import { COLOUR, PLAIN, renderMessage } from './render.ts';

export interface TtyChatConfig {
  readonly desk: Pick<Desk, 'turn' | 'history'>;
  readonly conversation: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Lets time pass, in milliseconds. */
  readonly advance: (ms: number) => void;
  /** Whether a choice would be taken in the conversation's present state. */
  readonly canChoose: (value: string) => Promise<boolean>;
  readonly lines: AsyncIterable<string>;
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
}

/** A conversation over lines of text: for people at a terminal, or as JSON for programs. */
export interface TtyChat {
  talk(): Promise<void>;
  json(): Promise<void>;
}

const PERSON = { id: 'local', name: 'local' };
const WIDEST = 100;

export function createTtyChat(config: TtyChatConfig): TtyChat {
  const { desk, conversation, clock, out } = config;
  const turn = (input: Input) =>
    desk.turn({ key: randomUUID(), channel: 'tty', conversation, person: PERSON, at: clock(), input });

  /** Shows a line of JSON for a line of JSON. A line that cannot be taken changes nothing. */
  async function answer(source: string): Promise<string> {
    const line = parseLine(source);
    if ('advanceMs' in line) {
      config.advance(line.advanceMs);
      return formatShown(await turn({ kind: 'wait' }));
    }
    if (line.input.kind === 'choose' && !(await config.canChoose(line.input.value))) {
      const { asking, choices } = await desk.history('tty', conversation, 1);
      throw new LineError(
        `'${line.input.value}' cannot be chosen now. Asked: ${asking ?? 'nothing'}. ` +
          `Choices: ${choices.map((choice) => choice.value).join(', ') || 'none'}.`,
      );
    }
    return formatShown(await turn(line.input));
  }

  return {
    json: async () => {
      for await (const source of config.lines) {
        if (source.trim() === '') continue;
        try {
          out.write(`${await answer(source)}\n`);
        } catch (error) {
          if (!(error instanceof LineError)) throw error;
          out.write(`${JSON.stringify({ error: error.message })}\n`);
        }
      }
    },
    talk: async () => {
      const styles = out.isTTY && !process.stdout.hasColors?.() ? PLAIN : out.isTTY ? COLOUR : PLAIN;
      const width = Math.min(out.columns ?? WIDEST, WIDEST);
      const show = (shown: Pick<Shown, 'messages'>) => {
        for (const message of shown.messages) out.write(`\n${renderMessage(message, styles, width)}\n`);
        out.write('\n> ');
      };
      // Taken before the first turn: a line that comes in meanwhile waits here and is not lost.
      const lines = config.lines[Symbol.asyncIterator]();
      show(await turn({ kind: 'open' }));
      for await (const source of { [Symbol.asyncIterator]: () => lines }) {
        const text = source.trim();
        if (text === '') {
          out.write('> ');
          continue;
        }
        const now: History = await desk.history('tty', conversation, 1);
        const picked = pick(text, now);
        show(await turn(picked === undefined ? { kind: 'say', text } : { kind: 'choose', value: picked }));
      }
      out.write('\n');
    },
  };
}

/** Numbers typed at a question pick its choices: "2", or "1, 3" where several may be picked. */
function pick(text: string, { choices }: Pick<History, 'choices'>): string | undefined {
  if (!/^\d{1,2}([ ,]+\d{1,2})*$/.test(text)) return undefined;
  const values = text.split(/[ ,]+/).map((number) => choices[Number(number) - 1]?.value);
  return values.every((value) => value !== undefined) ? values.join(',') : undefined;
}
