import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import type * as AdaptiveCards from 'adaptivecards';
import fc from 'fast-check';
import { renderClosed, renderMessage } from '../../../src/channels/teams/render.ts';
import type { Message, Part } from '../../../src/dialog/message.ts';
import { plainText } from '../../../src/dialog/plain-text.ts';
import { arbitraryMessage } from '../../fixtures/arbitrary-message.ts';
import { everyMessage, messagesOf } from '../../fixtures/every-message.ts';
import { dialogs, words } from '../../fixtures/teams/teams-desk.ts';

const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

const asked = { question: 'q1', delivery: '00000000-0000-0000-0000-000000000000' };

/** What a card does wrong, in a line each. */
function faultsOf(content: unknown): string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  card.parse(content, context);
  const faults = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  faults.push(...card.validateProperties().validationEvents.map((event) => event.message));
  const root = content as { version: string; fallbackText: string };
  if (root.version !== '1.5') faults.push(`version ${root.version}`);
  if (!root.fallbackText?.trim()) faults.push('no text fallback');
  let inputs = 0;
  const text = JSON.stringify(content, (_, value) => {
    if (/^Action\.(Execute|OpenUrl)/.test(value?.type ?? '') && value.title === '') faults.push('no title');
    if (value?.type === 'TextBlock' && !value.text.trim()) faults.push('an empty TextBlock');
    if (value?.type === 'TextBlock' && value.wrap !== true) faults.push('a TextBlock that does not wrap');
    if (value?.type === 'RichTextBlock' && value.inlines.length === 0) faults.push('an empty RichTextBlock');
    if (/^Input\./.test(value?.type ?? '')) {
      inputs += 1;
      if (!(value.label?.trim() && value.errorMessage))
        faults.push('an input without label or error message');
    }
    if (value?.type === 'ActionSet' && value.actions.length === 0) faults.push('an empty ActionSet');
    if (/^Action\./.test(value?.type ?? '') && value.title.length > 36)
      faults.push(`a cut button: ${value.title}`);
    return value;
  });
  if (Buffer.byteLength(text) > 80_000) faults.push(`${Buffer.byteLength(text)} bytes`);
  const actions = text.match(/"type":"Action\.Execute"/g)?.length ?? 0;
  if (actions > 6) faults.push(`${actions} actions`);
  if (inputs > 1) faults.push(`${inputs} inputs, all to be filled in before one can be sent`);
  return faults;
}

const cardsOf = (message: Message) =>
  renderMessage(message, asked, words).flatMap((activity) =>
    (activity.attachments ?? []).map((attachment) => attachment.content as unknown),
  );

