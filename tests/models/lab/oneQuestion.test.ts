import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { PasserelleError } from '../../../src/lib/base/errors.ts';
import { oneQuestion } from '../../../src/lib/models/lab/oneQuestion.ts';

const codeOf = (text: string): string | null => {
  try {
    oneQuestion(text);
    return null;
  } catch (error) {
    return error instanceof PasserelleError ? error.code : 'thrown';
  }
};

describe('one question', () => {
  it('is not ended by what is quoted or commented out', () => {
    for (const text of [
      "SELECT ';'",
      "SELECT 'it''s; fine'",
      "SELECT E'it\\'s; fine'",
      'SELECT 1 AS "a;b"',
      'SELECT $$;$$, $x$ $$ ; $x$',
      'SELECT 1 -- ; DROP TABLE ties',
      'SELECT /* ; /* ; */ ; */ 1',
      'SELECT 1 ; ; -- end',
    ]) {
      expect(codeOf(text), text).toBeNull();
    }
  });

  it('is ended by anything else, wherever the quotes seem to be', () => {
    for (const text of [
      "SELECT '' ; SELECT ''",
      "SELECT 'a\\' ; SELECT 'b'", // a backslash is a letter in a plain text
      'SELECT /* */ 1 ; DROP TABLE ties /* */',
      "SELECT $$ $$ ; SELECT ' $$ '",
      '-- one\nSELECT 1;\nSELECT 2',
    ]) {
      expect(codeOf(text), text).toBe('QUERY_SEVERAL');
    }
  });

  it('keeps the place of its lines, and knows plans', () => {
    expect(oneQuestion('-- a\nEXPLAIN\n  SELECT 1;')).toEqual({
      kind: 'plan',
      sql: '    \n       \n  SELECT 1',
      isRun: false,
    });
    expect(oneQuestion('explain analyze FROM ties')).toMatchObject({ kind: 'plan', isRun: true });
    expect(oneQuestion('SELECT 1 -- last')).toMatchObject({ kind: 'rows', sql: 'SELECT 1' });
  });

  test.prop([
    fc.constantFrom('INSERT', 'update', 'Delete', 'CREATE', 'COPY', 'export', 'VACUUM'),
    fc.string(),
  ])('never begins with a word that writes', (word, rest) => {
    expect(codeOf(`${word} ${rest}`)).not.toBeNull();
    expect(
      codeOf(`/* ${rest.replaceAll('*', '').replaceAll('/', '')} */ EXPLAIN ${word} x`),
    ).not.toBeNull();
  });
});
