/**
 * One bot in a process of its own, for bench/teams.ts: `echo` and `waterfall` as the SDK's samples are written, `desk`
 * the whole of Authdesk's Teams channel, `http` a bare server that reads a body and answers. All listen the same way.
 */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ActivityHandler,
  CloudAdapter,
  ConversationState,
  MemoryStorage,
  type TurnContext,
} from 'botbuilder';
import { ChoicePrompt, DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import restify, { type Request, type Response } from 'restify';
import { createCredentials } from '../../src/channels/teams/credentials.ts';
import { sdkAuthentication } from '../../src/channels/teams/sdk-authentication.ts';
import type { TeamsSettings } from '../../src/channels/teams/settings.ts';
import { startTeamsDesk } from '../../test/fixtures/teams/teams-desk.ts';

/** What the parent sends first. */
export interface Start {
  readonly settings: TeamsSettings;
  readonly folder: string;
}

type Logic = (context: TurnContext) => Promise<void>;

const echo: Logic = async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
};

function waterfall(): Logic {
  const conversation = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(conversation.createProperty('dialogs'));
  const choices = ['iPhone', 'Android', 'Something else'];
  dialogs.add(new TextPrompt('text'));
  dialogs.add(new ChoicePrompt('choice'));
  dialogs.add(
    new WaterfallDialog('support', [
      (step) => step.prompt('text', 'What happened?'),
      (step) =>
        step.prompt('choice', { prompt: 'What kind of phone is it?', choices, retryPrompt: 'Which?' }),
      (step) => step.prompt('text', 'What does the screen say?'),
      (step) => step.endDialog(),
    ]),
  );
  const handler = new ActivityHandler();
  handler.onMessage(async (context, next) => {
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === 'empty' || status === 'complete') await dialog.beginDialog('support');
    await next();
  });
  return async (context) => {
    await handler.run(context);
    await conversation.saveChanges(context);
  };
}

async function listenAs(logic: Logic, { identity, cloud }: TeamsSettings): Promise<string> {
  if (identity === null) throw new Error('the bench signs in');
  const adapter = new CloudAdapter(sdkAuthentication(identity, cloud, createCredentials(identity, cloud)));
  const server = restify.createServer();
  const parsers = [restify.plugins.jsonBodyParser()].flat();
  server.post('/api/messages', ...parsers, async (req: Request, res: Response) => {
    await adapter.process(req as never, res as never, logic);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

async function listenBare(): Promise<string> {
  const server = createHttpServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    JSON.parse(Buffer.concat(chunks).toString());
    res.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

async function listen(kind: string, { settings, folder }: Start): Promise<string> {
  if (kind === 'desk') return (await startTeamsDesk(settings, { folder })).url;
  if (kind === 'http') return listenBare();
  return listenAs(kind === 'echo' ? echo : waterfall(), settings);
}

process.once('message', async (start: Start) => {
  process.send?.({ url: await listen(process.argv[2] ?? '', start) });
  process.on('message', () => process.send?.(process.cpuUsage()));
});
process.once('disconnect', () => process.exit(0));
