import { describe, expect, it } from 'vitest';
import { OPEN } from './exposed.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
/** Two cliques of four joined by one tie, and a pendant. */
const clique = (from: number): (readonly [number, number, number])[] =>
  [0, 1, 2, 3].flatMap((a) =>
    [0, 1, 2, 3].filter((b) => a < b).map((b) => [from + a, from + b, 100] as const),
  );
const help = [...clique(0), ...clique(4), [3, 4, 100], [7, 8, 100]] as const;
const place = { persons: 16, visits, help };

describe('neighbourhood-overlap', () => {
  it('is the mean over ties that have one', async () => {
    const { value, n, parts } = await resultOf('neighbourhood-overlap', place);
    // In each clique: three ties away from the way out have 1, three towards it 2/3; in the second
    // one its two ways out are 4 and 7: one tie between them with 2/4, four with 2/3, one with 1.
    const first = 3 * 1 + 3 * (2 / 3);
    const second = 1 + 4 * (2 / 3) + 2 / 4;
    expect(n).toBe(14);
    expect(value).toBeCloseTo((first + second + 0 + 0) / 14, 10);
    expect(parts?.['undefined']).toBe(0);
  });

  it('leaves out two persons who only have each other', async () => {
    const { n, coverage, parts } = await resultOf(
      'neighbourhood-overlap',
      {
        ...place,
        help: [...help, [10, 11, 100]],
      },
      OPEN,
    );
    expect(n).toBe(14);
    expect(parts?.['undefined']).toBe(1);
    expect(coverage).toBeCloseTo(14 / 15, 10);
  });
});
