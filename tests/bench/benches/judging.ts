/** Ranges, nulls and other definitions, in the example place and in one of 2,000 people. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measured } from '../child.ts';
import { WORKSHOPS, writeWorkshops } from '../made/workshops.ts';
import { atMost, type Line, megabytes, print, seconds } from '../table.ts';

export async function judgingBench(base: string): Promise<number> {
  const example = await measured('judging', resolve('data/example'), true);
  const folder = join(base, 'workshops');
  mkdirSync(folder, { recursive: true });
  await writeWorkshops(folder, WORKSHOPS);
  const large = await measured('judging', folder, false);
  const line = (what: string, value: number | null, limit?: number): Line => ({
    what,
    value: value === null ? '–' : seconds(value),
    ...(limit === undefined ? {} : { budget: atMost(value ?? Infinity, limit, ' s') }),
  });
  return (
    print(
      `Judging: the example place, ${String(example.members)} members, ${String(example.ties)} ties (on Node, CPU time)`,
      ['ranges and past are those of every indicator, headlines among them'],
      [
        line('estimates', example.estimates),
        line('headlines with each week left out', example.headlines, 1),
        line('ranges of all numbers, and past', example.intervals),
        line('499 draws of events, all pairs', example.eventNulls, 3),
        line('99 worlds from drawn events and help', example.worlds),
        line('64 definitions and one change at a time', example.specifications, 5),
        { what: 'peak', value: megabytes(example.peak) },
      ],
    ) +
    print(
      `Judging: ${String(large.members)} members, ${String(large.ties)} ties (on Node, CPU time of one thread)`,
      [],
      [
        line('estimates', large.estimates),
        line('  circles among them', large.circles),
        line('headlines with each week left out', large.headlines),
        line('ranges of all numbers, and past', large.intervals, 15),
        { what: 'peak', value: megabytes(large.peak), budget: atMost(large.peak, 1500, ' MB') },
      ],
    )
  );
}
