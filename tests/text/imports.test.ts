/** Whatever recognition can say has words in both languages. */
import { describe, expect, it } from 'vitest';
import { speak } from '../../src/cli/say.ts';
import { LOG_TYPES } from '../../src/lib/logs/catalogue.ts';
import { PRESETS } from '../../src/lib/logs/recognition/presetCatalogue.ts';
import { cellWordText } from '../../src/lib/text/cellWords.ts';
import { columnName } from '../../src/lib/text/columnNames.ts';
import { presetText } from '../../src/lib/text/presets.ts';
import { TIME_FORMS, timeFormText } from '../../src/lib/text/timeForms.ts';
import { isCaution, isNever, unreadText } from '../../src/lib/text/unread.ts';
import { warningText } from '../../src/lib/text/warnings.ts';
import { filesOf, textOf } from '../meta/tree.ts';

/** Codes that the sources of recognition can put beside a table. */
const codes = new Set(
  filesOf('src/lib/logs', /\.ts$/)
    .filter((path) => /presets\/|guess|wideGrid|recognise|definePreset|columnFacts/.test(path))
    .flatMap((path) => [...textOf(path).matchAll(/'([A-Z]{2,}(?:_[A-Z]+)+)'/g)])
    .map(([, code]) => code ?? ''),
);

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  it('every known export has a name of its own', () => {
    speak(locale);
    const names = [...PRESETS.keys()].map(presetText);
    expect(names.filter((name) => PRESETS.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(PRESETS.size);
  });

  it('every warning has a sentence', () => {
    speak(locale);
    expect(codes).toContain('REGISTERED_NOT_PRESENT');
    expect([...codes].filter((code) => !/[.!]$/.test(warningText(code)))).toEqual([]);
  });

  it('every column, form of dates and reason has words', () => {
    speak(locale);
    for (const [log, { columns }] of LOG_TYPES) {
      for (const { name } of columns) expect(columnName(log, name), `${log} ${name}`).not.toBe('');
    }
    expect(new Set(TIME_FORMS.map(timeFormText)).size).toBe(7);
    const reasons = ['unmapped', 'personal', 'sensitive', 'free text', 'device'].map(unreadText);
    expect(new Set(reasons).size).toBe(5);
  });
});

it('says the words of our columns as people do, and leaves others alone', () => {
  speak('fr');
  expect(cellWordText('registered')).toBe('inscription seule');
  expect(cellWordText('toString')).toBe('toString');
  speak('en');
  expect(cellWordText('no_show')).toBe('did not come');
});

it('never keeps names and devices, and warns of the rest', () => {
  expect(['personal', 'device'].every(isNever)).toBe(true);
  expect(['sensitive', 'free text', 'unmapped'].some(isNever)).toBe(false);
  expect(isCaution('unmapped')).toBe(false);
  expect(isCaution('sensitive')).toBe(true);
});
