import { context, type Page } from './blocks.ts';
import { shorten } from './length.ts';
import { escapeText } from './mrkdwn.ts';

/** What remains of a message once its question is closed. */
const LASTING = new Set(['section', 'header', 'context', 'divider']);

/** A posted message without its controls, with what became of its question below it. */
export function answeredPage(
  posted: { readonly text: string; readonly blocks: readonly unknown[] },
  note: string,
): Page {
  const lasting = posted.blocks.filter(
    (block): block is Page['blocks'][number] =>
      typeof block === 'object' &&
      block !== null &&
      'type' in block &&
      typeof block.type === 'string' &&
      LASTING.has(block.type) &&
      !('accessory' in block),
  );
  const blocks = [...lasting.slice(0, 49), context(`*${escapeText(shorten(note, 500))}*`)];
  return { text: shorten(`${posted.text}\n${escapeText(note)}`, 40_000), blocks };
}
