import type { Delivery, DeliveryResult } from '../../desk/channel.ts';
import { homeOf, isDirect, readAddress, type SlackAddress } from './address.ts';
import type { SlackAnswer, SlackApi } from './api.ts';
import { actions, button, type Page } from './blocks.ts';
import { ACTIONS } from './ids.ts';
import type { Installations, Workspace } from './installations.ts';
import type { Pace } from './pace.ts';
import { type Posted, toRef } from './posted.ts';
import { createRecent } from './recent.ts';
import { renderMessage } from './render.ts';
import type { Status } from './status.ts';
import { checkMessage } from './validate.ts';
import type { SlackWords } from './words.ts';

export interface DeliverConfig {
  readonly api: SlackApi;
  readonly installations: Installations;
  readonly words: SlackWords;
  readonly pace: Pace;
  readonly posted: Posted;
  readonly status: Status;
  readonly clock: () => number;
}

/** Uses of a response_url; one is kept for what the click itself changes. */
const URL_USES = 4;

/** The person cannot be written to, until they or an administrator change that. */
const UNREACHABLE = new Set([
  ...[
    'account_inactive',
    'token_revoked',
    'token_expired',
    'invalid_auth',
    'not_authed',
    'org_login_required',
  ],
  ...['channel_not_found', 'user_not_found', 'user_disabled', 'users_not_found', 'is_archived'],
  ...['messages_tab_disabled', 'cannot_dm_bot', 'access_denied', 'team_access_not_granted', 'not_in_channel'],
]);
/** Slack does not like the blocks: the plain text still helps. */
const UNLIKED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

/** Makes what brings a message to a person: in the direct message, or where only the person sees it. */
export function createDeliver(config: DeliverConfig): (delivery: Delivery) => Promise<DeliveryResult> {
  const { api, installations, words, pace, posted, status, clock } = config;
  const direct = createRecent<string>(10_000);
  const uses = createRecent<number>(1_000);
  /** How many pages of a delivery are posted already, so that a retry goes on after them. */
  const progress = createRecent<number>(1_000);

  async function openDirect(
    { token, team }: Workspace,
    address: SlackAddress,
  ): Promise<string | Exclude<SlackAnswer, { kind: 'ok' }>> {
    const key = `${homeOf(address)}:${address.user}`;
    if (address.channel !== undefined && isDirect(address.channel)) {
      if (direct.get(key) !== address.channel) direct.set(key, address.channel);
      return address.channel;
    }
    const known = direct.get(key);
    if (known !== undefined) return known;
    const inTeam = address.org && (address.team ?? team) ? { team_id: address.team ?? team } : {};
    const answer = await api.call(token, 'conversations.open', { users: address.user, ...inTeam });
    if (answer.kind !== 'ok') return answer;
    const { channel } = answer.data;
    const id = typeof channel === 'object' && channel !== null && 'id' in channel ? channel.id : undefined;
    if (typeof id !== 'string' || !isDirect(id)) return { kind: 'error', error: 'channel_not_found' };
    direct.set(key, id);
    return id;
  }

  /** Through the response_url, which only the person sees. False when it is used up or too old. */
  async function aside(url: string, page: Page, last: boolean): Promise<SlackAnswer | false> {
    const used = uses.get(url) ?? 0;
    if (used >= URL_USES) return false;
    uses.set(url, used + 1);
    const way = actions('continue', [button(ACTIONS.continue, words.continue, 'continue')]);
    const blocks = last ? [...page.blocks, way] : page.blocks;
    const answer = await api.respond(url, {
      response_type: 'ephemeral',
      replace_original: false,
      text: page.text,
      blocks,
    });
    return answer.kind === 'error' ? false : answer;
  }

  async function post(workspace: Workspace, channel: string, thread: string | undefined, page: Page) {
    const place = {
      channel,
      unfurl_links: false,
      unfurl_media: false,
      ...(thread ? { thread_ts: thread } : {}),
    };
    const blocks = checkMessage(page).length === 0 ? { blocks: page.blocks } : {};
    const answer = await api.call(workspace.token, 'chat.postMessage', {
      ...place,
      text: page.text,
      ...blocks,
    });
    if (answer.kind === 'error' && UNLIKED.has(answer.error)) {
      return api.call(workspace.token, 'chat.postMessage', { ...place, text: page.text });
    }
    return answer;
  }

  return async (delivery) => {
    const address = readAddress(delivery.address);
    if (address === null) return { kind: 'refused', reason: 'the stored address is none of Slack' };
    const workspace = await installations.find(address);
    if (workspace === null) return { kind: 'unreachable', reason: 'the app is not installed there' };
    const home = homeOf(address);
    const pages = renderMessage(delivery.message, delivery.question, words);
    const { reply } = address;
    let ref: string | undefined;
    let channel: string | undefined;

    for (let at = progress.get(delivery.id) ?? 0; at < pages.length; at += 1) {
      const page = pages[at] as Page;
      const held = pace.held(home);
      if (held > 0) return { kind: 'retry', afterMs: held, reason: 'Slack asked to wait' };
      let answer: SlackAnswer | false = false;
      if (
        reply !== undefined &&
        reply.until > clock() &&
        reply.channel !== direct.get(`${home}:${address.user}`)
      ) {
        answer = await aside(reply.url, page, at === pages.length - 1);
      }
      if (answer === false) {
        const found = channel ?? (await openDirect(workspace, address));
        if (typeof found === 'string') {
          channel = found;
          const wait = pace.wait(home, channel);
          if (wait > 0) return { kind: 'retry', afterMs: wait, reason: 'one message a second' };
          if (address.thread !== undefined) await status.settled(channel, address.thread);
          answer = await post(workspace, channel, address.thread, page);
          if (answer.kind === 'ok') {
            const { ts } = answer.data;
            ref = typeof ts === 'string' ? toRef(channel, ts) : undefined;
            const { question, conversation } = delivery;
            if (question !== null && typeof ts === 'string' && at === pages.length - 1)
              posted.note(conversation, { channel, ts, question, page });
          }
        } else answer = found;
      }
      if (answer.kind !== 'ok') return failed(answer, home);
      if (at + 1 < pages.length) progress.set(delivery.id, at + 1);
    }
    if (pages.length > 1) progress.delete(delivery.id);
    return { kind: 'delivered', ...(ref === undefined ? {} : { ref }) };
  };

  function failed(answer: Exclude<SlackAnswer, { kind: 'ok' }>, home: string): DeliveryResult {
    switch (answer.kind) {
      case 'limited':
        pace.limited(home, answer.afterMs);
        return { kind: 'retry', afterMs: answer.afterMs, reason: 'Slack asked to wait' };
      case 'down':
        return { kind: 'retry', reason: answer.reason };
      case 'error':
        return UNREACHABLE.has(answer.error)
          ? { kind: 'unreachable', reason: answer.error }
          : { kind: 'refused', reason: answer.error };
    }
  }
}
