/** The file of a place: what stands in it, what is refused of one, and that its schema says the same. */
import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { UNITS_OF_HEADLINES } from '../../src/lib/report/headlines.ts';
import {
  LARGEST_PLACE_FILE,
  placeFileOf,
  readPlaceFile,
  type PlaceContent,
} from '../../src/lib/report/placeFile.ts';
import { holds, type Schema } from './jsonSchema.ts';

const SCHEMA = JSON.parse(readFileSync('static/place.schema.json', 'utf8')) as Schema;

const CONTENT: PlaceContent = {
  place: 'La Halle',
  kind: 'fablab',
  isExample: true,
  period: { from: '2026-03-30', to: '2026-06-28' },
  made: '2026-07-01',
  regime: 'events-help',
  definitions: { ...DEFAULTS, smallGroup: 3, staffRole: 'équipe de Zoé' },
  method: '1',
  k: 11,
  results: [
    { id: 'new-ties-rate', value: 0.48, lo: 0.36, hi: 0.62, unit: 'per-member-month' },
    { id: 'connectedness', value: 0.9, lo: null, hi: null, unit: 'ratio' },
    {
      ...{ id: 'diversity', value: null, lo: null, hi: null, unit: 'groups' as const },
      reason: 'SUPPRESSED_PRIVACY',
    },
    { id: 'coverage', value: 0.5, lo: null, hi: null, unit: 'share' },
  ],
};
const FILE = placeFileOf(CONTENT);

/** A copy of the file with something else at a path. */
function withAt(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(FILE)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce((of, key) => of[key] as Record<string, unknown>, copy);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

/** Code of what is thrown and the path it names; null: the file is taken. */
function refusal(content: unknown): string | null {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  try {
    readPlaceFile('lieu.json', text);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof PasserelleError)) throw thrown;
    expect(thrown.context['file']).toBe('lieu.json');
    return [thrown.code, thrown.context['where']].filter(Boolean).join(' ');
  }
}

