import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOut } from '../../src/cli/analyze/outFolder.ts';
import { csvOf } from '../../src/cli/analyze/csv.ts';
import { folderWith } from './folders.ts';

const result = (text: string): ReadonlyMap<string, string> =>
  new Map([
    ['spec.json', '{}'],
    ['indicators.json', text],
  ]);

describe('the folder of results', () => {
  it('makes what is missing on the way and replaces an earlier result whole', () => {
    const out = join(folderWith({}), 'a', 'b', 'out');
    writeOut(out, new Map([...result('1'), ['people.csv', 'x']]));
    writeOut(out, result('2'));
    expect(readdirSync(out).sort()).toEqual(['indicators.json', 'spec.json']);
    expect(readFileSync(join(out, 'indicators.json'), 'utf8')).toBe('2');
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  it('says so where no folder can be made', () => {
    const file = join(folderWith({ 'file.txt': '' }), 'data', 'file.txt');
    expect(() => {
      writeOut(join(file, 'deeper', 'out'), result('1'));
    }).toThrow('OUT_UNWRITABLE');
  });

  it('touches nothing that is no earlier result', () => {
    const out = join(folderWith({ 'letters.txt': 'dear' }), 'data');
    expect(() => writeOut(out, result('1'))).toThrow('OUT_NOT_OURS');
    expect(readdirSync(out)).toEqual(['letters.txt']);
    const logs = join(
      folderWith({ 'people.csv': 'person_id', 'ties.csv': 'person_a,person_b' }),
      'data',
    );
    expect(() => writeOut(logs, result('1'))).toThrow('OUT_NOT_OURS');
    expect(() => writeOut(join(out, 'letters.txt'), result('1'))).toThrow('OUT_NOT_OURS');
  });

  it('leaves the earlier result as it was when writing fails midway, and no remains beside it', () => {
    const folder = folderWith({});
    const out = join(folder, 'out');
    writeOut(out, result('1'));
    const impossible = new Map([...result('2'), ['no/such/folder.csv', '']]);
    expect(() => writeOut(out, impossible)).toThrow('OUT_UNWRITABLE');
    expect(readFileSync(join(out, 'indicators.json'), 'utf8')).toBe('1');
    expect(readdirSync(folder).sort()).toEqual(['data', 'out']);
    expect(() => writeOut(join(folder, 'new'), impossible)).toThrow('OUT_UNWRITABLE');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('takes an empty folder, but no longer once someone has put a note there', () => {
    const out = join(folderWith({}), 'empty');
    mkdirSync(out);
    writeOut(out, result('1'));
    expect(existsSync(join(out, 'spec.json'))).toBe(true);
    writeFileSync(join(out, 'note.txt'), 'mine');
    expect(() => writeOut(out, result('2'))).toThrow('OUT_NOT_OURS');
    expect(existsSync(join(out, 'note.txt'))).toBe(true);
  });
});

describe('tables', () => {
  it('writes ids verbatim and quotes only what the format needs', () => {
    const rows = [['=1+1', 'a"b', 'c,d', 'e\nf', -0.5, null, NaN, Infinity]] as const;
    const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(csvOf(columns, rows)).toBe(
      'a,b,c,d,e,f,g,h\n=1+1,"a""b","c,d","e\nf",-0.5,,,Infinity\n',
    );
  });
});
