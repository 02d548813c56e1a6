/**
 * What a person dropped or chose, as files. Folders are walked to their bottom; hidden files are
 * passed over; what cannot be a CSV is handed back apart, so that it can be named.
 */
import type { Offer } from '../../state/offer.ts';

const CSV = /\.(csv|txt)$/i;
/** More files than this in a folder is a folder dropped by mistake. */
const MOST_FILES = 500;

/** Sorts files into those that may be read and the names of the others. */
export function sorted(all: readonly File[]): Offer {
  const visible = all.filter(({ name }) => !name.startsWith('.'));
  return {
    files: visible.filter(({ name }) => CSV.test(name)),
    others: visible.filter(({ name }) => !CSV.test(name)).map(({ name }) => name),
  };
}

/** The files of a drop, folders included. The entries must be taken before the event ends. */
export async function dropped(transfer: DataTransfer): Promise<Offer> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return sorted([...transfer.files]);
  const found: File[] = [];
  for (const entry of entries) await walk(entry, found);
  return sorted(found);
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (isDirectory(entry)) {
    const reader = entry.createReader();
    for (;;) {
      const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (batch.length === 0) return;
      for (const child of batch) await walk(child, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;
