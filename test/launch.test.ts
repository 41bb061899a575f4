import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const LAUNCHER = resolve('src/launch.js');

function launch(args: readonly string[], before = '') {
  const start = `${before}; process.argv.splice(1, 0, ${JSON.stringify(LAUNCHER)}); import(${JSON.stringify(LAUNCHER)});`;
  const options = { encoding: 'utf8', cwd: mkdtempSync(join(tmpdir(), 'authdesk-test-')) } as const;
  return spawnSync(process.execPath, ['-e', start, '--', ...args], options);
}

describe('the launcher', () => {
  test.each(['12.22.1', '20.20.2', '22.9.0'])('tells one line on Node %s and exits 1', (version) => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    const { status, stderr, stdout } = launch(['serve'], old);
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 1,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain('needs Node 24 or newer');
    expect(stderr).toContain(version);
    expect(stderr).toContain('npm start');
  });

  test.each([[['nonsense']], [['../errors']], [[]]])('lists the commands for %j and exits 2', (args) => {
    const { status, stderr } = launch(args);
    expect(status).toBe(2);
    const commands = (existsSync('src/commands') ? readdirSync('src/commands') : []).map((file) =>
      file.replace('.ts', ''),
    );
    for (const command of ['serve', ...commands]) expect(stderr).toContain(command);
  });
});
