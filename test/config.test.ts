import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readConfig, readEnvironment, SECTIONS } from '../src/config.ts';
import { planListeners } from '../src/listeners.ts';
import { checkVariables, settings } from '../src/setting.ts';
import { faultsOf } from './fixtures/config-faults.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';

const folder = temporaryFolder();

describe('the configuration', () => {
  test('is the local page alone when nothing is set', () => {
    const { listeners, retentionDays, dialogsDir } = readConfig({});
    expect(listeners).toEqual({
      public: null,
      local: { host: '127.0.0.1', port: 3978 },
      page: true,
      metrics: true,
    });
    expect(retentionDays).toBe(90);
    expect(dialogsDir).toBe(join(process.cwd(), 'dialogs'));
  });

  test('tells every fault at once, each with its fix', () => {
    const message = faultsOf({ PORT: '70000', RETENTION_DAYS: 'ever', LOG_LEVEL: 'loud', PAGE: 'yes' });
    expect(message).toContain('4 fault(s)');
    expect(message).toContain('PORT is "70000". It must be a whole number from 1 to 65535.');
    expect(message).toContain('RETENTION_DAYS is "ever". It must be a whole number from 1 to 3650.');
    expect(message).toContain('LOG_LEVEL is "loud". It must be one of fatal, error, warn');
    expect(message).toContain('PAGE is "yes". It must be on or off.');
  });

  test('keeps everything in SQLite unless it is given a PostgreSQL address', () => {
    expect(readConfig({}).databaseUrl).toBeNull();
    const url = 'postgres://desk:hunter2@db.example.com:5432/authdesk';
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    const message = faultsOf({ DATABASE_URL: 'mysql://desk:hunter2@db.example.com/authdesk' });
    expect(message).toContain('DATABASE_URL is not right. It must be an address such as postgres://');
    expect(message).not.toContain('hunter2');
  });

  test('never shows the value of a secret', () => {
    const right = 'the secret that the platform shows, at least 20 characters';
    const secret = z.string().min(20).register(settings, { meaning: 'Signs requests.', right, secret: true });
    const section = { title: 'A channel', variables: z.object({ TOKEN: secret, OTHER_TOKEN: secret }) };
    const faults: string[] = [];
    const report = (...fault: string[]) => faults.push(fault.join(' '));
    expect(checkVariables(section, { TOKEN: 'hunter2' }, report)).toBeNull();
    expect(faults).toEqual([
      `TOKEN is not right It must be ${right}.`,
      `OTHER_TOKEN is not set It must be ${right}.`,
    ]);
  });

  test('asks no second reader unless it is given one, and then all of it', () => {
    expect(readConfig({}).reader).toBeNull();
    const url = 'https://llm.example.com/v1';
    expect(readConfig({ READER_URL: url, READER_MODEL: 'small' }).reader).toEqual({
      url,
      model: 'small',
      apiKey: null,
      timeoutMs: 1_500,
    });
    expect(faultsOf({ READER_URL: url })).toContain('READER_MODEL is not set');
    expect(faultsOf({ READER_MODEL: 'small' })).toContain('READER_MODEL is set without READER_URL');
    expect(faultsOf({ READER_URL: 'http://llm.example.com/v1' })).toContain('READER_URL is');
  });

  test('refuses to show the page beyond this machine', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toContain('HOST is "0.0.0.0"');
  });

  test('refuses to run with nobody able to reach it', () => {
    expect(faultsOf({ PAGE: 'off' })).toContain('Set PAGE=on');
  });
});

describe('the listeners once a channel is configured', () => {
  const values = { PORT: 3978, HOST: '0.0.0.0', PAGE_PORT: 3979 };
  const plan = (more: object) => {
    const faults: string[] = [];
    return { ...planListeners({ ...values, ...more }, ['teams'], (name) => faults.push(name)), faults };
  };

  test('are the public one alone', () => {
    const main = { host: '0.0.0.0', port: 3978 };
    expect(plan({})).toEqual({ public: main, local: null, page: false, metrics: false, faults: [] });
  });

  test('gain a loopback listener of its own for the page', () => {
    const local = { host: '127.0.0.1', port: 3979 };
    expect(plan({ PAGE: 'on' })).toMatchObject({ local, page: true, metrics: true });
    expect(plan({ METRICS: 'on' })).toMatchObject({ local, page: false, metrics: true });
  });

  test('may not share a port', () => {
    expect(plan({ PAGE: 'on', PAGE_PORT: 3978 }).faults).toEqual(['PAGE_PORT']);
  });
});

describe('the environment', () => {
  test('is the process, then .env, without what is empty', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4101\nLOG_LEVEL=debug\nPAGE_PORT=\nPROT=1\n');
    Object.assign(process.env, { LOG_LEVEL: 'warn', PORT: '' });
    const { env, unknown } = readEnvironment(folder);
    delete process.env.LOG_LEVEL;
    delete process.env.PORT;
    expect(env).toMatchObject({ PORT: '4101', LOG_LEVEL: 'warn' });
    expect(env).not.toHaveProperty('PAGE_PORT');
    expect(unknown).toEqual(['PROT']);
  });

  test('is read in src/config.ts only', () => {
    const readers = execFileSync('grep', ['-rlE', 'process\\.env|process\\[.env', 'src'], {
      encoding: 'utf8',
    });
    expect(readers.trim().split('\n')).toEqual(['src/config.ts']);
  });
});

describe('.env.example', () => {
  const blocks = readFileSync('.env.example', 'utf8').split('\n\n');
  const documented = blocks.flatMap((block) => {
    const [, name, value] = /^#?([A-Z_]+)=(.*)$/m.exec(block) ?? [];
    return name === undefined ? [] : [{ name, value, block }];
  });
  const variables = SECTIONS.flatMap((section) => Object.entries(section.variables.shape));

  test('holds the variables that are read, and no others, in their order', () => {
    expect(documented.map(({ name }) => name)).toEqual(variables.map(([name]) => name));
  });

  test.each(variables)('says the meaning, the default and the need of %s', (name, schema) => {
    const { block = '', value } = documented.find((each) => each.name === name) ?? {};
    const setting = settings.get(schema);
    const unset = schema.safeParse(undefined);
    expect(block.replace(/\n# /g, ' ')).toContain(setting?.meaning);
    expect(block.toLowerCase()).toContain(setting?.right.toLowerCase());
    expect(block).toMatch(unset.success ? /^# Optional\./m : /^# Required\./m);
    expect(value).toBe(String(unset.data ?? ''));
  });
});
