/**
 * A secret in every cell that is not asked for, of every known export and of files of our own:
 * none of them is found in anything that is kept, shown as rows set aside or written to a file.
 */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { projectFileOf, readProjectFile } from '../../src/lib/engine/storage/projectFile.ts';
import { toKeep } from '../../src/lib/logs/asideValues.ts';
import { logsAsFiles } from '../../src/lib/logs/kept/logsAsFiles.ts';
import { logsOf, partsOf } from '../../src/lib/logs/kept/snapshot.ts';
import type { Logs, Quality, Source } from '../../src/lib/logs/logs.ts';
import type { Mapping } from '../../src/lib/logs/mapped/mapping.ts';
import { personKeys } from '../../src/lib/logs/mapped/personKeys.ts';
import { mappingFileOf } from '../../src/lib/logs/mapped/mappingFile.ts';
import { tableHeaders } from '../../src/lib/logs/mapped/tableHeaders.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import {
  missingColumns,
  recognise,
  type Recognition,
} from '../../src/lib/logs/recognition/recognise.ts';
import { standIns } from '../../src/lib/logs/standIns.ts';
import { rawTables } from '../../src/lib/models/raw.ts';
import { rememberMappings } from '../../src/lib/ui/import/rememberedMappings.ts';
import { FIXTURES, headOf } from '../logs/presets/fixtures.ts';
import { found, textOf } from './bytes.ts';

const local = new Map<string, string>();

beforeAll(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
    removeItem: (key: string) => local.delete(key),
  });
});
afterAll(() => vi.unstubAllGlobals());

/** The number in letters: what holds a digit would pass for a code. */
const lettersOf = (number: number): string =>
  Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');

/** A secret and, around it, a cell of the form that leaks most easily. */
const FORMS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => `${secret}@exemple.org`,
  (secret) => `${secret}, 12 rue des Lilas, 06 12 34 56 78, FR76 3000 6000 0112 3456 7890 189`,
  (secret) => `aa:bb:cc:dd:ee:ff ${secret}`,
];

interface Planted {
  readonly rows: readonly (readonly string[])[];
  readonly secrets: readonly string[];
}

const SECRET = 'zqsecret';

/** Puts a secret into every cell below the header but those of these columns, and into persons. */
function plantedIn(rows: readonly (readonly string[])[], { mapping }: Recognition): Planted {
  const headers = tableHeaders(rows, mapping.headerLine, mapping.headerLines);
  const secrets: string[] = [];
  const next = (): string => {
    const secret = SECRET + lettersOf(100 + secrets.length);
    secrets.push(secret);
    return secret;
  };
  const kept = keptHeaders(mapping);
  const emails = personHeaders(mapping, 'email');
  const names = personHeaders(mapping, 'name');
  const first = mapping.headerLine + mapping.headerLines - 1;
  const planted = rows.map((row, line) => {
    if (line < first || row.every((cell) => cell === '')) return row;
    return row.map((cell, at) => {
      const header = headers[at] ?? '';
      if (emails.has(header)) return `${next()}@exemple.org`;
      if (names.has(header)) return next();
      if (kept.has(header)) return cell;
      const secret = next();
      return FORMS[(line + at) % FORMS.length]?.(secret) ?? secret;
    });
  });
  // A row with a secret wherever a time, a status or a number is wanted: it is set aside.
  const model = planted[first] ?? [];
  const shifted = model.map(() => next());
  const longer = [...model, next(), next()];
  return { rows: [...planted, shifted, longer], secrets };
}

function keptHeaders({ columns, attributes, only, wide }: Mapping): ReadonlySet<string> {
  return new Set([
    ...Object.values(columns).flatMap((source) =>
      source.from === 'headers'
        ? source.headers
        : source.from === 'duration'
          ? [source.header]
          : [],
    ),
    ...Object.values(attributes),
    ...only.map(({ header }) => header),
    ...(wide?.headers ?? []),
  ]);
}

function personHeaders({ columns }: Mapping, form: 'email' | 'name'): ReadonlySet<string> {
  return new Set(
    Object.values(columns).flatMap((source) =>
      source.from === 'headers' && source.person === form ? source.headers : [],
    ),
  );
}

