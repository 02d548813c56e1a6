import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { entriesOf } from '../../src/lib/ui/history/entries.ts';

const kinds = fc.array(fc.constantFrom('import', 'join', 'apart', 'exclude', 'define', 'purge'));

describe('entries of the history', () => {
  it('hold persons joined in a row together, and everything else by itself', () => {
    const operations = (
      ['import', 'join', 'join', 'join', 'apart', 'join', 'import', 'import'] as const
    ).map((kind) => ({ kind }));
    expect(entriesOf(operations).map((entry) => entry.map(({ kind }) => kind))).toEqual([
      ['import'],
      ['join', 'join', 'join'],
      ['apart'],
      ['join'],
      ['import'],
      ['import'],
    ]);
    expect(entriesOf([])).toEqual([]);
  });

  it.prop([kinds])(
    'lose nothing, keep the order and have no two joins beside each other',
    (all) => {
      const operations = all.map((kind, id) => ({ kind, id }));
      const entries = entriesOf(operations);
      expect(entries.flat()).toEqual(operations);
      for (const [at, [first, ...rest]] of entries.entries()) {
        expect(rest.every(({ kind }) => kind === 'join' && first.kind === 'join')).toBe(true);
        if (first.kind === 'join') expect(entries[at + 1]?.[0].kind).not.toBe('join');
      }
    },
  );
});
