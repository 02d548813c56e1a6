import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { PasserelleError } from '../../lib/base/errors.ts';

/** What a result can hold: a folder with anything else in it is not replaced. */
const RESULT_FILES: ReadonlySet<string> = new Set([
  'indicators.json',
  'ties.csv',
  'people.csv',
  'network.json',
  'quality.json',
  'set_aside.csv',
  'spec.json',
  'backbone.csv',
  'chance.json',
  'affinity.csv',
]);

/**
 * Whether a result may be written there: nothing is there yet, an empty folder, or an earlier
 * result, which is replaced.
 * @throws PasserelleError `OUT_NOT_OURS` where something else lies there
 */
export function checkOut(out: string): void {
  if (!existsSync(out)) return;
  let names: string[];
  try {
    names = readdirSync(out);
  } catch (cause) {
    throw new PasserelleError('OUT_NOT_OURS', { folder: out }, cause);
  }
  const foreign = names.some((name) => !RESULT_FILES.has(name));
  // A folder of logs may hold no more than people.csv and ties.csv: every result has its spec.
  if (foreign || (names.length > 0 && !names.includes('spec.json'))) {
    throw new PasserelleError('OUT_NOT_OURS', { folder: out });
  }
}

/**
 * Writes files beside `out`, then puts them in its place in one move, so that `out` never holds
 * half a result.
 * @param files content by name
 * @throws PasserelleError `OUT_NOT_OURS`, `OUT_UNWRITABLE`
 */
export function writeOut(out: string, files: ReadonlyMap<string, string>): void {
  checkOut(out);
  const target = resolve(out);
  const draft = `${target}.partial-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    makeFolder(dirname(target));
    mkdirSync(draft);
    for (const [name, content] of files) writeFileSync(join(draft, name), content);
    const replaces = existsSync(target);
    if (replaces) renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (cause) {
      if (replaces) renameSync(old, target);
      throw cause;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PasserelleError('OUT_UNWRITABLE', { folder: out, reason }, cause);
  } finally {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
    if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  }
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends on some file systems. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
