/** The project as one file, to be kept elsewhere or opened on another computer: personal data. */
import { zipSync } from 'fflate';
import { PasserelleError } from '../../base/errors.ts';
import type { Parts } from '../../logs/kept/snapshot.ts';
import { MOST_INFLATED } from '../../logs/readers/bounds.ts';
import { bytesOfPart } from '../../logs/readers/zip.ts';
import { zipParts } from '../../logs/readers/zipDirectory.ts';
import { VERSION, aboutOf, type About } from './about.ts';
import { isSealed, sealed, unsealed } from './sealed.ts';

const ABOUT = 'project.json';

/**
 * The bytes of `project.passerelle`.
 * @param passphrase under which they are sealed; none, or an empty one: they are not
 * @throws PasserelleError `NO_ENCRYPTION` where there is a passphrase and no cryptography
 */
export async function projectFileOf(
  parts: Parts,
  about: About,
  passphrase?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = {
    [ABOUT]: new TextEncoder().encode(JSON.stringify({ version: VERSION, ...about })),
  };
  for (const [name, bytes] of parts) files[name] = bytes;
  const zip = zipSync(files, { level: 6 }).slice();
  return passphrase === undefined || passphrase === '' ? zip : sealed(zip, passphrase);
}

/**
 * What a project file holds.
 * @throws PasserelleError `NOT_A_PROJECT` {file} where it is none, is cut or is too large inside;
 *   `SNAPSHOT_NEWER`; and where it is under a passphrase, what {@link unsealed} throws
 */
export async function readProjectFile(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase?: string,
): Promise<{ readonly parts: Parts; readonly about: About }> {
  const zip = isSealed(bytes) ? await unsealed(file, bytes, passphrase) : bytes;
  try {
    const found = zipParts(file, zip);
    const inflated = found.reduce((sum, { size }) => sum + size, 0);
    if (inflated > MOST_INFLATED) throw new RangeError('too large');
    const parts = new Map(found.map((part) => [part.name, bytesOfPart(file, zip, part)]));
    const about = parts.get(ABOUT);
    parts.delete(ABOUT);
    const written = JSON.parse(new TextDecoder().decode(about)) as { version?: unknown } | null;
    return { about: aboutOf(written, written?.version), parts };
  } catch (cause) {
    if (cause instanceof PasserelleError && cause.code === 'SNAPSHOT_NEWER') throw cause;
    throw new PasserelleError('NOT_A_PROJECT', { file }, cause);
  }
}
