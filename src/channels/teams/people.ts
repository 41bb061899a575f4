import type { Person } from '../../desk/channel.ts';
import type { Member, Place, TeamsConnector } from './connector.ts';
import { conversationOf } from './parse.ts';

const KNOWN_MS = 24 * 3_600_000;
const UNKNOWN_MS = 5 * 60_000;
const PATIENCE_MS = 1_500;
const MOST_KNOWN = 10_000;

/** Adds the name, address and sign-in name that Teams holds of a person; as it was when Teams cannot tell in time. */
export type Identify = (place: Place, user: string, person: Person) => Promise<Person>;

/** Creates the look-up of people, which asks Teams once a day for each. */
export function createIdentify(connector: TeamsConnector, clock: () => number): Identify {
  const known = new Map<string, { readonly told: Member | null; readonly until: number }>();

  async function ask(place: Place, user: string): Promise<Member | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, null);
    });
    const told = await Promise.race([connector.member(place, user).catch(() => null), late]);
    clearTimeout(timer);
    return told;
  }

  return async (place, user, person) => {
    // An object id is unique within its tenant only.
    const key = conversationOf(person);
    const entry = known.get(key);
    if (entry !== undefined && entry.until > clock()) return { ...person, ...entry.told };
    const told = await ask(place, user);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, { told, until: clock() + (told === null ? UNKNOWN_MS : KNOWN_MS) });
    return { ...person, ...told };
  };
}
