import type { Activity, ChannelAccount } from 'botbuilder';
import { DeskError } from '../../errors.ts';
import type { TokenSource } from './credentials.ts';
import { type Posted, type SendJson, sendJson } from './send-json.ts';

/** A conversation at the service that runs it. */
export interface Place {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** What Teams tells about a member of a conversation. */
export interface Member {
  readonly name?: string;
  readonly email?: string;
  readonly upn?: string;
}

/** The calls to Teams. Each rejects with ConnectorError when Teams refuses. */
export interface TeamsConnector {
  /** `targeted`: only the activity's recipient sees it. Resolves with the id of the new message. */
  send(place: Place, activity: Partial<Activity>, targeted?: boolean): Promise<string | null>;
  update(place: Place, id: string, activity: Partial<Activity>): Promise<void>;
  member(place: Place, user: string): Promise<Member>;
  /** Finds or makes the private conversation with a person, and resolves with its id. */
  openPrivate(
    serviceUrl: string,
    people: { readonly bot: ChannelAccount; readonly user: string; readonly tenant: string | undefined },
  ): Promise<string>;
}

/** Teams did not do what it was asked. `status` is 0 when it could not be reached. */
export class ConnectorError extends DeskError {
  readonly status: number;
  readonly afterMs: number | undefined;

  constructor(status: number, reason: string, afterMs?: number, options?: { cause?: unknown }) {
    super('teams-connector', `Teams answered ${status === 0 ? 'nothing' : status} (${reason}).`, options);
    this.name = 'ConnectorError';
    this.status = status;
    this.afterMs = afterMs;
  }
}

/** Creates the calls to Teams over one set of open connections. `token` is null where nobody signs in. */
export function createTeamsConnector(token: TokenSource | null, send: SendJson = sendJson): TeamsConnector {
  async function call(
    method: string,
    serviceUrl: string,
    path: string,
    body?: unknown,
  ): Promise<Posted['body']> {
    const url = new URL(`${serviceUrl.replace(/\/+$/, '')}/v3/conversations${path}`);
    let answer: Posted;
    try {
      const headers: Record<string, string> =
        token === null ? {} : { authorization: `Bearer ${await token()}` };
      answer = await send(method, url, headers, body);
    } catch (cause) {
      throw new ConnectorError(0, codeOf(cause), undefined, { cause });
    }
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new ConnectorError(answer.status, reasonOf(answer.body), retryAfter(answer.retryAfter));
  }

  return {
    async send({ serviceUrl, conversation }, activity, targeted = false) {
      const query = targeted ? '?isTargetedActivity=true' : '';
      const path = `/${encodeURIComponent(conversation)}/activities${query}`;
      return text(await call('POST', serviceUrl, path, activity), 'id');
    },
    async update({ serviceUrl, conversation }, id, activity) {
      const path = `/${encodeURIComponent(conversation)}/activities/${encodeURIComponent(id)}`;
      await call('PUT', serviceUrl, path, { ...activity, id });
    },
    async member({ serviceUrl, conversation }, user) {
      const path = `/${encodeURIComponent(conversation)}/members/${encodeURIComponent(user)}`;
      const found = await call('GET', serviceUrl, path);
      const name = text(found, 'name');
      const email = text(found, 'email');
      const upn = text(found, 'userPrincipalName');
      return { ...(name && { name }), ...(email && { email }), ...(upn && { upn }) };
    },
    async openPrivate(serviceUrl, { bot, user, tenant }) {
      const found = await call('POST', serviceUrl, '', {
        bot,
        isGroup: false,
        members: [{ id: user }],
        ...(tenant && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
      });
      const id = text(found, 'id');
      if (id === null) throw new ConnectorError(200, 'no conversation id');
      return id;
    },
  };
}

function text(body: unknown, key: string): string | null {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return null;
  const value = (body as Record<string, unknown>)[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Teams' own code for what is wrong; its sentences may name people. */
function reasonOf(body: unknown): string {
  const inner = typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
  const code = text(inner, 'code') ?? '';
  return /^[\w.-]{1,60}$/.test(code) ? code : 'no code';
}

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^\w{1,40}$/.test(code) ? code : 'unreachable';
}

function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
