import type { Block } from './blocks.ts';
import { escapeText } from './mrkdwn.ts';

/** The texts of blocks one below the other: what notifications and screen readers get. Escaped like the blocks. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      switch (block.type) {
        case 'section':
          return [block.text.text];
        case 'header':
          return [escapeText(block.text.text)];
        case 'context':
          return block.elements.map((element) => element.text);
        case 'actions':
          return block.elements.flatMap((element) =>
            element.type === 'button'
              ? [`- ${escapeText(element.text.text)}`]
              : element.options.map((option) => `- ${escapeText(option.text.text)}`),
          );
        default:
          return [];
      }
    })
    .join('\n');
}
