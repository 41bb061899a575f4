import type { ContentFile } from '../dialog/compile.ts';

/** A text of a locale file that stands for nothing, or not for a text: `path` leads to it. */
export interface OverlayFault {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Lays a locale over the content: `{ "says.yaml": { "look-only": { text: "…" } } }` replaces that one text. Only texts
 * that exist can be replaced, and only by texts: codes, conditions and order stay those of the content, so that every
 * rule about them holds in every language.
 */
export function overlay(
  files: readonly ContentFile[],
  locale: unknown,
): { files: readonly ContentFile[]; faults: readonly OverlayFault[] } {
  const faults: OverlayFault[] = [];
  if (!isMap(locale)) return { files, faults: [{ path: [], message: 'a locale maps file names to texts' }] };
  const laid = new Map(files.map((entry) => [entry.file, entry.data]));
  for (const [file, words] of Object.entries(locale)) {
    if (laid.has(file)) laid.set(file, replace(laid.get(file), words, [file], faults));
    else faults.push({ path: [file], message: `there is no file '${file}'` });
  }
  return { files: files.map(({ file }) => ({ file, data: laid.get(file) })), faults };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function replace(base: unknown, words: unknown, path: readonly string[], faults: OverlayFault[]): unknown {
  if (typeof base === 'string' && typeof words === 'string') return words;
  if (!isMap(base) || !isMap(words)) {
    faults.push({ path, message: 'only a text can be replaced, and only by a text' });
    return base;
  }
  const result: Record<string, unknown> = { ...base };
  for (const [key, inner] of Object.entries(words)) {
    if (key in base) result[key] = replace(base[key], inner, [...path, key], faults);
    else faults.push({ path: [...path, key], message: `there is no '${key}' to replace` });
  }
  return result;
}
