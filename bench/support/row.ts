/** One line of the table: what was measured, how much, in what unit, and what bounds it. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

/** Hands a line to the runner, which waits for it on the other end of the pipe. */
export function row(name: string, value: number, unit: string, note?: string): void {
  const line: Row = { name, value, unit, ...(note === undefined ? {} : { note }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