describe('the cards of all that the desk says', () => {
  const messages = [...everyMessage(dialogs, 400)];
  for (const flow of dialogs.flows.keys()) messages.push(...messagesOf(dialogs, `all steps ${flow}`));

  test('are right by the schema, labelled, small, and have at most six actions', () => {
    const faults = messages.flatMap((message) =>
      cardsOf(message).flatMap((card) =>
        faultsOf(card).map((fault) => `${fault}: ${message.text.slice(0, 80)}`),
      ),
    );
    expect(messages.length).toBeGreaterThan(300);
    expect([...new Set(faults)]).toEqual([]);
  });

  test('are right whatever a message holds, and every answer is on one of them', () => {
    // Values and addresses are of our own making; every other text may come from a translation.
    const named = (part: Part, at: number): Part => {
      if (part.kind === 'link' || part.kind === 'source')
        return { ...part, url: 'https://x.example/?a=1&b=(2' };
      if (part.kind !== 'choices') return part;
      return { ...part, choices: part.choices.map((one, i) => ({ ...one, value: `p${at}v${i}` })) };
    };
    fc.assert(
      fc.property(arbitraryMessage, (any) => {
        const parts = any.parts.map(named);
        const sent = cardsOf({ parts, text: plainText(dialogs, parts) });
        expect(sent.flatMap(faultsOf)).toEqual([]);
        const drawn = JSON.stringify(sent);
        const offered = parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
        expect(offered.filter(({ value }) => !drawn.includes(`"${value}"`))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('continue a long list of facts on a further card', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({ label: `Fact ${i}`, value: 'word '.repeat(1_800) }));
    const facts: Part = { kind: 'facts', title: 'What I hand over', rows };
    const sent = cardsOf({ parts: [facts], text: plainText(dialogs, [facts]) });
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.flatMap(faultsOf)).toEqual([]);
    expect(JSON.stringify(sent)).toContain('Fact 9');
  });

  test('have no buttons once they are answered', () => {
    for (const message of messages) {
      const card = renderClosed(message, { line: 'You answered: yes', taken: true }, words);
      expect(faultsOf(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toMatch(/Action\.(Execute|Submit)|Input\./);
    }
  });
});

describe('a card', () => {
  const every: Message = {
    text: 'all of it',
    parts: [
      { kind: 'text', text: '**Bold** and `code` and [a page](https://example.com/x).\n- one\n- two' },
      { kind: 'warning', code: 'W1', text: 'Do not delete the app.' },
      {
        kind: 'step',
        code: 'TS1',
        title: 'Open the app',
        text: 'Tap **Settings**.',
        see: 'A switch.',
        phone: 'on the OLD phone',
        progress: { at: 2, of: 7 },
        outside: 'Microsoft',
      },
      {
        kind: 'facts',
        title: 'Known',
        rows: [{ label: 'Phone', value: '[click](https://evil.example) *x*' }],
      },
      { kind: 'link', label: 'Security info', url: 'https://mysignins.microsoft.com/security-info' },
      { kind: 'source', text: 'Source: a document', url: 'https://support.example/a' },
      {
        kind: 'choices',
        slot: 'step',
        prompt: 'How did it go?',
        choices: ['worked', 'failed', 'cannot'].map((value) => ({ value, label: value })),
      },
      { kind: 'input', slot: 'note', label: 'Anything else?', maxLength: 500 },
    ],
  };

  test('of every part is drawn as before', () => {
    expect(cardsOf(every)).toMatchSnapshot();
  });

  test('says which site a link opens', () => {
    expect(JSON.stringify(cardsOf(every))).toContain('Security info (opens mysignins.microsoft.com)');
  });

  test.each([1, 6, 7, 10, 18, 31])('offers %i choices with at most six actions', (count) => {
    const choices = Array.from({ length: count }, (_, i) => ({
      value: `v${i}`,
      label: `Choice ${i}`,
      ...(i > 5 && count === 18 && { more: true }),
    }));
    for (const multiple of [false, true]) {
      const part = {
        kind: 'choices' as const,
        slot: 's',
        prompt: 'Which?',
        choices,
        ...(multiple && { multiple }),
      };
      const [card] = cardsOf({ parts: [part], text: 'Which?' });
      expect(faultsOf(card)).toEqual([]);
      for (const { label } of choices) expect(JSON.stringify(card)).toContain(`"${label}"`);
    }
  });

  test('that would be too large becomes several, and nothing is lost', () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `line ${i} with **some** words`);
    const parts = [{ kind: 'text' as const, text: lines.join('\n') }];
    const pieces = cardsOf({ parts, text: lines.join('\n') });
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(faultsOf)).toEqual([]);
    for (const i of [0, 1_500, 2_999]) expect(JSON.stringify(pieces)).toContain(`line ${i} with`);
  });

  test('is not needed for a plain sentence', () => {
    const parts = [{ kind: 'text' as const, text: 'Goodbye for now.' }];
    expect(renderMessage({ parts, text: 'Goodbye for now.' }, asked, words)).toEqual([
      { type: 'message', text: 'Goodbye for now.', textFormat: 'plain' },
    ]);
  });
});
