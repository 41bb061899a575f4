import { describe, expect, test } from '@jest/globals';
import { DeskError } from '../../src/errors.ts';
import type { LogFields } from '../../src/log.ts';
import { createLog } from '../../src/ops/log.ts';

function logged(fields: LogFields, event = 'turn-done'): { line: Record<string, unknown>; raw: string } {
  let raw = '';
  const write = (line: string) => {
    raw += line;
  };
  createLog({ level: 'debug', destination: { write } }).info(event, fields);
  return { line: JSON.parse(raw), raw };
}

describe('the log', () => {
  test('writes the fields it knows', () => {
    const fields = { channel: 'web', flow: 'F05', steps: ['RS1', 'TS3.2'], ms: 3, route: '/api/turn' };
    expect(logged(fields).line).toMatchObject({ event: 'turn-done', ...fields });
  });

  test('drops every field it does not know', () => {
    const stray = { text: 'my old phone is gone', person: { name: 'Someone' }, channel: 'web' };
    const { line, raw } = logged(stray as LogFields);
    expect(line.channel).toBe('web');
    expect(raw).not.toMatch(/phone|Someone/);
  });

  test('withholds a sentence that strays into a known field', () => {
    const { line } = logged({
      outcome: 'my password is hunter2',
      code: 'ENOENT',
      steps: ['TS1', 'oh dear me'],
    });
    expect(line).toMatchObject({ outcome: '[withheld]', code: 'ENOENT', steps: ['TS1', '[withheld]'] });
    expect(logged({}, 'said: I lost it').line.event).toBe('[withheld]');
  });

  test('writes a conversation as the same short hash each time', () => {
    const [first, second, other] = ['D024BE91L', 'D024BE91L', 'D0'].map(
      (id) => logged({ conversation: id }).line,
    );
    expect(first?.conversation).toMatch(/^[0-9a-f]{12}$/);
    expect(first?.conversation).toBe(second?.conversation);
    expect(first?.conversation).not.toBe(other?.conversation);
  });

  test('writes what a foreign error was, not what it quotes', () => {
    let error: unknown;
    try {
      JSON.parse('hunter2 is my password');
    } catch (cause) {
      error = new DeskError('store-open', 'The file data.db cannot be opened.', { cause });
    }
    const { line, raw } = logged({ error });
    expect(line.error).toMatchObject({ name: 'DeskError', code: 'store-open', message: expect.any(String) });
    expect(line.error).toMatchObject({ cause: { name: 'SyntaxError' } });
    expect(raw).toContain('log.test.ts');
    expect(raw).not.toContain('hunter2');
  });
});
