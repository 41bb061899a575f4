import type { Dialogs, Step } from '../../dialog/dialogs.ts';

/** docs/codes.md: every code that logs, tickets and checks speak, with its words. */
export function codesPage(dialogs: Dialogs): string {
  const { steps, warnings, outcomes, slots, flows, guards } = dialogs;
  return [
    '<!-- Written by "npm run dialogs:graph" from dialogs/; edit the content, not this page. -->',
    '# Codes',
    '',
    'Logs, tickets, checks and tests speak these codes. [authoring.md](authoring.md) says how to change what is behind them.',
    '',
    '## Steps',
    '',
    ...stepTables(steps),
    '## Warnings',
    '',
    ...table(
      ['code', 'warns that'],
      Object.entries(warnings).map(([code, { title }]) => [code, title]),
    ),
    '## Outcomes',
    '',
    ...table(
      ['code', 'the case ends with', 'a person takes over'],
      Object.entries(outcomes).map(([code, { title, handoff }]) => [code, title, handoff ? 'yes' : 'no']),
    ),
    '## Slots',
    '',
    ...table(
      ['slot', 'about', 'values'],
      [...slots.values()].map((slot) => [
        `\`${slot.name}\``,
        slot.label,
        slot.free ? 'free text' : slot.order.map((value) => `\`${value}\``).join(', '),
      ]),
    ),
    '## Checks (guards)',
    '',
    ...table(
      ['guard', 'what a person is told when it does not hold'],
      [...guards.values()].map(({ name, because }) => [`\`${name}\``, because]),
    ),
    '## Flows',
    '',
    ...table(
      ['flow', 'title'],
      [...flows.values()].map(({ id, title }) => [`[${id}](flows/${id}.md)`, title]),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** A table for each file of steps, in the order of the file, which is the documented one. */
function stepTables(steps: ReadonlyMap<string, Step>): readonly string[] {
  const files = Map.groupBy(steps.values(), ({ file }) => file);
  return [...files].flatMap(([file, found]) => [
    `### dialogs/${file}`,
    '',
    ...table(
      ['code', 'step', 'phone', 'risk', 'warnings', 'checks', 'from'],
      found.map((step) => [
        step.code,
        step.title,
        step.platforms?.length === 1 ? `${step.phone}, ${step.platforms[0]} only` : step.phone,
        step.risk,
        (step.warn ?? []).join(', '),
        (step.gate ?? []).map((name) => `\`${name}\``).join(', '),
        [...(step.rows ?? []), ...(step.outside ? [step.outside] : [])].join(', '),
      ]),
    ),
  ]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}
