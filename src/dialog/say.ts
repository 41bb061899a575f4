import type { Draft } from './draft.ts';
import type { Part } from './message.ts';
import { fill, warningPart } from './wording.ts';

export function isSaid(draft: Draft, what: string, run: number): boolean {
  return draft.said.includes(`${what}@${run}`);
}

/** Says a warning once in a run; W3 stands before every loss and is said each time. */
export function warn(draft: Draft, code: string, run: number): void {
  if (
    isSaid(draft, code, run) &&
    (code !== 'W3' || draft.trail.some((one) => one.kind === 'warning' && one.code === code))
  )
    return;
  if (!isSaid(draft, code, run)) draft.said = [...draft.said, `${code}@${run}`];
  draft.trail.push({ kind: 'warning', code });
  draft.parts.push(warningPart(draft.dialogs, code));
}

export function say(draft: Draft, name: string, run: number): void {
  const entry = draft.dialogs.says[name];
  draft.said = [...draft.said, `${name}@${run}`];
  for (const code of entry?.warn ?? []) warn(draft, code, run);
  const part: Part = { kind: 'text', text: fill(draft.dialogs, entry?.text ?? name) };
  if (entry?.first) {
    draft.trail.unshift({ kind: 'say', code: name });
    draft.parts.unshift(part);
  } else {
    draft.trail.push({ kind: 'say', code: name });
    draft.parts.push(part);
  }
}
