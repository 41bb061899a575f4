import { z } from 'zod';
import type { DeliveryResult, Errand } from '../../desk/channel.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Store } from '../../desk/store.ts';
import type { Log } from '../../log.ts';
import { homeOf, readAddress, type SlackAddress } from './address.ts';
import { answeredPage } from './answered.ts';
import type { SlackAnswer, SlackApi } from './api.ts';
import { actions, button, section } from './blocks.ts';
import { type Line, readErrand, type SlackErrand } from './errand.ts';
import { readHome } from './home.ts';
import { ACTIONS } from './ids.ts';
import type { Installations } from './installations.ts';
import { escapeText } from './mrkdwn.ts';
import type { Pace } from './pace.ts';
import type { Posted } from './posted.ts';
import type { SlackWords } from './words.ts';

export interface CarryOutConfig {
  readonly api: SlackApi;
  readonly desk: Pick<Desk, 'history'>;
  readonly installations: Installations;
  readonly store: Pick<Store, 'atomically'>;
  readonly posted: Posted;
  readonly pace: Pace;
  readonly words: SlackWords;
  readonly log: Log;
}

/** `later`: it cannot be done yet. */
type Done = SlackAnswer | { readonly kind: 'later'; readonly afterMs: number };

const DONE: SlackAnswer = { kind: 'ok', data: {} };

/** Makes what carries out errands. What Slack refuses is given up: it is no answer, and nobody waits for it. */
export function createCarryOut(config: CarryOutConfig): (errand: Errand) => Promise<DeliveryResult> {
  const { api, desk, store, installations, posted, pace, words, log } = config;

  const openedSchema = z.object({ id: z.string().startsWith('D') });

  async function offer(token: string, { org, team, user }: SlackAddress, url?: string): Promise<Done> {
    const inTeam = org && team !== null ? { team_id: team } : {};
    const opened = await api.call(token, 'conversations.open', { users: user, ...inTeam });
    if (opened.kind === 'limited' || opened.kind === 'down') return opened;
    const channel = opened.kind === 'ok' ? openedSchema.safeParse(opened.data.channel).data?.id : undefined;
    const text = escapeText(words.offer);
    const start = actions('offer', [button(ACTIONS.begin, words.offer_start, 'open', 'primary')]);
    const blocks = [section(text), start];
    const sent = channel && (await api.call(token, 'chat.postMessage', { channel, text, blocks }));
    if (sent && (sent.kind === 'limited' || sent.kind === 'down')) return sent;
    if (url === undefined) return DONE;
    return tell(url, sent && sent.kind === 'ok' ? 'offered' : 'offer_failed');
  }

  function tell(url: string, line: Line | 'offered' | 'offer_failed'): Promise<SlackAnswer> {
    const text = escapeText(words[line]);
    return api.respond(url, { response_type: 'ephemeral', replace_original: false, text });
  }

  async function close(token: string, conversation: string, question: string, first: boolean): Promise<Done> {
    const found = await posted.find(conversation, question);
    if (found === 'soon') return { kind: 'later', afterMs: 1_000 };
    if (found === null || (!posted.closing(found.channel, found.ts) && first)) return DONE;
    const { channel, ts, page } = found;
    return api.call(token, 'chat.update', { channel, ts, ...answeredPage(page, words.answered_typed) });
  }

  async function carryOut(
    token: string,
    address: SlackAddress,
    { conversation, attempt }: Errand,
    errand: SlackErrand,
  ): Promise<Done> {
    switch (errand.kind) {
      case 'close':
        return close(token, conversation, errand.question, attempt === 1);
      case 'update': {
        const { channel, ts, page, stale } = errand;
        if (!posted.closing(channel, ts) && stale && attempt === 1) return DONE;
        return api.call(token, 'chat.update', { channel, ts, ...page });
      }
      case 'replace':
        return api.respond(errand.url, {
          replace_original: true,
          response_type: 'ephemeral',
          ...errand.page,
        });
      case 'line': {
        const { channel, thread, user, line } = errand;
        const wait = pace.wait(homeOf(address), channel);
        if (wait > 0) return { kind: 'later', afterMs: wait };
        const post = { channel, text: escapeText(words[line]), ...(thread ? { thread_ts: thread } : {}) };
        if (user === undefined) return api.call(token, 'chat.postMessage', post);
        return api.call(token, 'chat.postEphemeral', { ...post, user });
      }
      case 'tell':
        return tell(errand.url, errand.line);
      case 'home': {
        const note = errand.answered ? words.home_answered : undefined;
        const view = await readHome({ desk, store, words }, conversation, note);
        return api.call(token, 'views.publish', { user_id: address.user, view });
      }
      case 'prompts': {
        const prompts = (['restore', 'lost', 'error', 'enable'] as const).map((name) => ({
          title: words[`prompt_${name}`],
          message: words[`prompt_${name}_message`],
        }));
        const of = { channel_id: errand.channel, title: words.prompts_title, prompts };
        return api.call(token, 'assistant.threads.setSuggestedPrompts', of);
      }
      case 'title': {
        const of = { channel_id: errand.channel, thread_ts: errand.thread, title: words.thread_title };
        return api.call(token, 'assistant.threads.setTitle', of);
      }
      case 'offer':
        return offer(token, address, errand.url);
    }
  }

  return async (stored) => {
    const errand = readErrand(stored.errand);
    const address = readAddress(stored.address);
    if (errand === null || address === null)
      return { kind: 'refused', reason: 'what was stored is no errand of Slack' };
    const home = homeOf(address);
    const held = pace.held(home);
    if (held > 0) return { kind: 'retry', afterMs: held, reason: 'Slack asked to wait' };
    const workspace = await installations.find(address);
    if (workspace === null) return { kind: 'delivered' };
    const done = await carryOut(workspace.token, address, stored, errand);
    switch (done.kind) {
      case 'ok':
        return { kind: 'delivered' };
      case 'later':
        return { kind: 'retry', afterMs: done.afterMs, reason: 'not yet' };
      case 'limited':
        pace.limited(home, done.afterMs);
        return { kind: 'retry', afterMs: done.afterMs, reason: 'Slack asked to wait' };
      case 'down':
        return { kind: 'retry', reason: done.reason };
      case 'error':
        log.debug('slack-errand', { name: errand.kind, code: done.error });
        return { kind: 'delivered' };
    }
  };
}
