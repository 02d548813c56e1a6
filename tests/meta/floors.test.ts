import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import FLOORS from './floors.json';
import { filesOf, foldersOf, ROOT } from './tree.ts';

const floors = new Map(Object.entries(FLOORS));
const occupied = (folder: string): boolean => filesOf(folder, /./).length > 0;

describe('floors', () => {
  it('has a floor for every folder of the source, and no other', () => {
    const folders = [
      ...foldersOf('src/lib')
        .filter((name) => occupied(`src/lib/${name}`))
        .map((name) => `lib/${name}`),
      ...foldersOf('src').filter((name) => name !== 'lib'),
    ];
    for (const folder of folders) expect(floors.has(folder), folder).toBe(true);
  });

  it('keeps every file of src/lib in a folder', () => {
    expect(filesOf('src/lib', /./).filter((path) => path.split('/').length === 3)).toEqual([]);
  });

  describe('as lint sees them', () => {
    const rules = new Map<string, RegExp | null>();
    beforeAll(async () => {
      const eslint = new ESLint({ cwd: ROOT });
      for (const folder of floors.keys()) {
        rules.set(folder, patternOf(await eslint.calculateConfigForFile(`src/${folder}/a/b.ts`)));
      }
    });

    it('forbids imports from above and allows those from below and beside', () => {
      for (const [folder, floor] of floors) {
        for (const [other, height] of floors) {
          const name = other.replace(/^lib\//, '');
          for (const path of [`$lib/${name}/x.ts`, `../../${name}/x.ts`, `../lib/${name}/x.ts`]) {
            const caught = rules.get(folder)?.test(path) ?? false;
            expect(caught, `${folder} imports ${path}`).toBe(height > floor);
          }
        }
      }
    });
  });
});

/** The pattern that the floors' rule forbids for a file, or null where it forbids nothing. */
function patternOf(config: unknown): RegExp | null {
  const text = JSON.stringify(config);
  const { rules } = JSON.parse(text) as {
    rules: Record<string, [number, { patterns: [{ regex: string }] }?] | undefined>;
  };
  const options = rules['@typescript-eslint/no-restricted-imports']?.[1];
  return options ? new RegExp(options.patterns[0].regex) : null;
}
