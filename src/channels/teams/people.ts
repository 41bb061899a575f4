import type { Person } from '../../desk/channel.ts';
import type { Place, TeamsConnector } from './connector.ts';

const KNOWN_MS = 24 * 3_600_000;
const UNKNOWN_MS = 5 * 60_000;
const PATIENCE_MS = 1_500;
const MOST_KNOWN = 10_000;

/** Adds the name, address and sign-in name that Teams holds of a person; as it was when Teams cannot tell in time. */
export type Identify = (place: Place, user: string, person: Person) => Promise<Person>;

/** Creates the look-up of people, which asks Teams once a day for each. */
export function createIdentify(connector: TeamsConnector, clock: () => number): Identify {
  const known = new Map<string, { readonly person: Person; readonly until: number }>();

  async function ask(place: Place, user: string, person: Person): Promise<Person> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, null);
    });
    const found = await Promise.race([connector.member(place, user).catch(() => null), late]);
    clearTimeout(timer);
    const told = { ...person, ...found };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(person.id, { person: told, until: clock() + (found === null ? UNKNOWN_MS : KNOWN_MS) });
    return told;
  }

  return async (place, user, person) => {
    const entry = known.get(person.id);
    return entry !== undefined && entry.until > clock() ? entry.person : ask(place, user, person);
  };
}
