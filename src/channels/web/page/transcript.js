// @ts-check
import { words } from './words.js';

/** @import { Part } from '../../../dialog/message.ts' */
/** @import { TranscriptLine } from '../../../desk/store.ts' */

/** @typedef {Extract<Part, { kind: 'choices' }>} Choices */
/** @typedef {Extract<Part, { kind: 'input' }>} Input */

/** @type {Record<string, string>} */
const COMMANDS = {
  help: words.help,
  back: words.back,
  restart: words.restart,
  status: words.status,
  'all steps': words.all_steps,
  human: words.human,
  why: words.why_question,
  privacy: words.privacy,
  'delete my data': words.delete_my_data,
};

/**
 * What to show of something the person said: a command by its name, a choice as a choice.
 * @param {string} text
 * @param {readonly TranscriptLine[]} before The lines before it.
 */
export function readSaid(text, before) {
  const command = COMMANDS[text];
  if (command) return { text: command, chosen: true };
  const labels = partsOf(before.slice(-8)).flatMap((part) =>
    part.kind === 'choices' ? part.choices.map((choice) => choice.label) : [],
  );
  return { text, chosen: text.split(', ').every((piece) => labels.includes(piece)) || labels.includes(text) };
}

/**
 * The choices and the field that can be answered now. A notice that came in between does not close the question.
 * @param {readonly TranscriptLine[]} lines
 * @param {string | null} question The id of the open question.
 * @returns {{ choices: Choices | null, input: Input | null }}
 */
export function openParts(lines, question) {
  const sinceAnswer = lines.slice(lines.findLastIndex((line) => line.direction === 'in') + 1);
  const asking = question
    ? lines.filter((line) => line.direction === 'out' && line.question === question)
    : [];
  const parts = partsOf(asking.length > 0 ? asking.slice(-1) : sinceAnswer);
  return {
    choices: parts.findLast((part) => part.kind === 'choices') ?? null,
    input: parts.findLast((part) => part.kind === 'input') ?? null,
  };
}

/**
 * @param {readonly TranscriptLine[]} lines
 * @returns {Part[]}
 */
function partsOf(lines) {
  return lines.flatMap((line) => (line.direction === 'out' ? line.message.parts : []));
}
