/**
 * `npm run verify -- DIR…`: compares what the product computes with the reference figures beside
 * the data (DESIGN 8). Exit 0 where nothing differs, 1 otherwise, 2 where nothing can be compared.
 */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { readLogs } from '../lib/logs/readLogs.ts';
import { openFolder } from './analyze/folder.ts';
import { sentenceOf, speak } from './say.ts';
import { readOracle } from './verify/oracle.ts';
import { verifyOracle } from './verify/oracleFolder.ts';
import { verifyPlace } from './verify/placeFolder.ts';
import { makeReport, type Report } from './verify/report.ts';

export async function main(args: readonly string[]): Promise<number> {
  speak('en');
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) {
    process.stderr.write('npm run verify -- DIR…   (folders with oracle.json or expected.json)\n');
    return 2;
  }
  const report = makeReport((line) => process.stdout.write(`${line}\n`));
  for (const folder of args) await verifyFolder(folder, report);
  report.say(report.summary());
  return report.clean() ? 0 : 1;
}

async function verifyFolder(folder: string, report: Report): Promise<void> {
  const name = basename(resolve(folder));
  const [oracle, expected] = ['oracle.json', 'expected.json'].map((file) => join(folder, file));
  try {
    let compared = false;
    if (oracle !== undefined && existsSync(oracle)) {
      compared = true;
      await verifyOracleFolder(folder, name, oracle, report);
    }
    if (expected !== undefined && existsSync(expected)) {
      compared = true;
      await verifyPlace(folder, name, report);
    }
    if (!compared) report.say(`${name}: no oracle.json and no expected.json, nothing to compare`);
  } catch (thrown) {
    report.add(name, { kind: 'differs', how: sentenceOf(thrown) });
  }
}

async function verifyOracleFolder(
  folder: string,
  name: string,
  oracle: string,
  report: Report,
): Promise<void> {
  // References give instants in UTC and know no place: days play no part in what is compared.
  const options = { timezone: 'UTC' };
  const { logs } = await readLogs((await openFolder(folder, new Map(), {})).sources, options, {});
  verifyOracle(name, logs, readOracle(oracle), report);
}
