import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvIn, csvsIn, failureOf, outcomeOf, rowsIn, tablesIn, utf8 } from './reading.ts';

const csvOf = (value: unknown): Promise<string> => csvIn('a.json', JSON.stringify(value));

describe('JSON', () => {
  it('is a table of the list it holds, under whatever name', async () => {
    const rows = [
      { member: 'a1', start: '2026-03-02T08:00:00Z' },
      { member: 'b2', end: null },
    ];
    const csv = '"member",start,end\na1,2026-03-02T08:00:00Z,\nb2,,\n';
    expect(await csvOf(rows)).toBe(csv);
    expect(await csvOf({ checkins: rows })).toBe(csv);
    expect(await csvOf({ meta: { total: 2 }, data: { results: rows } })).toBe(csv);
  });

  it('is a table for each list where it holds several', async () => {
    expect(await csvsIn('a.json', JSON.stringify({ x: [{ a: 1 }], y: { z: [{ b: 2 }] } }))).toEqual(
      { 'a.json › x': '"a"\n1\n', 'a.json › y.z': '"b"\n2\n' },
    );
  });

  it('names what lies inside objects by its path, as in JSON:API', async () => {
    const record = {
      id: '7',
      type: 'checkIns',
      attributes: { validFrom: '2026-03-02T08:00:00Z' },
      relationships: { membership: { data: { id: 'm1' } } },
    };
    expect(await csvOf({ data: [record] })).toBe(
      '"id",type,attributes.validFrom,relationships.membership.data.id\n' +
        '7,checkIns,2026-03-02T08:00:00Z,m1\n',
    );
  });

  it('joins lists of plain values, and makes a row of each object of the first other list', async () => {
    const slots = [{ start_at: '9' }, { start_at: '10', tags: ['x', 1, true] }];
    expect(
      await csvOf([
        { id: 1, reserved_slots: slots, rest: [{ deep: 1 }] },
        { id: 2, reserved_slots: [], rest: null },
      ]),
    ).toBe(
      '"id",reserved_slots.start_at,reserved_slots.tags,rest\n' +
        '1,9,,"[{""deep"":1}]"\n' +
        '1,10,"x;1;true","[{""deep"":1}]"\n' +
        '2,,,\n',
    );
  });

  it('leaves out a column that is nothing in one record and an object in another', async () => {
    expect(await csvOf([{ m: null }, { m: { id: 1 } }, { n: null }])).toBe('"m.id",n\n,\n1,\n,\n');
  });

  it('keeps every digit of long identifiers', async () => {
    const json = '[{"id":90071992547409931,"n":1.2345678901234567890,"t":"x 12345678901234567"}]';
    expect(await csvIn('a.json', json)).toBe(
      '"id",n,t\n90071992547409931,1.2345678901234567,x 12345678901234567\n',
    );
  });

  it('tells elements that are no records, and leaves their lines empty', async () => {
    const { tables } = await tablesIn('a.json', '[{"a":1},null,[2],{"a":3}]');
    expect(tables[0]!.broken).toEqual([
      { line: 3, value: 'null' },
      { line: 4, value: '[2]' },
    ]);
    expect(await csvIn('a.json', '[{"a":1},null,[2],{"a":3}]')).toBe('"a"\n1\n\n\n3\n');
  });

  it.each([
    ['[\n {"a": 1},\n {"a": ', 3],
    ['{"data": [\n{"a": 1}\n{"a": 2}\n]}', 3],
    ['[{"a": 01}]', 1],
    ['[\n{"a": "x\ty"}]', 2],
    ['{\n"a": [1, 2,]\n}', 2],
  ])('that is none says the line: %j', async (json, line) => {
    expect(await failureOf(tablesIn('a.json', json))).toEqual({
      code: 'BAD_JSON',
      context: { file: 'a.json', line },
    });
  });

  it('that holds no list of objects says so', async () => {
    for (const json of ['{"a":{"b":1}}', '[1,2]', '[]']) {
      expect(await failureOf(tablesIn('a.json', json))).toEqual({
        code: 'NO_TABLE',
        context: { file: 'a.json' },
      });
    }
  });

  it('is text where it only begins like JSON', async () => {
    expect(await csvIn('a.csv', '[id],[name]\n1,2\n')).toBe('[id],[name]\n1,2\n');
  });

  it('gives back any flat records', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((s) => s.replace(/[\r\n\0]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.integer(), fc.boolean()), { minLength: 1 }),
        async (rows) => {
          const csv = await csvOf(rows.map(([a, b, c]) => ({ a, b, c })));
          expect(rowsIn(csv)).toEqual([['a', 'b', 'c'], ...rows.map((row) => row.map(String))]);
        },
      ),
    );
  });

  it('of any shape ends in rows or a code, and cut anywhere in a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(), async (json, cut) => {
        expect(await outcomeOf('a.json', utf8(`[{"a":${json}}]`))).toBeTypeOf('number');
        const part = `[{"a":${json}}]`;
        expect(await outcomeOf('a.json', utf8(part.slice(0, 5 + (cut % (part.length - 5)))))).toBe(
          'BAD_JSON',
        );
      }),
    );
  });

  it(
    'nested without end, or with a cell of 20 MB, does neither hang nor break',
    { timeout: 20_000 },
    async () => {
      const deep = '[{"a":' + '['.repeat(100_000) + ']'.repeat(100_000) + '}]';
      expect(['TABLE_TOO_LARGE', 'BAD_JSON']).toContain(await outcomeOf('a.json', utf8(deep)));
      const long = JSON.stringify([{ a: 'x'.repeat(20_000_000), b: 1 }]);
      expect(await outcomeOf('a.json', utf8(long))).toBe(20_000_009);
    },
  );

  it('with more columns than a sheet can have is refused', { timeout: 20_000 }, async () => {
    const wide = Object.fromEntries(Array.from({ length: 16_385 }, (_, i) => [`c${i}`, i]));
    expect(await outcomeOf('a.json', utf8(JSON.stringify([wide])))).toBe('TOO_MANY_COLUMNS');
  });
});

