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
  const runs = runsOf(line, opens);
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only !== undefined && Object.keys(only).length === 2 && !ACTIVE.test(line)) {
    return { type: 'TextBlock', text: line, wrap: true, ...placed, ...style };
  }
  return { type: 'RichTextBlock', ...placed, inlines: runs.map((run) => ({ ...style, ...run })) };
}

function runsOf(line: string, opens: string): Element[] {
  const runs: Element[] = [];
  const plain = (text: string) => text !== '' && runs.push({ type: 'TextRun', text });
  let at = 0;
  for (const found of line.matchAll(MARK)) {
    plain(line.slice(at, found.index));
    at = found.index + found[0].length;
    const { bold, code, label, url } = found.groups ?? {};
    if (bold !== undefined) runs.push({ type: 'TextRun', text: bold, weight: 'Bolder' });
    else if (code !== undefined) runs.push({ type: 'TextRun', text: code, fontType: 'Monospace' });
    else if (label !== undefined && url !== undefined) runs.push(linkRun(label, url, opens));
  }
  plain(line.slice(at));
  return runs;
}

/** A link that says which site it opens. */
export function linkRun(label: string, url: string, opens: string): Element {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const text = label.includes(host) ? label : fillWords(opens, { label, host });
  return { type: 'TextRun', text, underline: true, selectAction: { type: 'Action.OpenUrl', url } };
}
