import { createSend } from '../../../src/handoff/http.ts';
import { createServiceNowSystem, serviceNowAuth } from '../../../src/handoff/servicenow/system.ts';
import { createHelpdesk } from '../../../src/handoff/system.ts';
import { agentOn, type Kept, keep, remark, touch, type Vendor } from './vendor.ts';

const SECRET = 'servicenow-shared-secret';
const STATE = { open: '2', resolved: '6', extra: '8' } as const;

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** ServiceNow's Table API as its reference describes it: incidents, the journal, users and attachments. */
export function serviceNow(): Vendor {
  const tickets: Kept[] = [];
  let readable = true;
  const shape = (kept: Kept) => ({
    sys_id: kept.ref,
    number: `INC00${kept.ref.slice(-3)}`,
    state: STATE[kept.state],
    sys_mod_count: String(kept.moves),
    sys_updated_on: stamp(kept.updated),
  });
  const since = (of: string, field: string) => new RegExp(`${field}>=([^^]+)`).exec(of)?.[1] ?? '';

  return {
    name: 'servicenow',
    unique: false,
    recognisesComments: true,
    polls: true,
    tickets,
    isCreation: ({ method, path }) => method === 'POST' && path === '/api/now/table/incident',
    handle: ({ method, path, query, headers, json, text }) => {
      if (headers.authorization !== `Basic ${Buffer.from('desk:pass').toString('base64')}`)
        return { status: 401, body: { error: { message: 'User Not Authenticated' }, status: 'failure' } };
      const of = query.get('sysparm_query') ?? '';
      if (path === '/api/now/table/sys_user') return { status: 200, body: { result: [{ sys_id: 'u1' }] } };
      if (path === '/api/now/attachment/file') {
        const kept = tickets.find(({ ref }) => ref === query.get('table_sys_id'));
        kept?.files.push(`${query.get('file_name')} ${text.length > 2 ? 'full' : 'empty'}`);
        return { status: 201, body: { result: {} } };
      }
      if (path === '/api/now/table/sys_journal_field') {
        if (!readable) return { status: 403, body: { error: { message: 'Insufficient rights' } } };
        const key = /valueLIKE(.+)$/.exec(of)?.[1];
        const element = /element_id=([^^]+)/.exec(of)?.[1];
        const from = since(of, 'sys_created_on');
        const result = tickets.flatMap((kept) =>
          kept.comments
            .filter((one) => (key === undefined ? one.public : one.text.includes(key)))
            .filter((one) => stamp(one.at) >= from && (element === undefined || element === kept.ref))
            .map((one) => ({
              sys_id: `j${one.id}`,
              element_id: kept.ref,
              value: one.text,
              sys_created_by: one.by,
              sys_created_on: stamp(one.at),
            })),
        );
        return { status: 200, body: { result } };
      }
      if (path === '/api/now/table/incident' && method === 'GET') {
        const id = /correlation_id=([^^]+)/.exec(of)?.[1];
        const from = since(of, 'sys_updated_on');
        const result = tickets
          .filter((kept) => (id === undefined ? stamp(kept.updated) >= from : kept.id === id))
          .filter((kept) => !(of.includes('state!=8') && kept.state === 'extra'));
        return { status: 200, body: { result: result.map(shape) } };
      }
      const body = (json ?? {}) as Record<string, string>;
      if (path === '/api/now/table/incident') {
        const made = keep(tickets, {
          ref: `sys${100 + tickets.length}`,
          id: body.correlation_id ?? '',
          subject: body.short_description ?? '',
          body: body.description ?? '',
        });
        return { status: 201, body: { result: shape(made) } };
      }
      const kept = tickets.find(({ ref }) => path === `/api/now/table/incident/${ref}`);
      if (kept && method === 'GET') return { status: 200, body: { result: shape(kept) } };
      if (!kept || method !== 'PATCH')
        return { status: 404, body: { error: { message: 'No Record found' } } };
      if (body.comments) remark(kept, 'desk', body.comments, true);
      if (body.work_notes) remark(kept, 'desk', body.work_notes, false);
      if (body.state) {
        kept.state = body.state === '8' ? 'extra' : 'open';
        touch(kept);
      }
      return { status: 200, body: { result: shape(kept) } };
    },
    helpdesk: (base, clock, timeoutMs) => {
      const config = { url: base, user: 'desk', password: 'pass', webhookSecret: SECRET, clock };
      const auth = serviceNowAuth(config);
      const send = createSend({ name: 'servicenow', base, auth, fetch, timeoutMs, clock });
      return createHelpdesk(createServiceNowSystem(config), send, { duplicate: 'Duplicate of {number}' });
    },
    hook: (ref, at) => ({ at, body: JSON.stringify({ ref }), headers: { 'x-desk-secret': SECRET } }),
    agent: agentOn(tickets),
    break: () => {
      readable = false;
      return /may not read the tables/;
    },
  };
}
