/** The history as it is shown: persons joined one after the other are one entry. */
import type { Operation } from '../../logs/history/operations.ts';

/** Operations in their order, those joined in a row together; an entry holds one or more. */
export function entriesOf<One extends Pick<Operation, 'kind'>>(
  operations: readonly One[],
): readonly (readonly [One, ...One[]])[] {
  const entries: [One, ...One[]][] = [];
  for (const one of operations) {
    const last = entries.at(-1);
    if (one.kind === 'join' && last?.[0].kind === 'join') last.push(one);
    else entries.push([one]);
  }
  return entries;
}
