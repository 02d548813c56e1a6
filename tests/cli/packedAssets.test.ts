import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packed } from '../../src/cli/bundle/packedAssets.ts';

it('packs a file once, and again where its content is another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  const source = join(folder, 'engine.wasm');
  writeFileSync(source, 'one '.repeat(1000));
  const first = packed(source, folder);
  expect(gunzipSync(readFileSync(first)).toString()).toBe('one '.repeat(1000));
  const made = statSync(first).mtimeMs;
  expect(packed(source, folder)).toBe(first);
  expect(statSync(first).mtimeMs).toBe(made);
  writeFileSync(source, 'two');
  expect(gunzipSync(readFileSync(packed(source, folder))).toString()).toBe('two');
});
