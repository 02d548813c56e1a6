import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { layersOf } from '../../src/lib/evidence/layers.ts';
import { ATTENDANCE, type Logs, type ReadyNetwork } from '../../src/lib/logs/logs.ts';
import { attendanceOf, checkinsOf, logsOf } from './logsOf.ts';

const ties: ReadyNetwork = {
  length: 1,
  file: Uint16Array.of(0),
  line: Uint32Array.of(2),
  a: Uint32Array.of(0),
  b: Uint32Array.of(1),
  relation: Uint32Array.of(0),
  weight: Float64Array.of(1),
};
const roster = attendanceOf([
  [0, 0, 1],
  [1, 0, 1],
]);
const withStatus = (...status: number[]): Logs['attendance'] => ({
  ...roster,
  status: Uint8Array.from(status),
});
const isDeclared = (given: Partial<Logs>): boolean =>
  layersOf(logsOf(2, { ties, ...given }), DEFAULTS).declared;

describe('a ready network', () => {
  it('is what is looked at where nothing else was logged', () => {
    expect(isDeclared({})).toBe(true);
    expect(isDeclared({ ties: null })).toBe(false);
  });

  it('gives way to what people did, not to what they registered for', () => {
    const { registered, cancelled, noShow, present } = ATTENDANCE;
    expect(isDeclared({ attendance: withStatus(registered, cancelled) })).toBe(true);
    expect(isDeclared({ attendance: withStatus(noShow, registered) })).toBe(true);
    expect(isDeclared({ attendance: withStatus(registered, present) })).toBe(false);
    expect(isDeclared({ checkins: checkinsOf([[0, 0, 0, 60]]) })).toBe(false);
  });
});
