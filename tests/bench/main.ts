/** Runs the benches named (all without names); the exit code is 1 where a budget is exceeded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { calibrateBench } from './benches/calibrate.ts';
import { crowdBench } from './benches/crowd.ts';
import { federationBench } from './benches/federation.ts';
import { growthBench } from './benches/growth.ts';
import { importBench } from './benches/import.ts';
import { judgingBench } from './benches/judging.ts';
import { kernelsBench } from './benches/kernels.ts';
import { pageBench } from './benches/page.ts';
import { storageBench } from './benches/storage.ts';
import { measure } from './child.ts';

const BENCHES: Readonly<Record<string, (folder: string) => Promise<number>>> = {
  federation: federationBench,
  crowd: crowdBench,
  growth: growthBench,
  import: importBench,
  judging: judgingBench,
  kernels: kernelsBench,
  page: pageBench,
  storage: storageBench,
  calibrate: calibrateBench,
};

const [first, ...rest] = process.argv.slice(2);
if (first === 'measure') await measure(rest[0] ?? '', rest[1] ?? '[]');
else await runBenches(first === undefined ? Object.keys(BENCHES) : [first, ...rest]);

async function runBenches(names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  let exceeded = 0;
  try {
    for (const name of names) {
      const bench = BENCHES[name];
      if (bench === undefined) throw new Error(`No such bench: ${name}`);
      exceeded += await bench(folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    exceeded === 0 ? '\nEvery budget was kept.' : `\nBudgets exceeded: ${String(exceeded)}`,
  );
  process.exitCode = exceeded === 0 ? 0 : 1;
}
