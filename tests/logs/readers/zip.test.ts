import { deflateRawSync, gzipSync as nodeGzip } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { tablesOf } from '../../../src/lib/logs/readers/tables.ts';
import { zipParts } from '../../../src/lib/logs/readers/zipDirectory.ts';
import { csvIn, csvsIn, failureOf, outcomeOf, tablesIn, utf8 } from './reading.ts';

const CSV = 'id,place\n1,Lab\n';
const code = async (name: string, bytes: Uint8Array): Promise<string | undefined> =>
  (await failureOf(tablesIn(name, bytes)))?.code;

/** A part of 1 MB. */
const megabyte = (): Part => ({
  name: utf8('a.csv'),
  data: deflateRawSync(Buffer.alloc(1_000_000, 'a,b\n')),
  size: 1_000_000,
});

/** A part as written by hand, so that every field can lie. */
interface Part {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
}

function archive(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, size, flags = 0, method = 8, crc = 0 } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    pieces.push(local, name, data);
    directory.push(entry, name);
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

describe('an archive', () => {
  it('gives the tables of its files, and tells what is none', async () => {
    const zip = zipSync({
      'a.csv': utf8(CSV),
      '2026/mars.json': utf8('[{"id":7}]'),
      'photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3),
      'old.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      '.hidden': utf8(CSV),
      '__MACOSX/._a.csv': utf8(CSV),
      'empty.csv': new Uint8Array(0),
      folder: {},
    });
    expect(await csvsIn('export.zip', zip)).toEqual({
      'export.zip › a.csv': CSV,
      'export.zip › 2026/mars.json': '"id"\n7\n',
    });
    expect((await tablesIn('export.zip', zip)).skipped).toEqual([
      {
        name: 'export.zip › photo.jpg',
        code: 'NOT_CSV',
        context: { file: 'export.zip › photo.jpg', form: 'binary' },
      },
      {
        name: 'export.zip › old.xls',
        code: 'OLD_WORKBOOK',
        context: { file: 'export.zip › old.xls' },
      },
      {
        name: 'export.zip › empty.csv',
        code: 'EMPTY_FILE',
        context: { file: 'export.zip › empty.csv' },
      },
    ]);
  });

  it('may lie in an archive, but no deeper', async () => {
    const inner = zipSync({ 'a.csv': utf8(CSV) });
    const middle = zipSync({ 'inner.zip': inner });
    expect(await csvsIn('o.zip', middle)).toEqual({ 'o.zip › inner.zip › a.csv': CSV });
    expect(await code('o.zip', zipSync({ 'middle.zip': middle }))).toBe('ZIP_NESTED');
  });

  it('gives back any files, compressed or not, in pieces of any size', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', '\n', 'é'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('a.csv', 'b/ç.csv', 'd.txt'), text, { minKeys: 1 }),
        fc.constantFrom(0 as const, 9 as const),
        fc.integer({ min: 1, max: 400 }),
        async (files, level, pieceSize) => {
          const zippable: Zippable = {};
          for (const [name, content] of Object.entries(files)) zippable[name] = utf8(content);
          const csvs = await csvsIn('z.zip', zipSync(zippable, { level }), pieceSize);
          const named = Object.entries(files).map(([name, csv]) => [`z.zip › ${name}`, csv]);
          expect(csvs).toEqual(Object.fromEntries(named));
        },
      ),
    );
  });

  it('may name its files in the letters of old Windows, or twice the same', async () => {
    const name = Uint8Array.of(0x82, 0x74, 0x82, 0x5c, 0x61); // été\a
    const part = { name, data: utf8(CSV), size: CSV.length, method: 0, crc: 0x9f2ba2f1 };
    const crc = zipParts('z', zipSync({ a: utf8(CSV) }))[0]!.crc;
    const { tables } = await tablesIn(
      'z.zip',
      archive([
        { ...part, crc },
        { ...part, crc },
      ]),
    );
    expect(tables.map((table) => table.name)).toEqual(['z.zip › été/a', 'z.zip › été/a (2)']);
  });

  it('that is cut off or damaged says so', async () => {
    const zip = zipSync({ 'a.csv': utf8(CSV.repeat(200)) });
    expect(await code('z.zip', zip.slice(0, -30))).toBe('ZIP_BROKEN');
    const spoilt = zip.slice();
    for (let i = 40; i < 60; i++) spoilt[i]! ^= 0x55;
    expect(await outcomeOf('z.zip', spoilt)).toBe('ZIP_BROKEN');
    const flipped = zipSync({ 'a.csv': utf8(CSV) }, { level: 0 });
    flipped[40]! ^= 1; // one letter, which nothing but the checksum tells
    expect(await outcomeOf('z.zip', flipped)).toBe('ZIP_BROKEN');
  });

  it('that is locked says so; locked files among others are skipped', async () => {
    const open = { name: utf8('a.csv'), data: deflateRawSync(CSV), size: CSV.length };
    const crc = zipParts('z', zipSync({ a: utf8(CSV) }))[0]!.crc;
    const locked = { ...open, name: utf8('b.csv'), flags: 1 };
    expect(await code('z.zip', archive([locked]))).toBe('ZIP_LOCKED');
    const { tables, skipped } = await tablesIn('z.zip', archive([{ ...open, crc }, locked]));
    expect([tables.length, skipped.map((file) => file.code)]).toEqual([1, ['ZIP_LOCKED']]);
  });

  it('that is a trap is refused, however it is set', { timeout: 60_000 }, async () => {
    const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 'a,b\n'), { level: 9 });
    const one = { name: utf8('a.csv'), data: bomb, size: 100 * 1024 * 1024 };
    expect(await outcomeOf('z.zip', archive([one]))).toBe('ZIP_TOO_LARGE');
    // It says that it is small.
    expect(await outcomeOf('z.zip', archive([{ ...one, size: 10 }]))).toBe('ZIP_TOO_LARGE');
    const mild = { ...megabyte(), size: 10 };
    expect(await outcomeOf('z.zip', archive([mild]))).toBe('ZIP_BROKEN');
    // Many small ones that lie on each other.
    const many = Array.from({ length: 12 }, (_, i) => ({ ...one, name: utf8(`${i}.csv`) }));
    expect(await code('z.zip', archive(many))).toBe('ZIP_TOO_LARGE');
    expect(
      await code(
        'z.zip',
        archive(
          Array.from({ length: 10_001 }, () => one).map((part) => ({
            ...part,
            data: new Uint8Array(0),
          })),
        ),
      ),
    ).toBe('ZIP_TOO_LARGE');
  });

  it('with data after the end of what is packed does not hang', { timeout: 10_000 }, async () => {
    const junk = new Uint8Array(20 * 1024 * 1024);
    const data = Buffer.concat([deflateRawSync(CSV), junk]);
    const part = { name: utf8('a.csv'), data, size: 1_000_000 };
    expect(await outcomeOf('z.zip', archive([part]))).toBe('ZIP_BROKEN');
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    controller.abort();
    const source = sourceOfBytes('z.zip', zipSync({ 'a.csv': utf8(CSV) }));
    expect((await failureOf(tablesOf(source, { signal: controller.signal })))?.code).toBe(
      'CANCELLED',
    );
  });

  it('of random bytes ends in a code', async () => {
    const zip = zipSync({ 'a.csv': utf8(CSV), 'b.csv': utf8(CSV) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const spoilt = zip.slice();
          for (const [at, byte] of changes) spoilt[at] = byte;
          const outcome = await outcomeOf('z.zip', spoilt);
          expect(typeof outcome === 'number' || /^[A-Z_]+$/.test(outcome)).toBe(true);
        },
      ),
    );
  });
});

