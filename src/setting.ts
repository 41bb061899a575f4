import { z } from 'zod';

/** What people are told about one environment variable. */
export interface Setting {
  /** What it is for, in one or two sentences; .env.example holds the same words. */
  readonly meaning: string;
  /** What a right value looks like, to follow "must be". */
  readonly right: string;
  /** Never show the value, not even in a fault. */
  readonly secret?: boolean;
}

/** What is known about each variable beside its schema: `z.string().register(settings, { … })`. */
export const settings = z.registry<Setting>();

/** Reports that a variable's value does not fit: `problem` follows the variable's name, `fix` says what to set. */
export type ReportFault = (variable: string, problem: string, fix: string) => void;

/** The environment variables of one module; each schema is in `settings`. */
export interface Section<Variables extends z.ZodObject = z.ZodObject> {
  readonly title: string;
  readonly variables: Variables;
}

/** Environment variables as text; empty ones are left out, as if they were not set. */
export type Environment = Readonly<Record<string, string>>;

/** Gives the values of a section, or reports every variable that is not right and gives null. */
export function checkVariables<V extends z.ZodObject>(
  section: Section<V>,
  env: Environment,
  report: ReportFault,
): z.output<V> | null {
  const parsed = section.variables.safeParse(env);
  if (parsed.success) return parsed.data;
  for (const name of new Set(parsed.error.issues.map((issue) => String(issue.path[0])))) {
    const schema = section.variables.shape[name];
    const setting = schema && settings.get(schema);
    const found = env[name];
    const problem = found === undefined ? 'is not set' : setting?.secret ? 'is not right' : `is "${found}"`;
    report(name, problem, `It must be ${setting?.right ?? 'right'}.`);
  }
  return null;
}

/** A variable that may be left out. */
export function variable<S extends z.ZodType>(schema: S, meaning: string, right: string) {
  return described(schema.optional(), { meaning, right });
}

/** A variable that may be left out, and whose value is never shown. */
export function secret<S extends z.ZodType>(schema: S, meaning: string, right: string) {
  return described(schema.optional(), { meaning, right, secret: true });
}

function described<S extends z.ZodType>(schema: S, setting: Setting): S {
  const plain: z.ZodType = schema;
  settings.add(plain, setting);
  return schema;
}

/** A port number; it arrives as text, like every variable. */
export function port() {
  return z.coerce.number().int().min(1).max(65_535);
}

/** A switch that is written `on` or `off`. */
export function onOff() {
  return z.enum(['on', 'off']);
}
