/** Places beside each other: names, sets, and what the ranges allow to be said. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { placeFileOf, readPlaceFile, type ReadPlace } from '../../src/lib/report/placeFile.ts';
import {
  daysOf,
  meetingOf,
  named,
  numbersOf,
  setsOf,
  type BesideNumber,
} from '../../src/lib/report/sideBySide.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { apartText, cautionText, meetingText, missingText } from '../../src/lib/text/sideBySide.ts';

interface Given {
  readonly to?: string;
  readonly smallGroup?: number;
  readonly regime?: 'events-help' | 'copresence';
}

function place(name: string, { to = '2026-06-28', smallGroup = 4, regime }: Given = {}): ReadPlace {
  const file = placeFileOf({
    place: name,
    kind: null,
    isExample: false,
    period: { from: '2026-03-30', to },
    made: '2026-07-01',
    regime: regime ?? 'events-help',
    definitions: { ...DEFAULTS, smallGroup },
    method: '1',
    k: 11,
    results: [],
  });
  return readPlaceFile('a.json', JSON.stringify(file));
}

const range = (name: string, lo: number, hi: number): BesideNumber => ({
  name,
  number: { id: 'connectedness', value: (lo + hi) / 2, lo, hi, unit: 'share' },
});
const french = formatOf('fr');

describe('places side by side', () => {
  it('keep their order, under names that tell them apart', () => {
    const names = named(['B', 'A', 'B', 'B'].map((one) => place(one))).map(({ name }) => name);
    expect(names).toEqual(['B', 'A', 'B (2)', 'B (3)']);
  });

  it('stand apart where they do not count in the same way', () => {
    const all = named([
      place('A'),
      place('B', { to: '2026-06-21' }),
      place('C', { smallGroup: 3 }),
      place('D'),
      place('E', { regime: 'copresence' }),
    ]);
    const sets = setsOf(all).map((set) => set.map(({ name }) => name).join(''));
    expect(sets).toEqual(['AD', 'B', 'C', 'E']);
    expect(all.map(daysOf)).toEqual([91, 84, 91, 91, 91]);
    expect(numbersOf('diversity', all).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('say nothing of a difference where ranges overlap or touch', () => {
    expect(meetingOf([range('A', 0.1, 0.3), range('B', 0.3, 0.5)])).toEqual({
      kind: 'all',
      apart: [],
    });
    expect(meetingText('Mixité', meetingOf([range('A', 0, 1), range('B', 0, 1)]))).toBe(
      'Mixité\u00a0: ces marges se recouvrent, on ne peut rien dire d’une différence',
    );
  });

  it('ask why before anybody concludes where ranges do not meet', () => {
    const meeting = meetingOf([range('A', 0.1, 0.2), range('B', 0.3, 0.5)]);
    expect(meeting.kind).toBe('none');
    expect(meetingText('Mixité', meeting)).toBe('Mixité\u00a0: les marges ne se rejoignent pas');
    expect(cautionText(meeting)).toContain('demandez pourquoi avant de conclure');
    expect(cautionText(meetingOf([range('A', 0, 1), range('B', 0, 1)]))).toBeNull();
    expect(apartText(meeting, french)).toBeNull();
  });

  it('name the pairs where only some do not meet, in the order of the places', () => {
    const meeting = meetingOf([range('B', 0.6, 0.9), range('A', 0.1, 0.3), range('C', 0.2, 0.7)]);
    expect(meeting).toEqual({ kind: 'some', apart: [['B', 'A']] });
    expect(apartText(meeting, french)).toContain('B et A');
  });

  it('count no place without a range, and say why it is missing', () => {
    const withheld: BesideNumber = {
      name: 'B',
      number: {
        ...{ id: 'connectedness', value: null, lo: null, hi: null, unit: 'share' },
        withheld: 'SUPPRESSED_PRIVACY',
      },
    };
    const bare: BesideNumber = {
      name: 'C',
      number: { id: 'connectedness', value: 0.5, lo: null, hi: null, unit: 'share' },
    };
    expect(meetingOf([range('A', 0, 1), withheld, bare]).kind).toBe('few');
    expect(missingText(withheld, french)).toMatch(/^B, non montré\u00a0: ./);
    expect(missingText(bare, french)).toMatch(/^C\u00a0: nombre sans marge/);
    expect(missingText({ name: 'D', number: undefined }, french)).toMatch(/pas dans son fichier/);
    expect(missingText(range('A', 0, 1), french)).toBeNull();
  });
});
