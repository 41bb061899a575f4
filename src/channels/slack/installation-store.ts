import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Store } from '../../desk/store.ts';
import { DeskError } from '../../errors.ts';
import type { Place } from './address.ts';
import type { Installations } from './installations.ts';
import { createRecent } from './recent.ts';
import type { Seal } from './seal.ts';

export interface StoredInstallationsConfig {
  readonly store: Pick<Store, 'atomically'>;
  readonly seal: Seal;
  readonly clock: () => number;
}

/** Installations of many workspaces, kept encrypted in the desk's store. */
export interface StoredInstallations extends InstallationStore {
  find(place: Place): Promise<Installation | null>;
  remove(place: Place): Promise<void>;
  /** Rejects with `slack-sealed` when something that is stored does not open with the key. */
  check(): Promise<void>;
}

/** What the names of stored installations begin with. */
export const INSTALLATIONS = 'slack-installation:';

/** Another replica may have removed an installation: what is remembered is soon looked up again. */
const REMEMBERED_MS = 30_000;

export function createStoredInstallations({
  store,
  seal,
  clock,
}: StoredInstallationsConfig): StoredInstallations {
  const known = createRecent<{ readonly until: number; readonly installation: Installation }>(1_000);

  async function read(name: string): Promise<Installation | null> {
    const remembered = known.get(name);
    if (remembered !== undefined && remembered.until > clock()) return remembered.installation;
    const sealed = await store.atomically((unit) => unit.kept.get(name));
    if (sealed === null) return null;
    const installation = JSON.parse(seal.open(name, sealed)) as Installation;
    known.set(name, { until: clock() + REMEMBERED_MS, installation });
    return installation;
  }

  async function remove(place: Place): Promise<void> {
    const [name] = namesOf(place);
    if (name === undefined) return;
    await store.atomically((unit) => unit.kept.delete(name));
    known.delete(name);
  }

  async function find(place: Place): Promise<Installation | null> {
    for (const name of namesOf(place)) {
      const found = await read(name);
      if (found !== null) return found;
    }
    return null;
  }

  return {
    find,
    remove,
    check: async () => {
      for (const { name, value } of await store.atomically((unit) => unit.kept.list(INSTALLATIONS)))
        seal.open(name, value);
    },
    async storeInstallation(installation) {
      const { team, enterprise, bot, isEnterpriseInstall = false } = installation;
      const name = namesOf({
        team: team?.id ?? null,
        enterprise: enterprise?.id ?? null,
        org: isEnterpriseInstall,
      })[0];
      if (name === undefined || bot === undefined) {
        throw new DeskError(
          'slack-installation',
          'Slack gave no bot token with this installation. The app needs its bot scopes.',
        );
      }
      // Nothing of the person who installed it is kept but who it was.
      const kept = {
        ...installation,
        user: { id: installation.user.id, token: undefined, scopes: undefined },
      };
      const sealed = seal.close(name, JSON.stringify(kept));
      await store.atomically((unit) => unit.kept.put(name, sealed, clock()));
      known.delete(name);
    },
    async fetchInstallation(query) {
      const found = await find(placeOf(query));
      if (found !== null) return found as never;
      throw new DeskError('slack-not-installed', 'The app is not installed there.');
    },
    deleteInstallation: (query) => remove(placeOf(query)),
  };
}

/** The installations that places use; `refresh` exchanges a token that runs out. */
export function createInstallations(
  stored: StoredInstallations,
  refresh: (query: InstallationQuery<boolean>) => Promise<{ readonly botToken?: string }>,
): Installations {
  return {
    check: () => stored.check(),
    remove: (place) => stored.remove(place),
    async find(place) {
      const installation = await stored.find(place);
      if (installation?.bot === undefined) return null;
      const { bot, team, enterprise } = installation;
      const query = {
        teamId: place.team ?? undefined,
        enterpriseId: place.enterprise ?? undefined,
        isEnterpriseInstall: place.org,
      };
      const fresh =
        bot.refreshToken === undefined ? bot.token : ((await refresh(query)).botToken ?? bot.token);
      return {
        token: fresh,
        botId: bot.id,
        botUserId: bot.userId,
        ...(team ? { team: team.id } : {}),
        ...(enterprise ? { enterprise: enterprise.id } : {}),
      };
    },
  };
}

function placeOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): Place {
  return { team: teamId ?? null, enterprise: enterpriseId ?? null, org: isEnterpriseInstall };
}

/** Where a place's installation may be stored, the likeliest first. */
function namesOf({ team, enterprise, org }: Place): string[] {
  const ids = org ? [enterprise, team] : [team, enterprise];
  return ids.flatMap((id) => (id === null ? [] : [`${INSTALLATIONS}${id}`]));
}