/** Everything that stays of what was read, wherever it stays. */
async function keptOf(
  logs: Logs,
  quality: Quality,
  mapping: Mapping | null,
  headers: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const kept = { ...quality, setAside: toKeep(quality.setAside, standIns(personKeys('sel'))) };
  const parts = partsOf(logs, kept);
  const about = { savedAt: '', salt: 'sel', place: logs.places[0] ?? null };
  const file = await projectFileOf(parts, about);
  const read = await readProjectFile('x', file);
  local.clear();
  if (mapping !== null) rememberMappings([{ headers, mapping }]);
  return {
    logs: textOf(logs),
    'rows set aside': textOf(kept),
    'parts of the store': textOf([parts, await logsOf(parts)]),
    'project file': textOf([file, read, await logsOf(read.parts)]),
    tables: textOf([...rawTables(logs, kept, DEFAULTS)]),
    'files made of what is kept': textOf(
      await contentsOf(logsAsFiles(logs, 'kept').map(({ source }) => source)),
    ),
    'mapping file': mapping === null ? '' : mappingFileOf({ table: mapping }),
    'remembered mappings': textOf(local),
  };
}

async function contentsOf(sources: readonly Source[]): Promise<unknown[]> {
  const contents: unknown[] = [];
  for (const source of sources) {
    for await (const piece of source.bytes()) contents.push(piece);
  }
  return contents;
}

async function read(
  text: string,
  name: string,
  mapping: Mapping | null,
  salt: string | null,
  separator: ',' | ';' | '\t' = ',',
) {
  const bytes = new TextEncoder().encode(text);
  const source = {
    name,
    size: bytes.length,
    async *bytes() {
      yield await Promise.resolve(bytes);
    },
  };
  const mappings = mapping === null ? {} : { [name]: { mapping, separator, broken: [] } };
  return readLogs([source], { timezone: 'Europe/Paris', mappings, salt });
}

/** What the import screen would have been told where a log needs it and the file does not say. */
function answered({ mapping, ask }: Recognition): Mapping {
  const answers: Readonly<Record<string, string>> = {
    start: '2026-03-05T10:00',
    place: 'Halle',
    kind: 'projet',
    event_name: 'Atelier',
  };
  const columns = { ...mapping.columns };
  for (const name of ask) columns[name] ??= { from: 'fixed', text: answers[name] ?? 'x' };
  return { ...mapping, columns };
}

describe('a secret in every cell that is not asked for', () => {
  const readable = FIXTURES.filter(
    (fixture) => missingColumns(recognise(headOf(fixture))).length === 0,
  );

  it('is planted in nearly every known export', () => {
    expect(readable.length).toBeGreaterThan(40);
  });

  it.each(readable)('of %s is kept nowhere', async (fixture) => {
    const head = headOf(fixture);
    const recognition = recognise(head);
    const mapping = answered(recognition);
    const { rows, secrets } = plantedIn(head.rows, recognition);
    expect(secrets.length).toBeGreaterThan(3);
    const headers = tableHeaders(rows, mapping.headerLine, mapping.headerLines);
    const faulty = `${secrets[0]},"${secrets[1]}" ${secrets[2]}\n`;
    const text = `${Papa.unparse(
      rows.map((row) => [...row]),
      { newline: '\n' },
    )}\n${faulty}`;
    const { logs, quality } = await read(text, fixture, mapping, 'sel');
    expect(quality.files[0]?.read).toBeGreaterThan(0);
    // What is a label by choice is kept as it stands: places, events, topics, attributes.
    const chosen = new Set(freeTextsOf(logs));
    const hidden = secrets.filter((secret) => !chosen.has(secret));
    for (const [where, kept] of Object.entries(await keptOf(logs, quality, mapping, headers))) {
      expect(found(hidden, kept), where).toEqual([]);
    }
  });
});

/** Secrets of the shifted row that stand where the person chose to keep a text. */
const freeTextsOf = ({ places, zones, events, texts, directory }: Logs): string[] =>
  textOf([places, zones, events, texts, directory]).match(/zqsecret[a-j]+/g) ?? [];

