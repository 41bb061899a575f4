import type { z } from 'zod';
import { compileCondition, type Names } from './compile-condition.ts';
import { compileOrder } from './compile-flow.ts';
import { checkReferences } from './compile-references.ts';
import type { Cond } from './condition.ts';
import { createDefects, type Defect } from './defect.ts';
import type { Dialogs, Flow, Guard, SlotDefinition, Step, TriageRule } from './dialogs.ts';
import {
  answersFile,
  block,
  flow,
  guardsFile,
  type Item,
  organisationFile,
  outcomesFile,
  saysFile,
  slotsFile,
  sourcesFile,
  stepsFile,
  textsFile,
  triageFile,
  warningsFile,
} from './schema.ts';

/** One parsed content file: its name below dialogs/ and its data. */
export interface ContentFile {
  readonly file: string;
  readonly data: unknown;
}

/** Either the content, or everything that is wrong with it. */
export type Compiled =
  | { readonly ok: true; readonly dialogs: Dialogs }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** The single files the desk must find, each with its shape. Steps, flows and blocks lie in folders of their own. */
export const SINGLE_FILES = {
  'slots.yaml': slotsFile,
  'warnings.yaml': warningsFile,
  'outcomes.yaml': outcomesFile,
  'answers.yaml': answersFile,
  'says.yaml': saysFile,
  'texts.yaml': textsFile,
  'sources.yaml': sourcesFile,
  'organisation.yaml': organisationFile,
  'guards.yaml': guardsFile,
  'triage.yaml': triageFile,
} as const;

