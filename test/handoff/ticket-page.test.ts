import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { createEmbeddedHelpdesk } from '../../src/handoff/embedded/helpdesk.ts';
import { createTicketPage } from '../../src/handoff/embedded/page.ts';
import { closeServer, listen } from '../../src/http/listen.ts';
import { createServer } from '../../src/http/server.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';

let world: World;
let server: Server;

beforeEach(async () => {
  world = await createWorld((parts) => createEmbeddedHelpdesk(parts));
  const quiet = () => {};
  server = createServer({ log: { error: quiet, warn: quiet, info: quiet, debug: quiet } });
  createTicketPage(world.store).mount(server);
  await listen(server, { host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await closeServer(server);
  await world.close();
});

const page = async () => (await fetch(`http://127.0.0.1:${server.address().port}/tickets`)).text();

describe('the page of tickets', () => {
  test('says so when there are none', async () => {
    expect(await page()).toContain('There are no tickets yet.');
  });

  test('shows a ticket as the agent reads it, and nothing a person wrote as markup', async () => {
    await world.say('c1', ...TO_THE_END.slice(0, 1), {
      kind: 'say',
      text: '<script>alert(1)</script> help me',
    });
    await world.say('c1', ...TO_THE_END.slice(2));
    await world.settle();
    const html = await page();
    expect(html).toContain('#1 open T3 teams embedded');
    expect(html).toContain('IDENTITY NOT VERIFIED');
    expect(html).not.toContain('<script>');
  });
});
