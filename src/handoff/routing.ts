import type { HandoffSettings, Priority } from './settings-file.ts';

/** What a ticket is routed by. */
export interface RoutingFacts {
  readonly outcome: string;
  /** Of the phones in the case. */
  readonly platforms: readonly string[];
  readonly tenant: string | undefined;
  readonly language: string;
  readonly channel: string;
}

/** Where a ticket goes. */
export interface Route {
  /** Undefined means the queue of the helpdesk's own settings. */
  readonly queue?: string | undefined;
  readonly category: string;
  readonly group?: string | undefined;
  readonly priority: Priority;
}

/** Every queue that a ticket can be routed to beside that of the helpdesk's own settings. */
export function queuesOf({ routing }: HandoffSettings): readonly string[] {
  const routes = [routing.default, ...routing.rules.map((rule) => rule.to)];
  return [...new Set(routes.flatMap(({ queue }) => queue ?? []))];
}

/** Finds where a ticket goes: the default, changed by every rule that fits, in their order. */
export function routeTicket({ routing }: HandoffSettings, facts: RoutingFacts): Route {
  const found: Record<keyof RoutingFacts, readonly string[]> = {
    outcome: [facts.outcome],
    platforms: facts.platforms,
    tenant: facts.tenant === undefined ? [] : [facts.tenant],
    language: [facts.language],
    channel: [facts.channel],
  };
  const fitting = routing.rules.filter(({ when: { platform, ...rest } }) =>
    Object.entries({ ...rest, platforms: platform }).every(
      ([name, allowed]) =>
        allowed === undefined || allowed.some((one) => found[name as keyof RoutingFacts].includes(one)),
    ),
  );
  return Object.assign({}, routing.default, ...fitting.map((rule) => rule.to));
}
