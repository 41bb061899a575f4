import { z } from 'zod';
import type { Person } from '../../desk/channel.ts';
import { conversationOf, homeOf, type Place } from './address.ts';
import type { Beside } from './beside.ts';
import { createRecent } from './recent.ts';

const HOUR = 3_600_000;

export interface DirectoryConfig {
  readonly beside: Beside;
  readonly clock: () => number;
  /** A turn never waits longer for a name. */
  readonly patienceMs?: number;
}

/** Tells who somebody is, as far as Slack vouches for it and the app may read it. */
export interface Directory {
  person(token: string, place: Place, user: string): Promise<Person>;
}

type More = Pick<Person, 'name' | 'email'>;

interface Known {
  readonly until: number;
  readonly asked: Promise<More>;
  /** What was answered, once it was: nobody has to wait for it then. */
  more?: More;
}

const answer = z.object({
  user: z.object({
    real_name: z.string().optional(),
    profile: z.object({ real_name: z.string().optional(), email: z.string().optional() }).optional(),
  }),
});

export function createDirectory({ beside, clock, patienceMs = 700 }: DirectoryConfig): Directory {
  const known = createRecent<Known>(5_000);

  async function ask(token: string, place: Place, user: string, key: string): Promise<More> {
    const result = await beside(place, token, 'users.info', { user });
    if (result.kind !== 'ok') {
      // A missing scope stays missing; anything else is asked again soon.
      if (result.kind !== 'error') known.delete(key);
      return {};
    }
    const parsed = answer.safeParse(result.data);
    if (!parsed.success) return {};
    const { real_name, profile } = parsed.data.user;
    const name = profile?.real_name ?? real_name;
    return { ...(name ? { name } : {}), ...(profile?.email ? { email: profile.email } : {}) };
  }

  async function inTime(asked: Promise<More>): Promise<More> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<More>((resolve) => {
      timer = setTimeout(() => resolve({}), patienceMs);
    });
    const more = await Promise.race([asked, late]);
    clearTimeout(timer);
    return more;
  }

  return {
    async person(token, place, user) {
      const key = conversationOf(place, user);
      let entry = known.get(key);
      if (entry === undefined || entry.until < clock()) {
        const asking: Known = { until: clock() + HOUR, asked: ask(token, place, user, key) };
        void asking.asked.then((more) => {
          asking.more = more;
        });
        known.set(key, asking);
        entry = asking;
      }
      const more = entry.more ?? (await inTime(entry.asked));
      return { id: key, tenant: homeOf(place), ...more };
    },
  };
}