const OWN: Readonly<Record<string, readonly string[]>> = {
  'checkins.csv': [
    'person_id,place,start,end,commentaire',
    'p1,Halle,2026-03-05T10:00,2026-03-05T11:00,ZQ',
    'ZQ@exemple.org,Halle,2026-03-05T10:00,2026-03-05T11:00,ZQ',
    'ZQ Martin,Halle,2026-03-05T10:00,2026-03-05T11:00,',
    'p1,Halle,ZQ,,',
    'p1,Halle,2026-03-05T12:00,ZQ,',
    'p1,Halle,2026-03-05T13:00,2026-03-05T12:00,ZQ,ZQ',
    'p1,Halle,ZQ',
    'p1,Halle,2026-03-05T14:00,,"ZQ" ZQ',
    `p1,Halle,2026-03-05T14:00,,"ZQ`,
  ],
  'attendance.csv': [
    'person_id,event_id,start,status,telephone',
    'p1,e1,2026-03-05T10:00,attended,ZQ',
    'p1,e2,2026-03-05T10:00,ZQ,ZQ',
    'p1,e3,ZQ 06 12 34 56 78,attended,ZQ',
  ],
  'help.csv': [
    'helper_id,helped_id,time,minutes,message',
    'ZQ@exemple.org,ZQ@exemple.org,2026-03-05T10:00,10,ZQ',
    'p1,p2,2026-03-05T10:00,ZQ,ZQ',
    'p1,ZQ Martin,2026-03-05T10:00,10,ZQ',
    `p1,p2,2026-03-05T10:00,10,\u0001ZQ`,
  ],
  'people.csv': [
    'person_id,discipline,nom,email,telephone,consent',
    'ZQ@exemple.org,bois,ZQ,ZQ@exemple.org,ZQ,yes',
    'ZQ Durand,métal,ZQ,ZQ,ZQ,no',
    'p1,métal,ZQ,ZQ,ZQ,yes,ZQ',
  ],
  'outcomes.csv': [
    'outcome_id,kind,date,person_ids,note',
    'o1,projet,2026-03-05,ZQ@exemple.org;ZQ Martin;p1,ZQ',
    'o2,projet,ZQ,p1;p2,ZQ',
  ],
};

describe('a secret in a file of our own form', () => {
  it.each(Object.entries(OWN))('%s is kept nowhere', async (name, lines) => {
    const secrets: string[] = [];
    const text = lines.join('\n').replace(/ZQ/g, () => {
      const secret = SECRET + lettersOf(100 + secrets.length);
      secrets.push(secret);
      return secret;
    });
    const { logs, quality } = await read(text, name, null, 'sel');
    for (const [where, kept] of Object.entries(await keptOf(logs, quality, null, []))) {
      expect(found(secrets, kept), where).toEqual([]);
    }
    // The search finds: without a salt, as on the command line, they are all over the place.
    const plain = await read(text, name, null, null);
    expect(found(secrets, textOf(plain)).length).toBeGreaterThan(0);
  });

  it('one person has one key, in whichever way and file the e-mail or name is written', async () => {
    const lines = [
      'helper_id,helped_id,time',
      'Jeanne.Martin@Exemple.org,p1,2026-03-05T10:00',
      'jeanne.martin@exemple.org,p2,2026-03-05T10:00',
      'Martin Jeanne,p3,2026-03-05T10:00',
      'jeanne MARTIN,p3,2026-03-05T10:00',
    ];
    const { logs, quality } = await read(lines.join('\n'), 'help.csv', null, 'sel');
    expect(logs.persons.filter((id) => /^k[0-9a-f]{16}$/.test(id))).toHaveLength(2);
    expect(logs.persons).toHaveLength(5);
    expect(quality.setAside).toMatchObject([{ line: 5, code: 'DUPLICATE' }]);
  });
});

describe('the search', () => {
  it.each([
    Buffer.from('a zqsecretx b'),
    Buffer.from('a ZQSecretX b', 'utf16le'),
    ...[0, 1, 2, 3].map((n) => Buffer.from(btoa(`${'.'.repeat(n)}zqsecretx and more`))),
  ])('finds a secret in %s', (bytes) => {
    expect(found(['zqsecretx', 'zqotherx'], bytes)).toEqual(['zqsecretx']);
  });
});
