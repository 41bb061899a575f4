import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Change, TicketRef } from '../helpdesk.ts';
import { HelpdeskFailure, type Send } from '../http.ts';
import { sameText } from '../same-text.ts';
import { markOf, type System } from '../system.ts';

export interface JiraConfig {
  readonly url: string;
  readonly email: string;
  readonly token: string;
  readonly serviceDesk: string;
  readonly requestType: string;
  /** The request types that rules route to, as their queue. */
  readonly queues?: readonly string[];
  readonly webhookSecret?: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const DESK = '/rest/servicedeskapi';
const MINUTE = 60_000;
const OVERLAP_MINUTES = 2;
/** Fields of a request type that the desk fills. */
const FILLED = ['summary', 'description'];

const made = z.object({ issueKey: z.string() });
const found = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        labels: z.array(z.string()).default([]),
        status: z.object({ statusCategory: z.object({ key: z.string() }) }),
        statuscategorychangedate: z.string().nullish(),
      }),
    }),
  ),
});
const comments = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      public: z.boolean(),
      author: z.object({ accountId: z.string().optional(), displayName: z.string().optional() }).optional(),
      created: z.object({ epochMillis: z.number() }),
    }),
  ),
});
const myself = z.object({ accountId: z.string() });
const users = z.array(z.object({ accountId: z.string() }));
const transitions = z.object({
  transitions: z.array(
    z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
  ),
});
const fields = z.object({
  requestTypeFields: z.array(z.object({ fieldId: z.string(), required: z.boolean() })),
});

export function jiraAuth({ email, token }: Pick<JiraConfig, 'email' | 'token'>) {
  const basic = Buffer.from(`${email}:${token}`).toString('base64');
  return () => ({ Authorization: `Basic ${basic}` });
}

