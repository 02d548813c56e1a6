import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separatorOf } from '../../../src/lib/logs/readers/separator.ts';

describe('what parts the cells', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['Nom;Prénom;Tarif\nDurand;Zoé;5,00\nMartin;Luc;12,50\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['sep=;\na,b;c\n', ';'],
    ['name,tags\nzoe,"a;b;c"\nluc,"d;e"\n', ','],
    ['"a, b";c\n"d, e";f\n"g ""h, i""";j\n', ';'],
    ['Export du 3 mars, à 10 h\n\nid;lieu;début\n1;Lab;2026-03-02\n2;Lab;2026-03-03\n', ';'],
    ['one\ntwo\n', ','],
    ['', ','],
    ['a;b', ';'],
    // An odd quote in a plain cell opens nothing; the comma inside quotes never counts.
    ['taille 5";nom\n3";x\n', ';'],
    // The last record is cut off: it says nothing against the others.
    ['a;b;c\n1;2;3\n4,5,6,7', ';'],
  ])('of %j is %j', (head, separator) => {
    expect(separatorOf(head)).toBe(separator);
  });

  it('is found again in any table of at least two columns', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '1', '.'), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom<',' | ';' | '\t' | '|'>(',', ';', '\t', '|'),
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        (separator, rows) => {
          const text = rows.map((row) => row.join(separator)).join('\n') + '\n';
          expect(separatorOf(text)).toBe(separator);
        },
      ),
    );
  });
});
