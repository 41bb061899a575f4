import type { Step } from '../../dialog/dialogs.ts';

/** A reply that a box of steps can get, and what its arrow says. */
export interface Answer {
  readonly reply: 'worked' | 'failed' | 'cannot' | 'skipped';
  readonly label: string;
}

/** The replies that steps shown together can get. Steps that are only read get none: the flow just goes on. */
export function answersOf(steps: readonly Step[]): readonly Answer[] {
  const rules = steps.map((step) => step.reply).filter((rule) => rule !== 'none');
  const last = rules.at(-1);
  if (last === undefined) return [{ reply: 'worked', label: '' }];
  const others: readonly Answer[] = [
    { reply: 'cannot', label: 'cannot' },
    { reply: 'skipped', label: 'skipped' },
  ];
  if (last === 'done') return [{ reply: 'worked', label: 'done' }, ...others];
  const fixed = last === 'fixed';
  return [
    { reply: 'worked', label: fixed ? 'problem gone' : 'worked' },
    { reply: 'failed', label: fixed ? 'still the same' : 'did not work' },
    ...others,
  ];
}
