import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_LEDGER,
  replay,
  withImport,
  type Ledger,
} from '../../../src/lib/logs/history/ledger.ts';
import { partsOfPlace, placeOfParts } from '../../../src/lib/logs/history/ledgerParts.ts';
import {
  canUndo,
  decidedBy,
  withOperation,
  withUndone,
  type NewOperation,
} from '../../../src/lib/logs/history/operations.ts';
import { toKeep } from '../../../src/lib/logs/asideValues.ts';
import type { Logs } from '../../../src/lib/logs/logs.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';

const AS_IS = (id: string): string => id;
const AT = '2026-03-05T10:00:00Z';
type Files = Readonly<Record<string, string>>;

const read = (files: Files) =>
  readLogs(
    Object.entries(files).map(([name, text]) => sourceOfBytes(name, text)),
    { timezone: 'Europe/Paris' },
  );

async function bookOf(...imports: readonly Files[]): Promise<Ledger> {
  let ledger = NO_LEDGER;
  for (const files of imports) ledger = withImport(ledger, await read(files), {}, AT);
  return ledger;
}

const decide = (ledger: Ledger, operation: NewOperation): Ledger => ({
  ...ledger,
  operations: withOperation(ledger.operations, operation, AT),
});
const undo = (ledger: Ledger, id: number, undone = true): Ledger => ({
  ...ledger,
  operations: withUndone(ledger.operations, id, undone),
});

/** Logs as plain values that compare, whatever arrays they are views of. */
const plain = (logs: Logs): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...logs, attributes: [...(logs.directory?.attributes ?? [])] },
      (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Float64Array, String) : value,
    ),
  );

const HEADER = 'person_id,place,zone,start,end\n';
const visit = (person: string, hour: number): string =>
  `${person},Halle,,2026-03-02T${String(hour).padStart(2, '0')}:00,2026-03-02T${String(hour + 1).padStart(2, '0')}:00\n`;

const FIRST = {
  'people.csv': 'person_id,métier,consent\np1,bois,\np2,,no\np3,web,\n',
  'checkins.csv': `${HEADER}${visit('p1', 9)}${visit('p2', 9)}${visit('p3', 10)}`,
};
const MORE = {
  'checkins (2).csv': `${HEADER}${visit('p1', 9)}${visit('p4', 11)}bad,Halle,,demain,\n`,
  'help.csv': 'helper_id,helped_id,time\np4,p1,2026-03-02T11:30\n',
};

describe('the book of a place', () => {
  it('gives the logs of one import as they were read', async () => {
    const { logs, quality } = await replay(await bookOf({ 'help.csv': MORE['help.csv'] }));
    const given = await read({ 'help.csv': MORE['help.csv'] });
    expect(plain(logs)).toEqual(plain(given.logs));
    expect(quality).toEqual(given.quality);
  });

  it('adds an import to another as if all files had been read at once', async () => {
    const { logs, quality } = await replay(await bookOf(FIRST, MORE));
    const once = await read({ ...FIRST, ...MORE });
    expect(quality).toEqual(once.quality);
    expect(quality.files.map(({ read: rows, kept }) => [rows, kept])).toEqual([
      [3, 3],
      [3, 3],
      [3, 1],
      [1, 1],
    ]);
    const directory = once.logs.directory;
    expect(logs.directory?.optedOut).toEqual(directory?.optedOut);
    expect(plain({ ...logs, directory: null })).toEqual(plain({ ...once.logs, directory: null }));
  });

  it('of any two files is what both hold', async () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('p1', 'p2', 'Zoé; x', '"q"'), fc.integer({ min: 8, max: 20 })),
      { minLength: 1, maxLength: 15 },
    );
    const text = (all: readonly (readonly [string, number])[]): string =>
      HEADER + all.map(([p, h]) => visit(`"${p.replaceAll('"', '""')}"`, h)).join('');
    await fc.assert(
      fc.asyncProperty(rows, rows, async (one, two) => {
        const files = [
          { 'checkins (1).csv': text(one) },
          { 'checkins (2).csv': text(two) },
        ] as const;
        const { logs, quality } = await replay(await bookOf(...files));
        const once = await read({ ...files[0], ...files[1] });
        expect(plain(logs)).toEqual(plain(once.logs));
        expect(quality).toEqual(once.quality);
      }),
      { numRuns: 40 },
    );
  });

  it('without an import is what it was before, and with it again what it was then', async () => {
    const both = await bookOf(FIRST, MORE);
    const before = await replay(await bookOf(FIRST));
    const after = await replay(both);
    expect(plain((await replay(undo(both, 2))).logs)).toEqual(plain(before.logs));
    expect(plain((await replay(undo(undo(both, 2), 2, false))).logs)).toEqual(plain(after.logs));
  });

  it('keeps one import at least', async () => {
    const { operations } = undo(await bookOf(FIRST, MORE), 1);
    expect(operations.map((one) => canUndo(operations, one))).toEqual([false, false]);
  });
});

