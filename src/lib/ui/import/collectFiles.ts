/**
 * What a person dropped or chose, as files. Folders are walked to their bottom; hidden files are
 * passed over; what can hold no table is handed back apart, so that it can be named.
 */
import type { Offer } from '../../state/offer.ts';

/** Endings of files that can hold a table; old workbooks too, as they get a sentence. */
export const ENDINGS: readonly string[] = [
  ...['.csv', '.tsv', '.txt', '.tab', '.xlsx', '.xlsm', '.xls', '.ods', '.json', '.jsonl'],
  ...['.ndjson', '.parquet', '.zip', '.gz', '.gexf', '.graphml', '.ics'],
];
/** A place as it was saved. */
export const PROJECT_ENDING = '.passerelle';
const READABLE = new RegExp(`(?:${ENDINGS.join('|').replaceAll('.', '\\.')})$`, 'i');
/** More files than this is a folder given by mistake: refused whole, rather than read in part. */
const MOST_FILES = 500;

/**
 * Sorts files, by name, into those that may be read and the names of the others.
 * @throws RangeError where there are too many
 */
export function sorted(all: readonly File[]): Offer {
  const visible = all
    .filter((file) => !isHidden(file))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (visible.length > MOST_FILES) throw new RangeError('too many files');
  const [only] = visible;
  if (visible.length === 1 && only?.name.toLowerCase().endsWith(PROJECT_ENDING)) {
    return { files: [], others: [], project: only };
  }
  return {
    files: visible.filter(({ name }) => READABLE.test(name)),
    others: visible.filter(({ name }) => !READABLE.test(name)).map(({ name }) => name),
  };
}

/** A chosen folder brings what lies in hidden folders as well, with its way there. */
const isHidden = ({ name, webkitRelativePath }: File): boolean =>
  (webkitRelativePath || name).split('/').some((part) => part.startsWith('.'));

/** Whether files are dragged, and not a text that is moved from field to field. */
export const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/** The files of a drop, folders included; as {@link sorted}. The entries must be taken before the event ends. */
export async function dropped(transfer: DataTransfer): Promise<Offer> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return sorted([...transfer.files]);
  const found: File[] = [];
  for (const entry of entries) await walk(entry, found);
  return sorted(found);
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length > MOST_FILES || entry.name.startsWith('.')) return;
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
