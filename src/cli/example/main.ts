import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { EXAMPLE_SEED, buildExample } from './build.ts';

/** Writes the fictional place into a folder (made where missing), one file a log, and the truth. */
export async function writeExample(folder: string, seed: number = EXAMPLE_SEED): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of buildExample(seed)) await writeFile(join(folder, name), text);
}

/**
 * `example/main [FOLDER] [SEED]`: writes the place, by default the one that is shipped.
 * @returns 0 on success, 2 where the seed is no whole number
 */
export async function main([folder = 'data/example', seed]: readonly string[]): Promise<number> {
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    process.stderr.write(`A seed is a whole number, not ${seed}\n`);
    return 2;
  }
  await writeExample(folder, seed === undefined ? EXAMPLE_SEED : Number(seed));
  process.stdout.write(`${folder}\n`);
  return 0;
}
