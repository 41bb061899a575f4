import type { Arrow, Diagram, DiagramNode } from './diagram.ts';

/** So many jumps to one place are drawn as arrows; with more, a reader could no longer tell the lines apart. */
const MOST_JUMPS = 3;
/** An arrow to an item this near is short enough to follow. */
const NEAR = 2;

/**
 * Ends long arrows early: where many jumps lead to one item, each ends in a signpost beside its source. The last
 * one stays an arrow, so that the item hangs on the rest of the picture.
 */
export function shorten({ nodes, arrows }: Diagram): Diagram {
  const position = new Map(nodes.map(({ id }) => [id, Number(id.match(/^item(\d+)$/)?.[1] ?? Number.NaN)]));
  const isFar = ({ from, to }: Arrow) => (position.get(to) ?? 0) - (position.get(from) ?? 0) > NEAR;
  const jumps = Map.groupBy(arrows.filter(isFar), ({ to }) => to);
  const signs: DiagramNode[] = [];
  const drawn = arrows.map((arrow) => {
    const same = jumps.get(arrow.to) ?? [];
    if (same.length <= MOST_JUMPS || !same.includes(arrow) || arrow === same.at(-1)) return arrow;
    const sign = `${arrow.from}-${arrow.to}`;
    signs.push({ id: sign, shape: 'jump', lines: [{ text: `go to ${nameOf(nodes, arrow.to)}` }] });
    return { ...arrow, to: sign };
  });
  return { nodes: [...nodes, ...signs], arrows: drawn };
}

/** What a reader looks for: the code in the shape, else its first words. */
function nameOf(nodes: readonly DiagramNode[], id: string): string {
  const first = nodes.find((node) => node.id === id)?.lines[0];
  return first?.code ?? (first ? `“${first.text}”` : 'the small diamond');
}
