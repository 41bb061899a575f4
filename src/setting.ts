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

/** A port number; it arrives as text, like every variable. */
export function port() {
  return z.coerce.number().int().min(1).max(65_535);
}

/** A switch that is written `on` or `off`. */
export function onOff() {
  return z.enum(['on', 'off']);
}
