import type { Flow } from '../../dialog/dialogs.ts';
import type { Arrow, Diagram, DiagramNode, Line, Shape } from './diagram.ts';
import { wrap } from './wrap.ts';

/** Attributes of each shape. The colours keep 7:1 contrast with the text, and every kind differs in form as well. */
const LOOK: Readonly<Record<Shape, string>> = {
  start: 'shape=box style="rounded,filled" fillcolor="#1f3a5f" color="#1f3a5f" fontcolor="#ffffff"',
  question: 'shape=diamond style=filled fillcolor="#e8f1fb" color="#2b6cb0" margin="0,0"',
  fork: 'shape=diamond style=filled fillcolor="#ffffff" color="#4a5568" width=0.35 height=0.35 fixedsize=true',
  steps: 'shape=box style=filled fillcolor="#ffffff" color="#2d3748" penwidth=1.4',
  say: 'shape=note style=filled fillcolor="#f7fafc" color="#718096"',
  warn: 'shape=octagon style=filled fillcolor="#fff4d6" color="#b7791f" margin="0.02,0.02"',
  call: 'shape=box style=filled fillcolor="#ede9fe" color="#5b21b6" peripheries=2',
  flow: 'shape=cds style=filled fillcolor="#ede9fe" color="#5b21b6" margin="0.16,0.06"',
  jump: 'shape=plain fontcolor="#2b6cb0"',
  end: 'shape=box style="rounded,filled" fillcolor="#e3f6e8" color="#276749"',
};

const WIDTH: Readonly<Record<Shape, number>> = {
  start: 44,
  question: 32,
  fork: 1,
  steps: 38,
  say: 38,
  warn: 36,
  call: 34,
  flow: 24,
  jump: 24,
  end: 24,
};
const LABEL_WIDTH = 26;
const SMALL_FACTOR = 1.2;

/** A diagram in the language of Graphviz. */
export function dotOf(flow: Flow, diagram: Diagram): string {
  return [
    `digraph ${flow.id} {`,
    '  graph [rankdir=TB nodesep=0.35 ranksep=0.32 bgcolor="#ffffff" pad=0.3 fontname="Arial" tooltip=" "]',
    '  node [fontname="Arial" fontsize=12 fontcolor="#1a202c" margin="0.1,0.05"]',
    '  edge [fontname="Arial" fontsize=10.5 color="#4a5568" fontcolor="#1a202c" arrowsize=0.75]',
    ...diagram.nodes.map(nodeLine),
    ...diagram.arrows.map((arrow) => arrowLine(arrow, diagram)),
    '}',
    '',
  ].join('\n');
}

function nodeLine({ id, shape, lines, link, hint }: DiagramNode): string {
  const label = lines.length === 0 ? 'label=""' : `label=<${tableOf(lines, shape)}>`;
  const tooltip = quoted(
    hint ?? lines.map(({ code, text }) => [code, text].filter(Boolean).join(' ')).join('; '),
  );
  const target = link === undefined ? '' : ` URL="${link}.svg"`;
  return `  "${id}" [${label} ${LOOK[shape]} tooltip=${tooltip}${target}]`;
}

/** One row a line; a rule stands between steps that are shown together. */
function tableOf(lines: readonly Line[], shape: Shape): string {
  const rows = lines.map((line, i) => {
    const rule = shape === 'steps' && i > 0 && line.code !== undefined ? '<hr/>' : '';
    return `${rule}<tr><td>${lineOf(line, WIDTH[shape])}</td></tr>`;
  });
  return `<table border="0" cellborder="0" cellspacing="0" cellpadding="2">${rows.join('')}</table>`;
}

function lineOf({ code, text, small }: Line, width: number): string {
  const whole = code === undefined ? text : `${code} ${text}`;
  const rows = wrap(whole, small ? Math.round(width * SMALL_FACTOR) : width).map(escaped);
  if (code !== undefined && rows[0] !== undefined)
    rows[0] = `<b>${escaped(code)}</b>${rows[0].slice(escaped(code).length)}`;
  const body = rows.join('<br/>');
  return small ? `<font point-size="10" color="#4a5568">${body}</font>` : body;
}

function arrowLine({ from, to, label }: Arrow, { nodes }: Diagram): string {
  // The items of a flow stand below one another; what leaves it gives way.
  const order = nodes.filter(({ id }) => !id.includes('-')).map(({ id }) => id);
  const weight = order.indexOf(to) === order.indexOf(from) + 1 && order.includes(to) ? ' weight=12' : '';
  const words = label === undefined ? '' : ` label=<${paddedLabel(label)}>`;
  return `  "${from}" -> "${to}" [tooltip=${quoted(label ?? ' ')}${words}${weight}]`;
}

/** Room around the words keeps them off their arrow. */
function paddedLabel(label: string): string {
  const body = wrap(label, LABEL_WIDTH).map(escaped).join('<br/>');
  return `<table border="0" cellborder="0" cellpadding="3"><tr><td>${body}</td></tr></table>`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
