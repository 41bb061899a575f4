import { z } from 'zod';
import type { Place } from './address.ts';

/** Who did something, and through which installation it reached the app. */
export interface Caller extends Place {
  readonly user: string;
  /** The person belongs to another organisation. */
  readonly stranger: boolean;
}

const id = z.string().min(1).max(64);
const maybeId = id.nullish();

const envelope = z.object({
  team_id: maybeId,
  enterprise_id: maybeId,
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z
    .array(
      z.object({ team_id: maybeId, enterprise_id: maybeId, is_enterprise_install: z.boolean().optional() }),
    )
    .optional(),
  event: z.object({ user_team: maybeId, source_team: maybeId }).optional(),
});

const interactive = z.object({
  team: z.object({ id, enterprise_id: maybeId }).nullish(),
  enterprise: z.object({ id }).nullish(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
  user: z.object({ id, team_id: maybeId }),
});

const command = z.object({
  team_id: maybeId,
  enterprise_id: maybeId,
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
});

/** The installation an event belongs to, and whether its author is of another organisation. */
export function placeOfEvent(body: unknown): Omit<Caller, 'user'> {
  const parsed = envelope.parse(body);
  const first = parsed.authorizations?.[0];
  const place = {
    team: (first ? first.team_id : parsed.team_id) ?? parsed.team_id ?? null,
    enterprise: (first ? first.enterprise_id : parsed.enterprise_id) ?? null,
    org: first?.is_enterprise_install === true,
  };
  const from = parsed.event?.user_team ?? parsed.event?.source_team ?? null;
  return { ...place, stranger: isStranger(place, from, parsed.is_ext_shared_channel === true) };
}

/** Who clicked, submitted or used a shortcut. */
export function callerOfInteraction(body: unknown): Caller {
  const { team, enterprise, is_enterprise_install, user } = interactive.parse(body);
  const place = {
    team: team?.id ?? null,
    enterprise: enterprise?.id ?? team?.enterprise_id ?? null,
    org: isTrue(is_enterprise_install),
  };
  return { ...place, user: user.id, stranger: isStranger(place, user.team_id ?? null, false) };
}

/** The installation a slash command belongs to; people of other organisations have no commands. */
export function placeOfCommand(body: unknown): Place {
  const { team_id, enterprise_id, is_enterprise_install } = command.parse(body);
  return { team: team_id ?? null, enterprise: enterprise_id ?? null, org: isTrue(is_enterprise_install) };
}

function isStranger(place: Place, from: string | null, shared: boolean): boolean {
  if (from === null || from === place.team || from === place.enterprise) return false;
  // Within an enterprise people come from its other teams too; only a channel shared with others has strangers.
  return place.enterprise === null || shared;
}

/** Forms carry texts. */
function isTrue(value: boolean | string | null | undefined): boolean {
  return value === true || value === 'true';
}
