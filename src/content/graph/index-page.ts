import type { Dialogs } from '../../dialog/dialogs.ts';

/** The index of docs/flows: all flows, and how to read their pictures. */
export function indexPage(dialogs: Dialogs): string {
  const flows = [...dialogs.flows.values()].map(
    ({ id, title, for: purpose }) => `| [${id}](${id}.md) | ${title} | ${purpose} |`,
  );
  return [
    '<!-- Written by "npm run dialogs:graph" from dialogs/; edit the content, not this page. -->',
    '# The flows',
    '',
    'Each page shows one flow as a picture. [docs/authoring.md](../authoring.md) says how to change a flow, and [docs/codes.md](../codes.md) lists every code.',
    '',
    '| flow | title | purpose |',
    '| --- | --- | --- |',
    ...flows,
    '',
    '## How to read a picture',
    '',
    '| shape | meaning |',
    '| --- | --- |',
    '| dark box with round corners | Where the flow begins. |',
    '| blue diamond | A question. It is left out when the answer is known. Below it stands the name of the slot that takes the answer. |',
    '| small white diamond | The way parts on what is known. Each arrow says its condition; the first that holds counts, in the order of the YAML file. |',
    '| white box | One step, or several that are shown together, with code and title. Small print: the phone it is about, its warnings, and the checks that must hold before the step is shown. |',
    '| yellow octagon | Warnings. |',
    '| grey note | Something the desk says. Point at it to read the whole text. |',
    '| violet box with a double line | Another flow that is run here and then comes back. Click it to go there. |',
    '| violet arrow shape | The case goes on in another flow and does not come back. Click it to go there. |',
    '| blue words “go to …” | The case goes on further down in the same picture, at the shape with that code. |',
    '| green box with round corners | An end, with its outcome. |',
    '',
    'Rules that hold everywhere and are not drawn each time:',
    '',
    '- A shape that says "Only if …" is passed over when its condition is not known to hold.',
    '- An arrow without words is followed whatever the answer was.',
    '- "Check does not hold" means that the step would not be safe. Where no arrow says so, the case then ends with T10. A check that lacks a fact asks for it first.',
    '- A step that was done before in the same case is not shown again.',
    '- Theft, a wish for a person and a few other facts move a case to another flow at any time: see `interrupt` in dialogs/triage.yaml.',
    '',
  ].join('\n');
}
