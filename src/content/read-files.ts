import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A content file as it lies on disk. */
export interface TextFile {
  /** Name below the content folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Folders below dialogs/ that hold no part of the conversation itself. */
const NOT_CONTENT = ['handoff', 'page', 'phrases', 'slack', 'teams'];

/** Reads every YAML file below a folder, sorted by name. */
export function readFiles(folder: string): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { file: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    })
    .filter(({ file }) => !NOT_CONTENT.some((name) => file.startsWith(`${name}/`)))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A short fingerprint of the content: the same files give the same one on every machine. */
export function fingerprint(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
