import type { Dialogs, Flow } from '../../dialog/dialogs.ts';
import type { Diagram } from './diagram.ts';
import { mermaidOf } from './mermaid.ts';

/** The Markdown page of a flow: its picture, what it leads to, and the picture's source. */
export function flowPage(dialogs: Dialogs, flow: Flow, diagram: Diagram): string {
  const links = [...new Set(diagram.nodes.flatMap(({ link }) => link ?? []))].sort();
  const leads = links.map((id) => `- [${id} ${dialogs.flows.get(id)?.title ?? ''}](${id}.md)`);
  const ends = flow.ends.map((code) => `- ${code} ${dialogs.outcomes[code]?.title ?? ''}`);
  return [
    '<!-- Written by "npm run dialogs:graph" from dialogs/; edit the content, not this page. -->',
    `# ${flow.id} ${flow.title}`,
    '',
    flow.for,
    '',
    `Source: [dialogs/flows/${flow.id}.yaml](../../dialogs/flows/${flow.id}.yaml) · [All flows](README.md) · [The picture alone, with links](${flow.id}.svg)`,
    '',
    `[![${flow.id} ${flow.title}](${flow.id}.svg)](${flow.id}.svg)`,
    '',
    '## Where it ends',
    '',
    ...ends,
    '',
    ...(leads.length > 0 ? ['## Flows it leads to', '', ...leads, ''] : []),
    '<details>',
    '<summary>The same as Mermaid source</summary>',
    '',
    '```mermaid',
    mermaidOf(diagram).trimEnd(),
    '```',
    '',
    '</details>',
    '',
  ].join('\n');
}
