import type { Dialogs, DoItem, Flow, FlowItem, Target } from '../../dialog/dialogs.ts';
import { answersOf } from './answers-of.ts';
import { conditionInWords } from './condition-words.ts';
import { describeItem } from './describe-item.ts';
import { shorten } from './shorten-jumps.ts';

/** What a shape stands for; the pictures draw each kind in its own way. */
export type Shape =
  | 'start'
  | 'question'
  | 'fork'
  | 'steps'
  | 'say'
  | 'warn'
  | 'call'
  | 'flow'
  | 'jump'
  | 'end';

/** One line of text in a shape: what it is about, or a remark in small print. */
export interface Line {
  readonly code?: string;
  readonly text: string;
  readonly small?: boolean;
}

export interface DiagramNode {
  readonly id: string;
  readonly shape: Shape;
  readonly lines: readonly Line[];
  /** The flow that a click leads to. */
  readonly link?: string;
  /** The words in full, for a reader who points at the shape. */
  readonly hint?: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** A flow as a picture: what is drawn, but not where. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly arrows: readonly Arrow[];
}

/**
 * Draws up a flow. Its items are the nodes, in order. Where a flow is left, the end or the other flow stands beside
 * the item that leads there, so that a reader never follows a long arrow to learn where a case ends.
 */
export function diagramOf(dialogs: Dialogs, flow: Flow): Diagram {
  const nodes: DiagramNode[] = [
    { id: 'start', shape: 'start', lines: [{ code: flow.id, text: flow.title }], hint: flow.for },
  ];
  const arrows: Arrow[] = [{ from: 'start', to: nodeId(0) }];
  for (const [index, item] of flow.items.entries()) {
    nodes.push({ id: nodeId(index), ...describeItem(dialogs, item) });
    const labels = new Map<string, string[]>();
    for (const { target, label } of waysOut(dialogs, item)) {
      const to = place(target, index, flow);
      const exit = exitNode(dialogs, to, target, flow);
      if (exit && !nodes.some((node) => node.id === to)) nodes.push(exit);
      labels.set(to, [...(labels.get(to) ?? []), ...(label ? [label] : [])]);
    }
    // Where every answer leads to the same place, the answers say nothing.
    const bare = labels.size === 1 && item.kind !== 'branch';
    for (const [to, words] of labels)
      arrows.push({
        from: nodeId(index),
        to,
        ...(bare || words.length === 0 ? {} : { label: words.join(item.kind === 'branch' ? '; or ' : ', ') }),
      });
  }
  return shorten({ nodes, arrows });
}

const nodeId = (index: number) => `item${index + 1}`;

interface WayOut {
  readonly target: Target;
  readonly label?: string;
}

const NEXT: Target = { to: 'next' };

function waysOut(dialogs: Dialogs, item: FlowItem): readonly WayOut[] {
  const ways = waysOfKind(dialogs, item);
  // An item whose condition does not hold is passed over; what stands in it says so, unless no arrow goes on.
  const goesOn = ways.some(({ target }) => target.to === 'next');
  return item.when && !goesOn ? [...ways, { target: NEXT, label: 'otherwise' }] : ways;
}

function waysOfKind(dialogs: Dialogs, item: FlowItem): readonly WayOut[] {
  switch (item.kind) {
    case 'do':
      return doWays(dialogs, item);
    case 'branch':
      return [
        ...item.ways.map(({ when, next }) => ({ target: next, label: conditionInWords(when, dialogs) })),
        { target: item.otherwise, label: 'otherwise' },
      ];
    case 'end':
      return [];
    default:
      return [{ target: NEXT }];
  }
}

function doWays(dialogs: Dialogs, item: DoItem): readonly WayOut[] {
  const steps = item.steps.flatMap((code) => dialogs.steps.get(code) ?? []);
  const answers = answersOf(steps);
  const targets = new Set(answers.map(({ reply }) => JSON.stringify(item[reply])));
  const ways: WayOut[] =
    targets.size === 1
      ? [{ target: item.worked, ...(answers.length > 1 ? { label: 'any answer' } : {}) }]
      : answers.map(({ reply, label }) => ({ target: item[reply], label }));
  // Without a word in the flow, a step whose check does not hold ends the case safely: the legend says so once.
  const { withheld } = item;
  const guarded = steps.some((step) => step.gate?.length || step.platforms?.length);
  if (guarded && !(withheld.to === 'end' && withheld.outcome === 'T10'))
    ways.push({ target: withheld, label: 'check does not hold' });
  // Steps for one kind of phone are passed over on the other.
  const goesOn = ways.some(({ target }) => target.to === 'next');
  if (!goesOn && !item.when && steps.every((step) => step.platforms?.length === 1))
    ways.push({ target: NEXT, label: 'not for this kind of phone' });
  return ways;
}

/** The node a target leads to. */
function place(target: Target, index: number, flow: Flow): string {
  switch (target.to) {
    case 'next':
      return index + 1 < flow.items.length ? nodeId(index + 1) : 'open';
    case 'item':
      return nodeId(target.index);
    case 'flow':
      return `${nodeId(index)}-${target.flow}`;
    case 'end':
      return `${nodeId(index)}-${target.outcome}`;
    case 'triage':
      return `${nodeId(index)}-triage`;
  }
}

function exitNode(dialogs: Dialogs, id: string, target: Target, flow: Flow): DiagramNode | undefined {
  switch (target.to) {
    case 'item':
      return undefined;
    case 'next':
      return id === 'open'
        ? { id, shape: 'end', lines: [{ text: `${flow.id} stops here without an end` }] }
        : undefined;
    case 'flow': {
      const title = dialogs.flows.get(target.flow)?.title ?? '';
      return { id, shape: 'flow', lines: [{ code: target.flow, text: title }], link: target.flow };
    }
    case 'end': {
      const title = dialogs.outcomes[target.outcome]?.title ?? '';
      return { id, shape: 'end', lines: [{ code: target.outcome, text: title }] };
    }
    case 'triage':
      return { id, shape: 'flow', lines: [{ text: 'Triage looks at the case again' }] };
  }
}
