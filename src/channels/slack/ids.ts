/** Names of what can be clicked, as Slack sends them back. */
export const ACTIONS = {
  choose: 'choose',
  several: 'several',
  send: 'send',
  write: 'write',
  continue: 'continue',
  command: 'command',
  begin: 'begin',
  feedback: 'feedback',
} as const;

export const VIEWS = { answer: 'answer', start: 'start' } as const;

export const SHORTCUTS = { start: 'authenticator_start', offer: 'authenticator_offer' } as const;

export const COMMAND = '/authenticator';

/** Longest question id that is put into a block; the desk's own have a handful of characters. */
const LONGEST_QUESTION = 200;

/** The id of a block that belongs to a question: what is clicked in it answers that question. */
export function askBlock(index: number, question: string | null): string {
  return `ask:${index}:${question !== null && question.length <= LONGEST_QUESTION ? question : ''}`;
}

/** The question a block belongs to; undefined for a block of no question. */
export function questionOf(block: string): string | undefined {
  return /^ask:\d+:([\s\S]+)$/.exec(block)?.[1];
}

/** The kind of an action id such as `choose:0:2`. */
export function actionKind(action: string): string {
  return action.split(':', 1)[0] ?? '';
}
