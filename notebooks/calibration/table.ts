/** The table of the whole calibration, as the README has it. */

/** What the README says of a number: how often both ranges hold the truth, as written there. */
export interface Written {
  readonly id: string;
  /** Of the ranges that screens show, all weeks of the log lived anew. */
  readonly shown: string;
  /** Of the first range, the quarter alone lived anew: what this notebook does on a small scale. */
  readonly first: string;
}

const [SHOWN, FIRST] = ['coverage', 'only the quarter anew'];

/**
 * Rows of the table that begins with `number | runs`.
 * @throws RangeError where the README has none
 */
export function written(readme: string): readonly Written[] {
  const lines = readme.split('\n');
  const from = lines.findIndex((line) => /^\| number +\| runs /.test(line));
  const head = cellsOf(lines[from] ?? '');
  const [shown, first] = [head.indexOf(SHOWN), head.indexOf(FIRST)];
  if (from < 0 || shown < 0 || first < 0) throw new RangeError('no table of calibration');
  const rows: Written[] = [];
  for (const line of lines.slice(from + 2)) {
    if (!line.startsWith('|')) break;
    const cells = cellsOf(line);
    rows.push({ id: cells[0] ?? '', shown: cells[shown] ?? '', first: cells[first] ?? '' });
  }
  return rows;
}

/** Cells of a line, without the marks of letters. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll(/[*`]/g, '').trim());
