import type { Desk } from '../desk/desk.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

/** Counts and logs the turns of a desk: codes, times and hashes, nothing that was said. */
export function observeDesk(desk: Desk, metrics: Metrics, log: Log): Desk {
  return {
    ...desk,
    async turn(incoming) {
      const { channel, conversation } = incoming;
      const started = performance.now();
      const passed = () => Math.round((performance.now() - started) * 10) / 10;
      try {
        const turn = await desk.turn(incoming);
        const ms = passed();
        metrics.turn(channel, turn, ms);
        const { flow, outcome, steps } = turn;
        const reached = {
          ...(flow && { flow }),
          ...(outcome && { outcome }),
          ...(steps.length > 0 && { steps }),
        };
        log.info(turn.duplicate ? 'turn-repeated' : 'turn-done', { channel, conversation, ms, ...reached });
        return turn;
      } catch (error) {
        metrics.turn(channel, null, passed());
        log.error('turn-failed', { channel, conversation, error });
        throw error;
      }
    },
  };
}
