import { fc, test } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import { weekOf } from '../../src/lib/base/time.ts';
import { prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import { JudgedPairs, type Asked, type JudgedTie } from '../../src/lib/evidence/judgedPairs.ts';
import { layersOf } from '../../src/lib/evidence/layers.ts';
import { pairsRecordedIn } from '../../src/lib/evidence/recordWeeks.ts';
import { judgeTies } from '../../src/lib/evidence/ties.ts';
import { spansFor } from '../../src/lib/indicators/world.ts';
import { busyPlace, logsOfPlace } from '../indicators/place.ts';
import { MONDAY } from './logsOf.ts';

const PERSONS = 24;
const DAY = 86_400;

let prepared: Prepared;
let week: number;

beforeAll(async () => {
  const contacts = Array.from({ length: 12 }, (_, c) => ({
    pair: [c, c + 1 + (c % 5)] as const,
    start: MONDAY + (60 + 11 * c) * DAY,
  }));
  const told = {
    length: contacts.length,
    file: new Uint16Array(contacts.length),
    line: new Uint32Array(contacts.length),
    a: Uint32Array.from(contacts, ({ pair }) => pair[0]),
    b: Uint32Array.from(contacts, ({ pair }) => pair[1]),
    start: Float64Array.from(contacts, ({ start }) => start),
    end: Float64Array.from(contacts, ({ start }, c) => (c % 2 === 0 ? start + 1800 : NaN)),
  };
  const place = { ...busyPlace(7, PERSONS), more: { contacts: told } };
  prepared = await prepare(logsOfPlace(place), DEFAULTS);
  week = weekOf(sceneOf(prepared, {}).world.window!.to) - 1;
});

/** What is told of the pairs asked for, by a judge: of each the fields that are kept. */
function toldBy(judge: (sink: (tie: Readonly<JudgedTie>) => void) => void): JudgedTie[] {
  const found: JudgedTie[] = [];
  judge(({ a, b, tieClass, tied, strength, kinds, smallGroupDays, contactHours, firstEvidence }) =>
    found.push({
      ...{ a, b, tieClass, tied, strength, kinds, smallGroupDays, contactHours, firstEvidence },
    }),
  );
  return found;
}

const definitions = fc.record({
  strongRule: fc.constantFrom('threshold', 'frequency', 'quantile', 'person'),
  layers: fc.constantFrom('all', 'no-copresence', 'help-and-events'),
  copresenceTies: fc.constantFrom('auto', 'always', 'never'),
  minEncounterMinutes: fc.constantFrom(5, 15, 60),
  halfLifeDays: fc.constantFrom(30, 90),
});

/** Who is left out, which week, and of whom only pairs are wanted. */
const asked = fc.record({
  gone: fc.uniqueArray(fc.nat(PERSONS - 1), { maxLength: 6 }),
  back: fc.option(fc.nat(30)),
  wanted: fc.option(fc.nat(PERSONS - 1)),
});

describe('pairs that are kept', () => {
  test.prop([definitions, fc.array(asked, { minLength: 1, maxLength: 6 }), fc.nat(60)])(
    'are what judging every pair anew makes of them, whatever was asked before',
    (changes, questions, daysBack) => {
      const chosen: Definitions = { ...DEFAULTS, ...changes };
      const { logs, evidence: gathered } = prepared;
      const evidence = { ...gathered, layers: layersOf(logs, chosen) };
      const at = sceneOf(prepared, {}).world.window!.to - daysBack;
      const spans = spansFor(logs, evidence, chosen, { from: at, to: at });
      const kept = new JudgedPairs(evidence, chosen, at, spans);
      for (const { gone, back, wanted } of questions) {
        const active = new Uint8Array(PERSONS).fill(1);
        for (const person of gone) active[person] = 0;
        const question: Asked = {
          active,
          without: back === null ? null : week - back,
          ...(wanted === null ? {} : { isWanted: (a, b) => a === wanted || b === wanted }),
        };
        expect(toldBy((sink) => kept.each(question, sink))).toEqual(
          toldBy((sink) => judgeTies(evidence, chosen, { ...question, at, spans }, sink)),
        );
      }
    },
  );

  it('hold pairs of every kind, or there would be nothing to compare', () => {
    const { evidence, window, spans, active } = sceneOf(prepared, {}).world;
    const kept = new JudgedPairs(evidence, DEFAULTS, window!.to, spans);
    const all = toldBy((sink) => kept.each({ active, without: null }, sink));
    expect(new Set(all.map(({ tieClass }) => tieClass)).size).toBeGreaterThan(2);
    expect(all.some(({ contactHours }) => contactHours > 0)).toBe(true);
    const less = toldBy((sink) => kept.each({ active, without: week }, sink));
    expect(less).not.toEqual(all);
  });

  it('are not taken for those of other definitions, layers, records or days', () => {
    const { evidence, window, spans } = sceneOf(prepared, {}).world;
    const to = window!.to;
    const kept = new JudgedPairs(evidence, DEFAULTS, to, spans);
    expect(kept.isOf({ ...evidence }, DEFAULTS, to)).toBe(true);
    expect(kept.isOf(evidence, { ...DEFAULTS, halfLifeDays: 45 }, to)).toBe(false);
    expect(kept.isOf(evidence, DEFAULTS, to - 7)).toBe(false);
    expect(kept.isOf({ ...evidence, service: null }, DEFAULTS, to)).toBe(false);
    const layers = { ...evidence.layers, copresence: !evidence.layers.copresence };
    expect(kept.isOf({ ...evidence, layers }, DEFAULTS, to)).toBe(false);
  });
});

describe('weeks with a record', () => {
  it('have the pairs whose rows lie in them, and no others', () => {
    const { evidence } = prepared;
    const { pairs, service, coattendance, contacts, copresence } = evidence;
    const isIn = (day: number, at: number): boolean => weekOf(day) === at;
    for (let back = 0; back < 34; back++) {
      const at = week - back;
      const expected = [...pairs.a.keys()].filter((p) => {
        const days: number[] = [];
        for (const layer of [
          { of: service, group: pairs.service[p]! },
          { of: contacts, group: pairs.contacts[p]! },
        ]) {
          const { of, group } = layer;
          if (of && group >= 0) {
            days.push(...of.day.subarray(of.pairs.offsets[group], of.pairs.offsets[group + 1]));
          }
        }
        const shared = pairs.coattendance[p]!;
        if (coattendance && shared >= 0) {
          const { offsets } = coattendance.pairs;
          const events = coattendance.event.subarray(offsets[shared], offsets[shared + 1]);
          days.push(...Array.from(events, (e) => coattendance.rosters.day[e]!));
        }
        const group = pairs.copresence[p]!;
        for (let r = 0; copresence && group >= 0; r++) {
          if (copresence.from[group]! + r >= copresence.to[group]!) break;
          const rows = copresence.blocks[copresence.block[group]!]!;
          days.push(rows.day(copresence.from[group]! + r));
        }
        return days.some((day) => isIn(day, at));
      });
      expect([...pairsRecordedIn(evidence, at)]).toEqual(expected);
    }
    expect(pairsRecordedIn(evidence, week).length).toBeGreaterThan(0);
    expect(pairsRecordedIn(evidence, week + 1)).toHaveLength(0);
  });
});
