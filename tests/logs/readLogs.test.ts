import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { LOG_TYPES, logOfFileName } from '../../src/lib/logs/catalogue.ts';
import { ATTENDANCE, NONE, type Logs, type Quality } from '../../src/lib/logs/logs.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const read = (files: Files, pieceSize = Infinity, timezone = 'Europe/Paris') =>
  readLogs(
    Object.entries(files).map(([name, bytes]) => sourceOfBytes(name, bytes, pieceSize)),
    { timezone },
  );

/** Reads one file and returns `line column code value` of what was set aside. */
async function setAside(name: string, text: string | Uint8Array): Promise<string[]> {
  const { quality } = await read({ [name]: text });
  expectBalanced(quality);
  return quality.setAside.map(({ line, column, code, value }) =>
    [line, column ?? '-', code, value].join(' '),
  );
}

function expectBalanced(quality: Quality): void {
  for (const { file, read, kept, setAside } of quality.files) {
    const counted = Object.values(setAside).reduce((sum, count) => sum + count, 0);
    expect(kept + counted, file).toBe(read);
    expect(quality.setAside.filter((row) => row.file === file)).toHaveLength(counted);
  }
}

async function errorOf(files: Files): Promise<unknown> {
  const thrown: unknown = await read(files).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(PasserelleError);
  return thrown instanceof PasserelleError ? { code: thrown.code, ...thrown.context } : null;
}

const CHECKINS = 'person_id,place,start,end,zone,source\n';
const at = (text: string): number => Date.parse(text) / 1000;

describe('the name of a file', () => {
  it.each([
    ['checkins.csv', 'checkins'],
    ['Some/Folder/CheckIns.CSV', 'checkins'],
    ['C:\\logs\\people', 'people'],
    ['checkins2.csv', null],
    ['constructor.csv', null],
  ])('%s holds %s', (name, log) => {
    expect(logOfFileName(name)).toBe(log);
  });

  it('is asked about where it does not tell', async () => {
    expect(await errorOf({ 'badges.csv': CHECKINS })).toEqual({
      code: 'UNKNOWN_LOG',
      file: 'badges.csv',
    });
  });

  it('has a type for every log', () => {
    expect([...LOG_TYPES.keys()]).toHaveLength(12);
  });
});

describe('files that cannot be read', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  it.each<[string, string | Uint8Array, object]>([
    ['an empty file', '', { code: 'EMPTY_FILE' }],
    ['blank lines', '\ufeff\n\n', { code: 'EMPTY_FILE' }],
    ['a workbook', bytes(0x50, 0x4b, 3, 4, 20, 0), { code: 'NOT_CSV', form: 'workbook' }],
    ['a PDF', '%PDF-1.7', { code: 'NOT_CSV', form: 'pdf' }],
    ['binary content', new Uint8Array(5000), { code: 'NOT_CSV', form: 'binary' }],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), { code: 'BAD_ENCODING', line: 1 }],
    [
      'UTF-16 without a mark',
      Uint8Array.from('person_id,place,start\n'.repeat(9), (c) =>
        c.charCodeAt(0),
      ).reduce<Uint8Array>((all, byte, i) => (all.set([byte, 0], i * 2), all), new Uint8Array(396)),
      { code: 'BAD_ENCODING', line: 1 },
    ],
    [
      'a missing column',
      'person_id,place\n',
      { code: 'MISSING_COLUMN', line: 1, column: 'start', count: 1, found: 'person_id, place' },
    ],
    [
      'several missing columns, all of them named',
      'person_id,end\n',
      {
        code: 'MISSING_COLUMN',
        line: 1,
        column: 'place, start',
        count: 2,
        found: 'person_id, end',
      },
    ],
    [
      'a column twice',
      'person_id,place,start,Place\n',
      { code: 'DUPLICATE_COLUMN', line: 1, column: 'place' },
    ],
    ['a header without end', '"person_id,place,start\n', { code: 'UNCLOSED_QUOTE', line: 1 }],
    [
      'windows-1252',
      Uint8Array.from(`${CHECKINS}a,é,2026-01-01T10:00Z,,,\nb,é,x,,,\nc,é,x,,,\n`, (c) =>
        c.charCodeAt(0),
      ),
      { code: 'BAD_ENCODING', line: 2 },
    ],
  ])('%s', async (_, text, error) => {
    expect(await errorOf({ 'checkins.csv': text })).toEqual({ file: 'checkins.csv', ...error });
  });

  it('no file at all', async () => {
    expect(await errorOf({})).toEqual({ code: 'NO_FILES' });
  });

  it('takes a header without rows', async () => {
    const { logs, quality } = await read({ 'checkins.csv': CHECKINS.trim() });
    expect(logs.checkins).toHaveLength(0);
    expect(logs.help).toBeNull();
    expect(quality.files[0]).toMatchObject({ read: 0, kept: 0, setAside: {} });
  });
});

