import { z } from 'zod';
import type { Store } from '../desk/store.ts';
import { checkVariables, type Environment, type ReportFault, type Section, settings } from '../setting.ts';
import { botFrameworkSection } from './botframework/settings.ts';
import { botFrameworkAuth, createBotFrameworkSystem } from './botframework/system.ts';
import { createEmailHelpdesk } from './email/helpdesk.ts';
import { emailSection } from './email/settings.ts';
import { createEmbeddedHelpdesk } from './embedded/helpdesk.ts';
import type { Helpdesk } from './helpdesk.ts';
import { createSend } from './http.ts';
import { jiraSection } from './jira/settings.ts';
import { createJiraSystem, jiraAuth } from './jira/system.ts';
import { rtSection } from './rt/settings.ts';
import { createRtSystem, rtAuth, rtBase } from './rt/system.ts';
import { serviceNowSection } from './servicenow/settings.ts';
import { createServiceNowSystem, serviceNowAuth } from './servicenow/system.ts';
import { createHelpdesk, type HelpdeskWords, type System } from './system.ts';
import { webhookSection } from './webhook/settings.ts';
import { createWebhookSystem } from './webhook/system.ts';
import { zendeskSection } from './zendesk/settings.ts';
import { createZendeskSystem, zendeskAuth } from './zendesk/system.ts';

const KINDS = [
  'embedded',
  'rt',
  'zendesk',
  'servicenow',
  'jira',
  'webhook',
  'email',
  'botframework',
] as const;

const helpdeskSection = {
  title: 'Where tickets go',
  variables: z.object({
    HELPDESK: z
      .enum(KINDS)
      .default('embedded')
      .register(settings, {
        meaning: 'The helpdesk that cases are handed to; embedded keeps them here, for npm run tickets.',
        right: `one of ${KINDS.join(', ')}`,
      }),
    HELPDESK_POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(30).register(settings, {
      meaning: 'How often the helpdesk is asked for answers, beside what its webhooks tell.',
      right: 'a whole number from 1 to 3600',
    }),
    HELPDESK_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(7).default(7).register(settings, {
      meaning: 'Longest time that one request to the helpdesk may take.',
      right: 'a whole number from 1 to 7: all requests of one delivery must end before its lease',
    }),
  }),
};

/** The variables of the helpdesk and of every connector. */
export const HELPDESK_SECTIONS: readonly Section[] = [
  helpdeskSection,
  rtSection,
  zendeskSection,
  serviceNowSection,
  jiraSection,
  webhookSection,
  emailSection,
  botFrameworkSection,
];

/** Every variable by its name, as far as they could be read. */
type Values = Readonly<Record<string, unknown>>;

/** What a helpdesk is built with beside its own settings. */
export interface HelpdeskParts {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly words: HelpdeskWords;
  /** The queues that rules route to. */
  readonly queues: readonly string[];
  readonly fetch?: typeof fetch;
}

/** The helpdesk that was configured, ready to be built. */
export interface HelpdeskPlan {
  readonly kind: (typeof KINDS)[number];
  readonly pollMs: number;
  /** Whether the helpdesk may call back, so that a listener must be open to it. */
  readonly hooks: boolean;
  readonly build: (parts: HelpdeskParts) => Helpdesk;
}

/** Reads which helpdesk there is; every variable it lacks is reported. Null when there are faults. */
export function readHelpdesk(env: Environment, report: ReportFault): HelpdeskPlan | null {
  let faults = 0;
  const counting: ReportFault = (...fault) => {
    faults += 1;
    report(...fault);
  };
  const values = HELPDESK_SECTIONS.map((section) => checkVariables(section, env, counting));
  if (faults > 0) return null;
  const plan = planHelpdesk(Object.assign({}, ...values), counting);
  return faults > 0 ? null : plan;
}

