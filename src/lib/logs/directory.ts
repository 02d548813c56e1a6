import type { KeptRows } from './keptRows.ts';
import type { Directory } from './logs.ts';
import { CONSENT } from './mergePeople.ts';

/** Column in which members say yes to being introduced. */
export const INTRODUCTIONS = 'introductions';

/** Whether a column says something of what people do or are, rather than of what they allow. */
export const isGrouping = (column: string): boolean =>
  column.trim().toLowerCase() !== INTRODUCTIONS;

/** The directory of merged rows, one slot a person of any log. */
export function directoryOf(rows: KeptRows): Directory {
  const person = rows.indices('person_id');
  const spread = <T>(missing: T, values: ArrayLike<T>): T[] => {
    const slots = Array.from({ length: rows.persons }, () => missing);
    for (const [row, slot] of person.entries()) slots[slot] = values[row] ?? missing;
    return slots;
  };
  const labels = (name: string): (string | null)[] =>
    spread<string | null>(null, rows.labels(name));
  const refusals = rows.codes('consent').map((code) => (code === CONSENT.refused ? 1 : 0));
  const optedOut = Uint8Array.from(spread(0, refusals));
  for (const slot of rows.refused()) optedOut[slot] = 1;
  const attributes = rows
    .labelColumns()
    .filter((name) => name !== 'role')
    .map((name) => [name, labels(name)] as const)
    .filter(([, column]) => column.some((label) => label !== null))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    listed: Uint8Array.from(spread(0, new Uint8Array(rows.length).fill(1))),
    joined: Float64Array.from(spread(NaN, rows.numbers('joined'))),
    left: Float64Array.from(spread(NaN, rows.numbers('left'))),
    role: labels('role').map((role) => role?.toLowerCase() ?? null),
    optedOut,
    attributes: new Map(attributes),
    rows: { ...rows.origins(), person },
  };
}