describe('rows set aside', () => {
  const GOOD = 'a,P,2026-03-02T09:00Z,2026-03-02T10:00Z,,';
  it.each<[string, string]>([
    ['a,P,,,,', '2 start MISSING_VALUE '],
    [' ,P,2026-03-02T09:00Z,,,', '2 person_id MISSING_VALUE '],
    ['a,P,02/03/2026 09:00,,,', '2 start BAD_TIME 02/03/2026 09:00'],
    ['a,P,2026-02-29T09:00Z,,,', '2 start BAD_TIME 2026-02-29T09:00Z'],
    ['a,P,2026-03-02,,,', '2 start BAD_TIME 2026-03-02'],
    ['a,P,2026-03-02T09:00Z,later,,', '2 end BAD_TIME later'],
    ['a,P,2026-03-02T09:00Z,2026-03-02T08:00Z,,', '2 end END_BEFORE_START 2026-03-02T08:00Z'],
    ['a,P,2026-03-02T09:00Z,2026-03-02T10:00+01:00,,', '2 end ZERO_LENGTH 2026-03-02T10:00+01:00'],
    ['a,P,2026-03-02T09:00Z', '2 - TOO_FEW_CELLS a,P,2026-03-02T09:00Z'],
    [`${GOOD},x`, '2 - TOO_MANY_CELLS x'],
    ['a\0,P,2026-03-02T09:00Z,,,', '2 person_id CONTROL_CHARACTER a\0'],
    ['"a"b",P,2026-03-02T09:00Z,,,', '2 - STRAY_QUOTE a"b",P,2026-03-02T09:00Z,,,'],
    [`a,P,2026-03-02T09:00Z,,,${'x'.repeat(65_537)}`, `2 source CELL_TOO_LONG ${'x'.repeat(200)}`],
    [`${'😀'.repeat(301)},P,2026-03-02T09:00Z,,,`, `2 person_id ID_TOO_LONG ${'😀'.repeat(100)}`],
    ['a,P,2026-03-02T09:00Z,,,"', '2 - UNCLOSED_QUOTE a,P,2026-03-02T09:00Z,,,"'],
  ])('%j', async (row, expected) => {
    const found = await setAside('checkins.csv', `${CHECKINS}${row}\n${GOOD}\n`);
    expect(found).toEqual([expected.replace(/^2 - TOO_MANY_CELLS/, '2 - TOO_MANY_CELLS')]);
  });

  it('one row that is no UTF-8 among rows that are', async () => {
    const text = new TextEncoder().encode(
      `${CHECKINS}é,P,2026-03-02T09:00Z,,,\n#,P,2026-03-02T09:00Z,,,\n`,
    );
    const foreign = text.map((byte) => (byte === 0x23 ? 0xe9 : byte));
    expect(await setAside('checkins.csv', foreign)).toEqual(['3 person_id BAD_ENCODING \ufffd']);
  });

  it('of one check-in keeps the latest end, whatever the order', async () => {
    const [none, early, late] = ['', '2026-03-02T10:00Z', '2026-03-02T11:00Z'].map(
      (end) => `a,P,2026-03-02T09:00Z,${end},,\n`,
    );
    for (const rows of [
      [none, early, late],
      [late, early, none],
      [early, late, none],
      [none, late, early],
    ]) {
      const { logs, quality } = await read({ 'checkins.csv': CHECKINS + rows.join('') });
      expectBalanced(quality);
      expect([...(logs.checkins?.end ?? [])]).toEqual([at('2026-03-02T11:00Z')]);
      expect(quality.files[0]?.setAside).toEqual({ DUPLICATE: 2 });
    }
    const { logs } = await read({ 'checkins.csv': [CHECKINS, none, none].join('') });
    expect([...(logs.checkins?.line ?? [])]).toEqual([2]);
  });

  it('over several files of one log, each accounted for', async () => {
    const file = `${CHECKINS}${GOOD}\n`;
    const { quality } = await read({ 'a/checkins.csv': file, 'b/checkins.csv': file });
    expectBalanced(quality);
    expect(quality.files.map(({ kept }) => kept)).toEqual([1, 0]);
    expect(quality.setAside[0]).toMatchObject({
      file: 'b/checkins.csv',
      line: 2,
      code: 'DUPLICATE',
      value: 'a · P · 2026-03-02T09:00:00Z',
    });
  });

  it.each<[string, string, string[]]>([
    [
      'help.csv',
      'helper_id,helped_id,time,minutes\na,a,2026-01-01T10:00Z,\na,b,2026-01-01T10:00Z,-5\na,b,2026-01-01T10:00Z,ten',
      ['2 helped_id SELF a', '3 minutes BAD_NUMBER -5', '4 minutes BAD_NUMBER ten'],
    ],
    [
      'contacts.csv',
      'person_a,person_b,start\na,b,2026-01-01T10:00Z\nb,a,2026-01-01T11:00+01:00\nb,b,2026-01-01T10:00Z',
      ['3 - DUPLICATE a · b · 2026-01-01T10:00:00Z', '4 person_b SELF b'],
    ],
    [
      'ties.csv',
      'person_a,person_b,relation\na,b,x\nb,a,x\nb,a,y\na,a,x',
      ['3 - DUPLICATE a · b · x', '5 person_b SELF a'],
    ],
    ['nominations.csv', 'from_id,to_id\na,b\nb,a\na,b', ['4 - DUPLICATE a · b']],
    [
      'attendance.csv',
      'person_id,event_id,start,end,status\na,e,2026-01-01T10:00Z,2026-01-01T09:00Z,\na,f,2026-01-01T10:00Z,,maybe',
      ['2 end END_BEFORE_START 2026-01-01T09:00Z', '3 status BAD_STATUS maybe'],
    ],
    [
      'headcounts.csv',
      'date,count,place\n2026-01-01,3,\n2026-01-01,4,\n2026-01-01,4,P\n01/02/2026,4,P',
      ['3 - DUPLICATE 2026-01-01', '5 date BAD_DATE 01/02/2026'],
    ],
    [
      'requests.csv',
      'request_id,asker_id,time\nr,a,2026-01-01T10:00Z\nr,b,2026-01-01T10:00Z',
      ['3 - DUPLICATE r'],
    ],
    [
      'changes.csv',
      'date,label\n2026-01-01,x\n2026-01-01,x\n2026-01-02,x',
      ['3 - DUPLICATE 2026-01-01 · x'],
    ],
  ])('by the rules of %s', async (name, text, expected) => {
    expect(await setAside(name, text)).toEqual(expected);
  });
});

