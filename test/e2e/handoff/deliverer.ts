// A process that delivers handoffs, from the word to go until it is killed or nothing is left.
// usage: deliverer.ts DATABASE URL TOKEN
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { createWorld } from '../../fixtures/handed-over.ts';
import { rtHelpdesk } from './request-tracker.ts';

// A process that is killed does not write its compile cache, and the next one starts half as fast.
flushCompileCache();

const [file = '', url = '', token = ''] = process.argv.slice(2);
const world = await createWorld(() => rtHelpdesk(url, token, 'Helpdesk', [], 2_000), {
  file,
  random: Math.random,
  // An attempt ends after 4 s at the latest; what RT has begun by then is done long before the lease runs out.
  ticket: { concurrent: 6, timeoutMs: 4_000, leaseMs: 9_000, firstDelayMs: 50, longestDelayMs: 500 },
});
const waiting = () => world.store.atomically((unit) => unit.outbox.nextDue('ticket'));
world.now = Date.now();
setInterval(() => {
  world.now = Date.now();
}, 5);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
world.outbox.wake();
while ((await waiting()) !== null) await delay(20);
await world.settle();
await world.close();
process.exit(0);
