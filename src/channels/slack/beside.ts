import { homeOf, type Place } from './address.ts';
import type { SlackAnswer, SlackApi } from './api.ts';
import type { Pace } from './pace.ts';

/** Calls a method that nothing waits for in the outbox: a window, a name, a status. Never rejects. */
export type Beside = (
  place: Place,
  token: string,
  method: string,
  args: Parameters<SlackApi['call']>[2],
) => Promise<SlackAnswer>;

/**
 * Makes what calls methods besides answers. While Slack asked to wait nothing is called and the answer is `limited` at
 * once. Slack limits each method by itself: a name that has to wait holds up other names, not the answers.
 */
export function createBeside(api: SlackApi, pace: Pace): Beside {
  return async (place, token, method, args) => {
    const home = homeOf(place);
    const afterMs = pace.held(home, method);
    if (afterMs > 0) return { kind: 'limited', afterMs };
    const answer = await api.call(token, method, args);
    if (answer.kind === 'limited') pace.limited(home, answer.afterMs, method);
    return answer;
  };
}
