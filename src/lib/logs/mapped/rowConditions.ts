/** Which records of a table are rows at all. */
import { folded } from './fold.ts';

/** Whether a cell is one of these, folded; `*` any that is not empty, `''` an empty one. */
export function matches(cell: string, are: readonly string[]): boolean {
  if (cell === '') return are.includes('');
  return are.includes('*') || are.includes(folded(cell));
}
