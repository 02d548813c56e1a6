/** How far findings move the headlines: numbers worked out by hand for both treatments. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare } from '../../src/lib/engine/pipeline.ts';
import type { QualityEffects } from '../../src/lib/engine/protocol.ts';
import { qualityEffects } from '../../src/lib/engine/qualityEffects.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import type { TreatmentName } from '../../src/lib/quality/treatments.ts';
import { attendanceOf, type VisitRow } from '../evidence/logsOf.ts';
import { everyoneAlone, logsOfPlace, STAR_AND_TRIANGLE } from '../indicators/place.ts';

const DAY = 1440;

const effectsOf = async (logs: Logs): Promise<QualityEffects> =>
  qualityEffects(await prepare(logs, DEFAULTS), {}, {});

/** The value of a headline as it is, and under a treatment. */
function fromTo({ headlines, effects }: QualityEffects, name: TreatmentName, id: string) {
  const index = headlines.findIndex((result) => result.id === id);
  const effect = effects.find((each) => each.name === name);
  return [headlines[index]?.value, effect?.headlines?.[index]?.value];
}

const names = ({ effects }: QualityEffects): TreatmentName[] => effects.map(({ name }) => name);

describe('effects of findings on the headlines', () => {
  it('has none to compute where nothing was found that could be treated otherwise', async () => {
    const { persons, help } = STAR_AND_TRIANGLE;
    const report = await effectsOf(logsOfPlace({ persons, help }));
    expect(report.effects).toEqual([]);
  });

  it('counts registered people as present, and the ties they would then have', async () => {
    // Six people registered in week 29 at one event: 15 pairs, no tie while nobody is marked.
    const rows = Array.from({ length: 6 }, (_, p) => [p, 0, 7 * 29 + 1] as const);
    const attendance = attendanceOf(rows);
    attendance.status.fill(1);
    const events = [{ id: 'e', name: null, kind: null, place: null }];
    const logs = logsOfPlace({
      persons: 12,
      visits: everyoneAlone(12, 30),
      more: { attendance, events },
    });
    const report = await effectsOf(logs);
    expect(names(report)).toEqual(['registered-present', 'copresence-makes-ties']);
    // Each of the six meets five others; half of the twelve members have at least three ties.
    const id = 'members-with-three-weak-ties';
    expect(fromTo(report, 'registered-present', id)).toEqual([0, 0.5]);
    // Everyone comes alone: small groups make no tie either.
    expect(fromTo(report, 'copresence-makes-ties', id)).toEqual([0, 0]);
  });

  it('does not show what fewer than five members would change', async () => {
    const rows = [0, 1, 2, 3].map((p) => [p, 0, 7 * 29 + 1] as const);
    const attendance = attendanceOf(rows);
    attendance.status.fill(1);
    const events = [{ id: 'e', name: null, kind: null, place: null }];
    const logs = logsOfPlace({
      persons: 12,
      visits: everyoneAlone(12, 30),
      more: { attendance, events },
    });
    const { effects } = await effectsOf(logs);
    expect(effects[0]).toEqual({
      name: 'registered-present',
      of: 'registered-only',
      headlines: null,
    });
  });

  it('drops visits without a check-out, or closes them early or late', async () => {
    // Check-ins are all there is. On six Mondays two and two sit together for 100 minutes; the
    // first of each pair never checks out there. Before, everyone has a short visit of their own.
    const short = everyoneAlone(12, 30);
    const together = [24, 25, 26, 27, 28, 29].flatMap((week) =>
      [0, 1, 2, 3, 4, 5].flatMap((pair): VisitRow[] => {
        const at = week * 7 * DAY + 480 + pair * 120;
        return [
          [2 * pair, 0, at, null],
          [2 * pair + 1, 0, at, at + 100],
        ];
      }),
    );
    const report = await effectsOf(logsOfPlace({ persons: 12, visits: [...short, ...together] }));
    expect(names(report)).toEqual(['ends-dropped', 'ends-hour', 'ends-short', 'ends-long']);
    // Estimated at ten minutes, the median of the first of each pair, nobody meets for 15 minutes;
    // an hour makes a tie of each pair, of which every member has one.
    const id = 'weak-ties-per-member';
    expect(fromTo(report, 'ends-dropped', id)).toEqual([0, 0]);
    expect(fromTo(report, 'ends-short', id)).toEqual([0, 0]);
    const parts = (name: TreatmentName) =>
      report.effects
        .find((effect) => effect.name === name)
        ?.headlines?.find((result) => result.id === 'new-ties-rate')?.parts;
    expect(parts('ends-dropped')).toMatchObject({ newTies: 0 });
    expect(parts('ends-hour')).toMatchObject({ newTies: 6 });
  });

  it('leaves out weeks beside a gap and weekdays that fall silent, with what they held', async () => {
    // No record in weeks 20 to 22; the only help is in week 23, beside the gap, on a Saturday.
    const weeks = Array.from({ length: 30 }, (_, w) => w).filter((w) => w < 20 || w > 22);
    const visits = weeks.flatMap((week) =>
      everyoneAlone(12, 1, week).flatMap(([p, z, start]): VisitRow[] => [
        [p, z, start, start + 10],
        ...(week < 16 ? [[p, z, start + 5 * DAY, start + 5 * DAY + 10] as const] : []),
      ]),
    );
    const day = 23 * 7 + 5;
    const help = [0, 1, 2, 3, 4].map((p) => [p, p + 5, day] as const);
    const report = await effectsOf(logsOfPlace({ persons: 12, visits, help }));
    expect(names(report)).toEqual(['gaps-out', 'weekdays-out', 'copresence-makes-ties']);
    // Ten of twelve members have one weak tie each; without that day, or that week, nobody has.
    expect(fromTo(report, 'gaps-out', 'weak-ties-per-member')).toEqual([1, 0]);
    expect(fromTo(report, 'weekdays-out', 'weak-ties-per-member')).toEqual([1, 0]);
  });

  it('can be stopped', async () => {
    const visits = everyoneAlone(12, 30).map(([p, z, start, end]): VisitRow => [
      p,
      z,
      start,
      p < 6 ? null : end,
    ]);
    const prepared = await prepare(logsOfPlace({ persons: 12, visits }), DEFAULTS);
    const controller = new AbortController();
    controller.abort();
    await expect(qualityEffects(prepared, {}, { signal: controller.signal })).rejects.toMatchObject(
      { code: 'CANCELLED' },
    );
  });
});
