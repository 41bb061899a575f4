import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { planSlack, type SlackConfig, slackSection, wantsSlack } from './channels/slack/slack-config.ts';
import {
  planTeams,
  planTeamsApp,
  type TeamsAppFacts,
  type TeamsSettings,
  teaming,
  wantsTeams,
} from './channels/teams/settings.ts';
import { DeskError } from './errors.ts';
import { HELPDESK_SECTIONS, type HelpdeskPlan, readHelpdesk } from './handoff/choose-helpdesk.ts';
import { type Listeners, listening, planListeners } from './listeners.ts';
import { checkVariables, type Environment, type ReportFault, type Section, settings } from './setting.ts';
import { planReader, type ReaderSettings, reading } from './understand/reader/reader-settings.ts';

/** Everything Authdesk can be told from outside, checked. */
export interface Config {
  readonly listeners: Listeners;
  readonly dataDir: string;
  /** Null while everything is kept in SQLite. */
  readonly databaseUrl: string | null;
  readonly retentionDays: number;
  readonly dialogsDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly stopSeconds: number;
  /** Null while the channel is off. */
  readonly teams: TeamsSettings | null;
  /** What `npm run teams:package` needs. */
  readonly teamsApp: TeamsAppFacts | { readonly missing: readonly string[] };
  /** Null when Slack is not configured. */
  readonly slack: SlackConfig | null;
  readonly helpdesk: HelpdeskPlan;
  /** Null while every message is read on this machine alone. */
  readonly reader: ReaderSettings | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const keeping = {
  title: 'What it keeps',
  variables: z.object({
    DATA_DIR: z.string().default('data').register(settings, {
      meaning: 'Folder of the SQLite database, made when it is missing.',
      right: 'a folder this process may write to',
    }),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .optional()
      .register(settings, {
        meaning: 'PostgreSQL database that several replicas share. Without this line, SQLite in DATA_DIR.',
        right: 'an address such as postgres://user:password@host:5432/database',
        secret: true,
      }),
    RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90).register(settings, {
      meaning: 'Days after its last message until a conversation is deleted with its transcript.',
      right: 'a whole number from 1 to 3650',
    }),
  }),
};

const running = {
  title: 'How it runs',
  variables: z.object({
    DIALOGS_DIR: z.string().optional().register(settings, {
      meaning:
        'Folder of the content: flows, steps, texts. Without this line, the dialogs folder of the project.',
      right: 'a folder that holds the content',
    }),
    LOG_LEVEL: z
      .enum(LOG_LEVELS)
      .default('info')
      .register(settings, {
        meaning: 'The least important kind of line that is logged.',
        right: `one of ${LOG_LEVELS.join(', ')}`,
      }),
    STOP_SECONDS: z.coerce.number().int().min(1).max(300).default(10).register(settings, {
      meaning: 'Longest time in seconds that a stop may take to finish turns and deliveries.',
      right: 'a whole number from 1 to 300',
    }),
  }),
};

/** Every section of variables. A channel or a connector declares its own in its folder, and it is named here. */
export const SECTIONS: readonly Section[] = [
  listening,
  keeping,
  running,
  reading,
  teaming,
  slackSection,
  ...HELPDESK_SECTIONS,
];

/** Reads this process's variables, and beneath them those of the file `.env` in the folder. */
export function readEnvironment(folder: string): {
  readonly env: Environment;
  readonly unknown: readonly string[];
} {
  const file = readEnvFile(join(folder, '.env'));
  const known = new Set(SECTIONS.flatMap((section) => Object.keys(section.variables.shape)));
  return {
    env: { ...withoutEmpty(file), ...withoutEmpty(process.env) },
    unknown: Object.keys(file).filter((name) => !known.has(name)),
  };
}

/** Checks the variables; every fault is told in one error. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const report: ReportFault = (variable, problem, fix) => faults.push(`- ${variable} ${problem}. ${fix}`);
  const listen = checkVariables(listening, env, report);
  const keep = checkVariables(keeping, env, report);
  const run = checkVariables(running, env, report);
  const read = checkVariables(reading, env, report);
  const reader = read && planReader(read, report);
  const inTeams = checkVariables(teaming, env, report);
  const teams = inTeams && planTeams(inTeams, listen?.HOST ?? '', report);
  const inSlack = checkVariables(slackSection, env, report);
  const slack = inSlack && planSlack(inSlack, report);
  // The names of the channels somebody meant to configure, those whose section has faults among them: without a
  // channel the rules for HOST and PAGE are others.
  const channels: readonly string[] = [
    ...(wantsTeams(env) ? ['teams'] : []),
    ...(wantsSlack(env) ? ['slack'] : []),
  ];
  const listeners = listen && planListeners(listen, channels, report);
  const helpdesk = readHelpdesk(env, report);
  if (!listeners || !keep || !run || !read || !inTeams || !helpdesk || faults.length > 0) {
    throw new DeskError('config', `The configuration has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  return {
    listeners,
    dataDir: resolve(keep.DATA_DIR),
    databaseUrl: keep.DATABASE_URL ?? null,
    retentionDays: keep.RETENTION_DAYS,
    dialogsDir: resolve(run.DIALOGS_DIR ?? join(import.meta.dirname, '../dialogs')),
    logLevel: run.LOG_LEVEL,
    stopSeconds: run.STOP_SECONDS,
    teams,
    teamsApp: planTeamsApp(inTeams),
    slack,
    helpdesk,
    reader,
  };
}

function withoutEmpty(variables: NodeJS.Dict<string>): Environment {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  );
}

function readEnvFile(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new DeskError('config', `${file} cannot be read. Make it readable for this user, or remove it.`, {
      cause,
    });
  }
}