function planHelpdesk(values: Values, report: ReportFault): HelpdeskPlan {
  const { HELPDESK, HELPDESK_POLL_SECONDS, HELPDESK_TIMEOUT_SECONDS } =
    helpdeskSection.variables.parse(values);
  const timeoutMs = HELPDESK_TIMEOUT_SECONDS * 1000;
  const need = (name: string): string => {
    const value = values[name];
    if (typeof value === 'string') return value;
    const section = HELPDESK_SECTIONS.find(({ variables }) => name in variables.shape);
    const schema = section?.variables.shape[name];
    report(
      name,
      `is not set, but HELPDESK is ${HELPDESK}`,
      `It must be ${schema && settings.get(schema)?.right}.`,
    );
    return '';
  };
  const may = <K extends string>(key: K, name: string): { readonly [P in K]?: string } => {
    const value = values[name];
    return (typeof value === 'string' ? { [key]: value } : {}) as { readonly [P in K]?: string };
  };
  const over =
    (
      base: string,
      auth: () => Readonly<Record<string, string>>,
      describe: (parts: HelpdeskParts) => System,
    ) =>
    (parts: HelpdeskParts): Helpdesk => {
      const system = describe(parts);
      const { clock, words } = parts;
      const send = createSend({
        name: system.name,
        base,
        auth,
        fetch: parts.fetch ?? fetch,
        timeoutMs,
        clock,
      });
      return createHelpdesk(system, send, words);
    };
  const plan = (build: HelpdeskPlan['build'], hooks = false): HelpdeskPlan => ({
    kind: HELPDESK,
    pollMs: HELPDESK_POLL_SECONDS * 1000,
    hooks,
    build,
  });
  const isSet = (name: string) => values[name] !== undefined;

  switch (HELPDESK) {
    case 'embedded':
      return plan(createEmbeddedHelpdesk);
    case 'rt': {
      const url = need('RT_URL');
      const token = need('RT_TOKEN');
      const config = { url, token, queue: need('RT_QUEUE'), ...may('webhookSecret', 'RT_WEBHOOK_SECRET') };
      return plan(
        over(rtBase(url), rtAuth(config), ({ queues }) => createRtSystem({ ...config, queues })),
        isSet('RT_WEBHOOK_SECRET'),
      );
    }
    case 'zendesk': {
      const url = need('ZENDESK_URL');
      const config = {
        url,
        email: need('ZENDESK_EMAIL'),
        token: need('ZENDESK_TOKEN'),
        ...may('webhookSecret', 'ZENDESK_WEBHOOK_SECRET'),
      };
      return plan(
        over(url, zendeskAuth(config), ({ clock }) => createZendeskSystem({ ...config, clock })),
        isSet('ZENDESK_WEBHOOK_SECRET'),
      );
    }
    case 'servicenow': {
      const url = need('SERVICENOW_URL');
      const config = {
        url,
        user: need('SERVICENOW_USER'),
        password: need('SERVICENOW_PASSWORD'),
        ...may('webhookSecret', 'SERVICENOW_WEBHOOK_SECRET'),
      };
      return plan(
        over(url, serviceNowAuth(config), ({ clock }) => createServiceNowSystem({ ...config, clock })),
        isSet('SERVICENOW_WEBHOOK_SECRET'),
      );
    }
    case 'jira': {
      const url = need('JIRA_URL');
      const config = {
        url,
        email: need('JIRA_EMAIL'),
        token: need('JIRA_TOKEN'),
        serviceDesk: need('JIRA_SERVICE_DESK'),
        requestType: need('JIRA_REQUEST_TYPE'),
        ...may('webhookSecret', 'JIRA_WEBHOOK_SECRET'),
      };
      return plan(
        over(url, jiraAuth(config), ({ clock, queues }) => createJiraSystem({ ...config, clock, queues })),
        isSet('JIRA_WEBHOOK_SECRET'),
      );
    }
    case 'webhook': {
      const config = { secret: need('WEBHOOK_SECRET'), ...may('changesPath', 'WEBHOOK_CHANGES_PATH') };
      return plan(
        over(
          need('WEBHOOK_URL'),
          () => ({}),
          ({ clock }) => createWebhookSystem({ ...config, clock }),
        ),
        true,
      );
    }
    case 'email': {
      const config = { smtpUrl: need('SMTP_URL'), from: need('MAIL_FROM'), to: need('MAIL_TO'), timeoutMs };
      return plan(() => createEmailHelpdesk(config));
    }
    case 'botframework': {
      const config = { token: need('HANDOFF_HUB_TOKEN') };
      return plan(
        over(need('HANDOFF_HUB_URL'), botFrameworkAuth(config), () => createBotFrameworkSystem(config)),
        true,
      );
    }
  }
}
