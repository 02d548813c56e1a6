import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../src/lib/base/definitions.ts';
import { replay, NO_LEDGER, withImport, isComposed } from '../../../src/lib/logs/history/ledger.ts';
import { partsOfPlace, placeOfParts } from '../../../src/lib/logs/history/ledgerParts.ts';
import {
  checkDefinitions,
  definedBy,
  withOperation,
  withUndone,
  type Operation,
} from '../../../src/lib/logs/history/operations.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';

const AT = '2026-03-05T10:00:00Z';
const define = (operations: readonly Operation[], definitions: object): readonly Operation[] =>
  withOperation(operations, { kind: 'define', definitions }, AT);

async function placeWith(operations: (before: readonly Operation[]) => readonly Operation[]) {
  const text = 'helper_id,helped_id,time\na,b,2026-01-05T10:00\n';
  const read = await readLogs([sourceOfBytes('help.csv', text)], { timezone: 'Europe/Paris' });
  const book = withImport(NO_LEDGER, read, {}, AT);
  return { read, book: { ...book, operations: operations(book.operations) } };
}

describe('definitions in the history', () => {
  it('stand as they were last set, and an undone one as it was before', () => {
    let list = define([], { smallEvent: 6, windowWeeks: 26 });
    list = define(list, { smallEvent: 8 });
    expect(definedBy(list)).toEqual({ smallEvent: 8, windowWeeks: 26 });
    expect(definedBy(withUndone(list, 2, true))).toEqual({ smallEvent: 6, windowWeeks: 26 });
    expect(definedBy(withUndone(list, 1, true))).toEqual({ smallEvent: 8 });
    expect(definedBy([])).toEqual({});
  });

  it('may not show fewer people than the defaults do, nor be none', () => {
    expect(() => checkDefinitions({ kInternal: 11, kPublic: 20 })).not.toThrow();
    for (const bad of [{ kInternal: 4 }, { kPublic: 10 }, { windowWeeks: 0 }, { mood: 1 }, null]) {
      expect(() => checkDefinitions(bad), JSON.stringify(bad)).toThrow(/DEFINITION/);
    }
  });

  it('are kept with the place, and change none of its logs', async () => {
    const { read, book } = await placeWith((list) => define(list, { smallEvent: 6 }));
    expect(isComposed(book)).toBe(false);
    expect((await replay(book)).logs).toBe(read.logs);
    const parts = await partsOfPlace(read, book, (id) => id);
    const { ledger } = await placeOfParts(parts, AT);
    expect(definedBy(ledger.operations)).toEqual({ smallEvent: 6 });
  });

  it('are refused in a file that lowers the smallest group', async () => {
    const { read, book } = await placeWith((list) => define(list, { kInternal: 1 }));
    const parts = await partsOfPlace(read, book, (id) => id);
    await expect(placeOfParts(parts, AT)).rejects.toThrow('SNAPSHOT_BROKEN');
    expect(DEFAULTS.kInternal).toBe(5);
  });
});
