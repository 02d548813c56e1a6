/**
 * A private file system in memory, with the promises of the real one: a file holds what it held
 * until its writer is closed. It can be told to die before its n-th step, as a killed tab does.
 */
export class FakeDisk {
  /** Path → bytes; folders end in `/`. */
  readonly entries = new Map<string, Uint8Array>();
  /** Steps left before it dies. */
  life = Infinity;
  /** Bytes it can hold. */
  room = Infinity;

  root(): FileSystemDirectoryHandle {
    return folder(this, '');
  }

  step(): void {
    if (this.life-- <= 0) throw new Killed();
  }
}

/** What a killed tab does: nothing more. */
export class Killed extends Error {}

const missing = (): DOMException => new DOMException('missing', 'NotFoundError');

function folder(disk: FakeDisk, path: string): FileSystemDirectoryHandle {
  const handle = {
    async getDirectoryHandle(name: string, { create = false } = {}) {
      disk.step();
      const child = `${path}${name}/`;
      if (!disk.entries.has(child)) {
        if (!create) throw missing();
        disk.entries.set(child, new Uint8Array(0));
      }
      return folder(disk, child);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      disk.step();
      const child = path + name;
      if (!disk.entries.has(child)) {
        if (!create) throw missing();
        disk.entries.set(child, new Uint8Array(0));
      }
      return file(disk, child);
    },
    async removeEntry(name: string) {
      disk.step();
      const [inside, plain] = [`${path}${name}/`, path + name];
      if (!disk.entries.delete(plain) && !disk.entries.has(inside)) throw missing();
      for (const entry of [...disk.entries.keys()]) {
        if (entry.startsWith(inside)) disk.entries.delete(entry);
      }
    },
    async *keys() {
      disk.step();
      const names = [...disk.entries.keys()]
        .filter((entry) => entry.startsWith(path) && entry !== path)
        .map((entry) => entry.slice(path.length).split('/', 1)[0] ?? '');
      yield* new Set(names);
    },
  };
  return handle as Partial<FileSystemDirectoryHandle> as FileSystemDirectoryHandle;
}

function file(disk: FakeDisk, path: string): FileSystemFileHandle {
  const handle = {
    async getFile() {
      disk.step();
      return new Blob([(disk.entries.get(path) ?? new Uint8Array(0)).slice()]);
    },
    async createWritable() {
      disk.step();
      let written = new Uint8Array(0);
      return {
        async write(bytes: Uint8Array<ArrayBuffer>) {
          disk.step();
          written = bytes.slice();
        },
        async close() {
          disk.step();
          const held = [...disk.entries.values()].reduce((sum, { length }) => sum + length, 0);
          if (held + written.length > disk.room)
            throw new DOMException('full', 'QuotaExceededError');
          disk.entries.set(path, written);
        },
      };
    },
  };
  return handle as Partial<FileSystemFileHandle> as FileSystemFileHandle;
}
