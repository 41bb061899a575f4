import type { ReadFact } from '../../dialog/reading.ts';
import type { Devices } from '../devices.ts';
import { ACCOUNT_TYPES, servicesIn } from './accounts.ts';
import { BACKUP_ON_NEW, NEW_APP, NO_RESTORE, OLD_APP, OLD_APP_COMPLETE, RESTORE_PENDING } from './apps.ts';
import { BACKUP_TOLD } from './backup-told.ts';
import { APP_CURRENT, CACHE_CHECKED, IN_APP_SWITCH, NETWORK_CHECKED, OS_CURRENT } from './checked.ts';
import { type Clause, clauses } from './clauses.ts';
import { COMPLETE_DEVICE, ONLY_HERE, THIS_DEVICE } from './in-use.ts';
import { METHODS, NO_METHOD } from './methods.ts';
import { denied, withoutDenial } from './moods.ts';
import { OLD_DEVICE } from './old-device.ts';
import { asksForAnother } from './on-behalf.ts';
import { ANOTHER_ADMIN, MANAGED, MODIFIED_PHONE, ORG_ROLE } from './organisation.ts';
import { withPhones } from './phones.ts';
import { platformsTold } from './platforms.ts';
import { PASSWORD_KNOWN, RECOVERY_ACCOUNT, UNSURE_ACCOUNT } from './recovery-account.ts';
import {
  DEEDS,
  REFUSED_PHONE,
  REPLACES_BACKUP,
  REPLACES_IT,
  ROWS,
  SWITCH_MISSING,
  THIRTY_DAYS,
} from './rows.ts';
import type { Rules } from './rule.ts';
import { SUSPECTED, SUSPICIOUS } from './suspicious.ts';

/** In order of precedence where two tables know the same slot. */
const TABLES: readonly Rules[] = [
  OLD_DEVICE,
  OLD_APP_COMPLETE,
  OLD_APP,
  NEW_APP,
  BACKUP_ON_NEW,
  RESTORE_PENDING,
  NO_RESTORE,
  BACKUP_TOLD,
  RECOVERY_ACCOUNT,
  UNSURE_ACCOUNT,
  PASSWORD_KNOWN,
  NO_METHOD,
  METHODS,
  ACCOUNT_TYPES,
  ORG_ROLE,
  ANOTHER_ADMIN,
  MANAGED,
  MODIFIED_PHONE,
  APP_CURRENT,
  OS_CURRENT,
  NETWORK_CHECKED,
  CACHE_CHECKED,
  IN_APP_SWITCH,
  THIS_DEVICE,
  COMPLETE_DEVICE,
  ONLY_HERE,
  REPLACES_BACKUP,
  REPLACES_IT,
  ROWS,
  REFUSED_PHONE,
  DEEDS,
  SWITCH_MISSING,
  THIRTY_DAYS,
  SUSPICIOUS,
  SUSPECTED,
];

/** The tables with patterns that cannot reach over a denial. */
const GUARDED: readonly Rules[] = TABLES.map((rules) => ({
  ...rules,
  values: rules.values.map(([value, ...patterns]) => [value, ...patterns.map(withoutDenial)] as const),
}));

/** How sure a told fact is; what was said carefully is surer. */
const TOLD = 0.8;
const TOLD_PLAINLY = 0.85;

function counts({ mood, plainly, others }: Clause, { moods, careful }: Rules, onBehalf: boolean): boolean {
  if (careful && (!plainly || (others && !onBehalf))) return false;
  return mood === 'said' || moods?.includes(mood) === true;
}

function says({ text }: Clause, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => {
    const found = pattern.exec(text);
    return found !== null && !denied(text, found.index);
  });
}

/** The value or values of one table that statements give; undefined when they give none. */
function heardIn(rules: Rules, statements: readonly Clause[], onBehalf: boolean): string | undefined {
  const heard = statements.filter((clause) => counts(clause, rules, onBehalf));
  const values = rules.values
    .filter(([, ...patterns]) => heard.some((clause) => says(clause, patterns)))
    .map(([value]) => value);
  return rules.several && values.length > 0 ? [...new Set(values)].join(',') : values[0];
}

/** Facts that a plain text states unasked, in the slots and values of flows.md; one value for a slot, the likeliest. */
export function told(text: string, devices: Devices): ReadFact[] {
  const marked = withPhones(text, devices);
  const statements = clauses(marked);
  const onBehalf = asksForAnother(statements);
  // What is told of others is the case only where the person asks for them.
  const relevant = onBehalf ? statements : statements.filter(({ others }) => !others);
  const facts: ReadFact[] = [];
  const add = (slot: string, value: string, confidence: number) => {
    if (!facts.some((fact) => fact.slot === slot)) facts.push({ slot, value, confidence });
  };
  if (onBehalf) add('on_behalf', 'yes', TOLD);
  for (const { slot, value } of platformsTold(text, devices)) add(slot, value, TOLD_PLAINLY);
  for (const rules of GUARDED) {
    if (rules.given && !rules.given.test(marked) && !rules.given.test(text)) continue;
    const value = heardIn(rules, rules.anybody ? statements : relevant, onBehalf);
    if (value !== undefined) add(rules.slot, value, rules.careful ? TOLD_PLAINLY : TOLD);
  }
  const services = servicesIn(text);
  if (
    services !== '' &&
    facts.some(({ slot, value }) => slot === 'account_types' && value.includes('third_party'))
  )
    add('services', services, TOLD);
  return facts;
}
