/** The project as one file, to be kept elsewhere or opened on another computer: personal data. */
import { unzipSync, zipSync } from 'fflate';
import { PasserelleError } from '../../base/errors.ts';
import type { Parts } from '../../logs/kept/snapshot.ts';
import type { About } from './projectStore.ts';

const ABOUT = 'project.json';
/** Most bytes that come out of a project file. */
const MOST_INFLATED = 1 << 30;

/** The bytes of `project.passerelle`. */
export function projectFileOf(parts: Parts, about: About): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    [ABOUT]: new TextEncoder().encode(JSON.stringify(about)),
  };
  for (const [name, bytes] of parts) files[name] = bytes;
  return zipSync(files, { level: 6 }).slice();
}

/**
 * What a project file holds.
 * @throws PasserelleError `NOT_A_PROJECT` {file} where it is none, is cut or is too large inside
 */
export function readProjectFile(
  file: string,
  bytes: Uint8Array,
): { readonly parts: Parts; readonly about: About } {
  let inflated = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        if (inflated > MOST_INFLATED) throw new RangeError('too large');
        return true;
      },
    });
    const { [ABOUT]: about, ...parts } = files;
    return { about: aboutOf(about), parts: new Map(Object.entries(parts)) };
  } catch (cause) {
    throw new PasserelleError('NOT_A_PROJECT', { file }, cause);
  }
}

function aboutOf(bytes: Uint8Array | undefined): About {
  const about = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<string, unknown>>;
  const { savedAt, salt, place } = about;
  if (typeof savedAt !== 'string' || typeof salt !== 'string') throw new TypeError('no project');
  return { savedAt, salt, place: typeof place === 'string' ? place : null };
}
