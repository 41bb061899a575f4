import type { Arrow, Diagram, DiagramNode, Shape } from './diagram.ts';

/** How Mermaid brackets the text of each shape. */
const BRACKETS: Readonly<Record<Shape, readonly [string, string]>> = {
  start: ['([', '])'],
  question: ['{', '}'],
  fork: ['{', '}'],
  steps: ['[', ']'],
  say: ['>', ']'],
  warn: ['{{', '}}'],
  call: ['[[', ']]'],
  flow: ['[/', '/]'],
  jump: ['[', ']'],
  end: ['([', '])'],
};

/** A diagram in the language of Mermaid, for places that show Markdown. */
export function mermaidOf({ nodes, arrows }: Diagram): string {
  const links = nodes.filter(({ link }) => link !== undefined);
  return [
    'flowchart TB',
    ...nodes.map(nodeLine),
    ...arrows.map(arrowLine),
    ...links.map(({ id, link }) => `  click ${id} "${link}.md"`),
    '',
  ].join('\n');
}

function nodeLine({ id, shape, lines }: DiagramNode): string {
  const [open, close] = BRACKETS[shape];
  const text = lines.map((line) => {
    const words = escaped(line.code === undefined ? line.text : `${line.code} ${line.text}`);
    return line.small ? `<small>${words}</small>` : words;
  });
  return `  ${id}${open}"${text.join('<br/>') || ' '}"${close}`;
}

function arrowLine({ from, to, label }: Arrow): string {
  return label === undefined ? `  ${from} --> ${to}` : `  ${from} -->|"${escaped(label)}"| ${to}`;
}

/** Mermaid writes characters that mean something to it as numbered entities. */
function escaped(text: string): string {
  return text.replaceAll(/["#<>&]/g, (found) => `#${found.codePointAt(0)};`);
}
