import type { Expectation } from '../dialog/reading.ts';

/** The choice that a whole message names to the letter, by its label or its number: as good as a click. */
export function exactChoice(text: string, { choices }: Pick<Expectation, 'choices'>): string | undefined {
  const said = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(said)) return choices[Number(said) - 1]?.value;
  return choices.find(({ label }) => label.toLowerCase() === said)?.value;
}
