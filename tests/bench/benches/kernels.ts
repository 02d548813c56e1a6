/** Kernels of the graph against igraph (in C) and graphology-metrics, where these measure the same. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../child.ts';
import script from '../igraph.py?raw';
import { KERNELS, type KernelOutcome, networkText } from '../kernels.ts';
import type { NetworkSize } from '../made/network.ts';
import { atMost, type Line, megabytes, print, times } from '../table.ts';

const SIZES: readonly NetworkSize[] = [
  { people: 2_000, ties: 200_000, circle: 250 },
  { people: 50_000, ties: 500_000, circle: 50 },
];
const SOURCES = 300;
/** The one whose distances between all graphology can be asked for. */
const SMALL: NetworkSize = { people: 2_000, ties: 20_000, circle: 50 };
const PYTHONS = ['python3', '/usr/bin/python3'];

export async function kernelsBench(base: string): Promise<number> {
  let exceeded = 0;
  for (const size of SIZES) {
    const file = join(base, `network-${String(size.people)}.txt`);
    writeFileSync(file, networkText(size));
    const theirs = igraph(file);
    const ours = await measured('kernels', size, SOURCES);
    exceeded += print(
      `Kernels: ${String(size.people)} people, ${String(size.ties)} ties, CPU time`,
      theirs === null
        ? ['igraph is absent (Debian: apt-get install python3-igraph): nothing to compare with']
        : [
            `reference: python3-igraph ${theirs.version}, fastest of three; its percolation: 40 points`,
          ],
      [
        ...KERNELS.flatMap((kernel): Line[] => linesOf(kernel, ours, theirs)),
        { what: 'peak of Node', value: megabytes(ours.peak) },
      ],
    );
  }
  return exceeded + (await againstGraphology());
}

type Theirs = KernelOutcome & { readonly version: string };

function linesOf(
  kernel: (typeof KERNELS)[number],
  ours: KernelOutcome,
  theirs: Theirs | null,
): Line[] {
  const own = { what: kernel, value: milliseconds(ours[kernel]) };
  if (theirs === null) return [own];
  const ratio = ours[kernel] / theirs[kernel];
  const [a, b] = [ours.answers[kernel], theirs.answers[kernel]];
  return [
    own,
    { what: `  igraph`, value: milliseconds(theirs[kernel]) },
    { what: `  ours / igraph`, value: times(ratio), budget: atMost(ratio, 1.5, ' ×') },
    {
      what: `  sums of both answers`,
      value: `${a.toPrecision(9)}, ${b.toPrecision(9)}`,
      budget: { text: 'equal', kept: Math.abs(a - b) <= 1e-9 * Math.abs(b) },
    },
  ];
}

const milliseconds = (value: number): string => `${(1000 * value).toFixed(1)} ms`;

/** null where no Python has igraph. */
function igraph(file: string): Theirs | null {
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ['-', file, String(SOURCES)], {
      input: script,
      encoding: 'utf8',
    });
    if (status === 0) return JSON.parse(stdout) as Theirs;
  }
  return null;
}

async function againstGraphology(): Promise<number> {
  const found = await measured('graphology', SMALL);
  const lines = (['triangles', 'distances'] as const).flatMap((name): Line[] => {
    const { theirs, ours } = found[name];
    const ratio = theirs / ours;
    return [
      {
        what: name === 'triangles' ? 'common contacts of every tie' : 'distances between all',
        value: milliseconds(ours),
      },
      { what: '  graphology-metrics', value: milliseconds(theirs) },
      {
        what: '  graphology-metrics / ours',
        value: times(ratio),
        budget: { text: '≥ 10 ×', kept: ratio >= 10 },
      },
    ];
  });
  return print(
    `Kernels: ${String(SMALL.people)} people, ${String(SMALL.ties)} ties, against graphology-metrics, CPU time`,
    ['it has no constraint, no percolation and no distances from some people only'],
    lines,
  );
}
