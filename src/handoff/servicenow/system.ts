import { z } from 'zod';
import type { Change, TicketRef } from '../helpdesk.ts';
import { HelpdeskFailure, type Send } from '../http.ts';
import { sameText } from '../same-text.ts';
import { markOf, type System } from '../system.ts';

export interface ServiceNowConfig {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly webhookSecret?: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const TABLE = '/api/now/table';
/** Marks the incidents of this desk, so that others are never read. */
const DISPLAY = 'Authdesk';
const OVERLAP_MS = 60_000;
const PER_PAGE = 200;
const URGENCY = { low: '3', normal: '2', high: '1', urgent: '1' } as const;
const IMPACT = { low: '3', normal: '3', high: '2', urgent: '1' } as const;

const incident = z.object({ sys_id: z.string(), number: z.string() });
const list = <T extends z.ZodType>(item: T) => z.object({ result: z.array(item) });
const one = z.object({ result: incident });
const journal = z.object({
  sys_id: z.string(),
  element_id: z.string(),
  value: z.string(),
  sys_created_by: z.string(),
  sys_created_on: z.string(),
});
const moved = incident.extend({ state: z.string(), sys_mod_count: z.string(), sys_updated_on: z.string() });

export function serviceNowAuth({ user, password }: Pick<ServiceNowConfig, 'user' | 'password'>) {
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  return () => ({ Authorization: `Basic ${basic}` });
}

/** ServiceNow incidents over the Table API. */
export function createServiceNowSystem(config: ServiceNowConfig): System {
  const { clock } = config;
  const refOf = ({ sys_id, number }: z.infer<typeof incident>): TicketRef => ({
    ref: sys_id,
    number,
    url: `${config.url.replace(/\/+$/, '')}/nav_to.do?uri=incident.do?sys_id=${sys_id}`,
  });
  const query = (table: string, conditions: string, fields: string, limit = PER_PAGE) => {
    const of = new URLSearchParams({
      sysparm_query: conditions,
      sysparm_fields: fields,
      sysparm_limit: String(limit),
    });
    return { method: 'GET', path: `${TABLE}/${table}?${of}` } as const;
  };
  const patch = (ref: string, body: object) =>
    ({ method: 'PATCH', path: `${TABLE}/incident/${ref}`, body }) as const;

  /** The caller is a user's sys_id; without one the incident has none. */
  async function callerOf(send: Send, email: string | null): Promise<object> {
    if (email === null) return {};
    const asked = query('sys_user', `email=${safe(email)}^active=true`, 'sys_id', 1);
    const [found] = list(z.object({ sys_id: z.string() })).parse((await send(asked)).body).result;
    return found ? { caller_id: found.sys_id } : {};
  }

  return {
    name: 'servicenow',
    check: async (send) => {
      try {
        await send(query('incident', 'correlation_id=none', 'sys_id', 1));
        await send(query('sys_journal_field', 'element=comments', 'sys_id', 1));
        return [];
      } catch (error) {
        if (!(error instanceof HelpdeskFailure) || error.status !== 403) throw error;
        return [
          'The user of SERVICENOW_USER may not read the tables incident and sys_journal_field; give it the role itil and read access to both.',
        ];
      }
    },
    find: async (send, id) => {
      const of = `correlation_id=${safe(id)}^state!=8^ORDERBYsys_created_on`;
      const { body } = await send(query('incident', of, 'sys_id,number'));
      return list(incident).parse(body).result.map(refOf);
    },
    has: async (send, { ref }) =>
      (await send({ method: 'GET', path: `${TABLE}/incident/${ref}`, also: [404] })).status !== 404,
    create: async (send, { packet, subject, body, files }) => {
      const answer = await send({
        method: 'POST',
        path: `${TABLE}/incident?sysparm_fields=sys_id,number`,
        body: {
          short_description: subject,
          description: body,
          correlation_id: packet.id,
          correlation_display: DISPLAY,
          urgency: URGENCY[packet.priority],
          impact: IMPACT[packet.priority],
          category: packet.category,
          contact_type: 'chat',
          ...(packet.group === null ? {} : { assignment_group: packet.group }),
          ...(await callerOf(send, packet.who.verified?.email ?? null)),
        },
      });
      const made = one.parse(answer.body).result;
      for (const { name, type, content } of files) {
        const of = new URLSearchParams({
          table_name: 'incident',
          table_sys_id: made.sys_id,
          file_name: name,
        });
        try {
          await send({
            method: 'POST',
            path: `/api/now/attachment/file?${of}`,
            body: content,
            headers: { 'Content-Type': type },
          });
        } catch {
          // The incident is there and its description has the case: a missing file must not make a second one.
        }
      }
      return refOf(made);
    },
    closeExtra: async (send, extra, why) => {
      await send(
        patch(extra.ref, { state: '8', close_code: 'Duplicate', close_notes: why, work_notes: why }),
      );
    },
    comment: async (send, ticket, { key, text, public: isPublic }) => {
      await send(patch(ticket.ref, { [isPublic ? 'comments' : 'work_notes']: `${text}\n\n${markOf(key)}` }));
    },
    hasComment: async (send, ticket, key) => {
      const of = `element_id=${safe(ticket.ref)}^valueLIKE${safe(key)}`;
      const { body } = await send(query('sys_journal_field', of, 'sys_id', 1));
      return list(z.object({ sys_id: z.string() })).parse(body).result.length > 0;
    },
    reopen: async (send, ticket) => {
      await send(patch(ticket.ref, { state: '2' }));
    },
    changes: async (send, cursor) => {
      const from = Number(cursor ?? clock());
      const since = stamp(from - OVERLAP_MS);
      const now = clock();
      const said = query(
        'sys_journal_field',
        `name=incident^element=comments^sys_created_on>=${since}^ORDERBYsys_created_on`,
        'sys_id,element_id,value,sys_created_by,sys_created_on',
      );
      const replies = list(journal)
        .parse((await send(said)).body)
        .result.filter((entry) => entry.sys_created_by !== config.user)
        .map(
          (entry): Change => ({ id: entry.sys_id, ref: entry.element_id, kind: 'reply', text: entry.value }),
        );
      const changed = query(
        'incident',
        `correlation_display=${DISPLAY}^sys_updated_on>=${since}^ORDERBYsys_updated_on`,
        'sys_id,number,state,sys_mod_count,sys_updated_on',
      );
      const states = list(moved)
        .parse((await send(changed)).body)
        .result.map(
          ({ sys_id, state, sys_mod_count }): Change => ({
            id: `${sys_id}-${sys_mod_count}`,
            ref: sys_id,
            kind: 'status',
            state: stateOf(state),
          }),
        );
      return { changes: [...replies, ...states], cursor: String(now), more: false };
    },
    hook: ({ headers }) => {
      const secret = config.webhookSecret;
      const right = secret !== undefined && sameText(headers['x-desk-secret'] ?? '', secret);
      return right ? { kind: 'look' } : { kind: 'refused', reason: 'the secret is wrong' };
    },
  };
}

/** A value within an encoded query, in which `^` begins the next condition. */
function safe(value: string): string {
  return value.replaceAll(/[\^\n\r]/g, '');
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** 1 new, 2 in progress, 3 on hold, 6 resolved, 7 closed, 8 cancelled. */
function stateOf(state: string): 'open' | 'waiting' | 'resolved' {
  if (state === '3') return 'waiting';
  return ['6', '7', '8'].includes(state) ? 'resolved' : 'open';
}
