/** One gathering of the programme, who came and who did not. */
import type { Chance } from './chance.ts';
import type { Zone } from './circles.ts';
import type { Person } from './people.ts';

export type Status = 'attended' | 'registered' | 'no_show' | 'cancelled';

export interface Gathering {
  readonly name: string;
  readonly kind: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  /** Ranks of those who really came, the host first. */
  readonly present: readonly number[];
  /** Ranks of those who had put their names down and did not come. */
  readonly absent: readonly { readonly rank: number; readonly status: Status }[];
}

/** Ranks of the people staying at the place on a day. */
export const staying = (people: readonly Person[], day: number): number[] =>
  people.flatMap((person, rank) => (person.joined <= day && person.lastDay >= day ? [rank] : []));

/** Some of those around who had put their names down and did not come. */
export function noShows(
  chance: Chance,
  around: readonly number[],
  present: readonly number[],
  share: number,
): { rank: number; status: Status }[] {
  const others = around.filter((rank) => !present.includes(rank));
  return chance.some(others, chance.count(present.length * share)).map((rank) => ({
    rank,
    status: chance.one(['no_show', 'cancelled', 'registered', 'no_show'] as const),
  }));
}
