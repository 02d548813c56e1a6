/** Which records of a table are rows at all. */
import { folded } from './fold.ts';

/** Whether a cell is one of these, folded; `*` any that is not empty, `''` an empty one. */
export function matches(cell: string, are: readonly string[]): boolean {
  if (cell === '') return are.includes('');
  return are.includes('*') || are.includes(folded(cell));
}

/** Whole cells that stand where a name is wanted and name nobody: lines of totals, people unknown. */
const NOBODY =
  /^(?:(?:sous|grand)?totaux?|(?:sous|grand)?total(?:general|presents?|attendance|count)?|sommes?|sum|moyennes?|average|mean|effectifs?|anonymes?|anonymous|inconnue?s?|unknown|neant|none|na|nc)$/;

/** Whether what stands where a name is wanted is none. */
export const isNobody = (name: string): boolean => NOBODY.test(folded(name));
