/** What anybody may see of a place: the same numbers behind a higher gate. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { fingerprintOfLogs } from '../../src/lib/engine/logsFingerprint.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import type { Analysis } from '../../src/lib/engine/protocol.ts';
import type { PublicView } from '../../src/lib/engine/publicNumbers.ts';
import { publicView } from '../../src/lib/engine/publicView.ts';
import { busyPlace, logsOfPlace } from '../indicators/place.ts';

let view: PublicView;
let whole: Analysis;
beforeAll(async () => {
  const prepared = await prepare(logsOfPlace(busyPlace(1)), DEFAULTS);
  view = await publicView(prepared, {});
  whole = await analyse(prepared, {});
});

describe('the public view', () => {
  it('has the numbers of the place, or none', () => {
    const shown = view.results.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(5);
    for (const result of view.results) {
      const own = whole.results.find(({ id }) => id === result.id);
      if (result.value !== null && own?.unit !== 'count') {
        expect(result.value).toBeCloseTo(own?.value ?? NaN, 1);
      }
      if (own?.value === null) expect(result.value).toBeNull();
    }
  });

  it('tells people in fives, and nobody where fewer than eleven are', async () => {
    expect(view.k).toBe(11);
    expect(view.members % 5).toBe(0);
    const few = await publicView(await prepare(logsOfPlace(busyPlace(1, 6)), DEFAULTS), {});
    expect(few.results.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
    expect(few.suppressed).toBeGreaterThan(0);
  });

  it('follows a threshold of one’s own', async () => {
    const definitions = { kPublic: 30 };
    const prepared = await prepare(logsOfPlace(busyPlace(1)), DEFAULTS);
    const closed = await publicView(prepared, { definitions });
    expect(closed.k).toBe(30);
    const valued = ({ results }: PublicView): number =>
      results.filter(({ value }) => value !== null).length;
    expect(valued(closed)).toBeLessThanOrEqual(valued(view));
  });
});

describe('the fingerprint of logs', () => {
  const logs = logsOfPlace(busyPlace(1));

  it('does not see the order of rows or what persons are called', () => {
    const { checkins } = logs;
    if (checkins === null) throw new Error('a place with visits');
    const turned = {
      ...logs,
      persons: logs.persons.map((name) => `other ${name}`),
      checkins: {
        ...checkins,
        person: checkins.person.slice().reverse(),
        start: checkins.start.slice().reverse(),
        end: checkins.end.slice().reverse(),
      },
    };
    expect(fingerprintOfLogs(turned)).toBe(fingerprintOfLogs(logs));
    expect(fingerprintOfLogs(logs)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another where one visit begins a second later', () => {
    const { checkins } = logs;
    if (checkins === null) throw new Error('a place with visits');
    const start = checkins.start.slice();
    start[3] = (start[3] ?? 0) + 1;
    const moved = { ...logs, checkins: { ...checkins, start } };
    expect(fingerprintOfLogs(moved)).not.toBe(fingerprintOfLogs(logs));
  });
});