describe('two ids of one person', () => {
  it('are read as if one had been written everywhere', async () => {
    const book = decide(await bookOf(FIRST, MORE), { kind: 'join', a: 'p1', b: 'p3' });
    const { logs, quality } = await replay(book);
    expect(logs.persons).toEqual(['p1', 'p2', 'p4']);
    expect(logs.checkins?.length).toBe(4);
    // The directory has two rows of one person now, who contradict each other in their trade.
    expect(quality.files[0]).toMatchObject({
      read: 3,
      kept: 2,
      setAside: { CONFLICTING_VALUE: 1 },
    });
    expect(logs.directory?.attributes.get('métier')?.[0]).toBe('bois');
  });

  it('make one visit of the same visit, and no help of oneself', async () => {
    const book = await bookOf({
      'checkins.csv': `${HEADER}${visit('p1', 9)}${visit('k9', 9)}`,
      'help.csv': 'helper_id,helped_id,time\np1,k9,2026-03-02T09:30\n',
    });
    const { logs, quality } = await replay(decide(book, { kind: 'join', a: 'k9', b: 'p1' }));
    expect(logs.persons).toEqual(['k9']);
    expect(logs.checkins?.length).toBe(1);
    expect(logs.help?.length).toBe(0);
    expect(quality.setAside.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['checkins.csv', 3, 'DUPLICATE'],
      ['help.csv', 2, 'SELF'],
    ]);
    for (const { read: rows, kept, setAside } of quality.files) {
      expect(kept + Object.values(setAside).reduce((sum, n) => sum + n, 0)).toBe(rows);
    }
  });

  it('come apart again', async () => {
    const book = await bookOf(FIRST);
    const joined = decide(book, { kind: 'join', a: 'p1', b: 'p3' });
    expect(plain((await replay(undo(joined, 2))).logs)).toEqual(plain((await replay(book)).logs));
  });

  it('are a chain where three are one, whatever the order', async () => {
    const ids = fc.shuffledSubarray(
      [
        ['p1', 'p2'],
        ['p2', 'p3'],
        ['p4', 'p3'],
      ] as const,
      {
        minLength: 3,
      },
    );
    const text = HEADER + ['p1', 'p2', 'p3', 'p4', 'p5'].map((p, at) => visit(p, 9 + at)).join('');
    const book = await bookOf({ 'checkins.csv': text });
    await fc.assert(
      fc.asyncProperty(ids, async (pairs) => {
        const all = pairs.reduce((so, [a, b]) => decide(so, { kind: 'join', a, b }), book);
        const { logs } = await replay(all);
        expect(logs.persons).toEqual(['p1', 'p5']);
        expect(logs.checkins?.length).toBe(5);
        expect(decidedBy(all.operations)('p1', 'p4')).toBe(true);
        expect(decidedBy(all.operations)('p1', 'p5')).toBe(false);
      }),
    );
  });
});