/** Turns parsed content files into the content the engine runs on, or reports every defect at once. */
export function compile(files: readonly ContentFile[], version: string): Compiled {
  const defects: Defect[] = [];
  const one = <K extends keyof typeof SINGLE_FILES>(
    file: K,
  ): z.output<(typeof SINGLE_FILES)[K]> | undefined => {
    const found = files.find((entry) => entry.file === file);
    if (!found) {
      defects.push({ file, path: [], message: 'is missing' });
      return undefined;
    }
    return parse(SINGLE_FILES[file], found, defects) as z.output<(typeof SINGLE_FILES)[K]> | undefined;
  };
  const many = <T extends z.ZodType>(folder: string, shape: T) =>
    files
      .filter((entry) => entry.file.startsWith(`${folder}/`))
      .flatMap((entry) => {
        const data = parse(shape, entry, defects);
        return data === undefined ? [] : [{ file: entry.file, data: data as z.output<T> }];
      });

  const raw = {
    slots: one('slots.yaml'),
    warnings: one('warnings.yaml'),
    outcomes: one('outcomes.yaml'),
    answers: one('answers.yaml'),
    says: one('says.yaml'),
    texts: one('texts.yaml'),
    sources: one('sources.yaml'),
    organisation: one('organisation.yaml'),
    guards: one('guards.yaml'),
    triage: one('triage.yaml'),
  };
  const stepFiles = many('steps', stepsFile);
  const flowFiles = many('flows', flow);
  const blockFiles = many('blocks', block);
  const { slots, warnings, outcomes, answers, says, texts, sources, organisation, guards, triage } = raw;
  if (
    !(
      slots &&
      warnings &&
      outcomes &&
      answers &&
      says &&
      texts &&
      sources &&
      organisation &&
      guards &&
      triage
    )
  )
    return { ok: false, defects };

  const steps = new Map<string, Step>();
  for (const { file, data } of stepFiles)
    for (const [code, source] of Object.entries(data)) {
      const twice = steps.get(code);
      if (twice)
        defects.push({ file, path: [code], message: `step '${code}' stands already in ${twice.file}` });
      else steps.set(code, { ...source, code, file });
    }
  const flowIds = new Set(flowFiles.map(({ data }) => data.id));
  for (const { file, data } of flowFiles)
    if (file !== `flows/${data.id}.yaml`)
      defects.push({ file, path: ['id'], message: `flow '${data.id}' belongs into flows/${data.id}.yaml` });

  const guardConds = new Map<string, Cond>();
  const names: Names = {
    slots: new Map(Object.entries(slots)),
    steps: new Set(steps.keys()),
    flows: flowIds,
    guard: (name) => guardConds.get(name),
    guardNames: Object.keys(guards),
  };
  const compiledGuards = new Map<string, Guard>();
  const guardDefects = createDefects('guards.yaml', defects);
  for (const [name, source] of Object.entries(guards)) {
    const when = compileCondition(source.when, [name, 'when'], names, guardDefects);
    guardConds.set(name, when);
    compiledGuards.set(name, { name, when, because: source.because });
  }

  const slotDefects = createDefects('slots.yaml', defects);
  const compiledSlots = new Map<string, SlotDefinition>();
  for (const [name, source] of Object.entries(slots)) {
    const variants = (source.variants ?? []).map((variant, i) => ({
      when: compileCondition(variant.when, [name, 'variants', i, 'when'], names, slotDefects),
      question: variant.question,
      hint: variant.hint,
    }));
    compiledSlots.set(name, { ...source, name, order: Object.keys(source.values), variants });
  }

  const blocks = new Map<string, { file: string; order: readonly Item[] }>(
    blockFiles.map(({ file, data }) => [data.id, { file, order: data.order }]),
  );
  const lookup = {
    names,
    blocks,
    outcomes: new Set(Object.keys(outcomes)),
    warnings: new Set(Object.keys(warnings)),
    says: new Set(Object.keys(says)),
  };
  const flows = new Map<string, Flow>();
  for (const { file, data } of flowFiles) {
    const compiled = compileOrder(data, createDefects(file, defects), lookup);
    for (const [i, end] of data.ends.entries())
      if (!lookup.outcomes.has(end))
        createDefects(file, defects).unknown(['ends', i], 'outcome', end, lookup.outcomes);
    flows.set(data.id, { id: data.id, title: data.title, for: data.for, ends: data.ends, ...compiled });
  }

  const triageDefects = createDefects('triage.yaml', defects);
  const rules: TriageRule[] = triage.rules.map((rule, i) => ({
    id: rule.id,
    title: rule.title,
    when: compileCondition(rule.when, ['rules', i, 'when'], names, triageDefects),
    interrupt: rule.interrupt ?? false,
    collect: rule.collect ?? [],
    next: (Array.isArray(rule.next) ? rule.next : [rule.next]).map((way, k) => {
      const target = typeof way === 'string' ? way : way.next;
      if (!flowIds.has(target)) triageDefects.unknown(['rules', i, 'next', k], 'flow', target, flowIds);
      if (typeof way === 'string' || !way.when) return { flow: target };
      return {
        when: compileCondition(way.when, ['rules', i, 'next', k, 'when'], names, triageDefects),
        flow: target,
      };
    }),
  }));
  const dialogs: Dialogs = {
    version,
    steps,
    guards: compiledGuards,
    slots: compiledSlots,
    flows,
    triage: {
      intro: triage.intro,
      fallback: triage.fallback,
      stuck: triage.stuck,
      standing: triage.standing.map((entry, i) => ({
        warn: entry.warn,
        when: compileCondition(entry.when, ['standing', i, 'when'], names, triageDefects),
      })),
      rules,
    },
    warnings,
    outcomes,
    answers,
    says,
    texts,
    sources,
    organisation,
  };
  checkReferences(dialogs, triage.rules, defects);
  return defects.length > 0 ? { ok: false, defects } : { ok: true, dialogs };
}

function parse<T extends z.ZodType>(
  shape: T,
  entry: ContentFile,
  defects: Defect[],
): z.output<T> | undefined {
  const result = shape.safeParse(entry.data);
  if (result.success) return result.data;
  for (const issue of flatten(result.error.issues)) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        defects.push({
          file: entry.file,
          path: [...path, key],
          message: `unknown key '${key}'`,
          found: key,
          allowed: [],
        });
    else defects.push({ file: entry.file, path, message: issue.message });
  }
  return undefined;
}

/** Of a failed union, the branch that came nearest is worth reporting; the others only confuse. */
function flatten(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const depth = (inner: readonly z.core.$ZodIssue[]) =>
      inner.reduce(
        (most, one) => most + (one.code === 'unrecognized_keys' ? one.keys.length : 3) - one.path.length,
        0,
      );
    const nearest = [...issue.errors].sort((a, b) => depth(a) - depth(b))[0] ?? [];
    return flatten(nearest.map((one) => ({ ...one, path: [...issue.path, ...one.path] })));
  });
}
