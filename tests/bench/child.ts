/** Measurements in processes of their own, so that none inherits heat or memory from another. */
import { fork } from 'node:child_process';
import process from 'node:process';
import { reference } from './reference.ts';
import { evidenceOf, overlapOf } from './evidence.ts';
import { judgingOf } from './judging.ts';
import { graphologyOf, kernelsOf } from './kernels.ts';
import { csvAsLogs, nativeCsv, preview, sheetAsLogs } from './imports.ts';

/** What can be measured in a child: name → the work. */
const WORK = {
  ...{ reference, evidence: evidenceOf, overlap: overlapOf },
  ...{ nativeCsv, csvAsLogs, preview, sheetAsLogs },
  ...{ kernels: kernelsOf, graphology: graphologyOf, judging: judgingOf },
} as const;

type Name = keyof typeof WORK;
type Outcome<N extends Name> = Awaited<ReturnType<(typeof WORK)[N]>>;

/** An outcome with the peak of the process's memory, in megabytes (10⁶ bytes). */
export type Measured<N extends Name> = Outcome<N> & { readonly peak: number };

/** Runs one piece of work in a new process. */
export function measured<N extends Name>(
  name: N,
  ...input: Parameters<(typeof WORK)[N]>
): Promise<Measured<N>> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', ['measure', name, JSON.stringify(input)]);
    let outcome: Measured<N> | null = null;
    child.once('message', (message) => (outcome = message as Measured<N>));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (outcome === null) reject(new Error(`${name} ended with ${String(code)}`));
      else resolve(outcome);
    });
  });
}

/** The child's side of {@link measured}. */
export async function measure(name: string, input: string): Promise<void> {
  const work = WORK[name as Name] as (...input: unknown[]) => Promise<object> | object;
  const outcome = await work(...(JSON.parse(input) as unknown[]));
  process.send?.({ ...outcome, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 });
}
