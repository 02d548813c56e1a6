/**
 * The project in the browser's private file system. A save is written beside the one before and
 * becomes the project by one small write, so that a tab killed at any moment leaves the old project
 * or the new one, never half of each. One tab writes; the others read.
 */
import * as v from 'valibot';
import { PasserelleError } from '../../base/errors.ts';
import type { Parts } from '../../logs/kept/snapshot.ts';
import { VERSION, aboutOf, type About } from './about.ts';

const FOLDER = 'passerelle';
const MANIFEST = 'manifest.json';
const LOCK = 'passerelle-project';

export interface Kept {
  readonly about: About;
  /** Bytes of all parts. */
  readonly size: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The small file that says which generation is the project; what is about it, by its version. */
const manifestSchema = v.object({
  version: count,
  generation: count,
  parts: v.array(v.object({ name: v.string(), size: count })),
  size: count,
  about: v.unknown(),
});

interface Manifest extends Kept {
  readonly generation: number;
  readonly parts: readonly { readonly name: string; readonly size: number }[];
}

export interface ProjectStore {
  /** Takes the right to write, unless another tab has it; asked again at each call. */
  mayWrite(): Promise<boolean>;
  about(): Promise<Kept | null>;
  /** @throws PasserelleError `SNAPSHOT_BROKEN` {part}, `SNAPSHOT_NEWER` */
  read(): Promise<Parts | null>;
  /** One part of the project alone, whatever the others are; null where it has none of that name. */
  readPart(name: string): Promise<Uint8Array | null>;
  /**
   * @throws PasserelleError `STORED_ELSEWHERE`, `STORAGE_FULL` {needed, free: megabytes; free only
   *   where the browser tells}, `STORAGE_FAILED`, and
   *   `SNAPSHOT_NEWER` rather than put an old version's project in the place of a newer one's
   */
  write(parts: Parts, about: About): Promise<Kept>;
  /** Deletes everything, and looks that nothing is left. @throws PasserelleError `STORAGE_FAILED` */
  clear(): Promise<void>;
}

/** The part of a lock manager that is needed. */
export type Locks = Pick<LockManager, 'request'>;

/** The part of a storage manager that tells its room. */
export type Room = Partial<Pick<StorageManager, 'estimate'>>;

/** The store below a folder of the private file system. */
export function makeProjectStore(
  root: FileSystemDirectoryHandle,
  locks: Locks,
  room: Room = {},
): ProjectStore {
  let holds = false;

  const mayWrite = async (): Promise<boolean> => {
    if (holds) return true;
    // Held until the tab ends: what the callback returns never settles.
    holds = await new Promise<boolean>((resolve, reject) => {
      locks
        .request(LOCK, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise<never>(() => undefined);
        })
        .catch(reject);
    });
    return holds;
  };

  const manifest = async (): Promise<Manifest | null> => {
    const folder = await folderIn(root, FOLDER);
    const bytes = folder && (await fileIn(folder, MANIFEST));
    if (!bytes) return null;
    try {
      const written = v.parse(manifestSchema, JSON.parse(new TextDecoder().decode(bytes)));
      return { ...written, about: aboutOf(written.about, written.version) };
    } catch (cause) {
      if (cause instanceof PasserelleError) throw cause;
      throw new PasserelleError('SNAPSHOT_BROKEN', { part: MANIFEST }, cause);
    }
  };

  /** Leaves of all generations the one that is the project. */
  const tidy = async (): Promise<void> => {
    const found = await manifest();
    const folder = await folderIn(root, FOLDER);
    if (folder) await sweep(folder, found?.generation ?? null);
  };

