import { expect, it } from 'vitest';
import { dyads } from '../../src/lib/graph/dyads.ts';

it('counts pairs by the arcs between them', () => {
  const from = Uint32Array.of(0, 1, 2);
  const to = Uint32Array.of(1, 0, 0);
  expect(dyads(4, from, to)).toEqual({ mutual: 1, asymmetric: 1, none: 4 });
  expect(dyads(0, new Uint32Array(), new Uint32Array())).toEqual({
    mutual: 0,
    asymmetric: 0,
    none: 0,
  });
});
