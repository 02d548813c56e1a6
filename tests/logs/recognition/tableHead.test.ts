import { expect, it } from 'vitest';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { tableHead } from '../../../src/lib/logs/recognition/tableHead.ts';

it('keeps row n − 1 for what begins on line n', async () => {
  const text = '\ufeffTitre;\n\n"a\nb";c\nd;e\n';
  expect(await tableHead(sourceOfBytes('x.csv', text))).toEqual({
    separator: ';',
    rows: [['Titre', ''], [], ['a\nb', 'c'], [], ['d', 'e']],
  });
});

it('looks at the beginning only, and at no record cut in its middle', async () => {
  const row = `${'x'.repeat(99)},y\n`;
  const { rows } = await tableHead(sourceOfBytes('x.csv', row.repeat(20_000)));
  expect(rows).toHaveLength(200);
  const long = `a,b\n${'z'.repeat(400_000)},c\n`;
  expect((await tableHead(sourceOfBytes('x.csv', long))).rows).toEqual([['a', 'b']]);
});

it('refuses what holds no record', async () => {
  await expect(tableHead(sourceOfBytes('x.csv', '\n\n'))).rejects.toMatchObject({
    code: 'EMPTY_FILE',
  });
});
