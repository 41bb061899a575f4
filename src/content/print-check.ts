import type { CheckResult } from './check-content.ts';

/** The report for people: a table of rules, then each violation with the conversation that shows it. */
export function printCheck(result: CheckResult): string {
  const names = Object.entries(result.invariants);
  const rules = names.map(([name, state]) => `  ${name.padEnd(12)}${state}`);
  const violations = result.violations.flatMap((one) => [
    `\n${one.invariant}: ${one.message}`,
    ...(one.conversation.length > 0
      ? ['  seen in:', ...one.conversation.map((input) => `    ${JSON.stringify(input)}`)]
      : []),
  ]);
  const { rows } = result;
  return [
    ...rules,
    '',
    `${result.flows} flows, ${result.steps} steps, ${result.states} states, ${result.transitions} transitions, ` +
      `${result.gates} gate cases, ${result.ms} ms`,
    `catalogue rows: ${rows.used} used, ${rows.unused} listed as unused, ${rows.missing.length} missing`,
    ...violations,
    '',
    result.violations.length === 0 ? 'All rules hold.' : `${result.violations.length} violation(s).`,
    '',
  ].join('\n');
}
