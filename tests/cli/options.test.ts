import { describe, expect, it } from 'vitest';
import { DEFAULT_TIMEZONE, parseCommand } from '../../src/cli/analyze/options.ts';

const needed = ['--data', 'd', '--out', 'o'];
const refusal = (args: readonly string[]): string => {
  try {
    parseCommand(args);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
};

describe('options of analyze', () => {
  it('fills in what was not said', () => {
    expect(parseCommand(needed)).toEqual({
      kind: 'analyze',
      options: {
        data: 'd',
        out: 'o',
        params: null,
        mapping: null,
        seed: 1,
        from: null,
        to: null,
        group: null,
        timezone: DEFAULT_TIMEZONE,
        perPerson: false,
        chance: false,
        affinity: false,
        locale: 'en',
      },
    });
  });

  it.each([
    [['--data', 'd'], 'MISSING_OPTION'],
    [['--out', 'o'], 'MISSING_OPTION'],
    [[...needed, '--colour', 'red'], 'UNKNOWN_OPTION'],
    [[...needed, 'stray'], 'UNKNOWN_OPTION'],
    [[...needed, '--from', '2024-01-01'], 'DATES_TOGETHER'],
    [[...needed, '--from', '2024-02-05', '--to', '2024-01-01'], 'DATES_TOGETHER'],
    [[...needed, '--from', '2024-02-30', '--to', '2024-04-01'], 'BAD_OPTION'],
    [[...needed, '--seed=-1'], 'BAD_OPTION'],
    [[...needed, '--seed', '1.5'], 'BAD_OPTION'],
    [[...needed, '--seed', '4294967296'], 'BAD_OPTION'],
    [[...needed, '--locale', 'de'], 'BAD_OPTION'],
  ])('refuses %j', (args, code) => {
    expect(refusal(args)).toBe(code);
  });
});
