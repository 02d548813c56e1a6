import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { folderWith, smallPlace } from './folders.ts';

const launcher = resolve(import.meta.dirname, '../../src/cli/run.mjs');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });

describe('the launcher', () => {
  it('bundles a command and leaves stdout to it', () => {
    const folder = folderWith(smallPlace());
    const out = join(folder, 'out');
    const { status, stdout } = run('analyze', '--data', join(folder, 'data'), '--out', out);
    expect(status).toBe(0);
    expect(stdout).toBe(`${out}\n`);
  });

  it('passes the exit code on', () => {
    expect(run('analyze', '--data', '/no/such/folder', '--out', '/no/such/out').status).toBe(2);
  });

  it('knows only commands', () => {
    const { status, stderr } = run('../run');
    expect(status).toBe(2);
    expect(stderr).toContain('No such command');
  });
});
