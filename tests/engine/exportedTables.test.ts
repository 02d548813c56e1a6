import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { evidenceTable, nodesTable, tiesTable } from '../../src/lib/engine/exportedTables.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { columnNamed, type Table } from '../../src/lib/exports/network/table.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { busyPlace, logsOfPlace } from '../indicators/place.ts';

let world: World;
/** The last of the files comes first. */
let pseudonyms: (string | null)[];
beforeAll(async () => {
  const prepared = await prepare(logsOfPlace(busyPlace(5)), DEFAULTS);
  ({ world } = sceneOf(prepared, {}));
  pseudonyms = prepared.logs.persons.map((_, person) => `q${99 - person}`);
}, 60_000);

const pairsOf = (table: Table): Set<string> => {
  const target = columnNamed(table, 'target').values;
  const source = columnNamed(table, 'source').values;
  return new Set(source.map((one, row) => `${String(one)} ${String(target[row])}`));
};
const sumOf = (table: Table, name: string): number =>
  columnNamed(table, name).values.reduce((sum: number, one) => sum + Number(one), 0);

describe('tables for other programs', () => {
  it('turn help round with the pair', () => {
    const ties = tiesTable(world, pseudonyms);
    const source = columnNamed(ties, 'source').values;
    const target = columnNamed(ties, 'target').values;
    const given = columnNamed(ties, 'help_source_target').values;
    const help = world.logs.help;
    let told = 0;
    source.forEach((one, row) => {
      const other = target[row] ?? '';
      expect(String(one) < String(other)).toBe(true);
      const times = Array.from(help?.helper ?? []).filter(
        (helper, at) =>
          pseudonyms[helper] === one &&
          pseudonyms[help?.helped[at] ?? -1] === other &&
          isRecent(help?.time[at] ?? NaN),
      ).length;
      expect(given[row]).toBe(times);
      told += times;
    });
    expect(told).toBeGreaterThan(10);
  });

  it('tell evidence of ties alone where all pairs would be too many', () => {
    const ties = pairsOf(tiesTable(world, pseudonyms));
    const all = evidenceTable(world, pseudonyms);
    const few = evidenceTable(world, pseudonyms, 10);
    expect([all.pairs, few.pairs]).toEqual(['all', 'ties']);
    expect(pairsOf(few.evidence)).toEqual(ties);
    expect(pairsOf(all.evidence).size).toBeGreaterThan(ties.size);
  });

  it('count the same ties from both sides', () => {
    const nodes = nodesTable(world, pseudonyms, []);
    const ties = tiesTable(world, pseudonyms);
    expect(sumOf(nodes, 'degree')).toBe(2 * ties.length);
    const weak = columnNamed(ties, 'class').values.filter((one) => one === 'weak').length;
    expect(sumOf(nodes, 'weak_ties')).toBe(2 * weak);
    const bridging = columnNamed(ties, 'position').values.filter((one) => one === 'bridging');
    expect(sumOf(nodes, 'bridging_ties')).toBe(2 * bridging.length);
  });

  /** Within the evidence period of the window. */
  function isRecent(time: number): boolean {
    const day = world.evidence.clock.day(time);
    const to = world.window?.to ?? NaN;
    return day < to && day >= to - DEFAULTS.evidenceDays;
  }
});
