import { codePoints, fits } from './length.ts';

/** Escapes what Slack interprets in every text, so that nothing in it mentions, links or notifies. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const LINK = /\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g;

/** The desk's Markdown subset as Slack's mrkdwn. */
export function toMrkdwn(text: string): string {
  // Most sentences hold nothing that either of the two interprets.
  if (!/[&<>*[]|^- /m.test(text)) return text;
  let result = '';
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    result += plain(text.slice(from, match.index)) + link(match[1] ?? '', match[2] ?? '');
    from = match.index + match[0].length;
  }
  return result + plain(text.slice(from));
}

/** Longest link that is made one; it may not be split. */
const LONGEST_LINK = 2_000;

/** A link; what would end it early is encoded in the address and escaped in the label. */
export function link(label: string, url: string): string {
  // In the place of an address, `@U1` would mention somebody.
  const usual = /^https?:\S+$/.test(url) && label.trim() !== '' && label.length + url.length <= LONGEST_LINK;
  if (!usual) return escapeText(`${label}: ${url}`);
  const address = url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C');
  return `<${address.replaceAll('&', '&amp;')}|${escapeText(label).replaceAll('|', '¦')}>`;
}

function plain(text: string): string {
  return escapeText(text)
    .replaceAll(/\*\*(\S(?:[^*\n]*\S)?)\*\*/g, '*$1*')
    .replaceAll(/^- /gm, '• ');
}

/** Slack's text back to what the person saw: entities and angle brackets resolved. */
export function fromSlack(text: string): string {
  return text
    .replaceAll(
      /<([@#!]|https?:|mailto:|tel:)([^>|]*)(?:\|([^>]*))?>/g,
      (_, kind: string, rest: string, label) =>
        kind === '@' ? '' : (label ?? (kind === '#' || kind === '!' ? '' : kind + rest)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]{2,}/g, ' ')
    .trim();
}

/** Cuts mrkdwn into pieces of at most `most` code points: between lines, else between words, never inside a link. */
export function splitText(text: string, most: number): string[] {
  if (fits(text, most)) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const token of tokens(text, most)) {
    for (const atom of fits(token, most) ? [token] : chop(token, most)) {
      if (codePoints(piece) + codePoints(atom) > most) {
        if (piece.trim() !== '') pieces.push(piece.trim());
        piece = atom.trimStart();
      } else piece += atom;
    }
  }
  if (piece.trim() !== '') pieces.push(piece.trim());
  return pieces;
}

/** Lines where they are short, and else words; a link and an escaped character stay whole. */
function tokens(text: string, most: number): string[] {
  return text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length <= most ? [line] : (line.match(/<[^<>]*>|[^\s<]+\s*|\s+|</g) ?? [line])));
}

function chop(token: string, most: number): string[] {
  const units = token.match(/&(?:amp|lt|gt);|[\s\S]/gu) ?? [];
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const unit of units) {
    if (length + unit.length > most) {
      pieces.push(piece.join(''));
      piece = [];
      length = 0;
    }
    piece.push(unit);
    length += unit.length;
  }
  return [...pieces, piece.join('')];
}
