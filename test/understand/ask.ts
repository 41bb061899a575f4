import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from '../../src/content/content-folder.ts';
import type { Expectation } from '../../src/dialog/reading.ts';

interface Slot {
  readonly multiple?: boolean;
  readonly free?: boolean;
  readonly values: Readonly<Record<string, { readonly label: string }>>;
}
const slots = parse(readFileSync(join(contentFolder(), 'slots.yaml'), 'utf8')) as Record<string, Slot>;

/** A question as the desk asks it, with the values and labels of dialogs/slots.yaml; `step` asks what became of a step. */
export function ask(slot: string): Expectation {
  if (slot === 'step')
    return {
      asking: 'step',
      choices: ['worked', 'failed', 'cannot', 'skipped'].map((value) => ({ value, label: value })),
      multiple: false,
      free: false,
    };
  const question = slots[slot];
  if (question === undefined) throw new Error(`No question '${slot}' in dialogs/slots.yaml.`);
  const { values, multiple = false, free = false } = question;
  const choices = Object.entries(values).map(([value, { label }]) => ({ value: String(value), label }));
  return { asking: slot, choices, multiple, free };
}
