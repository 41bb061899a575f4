import type { Message, Part } from '../../dialog/message.ts';
import { actions, type Block, button, context, type Page, plainText, section } from './blocks.ts';
import { blocksToText } from './fallback.ts';
import { ACTIONS, askBlock } from './ids.ts';
import { codePoints, fits, shorten } from './length.ts';
import { LIMITS } from './limits.ts';
import { escapeText, link, splitText, toMrkdwn } from './mrkdwn.ts';
import { emphasised, renderChoices } from './render-choices.ts';
import { fill, type SlackWords } from './words.ts';

/** Room is left for what is added at the end: the part's number, the way to the direct message, feedback. */
const PAGE_BLOCKS = LIMITS.messageBlocks - 5;
const PAGE_SIZE = LIMITS.allBlocks - 1_800;
/** Shorter than Slack allows: a long text is read in pieces, and escapes need room. */
const LONGEST_TEXT = 2_800;

/** A message as posts to Slack: one, or several numbered ones where it does not fit into one. Total over all messages. */
export function renderMessage(message: Message, question: string | null, words: SlackWords): Page[] {
  const blocks = message.parts.flatMap((part, i) => renderPart(part, i, question, words));
  // Where a case has ended, Slack's agents ask whether they helped.
  if (message.parts.some((part) => part.kind === 'choices' && part.slot === 'menu'))
    blocks.push(feedback(words));
  const groups = paginate(blocks);
  const only = groups[0] ?? [];
  if (groups.length <= 1) return [{ text: fallback(message.text, only, words), blocks: only }];
  return groups.map((group, i) => {
    const page = context(fill(words.page, { at: i + 1, of: groups.length }));
    return { text: fallback('', group, words), blocks: [...group, page] };
  });
}

function fallback(text: string, blocks: readonly Block[], words: SlackWords): string {
  const escaped = text.trim() === '' ? blocksToText(blocks) : escapeText(text);
  return shorten(escaped.trim() === '' ? words.unreadable : escaped, LIMITS.messageText);
}

function paginate(blocks: readonly Block[]): Block[][] {
  if (blocks.length <= PAGE_BLOCKS && fits(JSON.stringify(blocks), PAGE_SIZE)) return [[...blocks]];
  const groups: Block[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = codePoints(JSON.stringify(block)) + 1;
    const last = groups.at(-1);
    if (last === undefined || last.length >= PAGE_BLOCKS || size + length > PAGE_SIZE) {
      groups.push([block]);
      size = length;
    } else {
      last.push(block);
      size += length;
    }
  }
  return groups;
}

function texts(mrkdwn: string): Block[] {
  return splitText(mrkdwn, LONGEST_TEXT)
    .filter((text) => text.trim() !== '')
    .map(section);
}

function notes(mrkdwn: string): Block[] {
  return splitText(mrkdwn, LONGEST_TEXT)
    .filter((text) => text.trim() !== '')
    .map(context);
}

function renderPart(part: Part, index: number, question: string | null, words: SlackWords): Block[] {
  switch (part.kind) {
    case 'text':
      return texts(toMrkdwn(part.text));
    case 'warning':
      return texts(`:warning: *${words.warning}:* ${toMrkdwn(part.text)}`);
    case 'step':
      return renderStep(part, words);
    case 'facts': {
      const rows = part.rows.map((row) => `• *${escapeText(row.label)}:* ${toMrkdwn(row.value)}`);
      return texts([`*${escapeText(part.title)}*`, ...rows].join('\n'));
    }
    case 'choices':
      return renderChoices(part, index, question, words);
    case 'input': {
      const write = button(
        `${ACTIONS.write}:${index}`,
        words.write,
        JSON.stringify([part.slot.slice(0, 200), part.maxLength]),
      );
      return [...texts(emphasised(part.label)), actions(askBlock(index * 100, question), [write])];
    }
    case 'link':
      return texts(link(part.label, part.url));
    case 'source':
      return notes(part.url ? link(part.text, part.url) : toMrkdwn(part.text));
  }
}

function renderStep(step: Extract<Part, { kind: 'step' }>, words: SlackWords): Block[] {
  const title = escapeText(step.title);
  const head = step.progress
    ? fill(words.step_of, { at: step.progress.at, of: step.progress.of, title })
    : fill(words.step, { title });
  const fitsHeader = fits(head, LIMITS.header);
  const phone = step.phone ? `_${escapeText(step.phone)}_\n` : '';
  return [
    ...(fitsHeader
      ? [{ type: 'header' as const, text: plainText(headline(step, words)) }]
      : texts(`*${head}*`)),
    ...texts(phone + toMrkdwn(step.text)),
    ...(step.see ? texts(toMrkdwn(fill(words.see, { text: step.see }))) : []),
    ...(step.outside ? notes(escapeText(fill(words.outside, { source: step.outside }))) : []),
  ];
}

/** Plain text is not interpreted, so nothing of it is escaped. */
function headline(step: Extract<Part, { kind: 'step' }>, words: SlackWords): string {
  return step.progress
    ? fill(words.step_of, { at: step.progress.at, of: step.progress.of, title: step.title })
    : fill(words.step, { title: step.title });
}

function feedback(words: SlackWords): Block {
  const of = (text: string, value: string) => ({ text: plainText(shorten(text, LIMITS.buttonText)), value });
  return {
    type: 'context_actions',
    block_id: 'feedback',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: of(words.feedback_good, 'good'),
        negative_button: of(words.feedback_bad, 'bad'),
      },
    ],
  };
}
