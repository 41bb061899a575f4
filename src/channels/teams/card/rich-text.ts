import { fillWords } from '../words.ts';
import type { Element } from './element.ts';

/** How a text looks, beside what its own marks say. */
export interface TextLook {
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Medium';
}

const MARK = /\*\*(?<bold>.+?)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<url>https?:[^)\s]+)\)/gs;
/** What the Markdown of a TextBlock would take for a mark. */
const ACTIVE = /[*_[\]`~\\<>&#]|^\s*([-+>]|\d+[.)])\s/;

/**
 * A text of the small Markdown subset as pieces of a card, one a line. Lines with anything that looks like a mark
 * become runs, which no client reads as Markdown again.
 */
export function richText(text: string, opens: string, look: TextLook = {}): Element[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const item = /^\s*- /.test(line);
    const spacing = index === 0 ? look.spacing : item ? 'None' : 'Small';
    const shown = item ? `•  ${line.replace(/^\s*- /, '')}` : line;
    return textLine(shown, opens, { ...look, ...(spacing && { spacing }) });
  });
}

/** One line of text as a piece of a card. */
export function textLine(line: string, opens: string, look: TextLook = {}): Element {
  const { spacing, ...style } = look;
  const placed = spacing === undefined ? {} : { spacing };
  const block = (text: string) => ({ type: 'TextBlock', text, wrap: true, ...placed, ...style });
  // Teams refuses a card with an empty block.
  if (line.trim() === '') return block('…');
  const pieces = piecesOf(line);
  // Links work in every client as Markdown only, and as anything else they would count as actions.
  if (pieces.some(({ url }) => url !== undefined)) {
    return block(pieces.map((piece) => markdownOf(piece, opens)).join(''));
  }
  if (pieces.length === 1 && pieces[0]?.mark === undefined && !ACTIVE.test(line)) return block(line);
  return { type: 'RichTextBlock', ...placed, inlines: pieces.map((piece) => runOf(piece, style)) };
}

interface Piece {
  readonly text: string;
  readonly mark?: 'bold' | 'code';
  readonly url?: string;
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = (text: string) => text !== '' && pieces.push({ text });
  let at = 0;
  for (const found of line.matchAll(MARK)) {
    plain(line.slice(at, found.index));
    at = found.index + found[0].length;
    const { bold, code, label, url } = found.groups ?? {};
    if (bold !== undefined) pieces.push({ text: bold, mark: 'bold' });
    else if (code !== undefined) pieces.push({ text: code, mark: 'code' });
    else if (label !== undefined && url !== undefined) pieces.push({ text: label, url });
  }
  plain(line.slice(at));
  return pieces;
}

function runOf({ text, mark }: Piece, style: object): Element {
  const marked = mark === 'bold' ? { weight: 'Bolder' } : mark === 'code' ? { fontType: 'Monospace' } : {};
  return { ...style, type: 'TextRun', text, ...marked };
}

/** A piece as Markdown of a TextBlock; a link says which site it opens. */
function markdownOf({ text, mark, url }: Piece, opens: string): string {
  const safe = text.replaceAll(/[\\*_[\]`]/g, '\\$&');
  if (url === undefined) return mark === 'bold' ? `**${safe}**` : safe;
  const host = URL.canParse(url) ? new URL(url).host : url;
  const label = text.includes(host) ? safe : fillWords(opens, { label: safe, host });
  return `[${label}](${url})`;
}