describe('a document that is an archive', () => {
  it('is told from one', async () => {
    const ods = zipSync({
      mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': utf8('<x/>'),
    });
    const odt = zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text') });
    const docx = zipSync({
      '[Content_Types].xml': utf8('<x/>'),
      'word/document.xml': utf8('<x/>'),
    });
    const xlsb = zipSync({ 'xl/workbook.bin': utf8('x') });
    const codes = [];
    for (const bytes of [ods, odt, docx, xlsb]) codes.push(await code('a', bytes));
    expect(codes).toEqual(['OPEN_DOCUMENT', 'NOT_CSV', 'NOT_CSV', 'OLD_WORKBOOK']);
  });
});

describe('other files that are no tables', () => {
  it.each([
    ['OLD_WORKBOOK', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['NOT_CSV', utf8('%PDF-1.7\n')],
    ['NOT_CSV', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['NOT_CSV', new Uint8Array(500)],
    ['NOT_CSV', utf8('{\\rtf1\\ansi')],
    ['MARKUP', utf8('<!DOCTYPE html><table>')],
    ['MARKUP', utf8('<?xml version="1.0"?><Workbook>')],
    ['EMPTY_FILE', new Uint8Array(0)],
  ])('are %s', async (expected, bytes) => {
    expect(await code('a.csv', bytes)).toBe(expected);
  });
});

describe('GZIP', () => {
  it('is unpacked, several one after the other too, whatever is in it', async () => {
    expect(await csvIn('a.csv.gz', gzipSync(utf8(CSV)))).toBe(CSV);
    const two = Buffer.concat([nodeGzip(CSV), nodeGzip('2,Café\n')]);
    for (const size of [1, 7, 1000]) expect(await csvIn('a.gz', two, size)).toBe(`${CSV}2,Café\n`);
    expect(await csvIn('a.json.gz', gzipSync(utf8('[{"a":1}]')))).toBe('"a"\n1\n');
  });

  it('that is cut off, damaged or a trap says so', { timeout: 60_000 }, async () => {
    const gz = nodeGzip(CSV.repeat(1000));
    expect(await outcomeOf('a.gz', gz.subarray(0, -20))).toBe('ZIP_BROKEN');
    const spoilt = Buffer.from(gz);
    spoilt[spoilt.length - 8]! ^= 1;
    expect(await outcomeOf('a.gz', spoilt)).toBe('ZIP_BROKEN');
    const bomb = nodeGzip(Buffer.alloc(100 * 1024 * 1024, 'a,b\n'), { level: 9 });
    expect(await outcomeOf('a.gz', bomb)).toBe('ZIP_TOO_LARGE');
    const members = Buffer.concat(Array.from({ length: 50_000 }, () => nodeGzip('')));
    expect(['ZIP_BROKEN', 'EMPTY_FILE']).toContain(await outcomeOf('a.gz', members));
  });
});
