/** The lab's table of evidence: what a pair shared in a week, layer by layer. */
import { mondayOf, weekOf } from '../../base/time.ts';
import type { World } from '../../indicators/world.ts';
import { inOrderOf, type LabRow, type NumberOf } from './rows.ts';

interface Sums {
  times: number;
  hours: number | null;
  attention_hours: number | null;
  event_weight: number | null;
  help_ab: number | null;
  help_ba: number | null;
}
/** What one record adds, and the day it is of. */
type Piece = Partial<Omit<Sums, 'times'>> & { readonly day: number };

/** Pairs of active members, up to the end of the period. */
export function labEvidence(world: World, numberOf: NumberOf): LabRow[] {
  const { evidence, active, window } = world;
  const { pairs, layers } = evidence;
  if (window === null) return [];
  const rows: LabRow[] = [];
  for (let p = 0; p < pairs.length; p++) {
    const ends = [pairs.a[p] ?? -1, pairs.b[p] ?? -1];
    if (ends.some((person) => active[person] !== 1)) continue;
    const [one, other] = ends.map(numberOf) as [number, number];
    const pieces: readonly (readonly [string, boolean, Iterable<Piece>])[] = [
      ['presence', layers.copresence, together(world, pairs.copresence[p] ?? -1)],
      ['events', layers.events, events(world, pairs.coattendance[p] ?? -1)],
      ['help', layers.service, help(world, pairs.service[p] ?? -1, one < other)],
      ['contacts', layers.contacts, contacts(world, pairs.contacts[p] ?? -1)],
    ];
    for (const [layer, speaks, found] of pieces) {
      if (!speaks) continue;
      for (const [week, sums] of byWeek(found, window.to)) {
        const pair = { person_a: Math.min(one, other), person_b: Math.max(one, other) };
        rows.push({ ...pair, week, layer, ...sums });
      }
    }
  }
  return inOrderOf(rows, ['person_a', 'person_b', 'week']);
}

function byWeek(pieces: Iterable<Piece>, to: number): ReadonlyMap<number, Sums> {
  const weeks = new Map<number, Sums>();
  for (const { day, ...piece } of pieces) {
    if (day >= to) continue;
    const week = mondayOf(weekOf(day));
    const sums = weeks.get(week) ?? NOTHING;
    weeks.set(week, {
      times: sums.times + 1,
      hours: plus(sums.hours, piece.hours),
      attention_hours: plus(sums.attention_hours, piece.attention_hours),
      event_weight: plus(sums.event_weight, piece.event_weight),
      help_ab: plus(sums.help_ab, piece.help_ab),
      help_ba: plus(sums.help_ba, piece.help_ba),
    });
  }
  return weeks;
}

const NOTHING: Sums = {
  ...{ times: 0, hours: null, attention_hours: null, event_weight: null },
  ...{ help_ab: null, help_ba: null },
};

/** null: not a matter of this layer. */
const plus = (sum: number | null, more: number | null | undefined): number | null =>
  more === undefined || more === null ? sum : (sum ?? 0) + more;

const HOUR = 3600;

/** Rows are days: the layer's `times`. */
function* together({ evidence: { copresence } }: World, pair: number): Iterable<Piece> {
  const rows = copresence?.blocks[copresence.block[pair] ?? -1];
  if (copresence === null || rows === undefined) return;
  for (let r = copresence.from[pair] ?? 0; r < (copresence.to[pair] ?? 0); r++) {
    const [hours, attention] = [rows.together(r) / HOUR, rows.attention(r) / HOUR];
    yield { day: rows.day(r), hours, attention_hours: attention };
  }
}

function* events({ evidence: { coattendance } }: World, pair: number): Iterable<Piece> {
  if (coattendance === null || pair < 0) return;
  const { pairs, event, rosters } = coattendance;
  for (let r = pairs.offsets[pair] ?? 0; r < (pairs.offsets[pair + 1] ?? 0); r++) {
    const e = event[r] ?? 0;
    yield { day: rosters.day[e] ?? 0, event_weight: 1 / ((rosters.size[e] ?? 2) - 1) };
  }
}

function* help(
  { evidence: { service } }: World,
  pair: number,
  sameOrder: boolean,
): Iterable<Piece> {
  if (service === null || pair < 0) return;
  const { pairs, day, forward } = service;
  for (let r = pairs.offsets[pair] ?? 0; r < (pairs.offsets[pair + 1] ?? 0); r++) {
    const isForward = (forward[r] === 1) === sameOrder;
    yield { day: day[r] ?? 0, help_ab: isForward ? 1 : 0, help_ba: isForward ? 0 : 1 };
  }
}

function* contacts({ evidence }: World, pair: number): Iterable<Piece> {
  if (evidence.contacts === null || pair < 0) return;
  const { pairs, day, seconds } = evidence.contacts;
  for (let r = pairs.offsets[pair] ?? 0; r < (pairs.offsets[pair + 1] ?? 0); r++) {
    const known = seconds[r] ?? NaN;
    yield { day: day[r] ?? 0, hours: Number.isNaN(known) ? null : known / HOUR };
  }
}
