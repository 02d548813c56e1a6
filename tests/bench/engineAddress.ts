import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Address of the engine's worker in the build: the one script that answers calls. */
export function engineAddress(): string {
  const folder = 'build/_app/immutable/workers';
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const engine = scripts.find((name) =>
    /kind:\s*["'`]estimates["'`]/.test(readFileSync(join(folder, name), 'utf8')),
  );
  if (engine === undefined) throw new Error('The build holds no engine.');
  return `/_app/immutable/workers/${engine}`;
}
