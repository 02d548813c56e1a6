import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/verify.ts';
import { ran } from './folders.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
const foldersIn = (path: string): string[] =>
  existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
const references = [
  ...foldersIn(join(shared, 'data')),
  ...foldersIn(join(shared, 'places')),
].filter((folder) =>
  ['oracle.json', 'expected.json'].some((file) => existsSync(join(folder, file))),
);

describe.skipIf(references.length === 0)('independent references', () => {
  it.each(references)('nothing differs in %s', async (folder) => {
    const { out } = await ran(main, [folder]);
    expect(out.split('\n').filter((line) => line.startsWith('differs'))).toEqual([]);
    expect(out).toMatch(/^[1-9]\d* agree, 0 differ/m);
  });
});
