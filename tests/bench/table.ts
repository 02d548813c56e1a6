/** Tables of a bench, and whether its budgets were kept. */

/** One number of a bench against its budget. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** Budget and whether the value keeps it; absent where the number is only shown. */
  readonly budget?: { readonly text: string; readonly kept: boolean };
}

/** Prints a table; returns how many budgets were exceeded. */
export function print(title: string, notes: readonly string[], lines: readonly Line[]): number {
  console.log(`\n${title}`);
  for (const note of notes) console.log(`  ${note}`);
  const wide = (of: (line: Line) => string): number => Math.max(...lines.map((l) => of(l).length));
  const [first, second] = [wide((l) => l.what), wide((l) => l.value)];
  for (const { what, value, budget } of lines) {
    const verdict = budget ? `   ${budget.kept ? 'kept' : 'OVER'}   budget ${budget.text}` : '';
    console.log(`  ${what.padEnd(first)}   ${value.padStart(second)}${verdict}`);
  }
  return lines.filter(({ budget }) => budget !== undefined && !budget.kept).length;
}

/** A budget of "at most". */
export const atMost = (value: number, limit: number, unit = ''): Required<Line>['budget'] => ({
  text: `≤ ${String(limit)}${unit}`,
  kept: value <= limit,
});

export const seconds = (value: number): string => `${value.toFixed(2)} s`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

/** The middle of an odd number of values. */
export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
