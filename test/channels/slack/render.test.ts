import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { questionOf } from '../../../src/channels/slack/ids.ts';
import { codePoints } from '../../../src/channels/slack/length.ts';
import { fromSlack, splitText, toMrkdwn } from '../../../src/channels/slack/mrkdwn.ts';
import { renderMessage } from '../../../src/channels/slack/render.ts';
import { checkMessage } from '../../../src/channels/slack/validate.ts';
import { loadSlackWords } from '../../../src/channels/slack/words.ts';
import type { Choice, Message, Part } from '../../../src/dialog/message.ts';
import { arbitraryMessage } from '../../fixtures/arbitrary-message.ts';

const words = loadSlackWords('dialogs/slack/words.yaml', 'Authdesk');
const render = (...parts: Part[]) => renderMessage({ parts, text: 'all of it' }, 'q1', words);
const ask = (choices: Choice[], more: object = {}): Part => ({
  kind: 'choices',
  slot: 'goal',
  prompt: 'Which?',
  choices,
  ...more,
});
const number = (length: number, more: Partial<Choice> = {}) =>
  Array.from({ length }, (_, i) => ({ value: `v${i}`, label: `Label ${i}`, ...more }));
const elements = (message: ReturnType<typeof render>) =>
  message.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])),
  );

/** Every text that Slack interprets, wherever it stands. */
function markup(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(markup);
}

describe('a message for Slack', () => {
  test('fits Slack, has a text, and says something, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryMessage, fc.option(fc.string({ maxLength: 300 })), (message, question) => {
        for (const page of renderMessage(message, question, words)) {
          expect(checkMessage(page)).toEqual([]);
          expect(page.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('mentions and links nobody, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryMessage, (message: Message) => {
        const pages = renderMessage(message, 'q', words);
        const interpreted = [...pages.map(({ text }) => text), ...markup(pages)].join('\n');
        expect(interpreted).not.toMatch(/<(?!https?:)/);
      }),
      { numRuns: 40 },
    );
  });

  test('loses no word of a long text', () => {
    const all = Array.from({ length: 5_000 }, (_, i) => `w${i}`);
    const pages = render({ kind: 'text', text: all.join(' ') });
    const shown = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'section' ? block.text.text.split(/\s+/) : [])),
    );
    expect(shown).toEqual(all);
    expect(pages.length).toBeGreaterThan(1);
    expect(JSON.stringify(pages[0])).toContain(`Part 1 of ${pages.length}`);
  });

  test('shows a step with its place, its phone and what to see afterwards', () => {
    const step: Part = {
      kind: 'step',
      code: 'RS1',
      title: 'Open <it>',
      text: 'Tap **Begin** & wait.',
      phone: 'on the NEW phone',
      see: 'A list.',
      progress: { at: 2, of: 7 },
    };
    expect(render(step)[0]?.blocks).toMatchObject([
      { type: 'header', text: { type: 'plain_text', text: 'Step 2 of 7: Open <it>' } },
      { type: 'section', text: { text: '_on the NEW phone_\nTap *Begin* &amp; wait.' } },
      { type: 'section', text: { text: 'Afterwards: A list.' } },
    ]);
  });

  test('says warning in a word, not only by an emoji', () => {
    expect(JSON.stringify(render({ kind: 'warning', code: 'W1', text: 'Stop.' }))).toContain(
      '*Warning:* Stop.',
    );
  });

  test('offers few answers as buttons, and lesser ones in a menu when there are many', () => {
    expect(elements(render(ask(number(4)))).map(({ type }) => type)).toEqual(Array(4).fill('button'));
    const mixed = elements(render(ask([...number(5), ...number(8, { more: true })])));
    expect(mixed.map(({ type }) => type)).toEqual([...Array(5).fill('button'), 'static_select']);
    expect(elements(render(ask(number(30)))).map(({ type }) => type)).toEqual(['static_select']);
  });

  test('lists answers in full where a label is too long for a button', () => {
    const label = `${'long '.repeat(20)}end`;
    const [page] = render(
      ask([
        { value: 'a', label },
        { value: 'b', label: 'short' },
      ]),
    );
    expect(JSON.stringify(page)).toContain(`1. ${label}`);
    const labels = elements(page ? [page] : []).map((each) => (each.type === 'button' ? each.text.text : ''));
    expect(labels[0]).toMatch(/^1\. long.*…$/);
    expect(labels[1]).toBe('2. short');
  });

  test('carries the question in what can be clicked', () => {
    const [page] = render(ask(number(2)));
    const block = page?.blocks.find(({ type }) => type === 'actions');
    expect(block?.type === 'actions' ? questionOf(block.block_id) : undefined).toBe('q1');
  });

  test('lets several answers be ticked and sent', () => {
    const shown = elements(render(ask(number(4), { multiple: true })));
    expect(shown.map(({ type }) => type)).toEqual(['checkboxes', 'button']);
  });
});

describe('mrkdwn', () => {
  test.each([
    ['**a** and `b`', '*a* and `b`'],
    ['- one\n- two', '• one\n• two'],
    ['[a & b](https://x.example/?p=1&q=2)', '<https://x.example/?p=1&amp;q=2|a &amp; b>'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    [
      '<!here> <@U1> <https://evil.example|good>',
      '&lt;!here&gt; &lt;@U1&gt; &lt;https://evil.example|good&gt;',
    ],
    ['[x>|y](https://x.example/>|<)', '<https://x.example/%3E%7C%3C|x&gt;¦y>'],
  ])('makes %j to %j', (from, to) => {
    expect(toMrkdwn(from)).toBe(to);
  });

  test.each([
    ['<@U123> my phone &amp; I', 'my phone & I'],
    ['see <https://x.example|this> and <https://y.example>', 'see this and https://y.example'],
    ['<mailto:a@b.example|a@b.example> &lt;b&gt;', 'a@b.example <b>'],
    ['<#C1|general> <!here> hi', 'general hi'],
  ])('reads %j as %j', (from, to) => {
    expect(fromSlack(from)).toBe(to);
  });

  test('splits into pieces that fit, without cutting an escape or a link', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('&', '<', 'ab ', '🔑', '\n', '[l](https://x.example/a)')),
        (atoms) => {
          const pieces = splitText(toMrkdwn(atoms.join('')), 60);
          for (const piece of pieces) {
            expect(codePoints(piece)).toBeLessThanOrEqual(60);
            expect(piece).not.toMatch(/&(?!(amp|lt|gt);)/);
            expect((piece.match(/</g) ?? []).length).toBe((piece.match(/>/g) ?? []).length);
          }
        },
      ),
    );
  });
});
