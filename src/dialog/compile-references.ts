import { createDefects, type Defect } from './defect.ts';
import { DERIVED, type Dialogs } from './dialogs.ts';

/** Checks the names that one file uses of another and that no flow or condition goes through. */
export function checkReferences(
  dialogs: Dialogs,
  rules: readonly { readonly collect?: readonly string[] | undefined }[],
  into: Defect[],
): void {
  const { warnings, sources, slots } = dialogs;
  const refer = (file: string) => {
    const defects = createDefects(file, into);
    const check = (
      path: readonly (string | number)[],
      what: string,
      used: Iterable<string>,
      allowed: object,
    ) => {
      for (const found of used)
        if (!(found in allowed)) defects.unknown(path, what, found, Object.keys(allowed));
    };
    return {
      check,
      /** The parts that texts of every kind share. */
      text: (
        key: string,
        entry: {
          warn?: readonly string[] | undefined;
          rows?: readonly string[] | undefined;
          outside?: string | readonly string[] | undefined;
        },
      ) => {
        check([key, 'warn'], 'warning', entry.warn ?? [], warnings);
        check([key, 'rows'], 'catalogue row', entry.rows ?? [], sources.rows);
        check([key, 'outside'], 'source', [entry.outside ?? []].flat(), sources.outside);
      },
      facts: (path: readonly (string | number)[], facts: Readonly<Record<string, string>>) => {
        for (const [slot, value] of Object.entries(facts)) {
          const definition = slots.get(slot);
          if (!definition) defects.unknown([...path, slot], 'slot', slot, slots.keys());
          else check([...path, slot], `value of slot '${slot}'`, [value], definition.values);
        }
      },
    };
  };
  for (const step of dialogs.steps.values()) {
    const file = refer(step.file);
    file.text(step.code, step);
    file.check([step.code, 'gate'], 'guard', step.gate ?? [], Object.fromEntries(dialogs.guards));
    file.check(
      [step.code, 'superseded'],
      'outdated fact',
      step.superseded ? [step.superseded] : [],
      sources.outdated,
    );
    for (const [reply, facts] of Object.entries(step.sets ?? {}))
      file.facts([step.code, 'sets', reply], facts ?? {});
    if (!step.rows?.length && !step.outside)
      createDefects(step.file, into).add(
        [step.code],
        `step '${step.code}' names no source; give it rows or outside`,
      );
  }
  for (const [code, entry] of Object.entries(dialogs.outcomes)) refer('outcomes.yaml').text(code, entry);
  for (const [code, entry] of Object.entries(warnings)) refer('warnings.yaml').text(code, entry);
  for (const [code, entry] of Object.entries(dialogs.says)) refer('says.yaml').text(code, entry);
  for (const [code, entry] of Object.entries(dialogs.answers)) refer('answers.yaml').text(code, entry);
  for (const slot of slots.values()) {
    const file = refer('slots.yaml');
    file.text(slot.name, { warn: slot.warn });
    for (const [value, facts] of Object.entries(slot.implies ?? {})) {
      file.check([slot.name, 'implies'], `value of slot '${slot.name}'`, [value], slot.values);
      file.facts([slot.name, 'implies', value], facts);
    }
  }
  const triage = refer('triage.yaml');
  const slotNames = Object.fromEntries([...slots.keys(), ...DERIVED].map((name) => [name, true]));
  triage.check(['intro'], 'slot', dialogs.triage.intro, slotNames);
  triage.check(
    ['standing'],
    'warning',
    dialogs.triage.standing.map((entry) => entry.warn),
    warnings,
  );
  for (const key of ['fallback', 'stuck'] as const)
    triage.check([key], 'flow', [dialogs.triage[key]], Object.fromEntries(dialogs.flows));
  for (const [i, rule] of rules.entries())
    triage.check(['rules', i, 'collect'], 'slot', rule.collect ?? [], slotNames);
  const documents = new Set(Object.keys(sources.documents));
  const sourceDefects = createDefects('sources.yaml', into);
  for (const [row, entry] of Object.entries(sources.rows))
    for (const [i, at] of entry.at.entries())
      if (!documents.has(at.document))
        sourceDefects.unknown(['rows', row, 'at', i], 'document', at.document, documents);
}
