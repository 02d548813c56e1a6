import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { loadReport } from '../../src/lib/engine/loadReport.ts';
import type { FileReport } from '../../src/lib/logs/logs.ts';
import { prepare } from '../../src/lib/engine/pipeline.ts';
import { directoryOf, everyoneAlone, logsOfPlace, type Place } from '../indicators/place.ts';

const reportOf = async (place: Place, files: readonly FileReport[] = []) => {
  const logs = logsOfPlace(place);
  return loadReport(logs, { files, setAside: [] }, await prepare(logs, DEFAULTS));
};

describe('the report of a load', () => {
  it('tells members, staff and people who opted out apart', async () => {
    const directory = directoryOf(6, {
      role: ['staff', null, null, null, null, null],
      optedOut: Uint8Array.from([0, 1, 0, 0, 0, 0]),
    });
    const place = { persons: 6, visits: everyoneAlone(6, 3), more: { directory } };
    expect(await reportOf(place)).toMatchObject({
      persons: 6,
      members: 4,
      staff: 1,
      optedOut: 1,
      firstDate: '2024-01-01',
      lastDate: '2024-01-15',
    });
  });

  it('offers only attributes that gather people', async () => {
    const attributes = new Map([
      ['trade', ['a', 'a', 'b', 'b', 'a', null]],
      ['badge', ['1', '2', '3', '4', '5', '6']],
      ['introductions', ['yes', 'yes', 'no', 'no', 'yes', null]],
    ]);
    const directory = directoryOf(6, { attributes });
    const report = await reportOf({ persons: 6, visits: everyoneAlone(6, 3), more: { directory } });
    expect(report.attributes).toEqual([{ name: 'trade', known: 5, labels: 2 }]);
  });

  it('opens no place where nothing happened', async () => {
    const directory = directoryOf(6);
    const people: FileReport = {
      file: 'people.csv',
      log: 'people',
      read: 6,
      kept: 6,
      setAside: {},
      separator: ',',
      extraColumns: [],
      leftOut: [],
    };
    const place = { persons: 6, more: { directory } };
    await expect(reportOf(place, [people])).rejects.toThrow('NO_ACTIVITY');
    expect(await reportOf(place, [{ ...people, kept: 0 }])).toMatchObject({ firstDate: null });
  });
});
