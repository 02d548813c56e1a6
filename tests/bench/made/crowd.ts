/** Made-up check-ins of one crowded place, after the data on which SQL and kernels were compared. */
import { draws } from './random.ts';
import { time, writeRows } from './rows.ts';

export interface CrowdSize {
  readonly people: number;
  readonly zones: number;
  readonly days: number;
  readonly checkins: number;
}

/** A million check-ins of 2,000 people in one place: tens of millions of overlapping pairs. */
export const CROWD: CrowdSize = { people: 2_000, zones: 6, days: 365, checkins: 1_000_000 };

/** 2024-01-01 as days since 1970. */
const FIRST_DAY = 19_723;

/**
 * Writes `checkins.csv`: visits of a quarter to two hours that begin between 8 and 20 h; a person has at most
 * one visit in each of four parts of a day, so that nobody is in two zones at once.
 */
export async function writeCrowd(folder: string, size: CrowdSize, seed: number): Promise<void> {
  const draw = draws(seed);
  const parts = 4;
  const slots = size.people * size.days * parts;
  const taken = new Uint8Array(slots);
  const starts: { person: number; zone: number; start: number; end: number }[] = [];
  while (starts.length < Math.min(size.checkins, slots)) {
    const slot = draw.below(slots);
    if (taken[slot] === 1) continue;
    taken[slot] = 1;
    const day = FIRST_DAY + Math.floor(slot / (size.people * parts));
    const part = Math.floor(slot / size.people) % parts;
    const start = day * 1440 + (8 + 3 * part) * 60 + draw.below(60);
    const end = start + 15 + draw.below(105);
    starts.push({ person: slot % size.people, zone: draw.below(size.zones), start, end });
  }
  starts.sort((a, b) => a.start - b.start || a.person - b.person);
  await writeRows(`${folder}/checkins.csv`, 'person_id,place,zone,start,end', starts, (v) =>
    [
      `p${String(v.person).padStart(6, '0')}`,
      'Lieu',
      `Zone ${String(v.zone + 1)}`,
      time(v.start),
      time(v.end),
    ].join(','),
  );
}
