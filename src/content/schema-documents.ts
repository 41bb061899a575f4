import { posix } from 'node:path';
import { z } from 'zod';
import { SINGLE_FILES } from '../dialog/compile.ts';
import { block, flow, stepsFile } from '../dialog/schema.ts';

/** Files of one shape: all of them get the same JSON Schema. */
export interface ContentKind {
  readonly name: string;
  readonly shape: z.ZodType;
  /** A file below dialogs/, or a folder of them with a slash at its end. */
  readonly files: string;
}

/** The kinds of file that the conversation is made of. */
export const CONTENT_KINDS: readonly ContentKind[] = [
  { name: 'flow', shape: flow, files: 'flows/' },
  { name: 'block', shape: block, files: 'blocks/' },
  { name: 'steps', shape: stepsFile, files: 'steps/' },
  ...Object.entries(SINGLE_FILES).map(([file, shape]) => ({
    name: file.replace('.yaml', ''),
    shape,
    files: file,
  })),
];

const FOLDER = 'schema';

/** The JSON Schemas, by name below dialogs/. They check shapes; names that refer to others stay for the loader. */
export function schemaDocuments(kinds: readonly ContentKind[]): ReadonlyMap<string, string> {
  return new Map(
    kinds.map(({ name, shape }) => {
      // Draft 7 is what every editor's YAML support understands.
      const schema = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
      return [schemaFile(name), `${JSON.stringify({ title: `Authdesk ${name}`, ...schema }, null, 2)}\n`];
    }),
  );
}

const schemaFile = (name: string) => `${FOLDER}/${name}.schema.json`;

const SCHEMA_LINE = /^# yaml-language-server:.*\n/;

/** A YAML file with the first line that tells editors its schema; undefined when no kind claims the file. */
export function withSchemaLine(
  file: string,
  text: string,
  kinds: readonly ContentKind[],
): string | undefined {
  const kind = kinds.find(({ files }) => (files.endsWith('/') ? file.startsWith(files) : file === files));
  if (!kind) return undefined;
  const path = posix.relative(posix.dirname(file), schemaFile(kind.name));
  return `# yaml-language-server: $schema=${path}\n${text.replace(SCHEMA_LINE, '')}`;
}
