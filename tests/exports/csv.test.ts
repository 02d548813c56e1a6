import { dsvFormat } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMA, csvOf, POINT } from '../../src/lib/exports/csv.ts';

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

describe('csvOf', () => {
  it('begins with a byte order mark and ends each line as spreadsheets expect', () => {
    expect(csvOf(['a', 'b'], [[1.5, 'x']], POINT)).toBe('\ufeffa,b\r\n1.5,x\r\n');
  });

  it('writes numbers with a comma between semicolons for France', () => {
    expect(withoutMark(csvOf(['a', 'b'], [[1.5, -0.25]], COMMA))).toBe('a;b\r\n1,5;-0,25\r\n');
  });

  it('leaves unknown values empty, which is not zero', () => {
    expect(withoutMark(csvOf(['a', 'b'], [[null, 0]], POINT))).toBe('a,b\r\n,0\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', ' =1', '\u00a0=1', '\r=1'])(
    'keeps a spreadsheet from computing %j',
    (text) => {
      const [row] = dsvFormat(',').parseRows(withoutMark(csvOf([text], [], POINT)));
      expect(row?.[0]).toBe(`'${text}`);
    },
  );

  it('gives back any harmless text through a reader of its own separator', () => {
    const harmless = fc
      .string({ unit: 'binary' })
      .filter((text) => !/^[\s\u00a0]*[=+\-@\t\r]/u.test(text) && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 2, maxLength: 5 }), (texts) => {
        for (const dialect of [COMMA, POINT]) {
          const read = dsvFormat(dialect.separator).parseRows(
            withoutMark(csvOf(texts, [texts], dialect)),
          );
          expect(read).toEqual([texts, texts]);
        }
      }),
    );
  });
});