describe('somebody who is left out', () => {
  it('is as somebody who refused, and nothing is known of them', async () => {
    const { logs } = await replay(decide(await bookOf(FIRST), { kind: 'exclude', person: 'p3' }));
    expect(Array.from(logs.directory?.optedOut ?? [])).toEqual([0, 1, 1]);
    expect(logs.directory?.attributes.get('métier')).toEqual(['bois', null, null]);
    expect(logs.checkins?.length).toBe(3); // still one more in the room
  });

  it('needs no directory', async () => {
    const book = await bookOf({ 'checkins.csv': FIRST['checkins.csv'] });
    const { logs } = await replay(decide(book, { kind: 'exclude', person: 'p2' }));
    expect(Array.from(logs.directory?.optedOut ?? [])).toEqual([0, 1, 0]);
  });

  it('stays out under any other id of theirs', async () => {
    let book = decide(await bookOf(FIRST), { kind: 'exclude', person: 'p3' });
    book = decide(book, { kind: 'join', a: 'p1', b: 'p3' });
    const { logs } = await replay(book);
    expect(logs.persons).toEqual(['p1', 'p2']);
    expect(Array.from(logs.directory?.optedOut ?? [])).toEqual([1, 1]);
  });
});

describe('a place in files', () => {
  it('comes back with its book, and can be undone then', async () => {
    let book = decide(await bookOf(FIRST, MORE), { kind: 'join', a: 'p1', b: 'p3' });
    book = decide(book, { kind: 'exclude', person: 'p4' });
    const now = await replay(book);
    const found = await placeOfParts(await partsOfPlace(now, book, AS_IS), AT);
    expect(found.ledger.operations).toEqual(book.operations);
    expect(plain(found.logs)).toEqual(plain(now.logs));
    const { setAside, files } = now.quality;
    expect(found.quality).toEqual({ files, setAside: toKeep(setAside, AS_IS), agenda: null });
    expect(plain((await replay(found.ledger)).logs)).toEqual(plain(now.logs));
    const undone = await replay(undo(undo(found.ledger, 3), 4));
    expect(plain(undone.logs)).toEqual(plain((await replay(await bookOf(FIRST, MORE))).logs));
  });

  it('holds its rows once where one import made it', async () => {
    const book = await bookOf(FIRST);
    const parts = await partsOfPlace(await replay(book), book, AS_IS);
    expect([...parts.keys()].filter((name) => name.startsWith('batch-'))).toEqual([]);
    const found = await placeOfParts(parts, AT);
    expect(plain((await replay(found.ledger)).logs)).toEqual(plain((await replay(book)).logs));
  });

  it('kept before there was a book was read in one import', async () => {
    const book = await bookOf(FIRST);
    const parts = new Map(await partsOfPlace(await replay(book), book, AS_IS));
    parts.delete('history.json');
    const { ledger } = await placeOfParts(parts, AT);
    expect(ledger.operations).toMatchObject([{ id: 1, kind: 'import', at: AT, undone: false }]);
  });

  it.each([
    ['no JSON', '{'],
    ['a later version', '{"version":2}'],
    ['no import', '{"version":1,"operations":[],"batches":[]}'],
    [
      'an operation nobody knows',
      `{"version":1,"operations":[{"id":1,"at":"${AT}","undone":false,"final":false,"kind":"x"}],"batches":[1]}`,
    ],
  ])('with a book that is %s is refused', async (_, text) => {
    const book = await bookOf(FIRST);
    const parts = new Map(await partsOfPlace(await replay(book), book, AS_IS));
    parts.set('history.json', new TextEncoder().encode(text));
    await expect(placeOfParts(parts, AT)).rejects.toMatchObject({
      code: text.includes('2}') ? 'SNAPSHOT_NEWER' : 'SNAPSHOT_BROKEN',
    });
  });
});
