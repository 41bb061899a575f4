import { closest } from 'fastest-levenshtein';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type ContentFile, compile } from '../dialog/compile.ts';
import type { Defect } from '../dialog/defect.ts';
import type { Dialogs } from '../dialog/dialogs.ts';
import { DeskError } from '../errors.ts';
import { overlay } from './overlay.ts';
import { fingerprint, readFiles, type TextFile } from './read-files.ts';

/** A fault in the content as a person reads it. */
export interface LoadFault {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
}

/** The content could not be used. `faults` has everything that is wrong with it, not only the first. */
export class ContentError extends DeskError {
  readonly faults: readonly LoadFault[];

  constructor(folder: string, faults: readonly LoadFault[]) {
    const lines = faults.map((fault) => `  ${fault.file}:${fault.line}: ${fault.message}`);
    super('content-invalid', `The content in ${folder} has ${faults.length} fault(s):\n${lines.join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Translations: one file a language, laid over the texts. */
const LOCALE = /^locales\/[a-z]{2}\.yaml$/;

/** Longest list of allowed names that helps a reader; past that, the nearest is enough. */
const MOST_NAMES = 12;

/** Loads the content of a folder. Throws ContentError with every fault at once. */
export function loadDialogs(folder: string): Dialogs {
  return loadTexts(folder, readFiles(folder));
}

/** The same from texts already read; `folder` only names them in messages. */
export function loadTexts(folder: string, texts: readonly TextFile[]): Dialogs {
  const faults: LoadFault[] = [];
  const files: ContentFile[] = [];
  const locales = new Map<string, unknown>();
  const locate = new Map<string, (path: readonly (string | number)[]) => number>();
  for (const { file, text } of texts) {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
    for (const error of document.errors)
      faults.push({
        file,
        line: counter.linePos(error.pos[0]).line,
        message: error.message.split('\n')[0] ?? '',
      });
    if (document.errors.length > 0) continue;
    if (LOCALE.test(file)) locales.set(file, document.toJS());
    else files.push({ file, data: document.toJS() });
    locate.set(file, (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    });
  }
  // Every locale must fit the content, the chosen one is laid over it.
  let chosen: readonly ContentFile[] = files;
  for (const [file, locale] of locales) {
    const laid = overlay(files, locale);
    for (const { path, message } of laid.faults)
      faults.push({ file, line: locate.get(file)?.(path) ?? 1, message: `${path.join('.')}: ${message}.` });
    if (file === `locales/${languageOf(files)}.yaml`) chosen = laid.files;
  }
  const compiled = compile(chosen, fingerprint(texts));
  if (compiled.ok && faults.length === 0) return compiled.dialogs;
  if (!compiled.ok)
    for (const defect of compiled.defects)
      faults.push({
        file: defect.file,
        line: locate.get(defect.file)?.(defect.path) ?? 1,
        message: inWords(defect),
      });
  throw new ContentError(folder, faults);
}

/** The language that organisation.yaml names; what is wrong with that file is told when it is compiled. */
function languageOf(files: readonly ContentFile[]): unknown {
  const organisation = files.find(({ file }) => file === 'organisation.yaml')?.data;
  return typeof organisation === 'object' && organisation !== null && 'language' in organisation
    ? organisation.language
    : undefined;
}

function inWords(defect: Defect): string {
  const where = defect.path.length > 0 ? `${defect.path.join('.')}: ` : '';
  if (defect.found === undefined || !defect.allowed?.length) return `${where}${defect.message}.`;
  const nearest = closest(defect.found, [...defect.allowed]);
  const names =
    defect.allowed.length <= MOST_NAMES
      ? `allowed: ${defect.allowed.join(', ')}`
      : `${defect.allowed.length} names exist`;
  return `${where}${defect.message}. Did you mean '${nearest}'? (${names})`;
}
