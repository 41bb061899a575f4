import type { Server } from 'restify';
import type { Channel } from '../../desk/channel.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Store } from '../../desk/store.ts';
import type { Mounted } from '../../http/server.ts';
import type { Log } from '../../log.ts';
import { conversationOf, homeOf } from './address.ts';
import { createSlackApi } from './api.ts';
import { createBeside } from './beside.ts';
import { createCarryOut } from './carry-out.ts';
import type { SlackContext } from './context.ts';
import { createDeliver } from './deliver.ts';
import { createDirectory } from './directory.ts';
import { dispatch } from './dispatch.ts';
import { mountEvents } from './http.ts';
import { createInstallations, createStoredInstallations } from './installation-store.ts';
import { createSingleInstallation, type Installations, type Workspace } from './installations.ts';
import { createIntake } from './intake.ts';
import { createInstallProvider, mountOAuth } from './oauth.ts';
import { createPace } from './pace.ts';
import { createPosted } from './posted.ts';
import { createRecent } from './recent.ts';
import { createSeal } from './seal.ts';
import type { SlackConfig } from './slack-config.ts';
import { createSlackSocket } from './socket.ts';
import { createStatus } from './status.ts';
import { createTurns } from './turns.ts';
import type { SlackWords } from './words.ts';

export interface SlackChannelConfig {
  readonly config: SlackConfig;
  readonly desk: Pick<Desk, 'turn' | 'notify' | 'errand' | 'history'>;
  /** Keeps the installations of several workspaces, and knows where questions stand and what tickets there are. */
  readonly store: Pick<Store, 'atomically'>;
  readonly words: SlackWords;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/**
 * Slack as a channel. Its routes are mounted in both modes; `start` connects where Socket Mode is configured, and rejects
 * when the tokens or the key cannot be right.
 */
export type SlackChannel = Channel &
  Mounted & {
    start(): Promise<void>;
    /** Takes no more deliveries over the socket. */
    disconnect(): Promise<void>;
    stop(): Promise<void>;
  };

/** Creates the Slack channel. */
export function createSlackChannel(options: SlackChannelConfig): SlackChannel {
  const { config, desk, store, words, log, clock } = options;
  const api = createSlackApi({ url: config.apiUrl });
  const oauth = oauthOf(options);
  const installations: Installations =
    config.access.kind === 'token'
      ? createSingleInstallation(config.access.botToken, api)
      : (oauth?.installations ?? createSingleInstallation('', api));
  const pace = createPace({ clock });
  const posted = createPosted({ desk, store, words });
  const beside = createBeside(api, pace);
  const status = createStatus(beside, words);
  const turn = createTurns({ desk, directory: createDirectory({ beside, clock }), clock });
  const seen = createRecent<true>(20_000);
  const staff = new Set(config.staff);

  const order: SlackContext['order'] = async (key, caller, errands) => {
    const { team, enterprise, org, user, stranger } = caller;
    // Of people from elsewhere nothing is kept under their name.
    const conversation = stranger ? `${homeOf(caller)}:strangers` : conversationOf(caller, user);
    const address = { team, enterprise, org, user };
    return (await desk.errand({ key, channel: 'slack', conversation, address, errands })) === 'queued';
  };
  const contextOf = (workspace: Workspace): SlackContext => ({
    ...{ desk, beside, installations, workspace, words, status, turn, log, clock, staff, order },
    once: (key) => seen.first(key, true),
  });

  const intake = createIntake({
    installations,
    words,
    log,
    apiUrl: config.apiUrl,
    dispatch: (workspace, body) => dispatch(contextOf(workspace), body),
  });
  const { transport } = config;
  const socket =
    transport.kind === 'socket'
      ? createSlackSocket({ appToken: transport.appToken, apiUrl: config.apiUrl, intake, log })
      : null;

  return {
    name: 'slack',
    replies: 'outbox',
    deliver: createDeliver({ api, installations, words, pace, posted, status, clock }),
    carryOut: createCarryOut({ api, desk, store, installations, posted, pace, words, log }),
    mount(server: Server) {
      if (transport.kind === 'http')
        mountEvents(server, { signingSecret: transport.signingSecret, intake, clock });
      oauth?.mount(server);
    },
    start: async () => {
      await installations.check();
      await socket?.start();
    },
    disconnect: async () => socket?.stop(),
    stop: async () => api.close(),
  };

  function oauthOf(from: SlackChannelConfig) {
    const { access, apiUrl, publicUrl } = from.config;
    if (access.kind !== 'oauth') return null;
    const { clientId, clientSecret, stateSecret, encryptionKey } = access;
    const stored = createStoredInstallations({ store, seal: createSeal(encryptionKey), clock });
    const settings = { clientId, clientSecret, stateSecret, publicUrl, apiUrl, store: stored, words, log };
    const provider = createInstallProvider(settings);
    return {
      installations: createInstallations(stored, (query) => provider.authorize(query)),
      mount: (server: Server) => mountOAuth(server, provider, settings),
    };
  }
}
