import type { Dictionaries } from './dictionaries.ts';
import type { KeptRows } from './keptRows.ts';
import type { LogRows } from './logRows.ts';
import { NONE, type Directory } from './logs.ts';
import { CONSENT } from './mergePeople.ts';
import type { Rankings } from './names.ts';

/** The directory of merged rows, one slot a person of any log. */
export function directoryOf(
  rows: LogRows,
  kept: KeptRows,
  rankings: Rankings,
  dictionaries: Dictionaries,
): Directory {
  const count = rankings.person.names.length;
  const person = kept.indices('person_id');
  const spread = <T>(missing: T, value: (row: number) => T): T[] => {
    const slots = Array.from({ length: count }, () => missing);
    for (const [row, slot] of person.entries()) slots[slot] = value(row);
    return slots;
  };
  const labels = (name: string): (string | null)[] => {
    const values = rows.values(name);
    return spread<string | null>(null, (row) => {
      const entry = values[row] ?? NONE;
      return entry === NONE ? null : dictionaries.label.text(entry);
    });
  };
  const consent = kept.codes('consent');
  const [joined, left] = [kept.numbers('joined'), kept.numbers('left')];
  const optedOut = Uint8Array.from(spread(0, (row) => (consent[row] === CONSENT.refused ? 1 : 0)));
  for (const entry of rows.refused) {
    const slot = rankings.person.rankOf[entry] ?? NONE;
    if (slot !== NONE) optedOut[slot] = 1;
  }
  const attributes = rows.kinds.filter(([name, kind]) => kind === 'label' && name !== 'role');
  return {
    listed: Uint8Array.from(spread(0, () => 1)),
    joined: Float64Array.from(spread(NaN, (row) => joined[row] ?? NaN)),
    left: Float64Array.from(spread(NaN, (row) => left[row] ?? NaN)),
    role: labels('role').map((role) => role?.toLowerCase() ?? null),
    optedOut,
    attributes: new Map(
      attributes
        .map(([name]) => [name, labels(name)] as const)
        .filter(([, column]) => column.some((label) => label !== null))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    rows: { ...kept.origins(), person },
  };
}