describe('the file of a place', () => {
  it('holds public numbers of the report, what was changed, and no word of the team', () => {
    expect(FILE.numbers).toEqual([
      { id: 'new-ties-rate', value: 0.48, lo: 0.36, hi: 0.62, unit: 'per-member-month' },
      { id: 'connectedness', value: 0.9, lo: null, hi: null, unit: 'ratio' },
      {
        ...{ id: 'diversity', value: null, lo: null, hi: null, unit: 'groups' },
        withheld: 'SUPPRESSED_PRIVACY',
      },
    ]);
    expect(FILE.definitions.changed).toEqual({ smallGroup: 3 });
    expect(JSON.stringify(FILE)).not.toContain('Zoé');
  });

  it('is read as it was written', () => {
    const read = readPlaceFile('a.json', `\uFEFF${JSON.stringify(FILE)}`);
    expect(read).toEqual({ file: FILE, changed: { smallGroup: 3 }, unknown: 0 });
  });

  it('has one fingerprint for whatever does not change a number', () => {
    const of = (some: object, method = '1'): string =>
      placeFileOf({ ...CONTENT, method, definitions: { ...DEFAULTS, ...some } }).definitions
        .fingerprint;
    const standard = of({});
    expect(of({ kPublic: 20, kInternal: 6, nullDraws: 99, staffRole: 'équipe' })).toBe(standard);
    expect(of({ smallGroup: 3 })).not.toBe(standard);
    expect(of({ staffRole: '' })).not.toBe(standard);
    expect(of({}, '2')).not.toBe(standard);
  });

  it('has the units of the indicators', () => {
    for (const [id, unit] of UNITS_OF_HEADLINES) {
      expect(catalogue.find((one) => one.id === id)?.unit, id).toBe(unit);
    }
  });

  it('leaves out and counts numbers that are not known here', () => {
    const other = { id: 'happiness', value: 1, lo: 0, hi: 2, unit: 'smiles' };
    const read = readPlaceFile(
      'a.json',
      JSON.stringify(withAt('numbers', [other, FILE.numbers[0]])),
    );
    expect(read.unknown).toBe(1);
    expect(read.file.numbers).toEqual([FILE.numbers[0]]);
  });

  it('is refused where it is no such file, too large, or of a later version', () => {
    expect(refusal('{')).toBe('NOT_A_PLACE_FILE');
    expect(refusal('null')).toBe('NOT_A_PLACE_FILE');
    expect(refusal('['.repeat(200_000))).toBe('NOT_A_PLACE_FILE');
    expect(refusal({ format: 'else' })).toBe('NOT_A_PLACE_FILE');
    expect(refusal(withAt('version', 2))).toBe('NEWER_PLACE_FILE');
    expect(refusal(' '.repeat(LARGEST_PLACE_FILE + 1))).toBe('PLACE_FILE_TOO_LARGE');
  });

  const told = { id: 'weak-ties-per-member', value: 2, lo: 1, hi: 3, unit: 'ties' };
  it.each([
    ['kind', 'fablab'],
    ['kind', undefined],
    ['fictional', undefined],
    ['period', null],
    ['place', 'Café « L’Œuf » — 日本'],
    ['numbers', []],
    ['definitions.changed', { weights: { contact: 0.2 }, strongRule: 'quantile' }],
    ['numbers.1', told],
  ])('is taken by schema and reading with another %s', (path, value) => {
    const content = withAt(path, value);
    expect(refusal(content)).toBeNull();
    expect(holds(content, SCHEMA)).toBe(true);
  });

  it.each([
    ['$schema', 'https://elsewhere.example/schema.json'],
    ['version', 0],
    ['version', undefined],
    ['place', ''],
    ['place', '   '],
    ['place', 'x'.repeat(81)],
    ['place', 'a\u202eb'],
    ['place', 'a\nb'],
    ['place', 7],
    ['kind', 'bank'],
    ['fictional', false],
    ['period', undefined],
    ['period.from', '30/03/2026'],
    ['period.weeks', 13],
    ['made', 'today'],
    ['ties', 'guessed'],
    ['definitions.method', 'x'.repeat(21)],
    ['definitions.fingerprint', 'FFFF'],
    ['definitions.changed', []],
    ['k', 0],
    ['k', 1.5],
    ['k', '11'],
    ['people', ['Zoé']],
    ['numbers', 'many'],
    ['numbers.0.id', 'A B'],
    ['numbers.0.value', '12'],
    ['numbers.0.hi', 1e12],
    ['numbers.0.persons', 40],
    ['numbers.0.unit', undefined],
    ['numbers.2.withheld', 'BECAUSE'],
  ])('is refused by schema and reading with a wrong %s (%j), which is named', (path, value) => {
    const content = withAt(path, value);
    expect(refusal(content)).toBe(`BAD_PLACE_FILE ${path}`);
    expect(holds(content, SCHEMA)).toBe(false);
  });

  it.each([
    [
      'numbers',
      Array.from({ length: 201 }, (_, i) => ({ ...told, id: `n${String(i)}` })),
      'numbers',
    ],
    ['definitions.changed', { weights: [] }, 'definitions.changed.weights'],
    ['numbers.0.lo', null, 'numbers.0.lo'],
    ['numbers.1.hi', 1, 'numbers.1.lo'],
    ['numbers.1.withheld', 'EMPTY', 'numbers.1.withheld'],
    ['numbers.2.withheld', undefined, 'numbers.2.withheld'],
    ['numbers.2.value', 3, 'numbers.2.withheld'],
  ])('is refused by both where parts do not go together: %s', (path, value, where) => {
    const content = withAt(path, value);
    expect(refusal(content)).toBe(`BAD_PLACE_FILE ${where}`);
    expect(holds(content, SCHEMA)).toBe(false);
  });

  it.each([
    ['numbers.0.lo', 0.5, 'numbers.0.lo'],
    ['numbers.0.hi', 0.4, 'numbers.0.hi'],
    ['numbers.0.unit', 'share', 'numbers.0.unit'],
    ['numbers.1', FILE.numbers[0], 'numbers.1.id'],
    ['period.from', '2026-02-31', 'period.from'],
    ['period.to', '2026-03-01', 'period.to'],
    ['made', '2026-13-01', 'made'],
    ['definitions.changed', { nonsense: 1 }, 'definitions.changed.nonsense'],
    ['definitions.changed', { smallGroup: -4 }, 'definitions.changed.smallGroup'],
  ])('is refused by the reading alone where no schema can say it: %s', (path, value, where) => {
    const content = withAt(path, value);
    expect(refusal(content)).toBe(`BAD_PLACE_FILE ${where}`);
    expect(holds(content, SCHEMA)).toBe(true);
  });

  it('takes no number that is not finite', () => {
    const text = JSON.stringify(FILE).replace('0.62', '1e999');
    expect(refusal(text)).toBe('BAD_PLACE_FILE numbers.0.hi');
  });

  test.prop([fc.jsonValue()])('is refused with a code, whatever stands in it', (value) => {
    expect(refusal({ ...FILE, numbers: value, definitions: value })).toMatch(/^BAD_PLACE_FILE /);
    expect(refusal(JSON.stringify(value))).toBe('NOT_A_PLACE_FILE');
  });

  test.prop([fc.string(), fc.double({ noNaN: true, min: 0, max: 9 })])(
    'is taken under whatever name was typed, with whatever range was found',
    (name, end) => {
      const place = name.slice(0, 80);
      const results = [{ ...CONTENT.results[0], lo: end, hi: end }] as PlaceContent['results'];
      const file = placeFileOf({ ...CONTENT, results, place: `L ${place}`.slice(0, 80) });
      expect(refusal(file)).toBeNull();
      expect(holds(file, SCHEMA)).toBe(true);
    },
  );
});