  return {
    mayWrite,

    async about() {
      const found = await manifest();
      return found && { about: found.about, size: found.size };
    },

    async read() {
      const found = await manifest();
      if (found === null) return null;
      const folder = await folderIn(
        await root.getDirectoryHandle(FOLDER),
        nameOf(found.generation),
      );
      const parts = new Map<string, Uint8Array>();
      for (const { name, size } of found.parts) {
        const bytes = folder && (await fileIn(folder, name));
        if (bytes?.length !== size) throw new PasserelleError('SNAPSHOT_BROKEN', { part: name });
        parts.set(name, bytes);
      }
      return parts;
    },

    async readPart(name) {
      const found = await manifest();
      const part = found?.parts.find((each) => each.name === name);
      if (!found || !part) return null;
      const folder = await folderIn(
        await root.getDirectoryHandle(FOLDER),
        nameOf(found.generation),
      );
      const bytes = folder && (await fileIn(folder, name));
      return bytes?.length === part.size ? bytes : null;
    },

    async write(parts, about) {
      if (!(await mayWrite())) throw new PasserelleError('STORED_ELSEWHERE');
      const sizes = Array.from(parts, ([name, { length }]) => ({ name, size: length }));
      const size = sizes.reduce((sum, part) => sum + part.size, 0);
      try {
        const folder = await root.getDirectoryHandle(FOLDER, { create: true });
        const before = await manifest().catch((thrown: unknown) => {
          if (thrown instanceof PasserelleError && thrown.code === 'SNAPSHOT_NEWER') throw thrown;
          return null; // a broken one is replaced
        });
        const generation = (before?.generation ?? 0) + 1;
        await sweep(folder, before?.generation ?? null);
        const next = await folder.getDirectoryHandle(nameOf(generation), { create: true });
        for (const [name, bytes] of parts) await put(next, name, bytes);
        const made = { version: VERSION, generation, parts: sizes, size, about };
        await put(folder, MANIFEST, new TextEncoder().encode(JSON.stringify(made)));
        await sweep(folder, generation);
      } catch (thrown) {
        const reason = failure(thrown, size);
        await tidy().catch(() => undefined); // what was begun would only take room
        throw reason.code === 'STORAGE_FULL' ? await withRoom(reason, room) : reason;
      }
      return { about, size };
    },

    async clear() {
      if (!(await mayWrite())) throw new PasserelleError('STORED_ELSEWHERE');
      try {
        await root.removeEntry(FOLDER, { recursive: true });
      } catch (thrown) {
        if (!isMissing(thrown)) throw failure(thrown, 0);
      }
      if (await folderIn(root, FOLDER)) throw new PasserelleError('STORAGE_FAILED');
    },
  };
}

const nameOf = (generation: number): string => `generation-${generation}`;

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'NotFoundError';

function failure(thrown: unknown, size: number): PasserelleError {
  if (thrown instanceof PasserelleError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') {
    return new PasserelleError('STORAGE_FULL', { needed: Math.ceil(size / 1e6) }, thrown);
  }
  return new PasserelleError('STORAGE_FAILED', {}, thrown);
}

/** The reason with the megabytes that are left, where the browser tells. */
async function withRoom(reason: PasserelleError, room: Room): Promise<PasserelleError> {
  const { quota, usage } = (await room.estimate?.().catch(() => null)) ?? {};
  if (quota === undefined || usage === undefined) return reason;
  const free = Math.max(0, Math.floor((quota - usage) / 1e6));
  return new PasserelleError(reason.code, { ...reason.context, free }, reason.cause);
}

async function folderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await parent.getDirectoryHandle(name);
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw failure(thrown, 0);
  }
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw failure(thrown, 0);
  }
}

/** Writes a file whole: what is there before stands until the last byte is written. */
async function put(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(bytes.slice());
  await writer.close();
}

/** Removes every generation but one: what a killed tab began, and what has been replaced. */
async function sweep(folder: FileSystemDirectoryHandle, kept: number | null): Promise<void> {
  for await (const name of folder.keys()) {
    if (name === MANIFEST || (kept !== null && name === nameOf(kept))) continue;
    await folder.removeEntry(name, { recursive: true });
  }
}
