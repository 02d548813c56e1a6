/** Who is in the files, and on how many of them the numbers rest. */
import coverage from '../indicators/all/coverage.ts';
import type { World } from '../indicators/world.ts';
import type { Finding } from './finding.ts';

/** Persons, each step a part of the one before but for those left out. */
export interface PeopleCounts {
  /** In any file. */
  readonly persons: number;
  /** With a record of something they did. */
  readonly recorded: number;
  readonly optedOut: number;
  readonly staff: number;
  readonly members: number;
  /** Members with a record in the period: those the numbers speak of. */
  readonly active: number;
  /** Active members with at least one observed tie. */
  readonly tied: number;
}

/** Fewest active members for numbers other than totals (METHODS 0.8). */
const FEW = 10;
/** Below, pairs are seen half of the time or less: the share counts twice (METHODS G3). */
const LOW_COVERAGE = 0.7;
const UNLISTED = 0.1;

export function peopleCounts({ logs, evidence, nodes, graph }: World): PeopleCounts {
  const { hidden, presence } = evidence;
  const persons = logs.persons.length;
  let [recorded, optedOut, staff] = [0, 0, 0];
  for (let p = 0; p < persons; p++) {
    if (presence.offsets[p + 1]! > presence.offsets[p]!) recorded++;
    if (hidden[p] === 0) continue;
    if (logs.directory?.optedOut[p] === 1) optedOut++;
    else staff++;
  }
  let tied = 0;
  for (let node = 0; node < graph.n; node++) {
    if (graph.offsets[node + 1]! > graph.offsets[node]!) tied++;
  }
  const members = persons - optedOut - staff;
  return { persons, recorded, optedOut, staff, members, active: nodes.length, tied };
}

export function peopleFindings(world: World): Finding[] {
  const { persons, optedOut, active } = peopleCounts(world);
  const findings: Finding[] = [];
  if (active < FEW) {
    findings.push({ code: 'few-people', level: 'stop', share: null, facts: { active } });
  }
  if (optedOut > 0) {
    findings.push({
      code: 'opted-out',
      level: 'know',
      share: optedOut / persons,
      facts: { optedOut, persons },
    });
  }
  return [...findings, ...coverageFinding(world, optedOut), ...unlistedFinding(world)];
}

function coverageFinding(world: World, optedOut: number): Finding[] {
  if (world.window === null) return [];
  const measure = coverage.measure(world);
  const shown = measure.persons >= world.definitions.kInternal;
  const share = shown ? measure.value : null;
  return [
    {
      code: 'coverage',
      level: share !== null && share >= LOW_COVERAGE ? 'know' : 'mend',
      share: share === null ? null : Math.max(0, 1 - share),
      facts: { share, optedOut, persons: world.logs.persons.length },
    },
  ];
}

/** A name written in another way, or a person nobody entered: their trade and role are unknown. */
function unlistedFinding({ logs, nodes }: World): Finding[] {
  const { directory } = logs;
  if (directory === null || nodes.length === 0) return [];
  const persons = nodes.reduce((sum, p) => sum + (directory.listed[p] === 1 ? 0 : 1), 0);
  if (persons === 0) return [];
  const share = persons / nodes.length;
  return [
    {
      code: 'unlisted',
      level: share >= UNLISTED ? 'mend' : 'know',
      share,
      facts: { persons, active: nodes.length },
    },
  ];
}
