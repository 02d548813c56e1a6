import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PasserelleError } from '../../lib/base/errors.ts';
import { LOG_TYPES } from '../../lib/logs/catalogue.ts';
import type { Source } from '../../lib/logs/logs.ts';

export interface Folder {
  readonly sources: readonly Source[];
  /** Other CSV files that lie there. */
  readonly ignored: readonly string[];
}

/**
 * The logs in a folder, each in a file of its name.
 * @throws PasserelleError `NO_FOLDER`, `NO_LOGS`
 */
export function openFolder(path: string): Folder {
  const names = namesIn(path);
  const known = new Set([...LOG_TYPES.keys()].map((log) => `${log}.csv`));
  const sources = names.filter((name) => known.has(name)).map((name) => fileSource(path, name));
  if (sources.length === 0) throw new PasserelleError('NO_LOGS', { folder: path });
  const ignored = names.filter((name) => /\.csv$/i.test(name) && !known.has(name));
  return { sources, ignored };
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    throw new PasserelleError('NO_FOLDER', { folder: path }, cause);
  }
}

/** A file read in pieces, again from the beginning at each call. */
function fileSource(folder: string, name: string): Source {
  const path = join(folder, name);
  const unreadable = (cause: unknown): PasserelleError =>
    new PasserelleError('FILE_UNREADABLE', { file: name }, cause);
  const stats = statSync(path);
  if (!stats.isFile()) throw unreadable(new Error('not a file'));
  return {
    name,
    size: stats.size,
    async *bytes() {
      try {
        for await (const piece of createReadStream(path)) {
          if (piece instanceof Uint8Array) yield piece;
        }
      } catch (cause) {
        throw unreadable(cause);
      }
    },
  };
}

/** SHA-256 of a source, in hexadecimal. */
export async function sha256(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.bytes()) hash.update(piece);
  return hash.digest('hex');
}
