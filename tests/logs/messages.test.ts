import { describe, expect, it } from 'vitest';
import { LOG_TYPES } from '../../src/lib/logs/catalogue.ts';
import type { SetAsideCode } from '../../src/lib/logs/logs.ts';
import { columnText } from '../../src/lib/text/columns.ts';
import { LOG_NAMES, logText } from '../../src/lib/text/logNames.ts';
import en from '../../src/lib/text/messages/logs.en.json' with { type: 'json' };
import fr from '../../src/lib/text/messages/logs.fr.json' with { type: 'json' };

/** Every code: one left out does not compile. */
const CODES: Record<SetAsideCode, true> = {
  MISSING_VALUE: true,
  BAD_TIME: true,
  BAD_DATE: true,
  BAD_NUMBER: true,
  BAD_STATUS: true,
  END_BEFORE_START: true,
  ZERO_LENGTH: true,
  DUPLICATE: true,
  SELF: true,
  TOO_FEW_CELLS: true,
  TOO_MANY_CELLS: true,
  CELL_TOO_LONG: true,
  ID_TOO_LONG: true,
  CONTROL_CHARACTER: true,
  BAD_ENCODING: true,
  UNCLOSED_QUOTE: true,
  STRAY_QUOTE: true,
  AMBIGUOUS_PERSONS: true,
  CONFLICTING_VALUE: true,
  LEFT_OUT: true,
  SAME_VISIT: true,
  NOT_A_PERSON: true,
  PURGED: true,
  NOT_A_RECORD: true,
};

describe.each(Object.entries({ fr, en }))('the words of logs in %s', (_, messages) => {
  it('name every reason, log and column, and nothing else', () => {
    const keys = Object.keys(CODES).map((code) => `logs_aside_${code.toLowerCase()}`);
    for (const { name, columns } of LOG_TYPES.values()) {
      keys.push(
        `logs_name_${name}`,
        ...columns.map((column) => `logs_column_${name}_${column.name}`),
      );
    }
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted());
  });
});

describe('the words of logs', () => {
  it('name every log and say what each of its columns holds', () => {
    expect([...LOG_NAMES].sort()).toEqual([...LOG_TYPES.keys()].sort());
    for (const { name, columns } of LOG_TYPES.values()) {
      expect(logText(name), name).not.toBe('');
      for (const column of columns) {
        expect(columnText(name, column.name), `${name}.${column.name}`).not.toBe('');
      }
    }
    expect(columnText('people', 'constructor')).toBe('');
  });
});
