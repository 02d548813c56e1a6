import { describe, expect, it } from 'vitest';
import { tieHistory } from '../../src/lib/indicators/tieHistory.ts';
import { sceneOf, prepare } from '../../src/lib/engine/pipeline.ts';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { busyPlace, everyoneAlone, logsOfPlace, resultOf, type Place } from './place.ts';

/** 60 weeks: the window is weeks 47-59; help older than 182 days makes no tie. */
const visits = everyoneAlone(20, 60);
const START = 47 * 7;
const help = (from: number, to: number, day: number): (readonly [number, number, number])[] =>
  Array.from({ length: to - from }, (_, i) => [2 * (from + i), 2 * (from + i) + 1, day] as const);

describe('tie-turnover', () => {
  it('is what was gained and lost over both numbers of ties', async () => {
    // Ties of the start: 0 … 5; 0, 1, 2 again in the window; 6 … 9 new.
    const place: Place = {
      persons: 20,
      visits,
      help: [...help(0, 6, START - 120), ...help(0, 3, START + 5), ...help(6, 10, START + 9)],
    };
    const { value, n, parts, method } = await resultOf('tie-turnover', place);
    expect(value).toBeCloseTo((4 + 3) / (6 + 7), 9);
    expect([n, method]).toEqual([10, 'person-jackknife']);
    expect(parts).toEqual({ gained: 4, lost: 3, before: 6, after: 7 });
  });

  it('tells none of its numbers where few people are behind one', async () => {
    const place: Place = {
      persons: 20,
      visits,
      help: [...help(0, 6, START - 120), ...help(0, 6, START + 5), ...help(6, 7, START + 9)],
    };
    const { value, parts } = await resultOf('tie-turnover', place);
    expect(value).toBeCloseTo(1 / 13, 9);
    expect(parts).toEqual({});
  });

  it('agrees with the fates of ties', async () => {
    const place = busyPlace(3, 36, 50);
    const definitions = withDefinitions({});
    const { world } = sceneOf(await prepare(logsOfPlace(place), definitions), {});
    const whole = (await tieHistory(world))!.whole;
    const { parts } = await resultOf('tie-turnover', place);
    expect(parts?.['gained']).toBe(whole.born.count + whole.revived.count);
    expect(parts?.['lost']).toBe(whole.dormant.count + whole.lost.count);
    expect(parts?.['after']).toBe(world.ties.length);
  });

  it('says when the beginning cannot be seen, or only in part', async () => {
    const short: Place = { persons: 20, visits: everyoneAlone(20, 13), help: help(0, 6, 50) };
    expect(await resultOf('tie-turnover', short)).toMatchObject({ reason: 'LOG_TOO_SHORT' });
    const partly: Place = { persons: 20, visits: everyoneAlone(20, 30), help: help(0, 6, 150) };
    expect((await resultOf('tie-turnover', partly)).flags).toContain('LOG_TOO_SHORT');
    expect(
      (await resultOf('tie-turnover', { persons: 20, visits, help: help(0, 6, 1) })).reason,
    ).toBe('EMPTY');
  });
});
