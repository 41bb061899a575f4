import { afterEach, describe, expect, test } from '@jest/globals';
import { referenceOf } from '../../src/channels/teams/address.ts';
import { createWorld, TO_THE_END, type World } from '../fixtures/handed-over.ts';
import { hub } from './vendors/hub.ts';
import { type Running, serve } from './vendors/vendor.ts';

let running: Running;
let world: World;
afterEach(async () => {
  await world.close();
  await running.close();
});

const bot = { id: '28:desk', name: 'Authdesk' };
const user = { id: '29:alex', name: 'Alex Example', aad: 'aad-1' };
const address = { serviceUrl: 'https://smba.example/emea/', bot, user, tenant: 'tenant-1' };

/** What the hub is sent about a case from a Teams chat with this address. */
async function initiated(stored: object) {
  const vendor = hub();
  running = await serve(vendor);
  world = await createWorld(() => vendor.helpdesk(running.base, Date.now, 5_000), {
    address: stored,
    referenceOf: (_, kept) => referenceOf(kept),
  });
  await world.say('c1', ...TO_THE_END);
  await world.settle();
  return running.asked.find(({ json }) => json?.name === 'handoff.initiate')?.json;
}

describe('handoff.initiate', () => {
  test("relates to the person's chat as Bot Framework refers to it, so that a hub can go on there", async () => {
    expect(await initiated(address)).toMatchObject({
      type: 'event',
      value: { identity: 'NOT VERIFIED', summary: expect.stringContaining('IDENTITY NOT VERIFIED') },
      relatesTo: {
        channelId: 'msteams',
        serviceUrl: address.serviceUrl,
        bot,
        user: { id: user.id, name: user.name, aadObjectId: 'aad-1' },
        conversation: { id: 'c1', conversationType: 'personal', tenantId: 'tenant-1' },
      },
      attachments: [{ name: 'Transcript', contentType: 'application/json' }],
    });
  });

  test('relates to the case where the channel has no such reference', async () => {
    const activity = await initiated({});
    expect(activity).toMatchObject({ relatesTo: { channelId: 'teams', conversation: { id: activity?.id } } });
  });
});