/** Jira Service Management in the cloud. */
export function createJiraSystem(config: JiraConfig): System {
  const { clock, serviceDesk, requestType } = config;
  const refOf = (key: string): TicketRef => ({
    ref: key,
    number: key,
    url: `${config.url.replace(/\/+$/, '')}/browse/${key}`,
  });
  const search = async (send: Send, jql: string) => {
    const of = new URLSearchParams({
      jql,
      fields: 'labels,status,statuscategorychangedate',
      maxResults: '100',
    });
    return found.parse((await send({ method: 'GET', path: `/rest/api/3/search/jql?${of}` })).body).issues;
  };
  const commentsOf = async (send: Send, ref: string) =>
    comments.parse((await send({ method: 'GET', path: `${DESK}/request/${ref}/comment?limit=100` })).body)
      .values;

  async function moveTo(send: Send, ref: string, categories: readonly string[]): Promise<void> {
    const path = `/rest/api/3/issue/${ref}/transitions`;
    const { transitions: open } = transitions.parse((await send({ method: 'GET', path })).body);
    const way = open.find(({ to }) => categories.includes(to.statusCategory.key));
    if (!way) {
      const reason = `jira: the workflow of ${ref} has no way to a status of ${categories.join(' or ')}`;
      throw new HelpdeskFailure({ kind: 'refused', reason }, null);
    }
    await send({ method: 'POST', path, body: { transition: { id: way.id } } });
  }

  async function checkType(send: Send, type: string): Promise<readonly string[]> {
    const path = `${DESK}/servicedesk/${serviceDesk}/requesttype/${encodeURIComponent(type)}/field`;
    const { status, body } = await send({ method: 'GET', path, also: [403, 404] });
    if (status >= 400)
      return [
        `There is no request type ${type} in service desk ${serviceDesk} that the desk's user may see (JIRA_REQUEST_TYPE or a queue in dialogs/handoff/handoff.yaml, JIRA_SERVICE_DESK).`,
      ];
    const all = fields.parse(body).requestTypeFields;
    const lacks = FILLED.filter((name) => !all.some((field) => field.fieldId === name));
    const more = all.filter((field) => field.required && !FILLED.includes(field.fieldId));
    return [
      ...lacks.map((name) => `The request type ${type} has no field '${name}'.`),
      ...more.map(
        (field) => `The request type ${type} requires '${field.fieldId}', which the desk cannot fill.`,
      ),
    ];
  }

  /** A request can be raised for somebody by account id only. */
  async function raisedFor(send: Send, email: string | null): Promise<object> {
    if (email === null) return {};
    try {
      const path = `/rest/api/3/user/search?query=${encodeURIComponent(email)}`;
      const all = users.parse((await send({ method: 'GET', path })).body);
      return all.length === 1 && all[0] ? { raiseOnBehalfOf: all[0].accountId } : {};
    } catch (error) {
      // Without the right to browse users the ticket is raised by the desk, and names the person in its text.
      if (error instanceof HelpdeskFailure && error.failed.kind === 'refused') return {};
      throw error;
    }
  }

  return {
    name: 'jira',
    findsLate: true,
    check: async (send) => {
      await send({ method: 'GET', path: '/rest/api/3/myself' });
      const faults: string[] = [];
      for (const type of new Set([requestType, ...(config.queues ?? [])]))
        faults.push(...(await checkType(send, type)));
      return faults;
    },
    find: async (send, id) => {
      const issues = await search(
        send,
        `labels = "${id}" OR description ~ "\\"${id}\\"" ORDER BY created ASC`,
      );
      return issues
        .filter(({ fields: { labels } }) => !labels.includes('authdesk-duplicate'))
        .map(({ key }) => refOf(key));
    },
    create: async (send, { packet, subject, body, files }) => {
      const answer = await send({
        method: 'POST',
        path: `${DESK}/request`,
        body: {
          serviceDeskId: serviceDesk,
          requestTypeId: packet.queue ?? requestType,
          // The description holds the id: by it the request is found when everything after this is cut off.
          requestFieldValues: { summary: subject, description: body },
          ...(await raisedFor(send, packet.who.verified?.email ?? null)),
        },
      });
      const { issueKey } = made.parse(answer.body);
      await afterwards(async () => {
        const labels = [{ add: packet.id }, { add: 'authdesk' }];
        await send({ method: 'PUT', path: `/rest/api/3/issue/${issueKey}`, body: { update: { labels } } });
        for (const { name, type, content } of files) {
          const form = new FormData();
          form.append('file', new Blob([content], { type }), name);
          const path = `/rest/api/3/issue/${issueKey}/attachments`;
          await send({ method: 'POST', path, body: form, headers: { 'X-Atlassian-Token': 'no-check' } });
        }
      });
      return refOf(issueKey);
    },
    closeExtra: async (send, extra, why) => {
      const labels = [{ add: 'authdesk-duplicate' }];
      await send({ method: 'PUT', path: `/rest/api/3/issue/${extra.ref}`, body: { update: { labels } } });
      const path = `${DESK}/request/${extra.ref}/comment`;
      await send({ method: 'POST', path, body: { body: why, public: false } });
      await moveTo(send, extra.ref, ['done']);
    },
    comment: async (send, ticket, { key, text, public: isPublic }) => {
      await send({
        method: 'POST',
        path: `${DESK}/request/${ticket.ref}/comment`,
        body: { body: `${text}\n\n${markOf(key)}`, public: isPublic },
      });
    },
    hasComment: async (send, ticket, key) =>
      (await commentsOf(send, ticket.ref)).some((comment) => comment.body.includes(markOf(key))),
    reopen: (send, ticket) => moveTo(send, ticket.ref, ['indeterminate', 'new']),
    changes: async (send, cursor) => {
      const now = clock();
      const from = Number(cursor ?? now);
      const minutes = Math.ceil((now - from) / MINUTE) + OVERLAP_MINUTES;
      const own = myself.parse((await send({ method: 'GET', path: '/rest/api/3/myself' })).body).accountId;
      const issues = await search(
        send,
        `labels = "authdesk" AND updated >= "-${minutes}m" ORDER BY updated ASC`,
      );
      const changes: Change[] = [];
      for (const { key: ref, fields: now_ } of issues) {
        for (const { id, body, public: isPublic, author, created } of await commentsOf(send, ref)) {
          const old = created.epochMillis < from - OVERLAP_MINUTES * MINUTE;
          if (!isPublic || old || author?.accountId === own) continue;
          const by = author?.displayName === undefined ? {} : { author: author.displayName };
          changes.push({ id: `c${id}`, ref, kind: 'reply', text: body, ...by });
        }
        const category = now_.status.statusCategory.key;
        const state = category === 'done' ? ('resolved' as const) : ('open' as const);
        changes.push({
          id: `s${ref}-${now_.statuscategorychangedate ?? category}`,
          ref,
          kind: 'status',
          state,
        });
      }
      return { changes, cursor: String(now), more: false };
    },
    hook: ({ headers, body }) => {
      const secret = config.webhookSecret;
      if (secret === undefined) return { kind: 'refused', reason: 'no secret is set' };
      const expected = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      return sameText(headers['x-hub-signature'] ?? '', expected)
        ? { kind: 'look' }
        : { kind: 'refused', reason: 'the signature is wrong' };
    },
  };
}

/** Work on a request that exists already: when it fails, the request must not be made again. */
async function afterwards(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HelpdeskFailure)) throw error;
  }
}
