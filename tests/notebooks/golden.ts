/** What notebooks tell, against files a person has read. */
import { expect } from 'vitest';
import { jsonOf } from '../../src/lib/exports/json.ts';

const DIGITS = 6;

/** Compares the numbers of a notebook, by name, with `tests/golden/notebooks/<name>.json`. */
export async function expectGolden(
  name: string,
  numbers: Readonly<Record<string, number | null>>,
): Promise<void> {
  const rounded = Object.entries(numbers).map(([key, value]) => [
    key,
    value === null ? null : Number(value.toPrecision(DIGITS)),
  ]);
  await expect(jsonOf(Object.fromEntries(rounded))).toMatchFileSnapshot(
    `../golden/notebooks/${name}.json`,
  );
}
