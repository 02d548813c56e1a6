import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, vi } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** A folder of its own for one test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-test-'));
  made.push(folder);
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'data', name), content);
  }
  return folder;
}

/** Runs a command and keeps what it writes. */
export async function ran(
  main: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    written[stream] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  const code = await main(args);
  vi.restoreAllMocks();
  return { code, ...written };
}

/** Six people of two circles who help each other over twenty weeks; one help bridges the circles. */
export function smallPlace(): Readonly<Record<string, string>> {
  const rows = ['helper_id,helped_id,time,topic'];
  const pairs = [
    ['ann', 'ben'],
    ['ben', 'cam'],
    ['cam', 'ann'],
    ['dee', 'eve'],
    ['eve', '=fay'],
    ['=fay', 'dee'],
    ['cam', 'dee'],
  ];
  for (let week = 0; week < 20; week++) {
    const [helper, helped] = pairs[week % pairs.length]!;
    const day = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
    rows.push(`${helper},${helped},${day}T10:00:00Z,web`);
    rows.push(`${helper},${helped},${day}T17:00:00Z,web`);
  }
  return { 'help.csv': `${rows.join('\n')}\n` };
}