describe('JSON Lines', () => {
  const lines = '{"id":1,"a":{"b":"x"}}\n\n{"id":2,"c":[1,2]}\n{"id":\n{"id":3}\n';

  it('is one record a line, and tells the lines that are none', async () => {
    const { tables } = await tablesIn('a.jsonl', lines);
    expect(tables.map(({ form, broken }) => ({ form, broken }))).toEqual([
      { form: 'jsonl', broken: [{ line: 5, value: '{"id":' }] },
    ]);
    expect(await csvIn('a.jsonl', lines)).toBe('"id",a.b,c\n1,x,\n\n2,,"1;2"\n\n3,,\n');
  });

  it('is the same in pieces of any size, and read twice', async () => {
    const whole = await csvIn('a.jsonl', lines);
    for (let size = 1; size < 30; size++) expect(await csvIn('a.jsonl', lines, size)).toBe(whole);
    const { tables } = await tablesIn('a.jsonl', lines);
    const sizes = [];
    for (let i = 0; i < 2; i++) {
      let size = 0;
      for await (const piece of tables[0]!.source.bytes()) size += piece.length;
      sizes.push(size);
    }
    expect(sizes).toEqual([whole.length, whole.length]);
  });

  it('counts the rows of lists inside records in the lines it tells', async () => {
    const nested = '{"p":{"r":[{"u":1},{"u":2}]}}\n{"p":\n{"p":{"r":[{"u":3}]}}\n';
    const { tables } = await tablesIn('a.jsonl', nested);
    expect(tables[0]!.broken.map(({ line }) => line)).toEqual([4]);
    expect(await csvIn('a.jsonl', nested)).toBe('"p.r.u"\n1\n2\n\n3\n');
  });

  it('of one line is told by its name', async () => {
    const record = '{"id":1,"slots":[{"s":2}]}';
    expect(await csvIn('a.ndjson', record)).toBe('"id",slots.s\n1,2\n');
    expect(await csvIn('a.json', record)).toBe('"s"\n2\n');
  });
});
