import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_SEED, buildExample } from './build.ts';

/** Writes the fictional place into a folder (made where missing), one file a log, and the truth. */
export async function writeExample(folder: string, seed: number = EXAMPLE_SEED): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of buildExample(seed)) await writeFile(join(folder, name), text);
}
