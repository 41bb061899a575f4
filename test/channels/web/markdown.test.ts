import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Inline, parseMarkdown } from '../../../src/channels/web/page/markdown.js';

const only = (text: string) => parseMarkdown(text)[0]?.lines[0];

function plain(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.kind === 'bold' ? plain(piece.inside) : piece.text)).join('');
}

describe('the Markdown subset', () => {
  test('has bold, code and links within a line', () => {
    expect(only('Tap **Back up** in `Settings`, see [the page](https://aka.ms/a?b=1&c).')).toEqual([
      { kind: 'plain', text: 'Tap ' },
      { kind: 'bold', inside: [{ kind: 'plain', text: 'Back up' }] },
      { kind: 'plain', text: ' in ' },
      { kind: 'code', text: 'Settings' },
      { kind: 'plain', text: ', see ' },
      { kind: 'link', text: 'the page', url: 'https://aka.ms/a?b=1&c' },
      { kind: 'plain', text: '.' },
    ]);
  });

  test('keeps a link inside bold', () => {
    const [bold] = only('**[here](https://aka.ms)**') ?? [];
    expect(bold).toEqual({ kind: 'bold', inside: [{ kind: 'link', text: 'here', url: 'https://aka.ms' }] });
  });

  test('parts paragraphs at empty lines and gathers list lines', () => {
    const kinds = parseMarkdown('One\ntwo\n\nThree\n- four\n- five\nsix').map(({ kind, lines }) => [
      kind,
      lines.length,
    ]);
    expect(kinds).toEqual([
      ['paragraph', 2],
      ['paragraph', 1],
      ['list', 2],
      ['paragraph', 1],
    ]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](//evil.example)',
    '[x](javascript://x%0aalert(1))',
    '[x](file:///etc/passwd)',
  ])('makes no link of %s', (text) => {
    expect(only(text)).toEqual([{ kind: 'plain', text }]);
  });

  test('loses no letter of any text', () => {
    const bits = fc.constantFrom('**', '`', '[', ']', '(https://a.b)', ' ', 'word', '<b>', '&amp;');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('').trim();
        const read = parseMarkdown(text)
          .map((block) => block.lines.map(plain).join(''))
          .join('');
        const letters = (all: string) => all.replace(/\*\*|`|[[\]()]|https:\/\/a\.b/g, '');
        expect(letters(read)).toBe(letters(text));
      }),
    );
  });

  test('reads 100,000 characters of brackets and stars quickly', () => {
    const started = performance.now();
    for (const bit of ['[', '**', '`', '[a](', '**a']) parseMarkdown(bit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
