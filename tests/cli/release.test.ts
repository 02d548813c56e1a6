import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { baseOf, filesBelow, finish, versionOf } from '../../src/cli/bundle/finished.mjs';
import { LARGEST, packed } from '../../src/cli/release.mjs';

/** A small build. */
function made(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  mkdirSync(join(folder, '_app'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'service-worker.js'), 'self;');
  writeFileSync(join(folder, '_app', 'b.js'), 'b'.repeat(1000));
  writeFileSync(join(folder, '_app', 'a.js'), 'a');
  return folder;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a release', () => {
  it('has the same bytes whenever it is packed', () => {
    const folder = made();
    const first = packed(folder, '');
    utimesSync(join(folder, '_app', 'a.js'), new Date('2031-05-06'), new Date('2031-05-06'));
    expect(sha256(packed(folder, ''))).toBe(sha256(first));
    expect(sha256(packed(made(), ''))).toBe(sha256(first));
    writeFileSync(join(folder, '_app', 'a.js'), 'c');
    expect(sha256(packed(folder, ''))).not.toBe(sha256(first));
  });

  it('holds every file, its checksum, and how to serve it', () => {
    const files = unzipSync(packed(made(), '/lieu'));
    const { SHA256SUMS: sums, ...rest } = files;
    expect(Object.keys(files)).toEqual([
      ...['_app/a.js', '_app/b.js', 'index.html', 'service-worker.js'],
      ...['README.txt', 'SHA256SUMS'],
    ]);
    expect(strFromU8(rest['_app/a.js']!)).toBe('a');
    expect(strFromU8(rest['README.txt']!)).toContain('at the address /lieu/');
    // Known from `printf a | sha256sum`.
    expect(strFromU8(sums!).split('\n')[0]).toBe(
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  _app/a.js',
    );
    expect(strFromU8(sums!).trim().split('\n')).toHaveLength(5);
  });

  it('refuses a file that common hosts refuse', () => {
    const folder = made();
    writeFileSync(join(folder, 'large.bin'), Buffer.alloc(LARGEST));
    expect(() => packed(folder, '')).toThrow('large.bin has 26214400 bytes.');
  });
});

describe('a build', () => {
  it('lists what a page may ask for, and has a page for lost addresses', () => {
    const folder = made();
    finish(folder, 'v1');
    expect(JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'))).toEqual({
      version: 'v1',
      files: [
        { path: '_app/a.js', bytes: 1 },
        { path: '_app/b.js', bytes: 1000 },
      ],
    });
    expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe('<!doctype html>');
    expect(filesBelow(folder)).toContain('404.html');
  });

  it('is named after its sources and its address, not after the day', () => {
    const [one, other] = [made(), made()];
    const name = (folder: string, base = ''): string => versionOf(folder, ['_app'], base);
    expect(name(one)).toBe(name(other));
    expect(name(one, '/x')).not.toBe(name(one));
    writeFileSync(join(other, '_app', 'a.js'), 'z');
    expect(name(one)).not.toBe(name(other));
  });

  it.each([
    [undefined, ''],
    ['', ''],
    ['/', ''],
    ['/somewhere', '/somewhere'],
    ['some/where/', '/some/where'],
  ])('served below %j has the base %j', (asked, base) => expect(baseOf(asked)).toBe(base));
});
