// @ts-check

/**
 * A piece of a line: plain, bold, code, or a link.
 * @typedef {{ kind: 'plain' | 'code', text: string }
 *   | { kind: 'bold', inside: Inline[] }
 *   | { kind: 'link', text: string, url: string }} Inline
 */

/**
 * A paragraph of lines, or a list of items.
 * @typedef {{ kind: 'paragraph' | 'list', lines: Inline[][] }} Block
 */

const INLINE = /\*\*(?<bold>.+?)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<url>https?:\/\/[^\s)]+)\)/g;

/**
 * Reads the Markdown subset of messages. Whatever is not of the subset stays as it is written.
 * @param {string} text
 * @returns {Block[]}
 */
export function parseMarkdown(text) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block | undefined} */
  let open;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const kind = line.startsWith('- ') ? 'list' : 'paragraph';
    if (line === '') {
      open = undefined;
      continue;
    }
    const block = /** @type {Block} */ (open?.kind === kind ? open : { kind, lines: [] });
    if (block !== open) blocks.push(block);
    open = block;
    block.lines.push(parseInline(kind === 'list' ? line.slice(2).trim() : line));
  }
  return blocks;
}

/**
 * @param {string} line
 * @returns {Inline[]}
 */
function parseInline(line) {
  /** @type {Inline[]} */
  const pieces = [];
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: line.slice(from, match.index) });
    const { bold, code, label, url } = match.groups ?? {};
    if (bold !== undefined) pieces.push({ kind: 'bold', inside: parseInline(bold) });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (label !== undefined && url !== undefined) pieces.push({ kind: 'link', text: label, url });
    from = match.index + match[0].length;
  }
  if (from < line.length) pieces.push({ kind: 'plain', text: line.slice(from) });
  return pieces;
}
