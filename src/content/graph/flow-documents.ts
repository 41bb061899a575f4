import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Dialogs } from '../../dialog/dialogs.ts';
import { diagramOf } from './diagram.ts';
import { dotOf } from './dot.ts';
import { flowPage } from './flow-page.ts';
import { indexPage } from './index-page.ts';

/** Every file of docs/flows by name. The same content gives the same bytes on every machine. */
export async function flowDocuments(dialogs: Dialogs): Promise<ReadonlyMap<string, string>> {
  const graphviz = await Graphviz.load();
  const files = new Map<string, string>([['README.md', indexPage(dialogs)]]);
  for (const flow of dialogs.flows.values()) {
    const diagram = diagramOf(dialogs, flow);
    files.set(`${flow.id}.svg`, titled(graphviz.dot(dotOf(flow, diagram)), `${flow.id} ${flow.title}`));
    files.set(`${flow.id}.md`, flowPage(dialogs, flow, diagram));
  }
  return files;
}

/** Names the picture for screen readers, and leaves out what Graphviz says about itself. */
function titled(svg: string, title: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return svg
    .replaceAll(/<!--[\s\S]*?-->\s*/g, '')
    .replace(/<!DOCTYPE[\s\S]*?>\s*/, '')
    .replace('<svg ', `<svg role="img" aria-label="${name}" `)
    .replace(/<title>F\d+<\/title>/, `<title>${name}</title>`);
}
