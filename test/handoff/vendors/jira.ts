import { createHmac } from 'node:crypto';
import { createSend } from '../../../src/handoff/http.ts';
import { createJiraSystem, jiraAuth } from '../../../src/handoff/jira/system.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { agentOn, type Kept, keep, type Reply, remark, touch, type Vendor } from './vendor.ts';

const SECRET = 'jira-webhook-secret';

/** Jira Service Management's REST interfaces as their reference describes them. */
export function jira(): Vendor {
  const tickets: (Kept & { labels?: string[] })[] = [];
  let required: string[] = ['summary'];
  const gone: Reply = { status: 404, body: { errorMessages: ['Issue does not exist'], errors: {} } };
  const labelsOf = (kept: Kept & { labels?: string[] }) => {
    kept.labels ??= [];
    return kept.labels;
  };

  return {
    name: 'jira',
    unique: false,
    recognisesComments: true,
    polls: true,
    tickets,
    isCreation: ({ method, path }) => method === 'POST' && path === '/rest/servicedeskapi/request',
    handle: ({ method, path, query, headers, json, text }) => {
      if (headers.authorization !== `Basic ${Buffer.from('desk@example.org:key').toString('base64')}`)
        return { status: 401, body: { message: 'Client must be authenticated' } };
      if (path === '/rest/api/3/myself') return { status: 200, body: { accountId: 'desk' } };
      if (path === '/rest/api/3/user/search') return { status: 200, body: [{ accountId: 'alex' }] };
      if (/^\/rest\/servicedeskapi\/servicedesk\/1\/requesttype\/[23]\/field$/.test(path)) {
        const all = ['summary', 'description', ...required.filter((name) => name !== 'summary')];
        const requestTypeFields = all.map((fieldId) => ({ fieldId, required: required.includes(fieldId) }));
        return { status: 200, body: { requestTypeFields } };
      }
      if (path === '/rest/api/3/search/jql') {
        const jql = query.get('jql') ?? '';
        const id = /labels = "(AD-[^"]+)"/.exec(jql)?.[1];
        const minutes = Number(/-(\d+)m/.exec(jql)?.[1] ?? 0);
        const issues = tickets
          .filter((kept) =>
            id === undefined
              ? kept.updated >= Date.now() - minutes * 60_000 && labelsOf(kept).includes('authdesk')
              : labelsOf(kept).includes(id) || kept.body.includes(id),
          )
          .map((kept) => ({
            key: kept.ref,
            fields: {
              labels: labelsOf(kept),
              status: { statusCategory: { key: kept.state === 'open' ? 'indeterminate' : 'done' } },
              statuscategorychangedate: String(kept.moves),
            },
          }));
        return { status: 200, body: { issues } };
      }
      const body = (json ?? {}) as Record<string, never>;
      if (path === '/rest/servicedeskapi/request') {
        const { summary, description } = body.requestFieldValues ?? { summary: '', description: '' };
        const id = /AD-[0-9a-f]+/.exec(description)?.[0] ?? '';
        const made = keep(tickets, {
          ref: `HD-${100 + tickets.length}`,
          id,
          subject: summary,
          body: description,
        });
        return { status: 201, body: { issueKey: made.ref } };
      }
      const [, key, rest = ''] =
        /^\/rest\/(?:api\/3\/issue|servicedeskapi\/request)\/(HD-\d+)(\/\w+)?$/.exec(path) ?? [];
      const kept = tickets.find(({ ref }) => ref === key);
      if (!kept) return gone;
      if (rest === '/attachments') {
        kept.files.push(`${/filename="([^"]+)"/.exec(text)?.[1]} full`);
        return { status: 200, body: [] };
      }
      if (rest === '/comment' && method === 'POST') {
        remark(kept, 'desk', String(body.body), body.public === true);
        return { status: 201, body: {} };
      }
      if (rest === '/comment') {
        const values = kept.comments.map((one) => ({
          id: one.id,
          body: one.text,
          public: one.public,
          author: { accountId: one.by },
          created: { epochMillis: one.at },
        }));
        return { status: 200, body: { values } };
      }
      if (rest === '/transitions' && method === 'GET') {
        const to = (name: string) => ({ statusCategory: { key: name } });
        const ways =
          kept.state === 'open' ? [{ id: '5', to: to('done') }] : [{ id: '6', to: to('indeterminate') }];
        return { status: 200, body: { transitions: ways } };
      }
      if (rest === '/transitions') {
        const { id } = (body.transition ?? {}) as { id?: string };
        kept.state = id === '6' ? 'open' : 'extra';
        touch(kept);
        return { status: 204 };
      }
      const { labels = [] } = (body.update ?? {}) as { labels?: { add: string }[] };
      labelsOf(kept).push(...labels.map(({ add }) => add));
      return { status: 204 };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const config = {
        url: base,
        email: 'desk@example.org',
        token: 'key',
        serviceDesk: '1',
        requestType: '2',
        queues: ['3'],
        webhookSecret: SECRET,
        clock,
      };
      const send = createSend({ name: 'jira', base, auth: jiraAuth(config), fetch, timeoutMs, clock });
      return createHelpdesk(createJiraSystem(config), send, { duplicate: 'Duplicate of {number}' });
    },
    hook: (ref, at) => {
      const body = JSON.stringify({ issue: { key: ref } });
      const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
      return { at, body, headers: { 'x-hub-signature': signature } };
    },
    agent: agentOn(tickets),
    break: () => {
      required = ['summary', 'customfield_10010'];
      return /requires 'customfield_10010'/;
    },
  };
}
