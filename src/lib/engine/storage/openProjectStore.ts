/** Where projects are kept in this browser, or that it has no such place. */
import { makeProjectStore, type Locks, type ProjectStore, type Room } from './projectStore.ts';

/** What of a worker's global scope is needed. */
export interface Scope {
  readonly navigator: {
    readonly storage?: Room & { getDirectory?(): Promise<FileSystemDirectoryHandle> };
    readonly locks?: Locks;
  };
  readonly FileSystemFileHandle?: { readonly prototype: object };
}

/** The store in the private file system of this origin; null where one cannot write to it from here. */
export async function openProjectStore(scope: Scope): Promise<ProjectStore | null> {
  const { storage, locks } = scope.navigator;
  const writes = 'createWritable' in (scope.FileSystemFileHandle?.prototype ?? {});
  if (!writes || !locks || !storage?.getDirectory) return null;
  try {
    return makeProjectStore(await storage.getDirectory(), locks, storage);
  } catch {
    return null; // a private window, or storage refused by the person
  }
}
