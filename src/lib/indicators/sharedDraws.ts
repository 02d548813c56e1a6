/** Draws shared out among several hands, with the same values however many there are. */
import { breathe, type Task } from '../base/task.ts';
import type { DrawJob } from './drawJobs.ts';

/** Replicates `from … to − 1` of one of the jobs. */
export interface Stretch {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Somebody else who draws stretches of the same jobs: the values of each replicate after those of the
 * one before. What it does not bring, for a fault or for being slow, is drawn here.
 */
export type DrawHelper = (stretch: Stretch) => Promise<Float64Array>;

/** Stretches are so long that asking for one costs little, and so short that all end together. */
const WORLDS_A_STRETCH = 4;

/**
 * The values of each job, by number and replicate.
 * @throws PasserelleError `CANCELLED`
 */
export async function sharedDraws(
  jobs: readonly DrawJob[],
  helpers: readonly DrawHelper[],
  task: Task,
): Promise<readonly (readonly Float64Array[])[]> {
  const drawn = jobs.map(({ of, draws }) => of.map(() => new Float64Array(draws)));
  const waiting = jobs.flatMap(stretchesOf);
  const total = jobs.reduce((sum, { draws }) => sum + draws, 0);
  const elsewhere = new Set<Stretch>();
  const finished = new Set<Stretch>();
  let done = 0;
  const note = (stretch: Stretch, values: ArrayLike<number>): void => {
    if (finished.has(stretch)) return;
    finished.add(stretch);
    const columns = drawn[stretch.job] ?? [];
    columns.forEach((column, i) => {
      for (let r = stretch.from; r < stretch.to; r++) {
        column[r] = values[(r - stretch.from) * columns.length + i] ?? NaN;
      }
    });
    done += stretch.to - stretch.from;
  };
  const help = async (helper: DrawHelper): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      elsewhere.add(one);
      note(one, await helper(one));
      elsewhere.delete(one);
    }
  };
  // A helper that fails leaves its stretch among those that are still awaited.
  for (const helper of helpers) help(helper).catch(() => undefined);
  const next = (): Stretch | undefined => waiting.shift() ?? [...elsewhere].at(-1);
  try {
    for (let one = next(); one !== undefined; one = next()) {
      elsewhere.delete(one);
      const values = await drawnHere(jobs, one, {
        isNeedless: () => finished.has(one),
        breathe: () => breathe(task, { step: 'judging', done, total }),
      });
      if (values !== null) note(one, values);
    }
  } finally {
    // Stopped: nobody is asked for more.
    waiting.length = 0;
  }
  return drawn;
}

const stretchesOf = ({ draws, atOnce }: DrawJob, job: number): Stretch[] => {
  const length = Math.max(WORLDS_A_STRETCH, atOnce);
  return Array.from({ length: Math.ceil(draws / length) }, (_, i) => {
    return { job, from: i * length, to: Math.min(draws, (i + 1) * length) };
  });
};

/** null where it became needless meanwhile: somebody else has brought it. */
async function drawnHere(
  jobs: readonly DrawJob[],
  stretch: Stretch,
  during: { readonly isNeedless: () => boolean; readonly breathe: () => Promise<void> },
): Promise<readonly number[] | null> {
  const values: number[] = [];
  for (let at = stretch.from; at < stretch.to; at += jobs[stretch.job]!.atOnce) {
    await during.breathe();
    if (during.isNeedless()) return null;
    const to = Math.min(stretch.to, at + jobs[stretch.job]!.atOnce);
    values.push(...drawnValues(jobs, { ...stretch, from: at, to }));
  }
  return values;
}

/** The values of a stretch, replicate by replicate: what a helper answers. */
export function drawnValues(jobs: readonly DrawJob[], stretch: Stretch): Float64Array {
  const { draw, of } = jobs[stretch.job]!;
  const values = new Float64Array((stretch.to - stretch.from) * of.length);
  for (let r = stretch.from; r < stretch.to; r++) {
    values.set(draw(r), (r - stretch.from) * of.length);
  }
  return values;
}
