import type { Dialogs } from '../dialogs.ts';
import type { StaticBreach } from './static-rules.ts';

/** At most this many catalogue rows may be left unused. */
const MOST_UNUSED = 12;

/** Which rows of the catalogue the content uses, and what is wrong with that. */
export function rowsOf(dialogs: Dialogs): {
  readonly used: number;
  readonly unused: number;
  readonly missing: readonly string[];
  readonly breaches: readonly StaticBreach[];
} {
  const used = new Set<string>();
  const sources: readonly { readonly rows?: readonly string[] | undefined }[] = [
    ...dialogs.steps.values(),
    ...Object.values(dialogs.warnings),
    ...Object.values(dialogs.outcomes),
    ...Object.values(dialogs.says),
    ...Object.values(dialogs.answers),
  ];
  for (const source of sources) for (const row of source.rows ?? []) used.add(row);
  const unused = Object.keys(dialogs.sources.unused);
  const all = Array.from({ length: 120 }, (_, i) => `K${String(i + 1).padStart(3, '0')}`);
  const missing = all.filter((row) => !used.has(row) && !unused.includes(row));
  const breaches: StaticBreach[] = [
    ...missing.map((row) => ({
      invariant: 'ROWS',
      message: `catalogue row ${row} is neither used nor listed as unused`,
    })),
    ...all
      .filter((row) => !(row in dialogs.sources.rows))
      .map((row) => ({ invariant: 'ROWS', message: `catalogue row ${row} has no entry in sources.yaml` })),
    ...unused
      .filter((row) => used.has(row))
      .map((row) => ({ invariant: 'ROWS', message: `catalogue row ${row} is listed as unused, and used` })),
    ...(unused.length > MOST_UNUSED
      ? [
          {
            invariant: 'ROWS',
            message: `${unused.length} rows are listed as unused; at most ${MOST_UNUSED} may be`,
          },
        ]
      : []),
  ];
  return { used: used.size, unused: unused.length, missing, breaches };
}
