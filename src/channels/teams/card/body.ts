import type { Part } from '../../../dialog/message.ts';
import { withoutMarkdown } from '../../../dialog/plain-text.ts';
import { fillWords, type TeamsWords } from '../words.ts';
import type { Element } from './element.ts';
import { richText, textLine } from './rich-text.ts';

/** What one box of facts may take; a card takes a few of them. */
const BOX_BYTES = 20_000;

/** A part that asks nothing. */
export type Said = Exclude<Part, { kind: 'choices' | 'input' }>;

/** What the desk says, as pieces of a card. */
export function saidElements(part: Said, words: TeamsWords): Element[] {
  const { opens } = words;
  switch (part.kind) {
    case 'text':
      return richText(part.text, opens);
    case 'warning':
      return [
        box('warning', [
          textLine(words.warning, opens, { weight: 'Bolder' }),
          ...richText(part.text, opens, { spacing: 'Small' }),
        ]),
      ];
    case 'step':
      return [box('emphasis', stepElements(part, words))];
    case 'facts': {
      // A value may be what a person wrote: it stays text, whatever it looks like.
      const rows = part.rows.map(({ label, value }) => ({
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: [
          { type: 'TextRun', text: `${label}: `, weight: 'Bolder' },
          { type: 'TextRun', text: withoutMarkdown(value).trim() || '…' },
        ],
      }));
      const title = textLine(part.title, opens, { weight: 'Bolder' });
      return inBoxes([title, ...rows]).map((items) => box('emphasis', items));
    }
    case 'link':
      return [textLine(`[${part.label.replaceAll(/[[\]]/g, '')}](${part.url})`, opens)];
    case 'source': {
      const line =
        part.url === undefined ? part.text : `[${part.text.replaceAll(/[[\]]/g, '')}](${part.url})`;
      return [textLine(line, opens, { size: 'Small', isSubtle: true, spacing: 'Small' })];
    }
  }
}

function stepElements(part: Extract<Part, { kind: 'step' }>, words: TeamsWords): Element[] {
  const { opens } = words;
  const { progress, phone, see, outside } = part;
  const at = progress && fillWords(words.step_of, { at: String(progress.at), of: String(progress.of) });
  const above = [at, phone].filter((one) => one !== undefined).join(' · ');
  const small = { size: 'Small', isSubtle: true } as const;
  return [
    ...(above === '' ? [] : [textLine(above, opens, { ...small, weight: 'Bolder' })]),
    textLine(part.title, opens, { weight: 'Bolder', size: 'Medium', spacing: 'Small' }),
    ...richText(part.text, opens, { spacing: 'Small' }),
    ...(see === undefined ? [] : richText(fillWords(words.see, { text: see }), opens, { spacing: 'Medium' })),
    ...(outside === undefined
      ? []
      : richText(fillWords(words.outside, { source: outside }), opens, { ...small, spacing: 'Medium' })),
  ];
}

/** Elements in as many boxes as their size takes: a card can be continued after a box, not within one. */
function inBoxes(elements: readonly Element[]): Element[][] {
  const boxes: Element[][] = [];
  let room = 0;
  for (const element of elements) {
    const size = Buffer.byteLength(JSON.stringify(element));
    const box = boxes.at(-1);
    if (box && size <= room) box.push(element);
    else {
      boxes.push([element]);
      room = BOX_BYTES;
    }
    room -= size;
  }
  return boxes;
}

function box(style: 'warning' | 'emphasis', items: readonly Element[]): Element {
  return { type: 'Container', style, spacing: 'Medium', items };
}
