import { ROW_OF } from '../error-labels.ts';
import { screenText } from '../screen-text.ts';
import { clean } from './statements.ts';

const NO_TEXT =
  /^(?:no|none|nothing|nope|nada|nichts|rien|aucun|keine?|ningun\w*|nenhum\w*)\b(?! (?:network|internet|connection))|\bno (?:message|error|text|words|warning)\b|\bnothing (?:on|is|at|comes|appears|shown)\b|\b(?:doesnt|does not) (?:say|show) anything\b|(?:エラー|メッセージ)は?(?:出ません|出ない|ありません)/;
const OTHER =
  /^(?:(?:it |is |its |says |shows |yes )*(?:another|a different|some other|other) (?:message|one|error|text)|something else)$/;
/** What people call a row whose words they do not repeat. */
const CALLED: readonly (readonly [string, RegExp])[] = [
  ['E6', /\bqr code (?:from|of|by|provided by) (?:my|your|the|our) organi[sz]ation\b/],
  ['E16', /\bred (?:dot|point|mark|badge)\b|\bout of date\b/],
];

/** The row that a reply to the question for the screen's text names; undefined where it names none. */
export function errorReply(whole: string, has: (value: string) => boolean): string | undefined {
  const text = clean(whole);
  const called = CALLED.find(([row, words]) => has(row) && words.test(text));
  if (called) return called[0];
  const seen = screenText(whole);
  const row = seen.row ?? ROW_OF[seen.label];
  if (row !== undefined && has(row)) return row;
  if (seen.label !== 'none' && has('other')) return 'other';
  const short = text.split(' ').length <= 6;
  if (short && /\b(?:network|internet|connection|offline|wi-?fi)\b/.test(text) && has('E28')) return 'E28';
  if (NO_TEXT.test(text) && has('none')) return 'none';
  return OTHER.test(text) && has('other') ? 'other' : undefined;
}
