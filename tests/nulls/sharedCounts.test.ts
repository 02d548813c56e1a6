import { describe, expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { pairsSharing, SharedCounts } from '../../src/lib/nulls/sharedCounts.ts';
import { together } from '../../src/lib/nulls/together.ts';
import { incidenceOf } from './incidences.ts';

const matrix = fc.array(fc.uniqueArray(fc.nat(6)), { maxLength: 8 }).map((lists) =>
  incidenceOf(
    7,
    lists.map((list) => list.sort((a, b) => a - b)),
  ),
);

describe('shared columns counted column by column', () => {
  test.prop([matrix])('are those counted pair by pair, also the second time', (observed) => {
    const counter = new SharedCounts(observed);
    expect(pairsSharing(observed, counter)).toEqual(together(observed));
    expect(pairsSharing(observed, counter)).toEqual(together(observed));
  });
});