describe('times', () => {
  const start = async (time: string, timezone = 'Europe/Paris') => {
    const { logs } = await read(
      { 'checkins.csv': `${CHECKINS}a,P,${time},,,\n` },
      Infinity,
      timezone,
    );
    return logs.checkins?.start[0];
  };
  it.each([
    ['2026-03-02T09:00Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02 09:00:30Z', '2026-03-02T09:00:30Z'],
    ['2026-03-02T09:00:30.250+0530', '2026-03-02T03:30:30.250Z'],
    ['2026-03-02T09:00-05:00', '2026-03-02T14:00:00Z'],
    ['1936-06-27T00:00:00Z', '1936-06-27T00:00:00Z'],
    ['2026-03-02T09:00', '2026-03-02T08:00:00Z'],
    ['2026-07-02 09:00', '2026-07-02T07:00:00Z'],
    // an hour that comes twice is its first; one that does not exist keeps the offset before
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
  ])('%s', async (time, instant) => {
    expect(await start(time)).toBe(at(instant));
  });

  it.each([
    '2026-13-01T09:00',
    '2026-03-02T24:00',
    '2026-03-02T09:60',
    '2026-03-02T09:00:60',
    '2026-03-02T9:00',
    '2026-03-02T09:00.5',
    '2026-03-02T09:00:00.',
    '2026-03-02T09:00+5',
    '2026-03-02T09:00:00Zz',
    '0000-01-01T00:00',
    '1900-02-29T00:00',
    '2026/03/02T09:00',
    '2026-03-02_09:00',
  ])('not %s', async (time) => {
    expect(await start(time)).toBeUndefined();
  });

  it('agrees with Date on every instant', async () => {
    const instants = fc.array(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      { minLength: 1, maxLength: 50 },
    );
    await fc.assert(
      fc.asyncProperty(instants, async (dates) => {
        const rows = dates.map((date, i) => `p${String(i)},P,${date.toISOString()},,,`);
        const { logs } = await read(
          { 'checkins.csv': CHECKINS + rows.join('\n') },
          Infinity,
          'UTC',
        );
        expect([...(logs.checkins?.start ?? [])]).toEqual(
          dates.map((date) => date.getTime() / 1000),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('names', () => {
  it('keeps hostile ids verbatim and in the default order of strings', async () => {
    const ids = [
      '=cmd()',
      'a;b',
      '"quoted"',
      '😀',
      '\u202eabc',
      'é',
      'e\u0301',
      '\ufeffmark',
      'x'.repeat(300),
      '😀'.repeat(300),
      "'; DROP TABLE",
      '__proto__',
      'constructor',
      '<img src=x>',
      'ﬀ',
    ];
    const rows = ids.map((id) => `"${id.replaceAll('"', '""')}"`);
    const { logs, quality } = await read({ 'people.csv': `person_id\n${rows.join('\n')}\n` }, 7);
    expect(quality.setAside).toEqual([]);
    expect(logs.persons).toEqual(ids.toSorted());
  });

  it('numbers zones by place and name, no name first, and drops what only rows set aside name', async () => {
    const rows = [
      'b,P2,2026-01-01T10:00Z,,z,',
      'a,P1,2026-01-01T10:00Z,,z,',
      'a,P2,2026-01-01T10:00Z,,,',
      'gone,P3,2026-01-01T10:00Z,2026-01-01T09:00Z,q,src',
    ];
    const { logs } = await read({ 'checkins.csv': CHECKINS + rows.join('\n') });
    expect(logs.persons).toEqual(['a', 'b']);
    expect(logs.places).toEqual(['P1', 'P2']);
    expect(logs.zones).toEqual([
      { place: 0, name: 'z' },
      { place: 1, name: null },
      { place: 1, name: 'z' },
    ]);
    expect([...(logs.checkins?.zone ?? [])]).toEqual([2, 0, 1]);
    expect([...(logs.checkins?.source ?? [])]).toEqual([NONE, NONE, NONE]);
    expect(logs.texts).toEqual([]);
  });
});

describe('people', () => {
  it('leaves out the columns that say who somebody is, and says so', async () => {
    const { logs, quality } = await read({
      'people.csv':
        'person_id,Nom,PRÉNOM,e-mail,Hobby,First_Name\na,Doe,Ann,a@b.example,go,Ann\na,Roe,,,,\n',
    });
    expectBalanced(quality);
    expect(quality.files[0]).toMatchObject({
      extraColumns: ['Hobby'],
      leftOut: ['Nom', 'PRÉNOM', 'e-mail', 'First_Name'],
    });
    expect([...(logs.directory?.attributes.keys() ?? [])]).toEqual(['Hobby']);
    // What is not read cannot contradict itself either, nor be shown.
    expect(quality.setAside.map(({ code }) => code)).toEqual(['DUPLICATE']);
  });

  it('merges rows, sets contradictions aside and honours any refusal', async () => {
    const text = [
      'person_id;discipline;joined;role;consent;Hobby',
      'a;design;;Staff;yes;',
      'b;;2026-01-01;;;chess',
      'a;;2025-05-01;staff;;go',
      'a;law;;;NON;',
      'c;;yesterday;;no;',
      'd;;;;perhaps;',
      'e;;;;oui;',
    ].join('\r\n');
    const { logs, quality } = await read({
      'people.csv': `\ufeff${text}`,
      'ties.csv': 'person_a,person_b\nc,d\n',
    });
    expectBalanced(quality);
    expect(
      quality.setAside.map(({ line, column, code, value }) => [line, column, code, value]),
    ).toEqual([
      [4, 'person_id', 'DUPLICATE', 'a'],
      [5, 'discipline', 'CONFLICTING_VALUE', 'law'],
      [6, 'joined', 'BAD_DATE', 'yesterday'],
      [7, 'consent', 'BAD_STATUS', 'perhaps'],
    ]);
    expect(quality.files[0]).toMatchObject({
      separator: ';',
      extraColumns: ['Hobby'],
      read: 7,
      kept: 3,
    });
    const { directory } = logs;
    expect(logs.persons).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...(directory?.listed ?? [])]).toEqual([1, 1, 0, 0, 1]);
    expect([...(directory?.optedOut ?? [])]).toEqual([1, 0, 1, 1, 0]);
    expect(directory?.role).toEqual(['staff', null, null, null, null]);
    expect([...(directory?.joined ?? [])]).toEqual([20209, 20454, NaN, NaN, NaN]);
    expect(directory?.attributes).toEqual(
      new Map([
        ['Hobby', ['go', 'chess', null, null, null]],
        ['discipline', ['design', null, null, null, null]],
      ]),
    );
  });
});

describe('events, outcomes and numbers', () => {
  it('takes the first name of an event and every word of status', async () => {
    const text =
      'person_id,event_id,start,status,event_name\na,e,2026-01-01T10:00Z,,\nb,e,2026-01-01T10:00Z,NO_SHOW,Repair\nc,e,2026-01-01T10:00Z,Registered,Other\nd,e,2026-01-01T10:00Z,cancelled,\ne,e,2026-01-01T10:00Z,present,';
    const { logs } = await read({ 'attendance.csv': text });
    expect([...(logs.attendance?.status ?? [])]).toEqual([
      ATTENDANCE.present,
      ATTENDANCE.noShow,
      ATTENDANCE.registered,
      ATTENDANCE.cancelled,
      ATTENDANCE.present,
    ]);
    expect(logs.events).toEqual([{ id: 'e', name: 'Repair', kind: null, place: null }]);
  });

  it('tells persons apart where an id holds a separator', async () => {
    const outcomes =
      'outcome_id,kind,date,person_ids\no1,job,2026-01-01,a;b;c\no2,job,2026-01-01,x ; stranger;x;\no3,job,2026-01-01,p;q;r\no4,job,2026-01-01,;\no4,job,2026-01-02,x\n';
    const { logs, quality } = await read({
      'outcomes.csv': outcomes,
      'people.csv': 'person_id\n"a;b"\na\nc\nx\n"p;q"\n"q;r"\n',
    });
    expectBalanced(quality);
    const names = logs.outcomes?.persons.map((list) =>
      Array.from(list, (rank) => logs.persons[rank]),
    );
    expect(names).toEqual([['a;b', 'c'], ['stranger', 'x'], ['x']]);
    expect(quality.setAside.map(({ line, code, value }) => [line, code, value])).toEqual([
      [4, 'AMBIGUOUS_PERSONS', 'p;q;r'],
      [5, 'MISSING_VALUE', ';'],
    ]);
  });

  it('reads a decimal comma only where a semicolon parts the cells', async () => {
    const { logs } = await read({ 'ties.csv': 'person_a;person_b;weight\na;b;1,5\na;c;\na;d;2e1' });
    expect([...(logs.ties?.weight ?? [])]).toEqual([1.5, 1, 20]);
    expect(await setAside('ties.csv', 'person_a,person_b,weight\na,b,"1,5"')).toEqual([
      '2 weight BAD_NUMBER 1,5',
    ]);
  });
});

/** Logs without origins, rows as sorted texts. */
function content(logs: Logs): unknown {
  const { checkins, help } = logs;
  const rows = (columns: Readonly<Record<string, ArrayLike<number>>> | null): string[] =>
    columns === null
      ? []
      : Array.from({ length: columns['time']?.length ?? columns['start']?.length ?? 0 }, (_, row) =>
          Object.values(columns)
            .map((column) => column[row])
            .join(),
        ).toSorted();
  return {
    names: [logs.persons, logs.places, logs.zones, logs.texts],
    checkins: rows(
      checkins && {
        person: checkins.person,
        zone: checkins.zone,
        start: checkins.start,
        end: checkins.end,
      },
    ),
    help: rows(
      help && { helper: help.helper, helped: help.helped, time: help.time, topic: help.topic },
    ),
  };
}

describe('whatever the files hold', () => {
  const id = fc.constantFrom('a', 'b', ' a', 'é', '😀', '');
  const time = fc.constantFrom(
    '2026-01-01T10:00Z',
    '2026-01-01T11:00',
    '2026-01-02 09:00',
    '01/02/2026',
    '',
  );
  const checkin = fc.tuple(
    id,
    fc.constantFrom('P', 'Q'),
    time,
    time,
    fc.constantFrom('', 'z'),
    fc.constant(''),
  );
  const help = fc.tuple(id, id, time, fc.constantFrom('', 't', 'u'));

  it('counts every row, kept or set aside, in mutilated files', async () => {
    const rows = fc.array(checkin, { maxLength: 12 });
    const cut = fc.array(
      fc.tuple(fc.nat(400), fc.constantFrom('"', ',', '\n', '\0', '\r', '', ';', '\u00ff')),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(rows, cut, fc.integer({ min: 1, max: 50 }), async (cells, cuts, piece) => {
        let body = cells.map((row) => row.join()).join('\n');
        for (const [place, insert] of cuts)
          body = body.slice(0, place) + insert + body.slice(place + 1);
        const found = await read({ 'checkins.csv': CHECKINS + body }, piece);
        const { quality, logs } = found;
        expectBalanced(quality);
        expect(logs.checkins?.length).toBe(quality.files[0]?.kept);
        expect(await read({ 'checkins.csv': CHECKINS + body })).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same logs in any order of rows and files', async () => {
    const shuffled = fc
      .tuple(fc.array(checkin, { maxLength: 12 }), fc.array(help, { maxLength: 12 }))
      .chain(([checkins, helps]) =>
        fc.tuple(
          fc.constant([checkins, helps] as const),
          fc.shuffledSubarray(checkins, { minLength: checkins.length }),
          fc.shuffledSubarray(helps, { minLength: helps.length }),
        ),
      );
    const HELP = 'helper_id,helped_id,time,topic\n';
    await fc.assert(
      fc.asyncProperty(shuffled, async ([[checkins, helps], otherCheckins, otherHelps]) => {
        const text = (head: string, rows: readonly (readonly string[])[]) =>
          head + rows.map((row) => row.join()).join('\n');
        const one = await read({
          'checkins.csv': text(CHECKINS, checkins),
          'help.csv': text(HELP, helps),
        });
        const half = otherCheckins.length >> 1;
        const other = await read({
          'help.csv': text(HELP, otherHelps),
          '2/checkins.csv': text(CHECKINS, otherCheckins.slice(half)),
          '1/checkins.csv': text(CHECKINS, otherCheckins.slice(0, half)),
        });
        expect(content(other.logs)).toEqual(content(one.logs));
      }),
      { numRuns: 200 },
    );
  });

  it('stops when asked to', async () => {
    const big = sourceOfBytes(
      'checkins.csv',
      CHECKINS + 'a,P,2026-01-01T10:00Z,,,\n'.repeat(400_000),
      1 << 16,
    );
    const stop = new AbortController();
    const task = {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    };
    await expect(readLogs([big], { timezone: 'UTC' }, task)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
