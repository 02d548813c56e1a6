/** What comes after the evidence: estimates, intervals, nulls and other definitions. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { analyse, prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { sensitivity } from '../../src/lib/engine/sensitivity.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { circlesOfTies } from '../../src/lib/indicators/circles.ts';
import { look, restsOnWeeks } from '../../src/lib/indicators/estimate.ts';
import { redrawnWorlds } from '../../src/lib/indicators/redrawnWorlds.ts';
import { worldAt } from '../../src/lib/indicators/world.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { attendanceMatrix } from '../../src/lib/nulls/attendance.ts';
import { fdsmP, together } from '../../src/lib/nulls/together.ts';
import { sourceOf } from './evidence.ts';

/** CPU seconds of each step, so that other work on the machine does not count; null where it was not asked for. */
export interface JudgingOutcome {
  readonly members: number;
  readonly ties: number;
  /** Numbers without their ranges. */
  readonly estimates: number;
  /** Of which: looking for circles. */
  readonly circles: number;
  /** Every headline with each week left out, after the estimates. */
  readonly headlines: number;
  /** Ranges and earlier periods of all numbers, after the estimates. */
  readonly intervals: number;
  /** 499 draws of who came to which event, and all pairs held against them. */
  readonly eventNulls: number | null;
  /** 99 whole worlds rebuilt from drawn attendance and help. */
  readonly worlds: number | null;
  /** The curves of 64 sampled definitions and those that change one choice. */
  readonly specifications: number | null;
}

const LOGS = ['attendance.csv', 'checkins.csv', 'help.csv', 'people.csv', 'outcomes.csv'];

/** @param isWhole whether nulls and other definitions are measured too */
export async function judgingOf(folder: string, isWhole: boolean): Promise<JudgingOutcome> {
  const files = readdirSync(folder).filter((name) => LOGS.includes(name));
  const sources = files.map((name) => sourceOf(folder, name));
  const { logs } = await readLogs(sources, { timezone: 'Europe/Paris' }, {});
  const prepared = await prepare(logs, DEFAULTS, {});
  const apart = sceneOf(prepared, {}).world;
  const circles = await timed(() => circlesOfTies(apart));
  const began = cpu();
  let estimated = began;
  await analyse(prepared, {}, {}, () => (estimated = cpu()));
  const ended = cpu();
  const { world } = sceneOf(prepared, {});
  const { coattendance } = world.evidence;
  const events = (): unknown => {
    if (coattendance === null) return null;
    const matrix = attendanceMatrix(coattendance.rosters, world.nodes, () => true);
    return fdsmP(matrix, together(matrix), { draws: 499, seed: 1, name: 'events' });
  };
  const { logs: read, evidence, definitions, window, weeks } = world;
  const shown = catalogue.filter(({ headline }) => headline !== null);
  const measures = shown.map((one) => look(one, world));
  const headlines = (): void => {
    if (window === null) return;
    for (const week of weeks) {
      const without = worldAt(read, evidence, definitions, window, world, week);
      shown.forEach((one, i) => {
        if (restsOnWeeks(one, measures[i]!)) look(one, without);
      });
    }
  };
  const draws = (): void => {
    const worldOf = redrawnWorlds(world, ['attendance', 'receivers']);
    for (let replicate = 0; replicate < 99; replicate++) {
      worldOf?.({ seed: 1, name: 'bench', replicate });
    }
  };
  return {
    members: world.members,
    ties: world.graph.m,
    estimates: estimated - began,
    circles,
    headlines: await timed(headlines),
    intervals: ended - estimated,
    eventNulls: isWhole ? await timed(events) : null,
    worlds: isWhole ? await timed(draws) : null,
    specifications: isWhole ? await timed(() => sensitivity(prepared, {}, {})) : null,
  };
}

/** CPU seconds of this process so far. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function timed(work: () => unknown): Promise<number> {
  const began = cpu();
  await work();
  return cpu() - began;
}
