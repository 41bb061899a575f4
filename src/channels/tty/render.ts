import type { Message, Part } from '../../dialog/message.ts';
import { withoutMarkdown } from '../../dialog/plain-text.ts';

/** ANSI styles; all empty where the terminal shows none. */
export interface Styles {
  readonly bold: string;
  readonly warn: string;
  readonly dim: string;
  readonly reset: string;
}

export const PLAIN: Styles = { bold: '', warn: '', dim: '', reset: '' };
export const COLOUR: Styles = {
  bold: '\u001b[1m',
  warn: '\u001b[1;33m',
  dim: '\u001b[2m',
  reset: '\u001b[0m',
};

/** A message for a terminal of `width` columns: the plain text, with emphasis where the terminal has it. */
export function renderMessage(message: Message, styles: Styles, width: number): string {
  if (styles === PLAIN) return wrap(message.text, width);
  return message.parts.map((part) => wrap(renderPart(part, styles), width)).join('\n\n');
}

function renderPart(part: Part, styles: Styles): string {
  const { bold, warn, dim, reset } = styles;
  const rich = (text: string) => withoutMarkdown(text.replaceAll(/\*\*(.+?)\*\*/gs, `${bold}$1${reset}`));
  switch (part.kind) {
    case 'text':
      return rich(part.text);
    case 'warning':
      return `${warn}! ${withoutMarkdown(part.text)}${reset}`;
    case 'step': {
      const at = part.progress ? `${part.progress.at}/${part.progress.of}  ` : '';
      const phone = part.phone ? ` ${dim}(${part.phone})${reset}` : '';
      const see = part.see ? `\n${dim}-> ${withoutMarkdown(part.see)}${reset}` : '';
      const outside = part.outside ? `\n${dim}(${part.outside})${reset}` : '';
      return `${bold}${at}${part.title}${reset}${phone}\n${rich(part.text)}${see}${outside}`;
    }
    case 'facts':
      return [
        `${bold}${part.title}${reset}`,
        ...part.rows.map((row) => `- ${row.label}: ${rich(row.value)}`),
      ].join('\n');
    case 'choices':
      return [
        rich(part.prompt),
        ...part.choices.map((one, i) => `${bold}${i + 1}${reset} ${one.label}`),
      ].join('\n');
    case 'input':
      return rich(part.label);
    case 'link':
      return `${part.label}: ${part.url}`;
    case 'source':
      return `${dim}${part.text}${part.url ? ` (${part.url})` : ''}${reset}`;
  }
}

/** Breaks lines at spaces; words longer than a line stay whole. Escape sequences take no room. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const out: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current !== '' && columns(`${current} ${word}`) > width) {
          out.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...out, current].join('\n');
    })
    .join('\n');
}

function columns(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  return text.replaceAll(/\u001b\[[0-9;]*m/g, '').length;
}
