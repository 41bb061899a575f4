import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { DeskError } from '../../errors.ts';

/** The values that stand in the manifest as `${{NAME}}`. */
export type ManifestValues = Readonly<Record<string, string>>;

/** The same files give the same bytes: zip knows no time before this. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs the app of a folder as Teams takes it. Throws `teams-package` with every fault that the schema finds. */
export async function packTeamsApp(folder: string, values: ManifestValues): Promise<Uint8Array> {
  const manifest = fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), values);
  const faults = [
    ...(await AppManifestUtils.validateAgainstSchema(manifest as never)),
    ...iconFaults(folder),
  ];
  if (faults.length > 0) {
    throw new DeskError('teams-package', `The app has ${faults.length} fault(s):\n- ${faults.join('\n- ')}`);
  }
  const text = JSON.stringify(manifest, null, 2);
  const files = {
    'manifest.json': Buffer.from(`${text}\n`),
    'color.png': readFileSync(join(folder, 'color.png')),
    'outline.png': readFileSync(join(folder, 'outline.png')),
  };
  return zipSync(files, { mtime: NO_TIME, level: 9 });
}

/** Puts the values in; a name without one is told. Values cannot break out of their string. */
export function fillManifest(template: string, values: ManifestValues): object {
  const missing = new Set<string>();
  const filled = template.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  if (missing.size === 0) return JSON.parse(filled) as object;
  throw new DeskError('teams-package', `The manifest names ${[...missing].join(', ')}, which nobody set.`);
}

/** Teams refuses icons of another size. */
function iconFaults(folder: string): string[] {
  return (
    [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const
  ).flatMap(([name, size]) => {
    const png = readFileSync(join(folder, name));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    return width === size && height === size ? [] : [`${name} is ${width}×${height}, not ${size}×${size}`];
  });
}
