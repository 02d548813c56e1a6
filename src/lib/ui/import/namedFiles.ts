/** Gives every file a name of its own, so that a row can be traced to one file. */
import { logOfFileName } from '../../logs/catalogue.ts';
import type { LogName } from '../../logs/logs.ts';

export interface NamedFile {
  readonly file: File;
  readonly name: string;
  /** What the name says the file is; null: ask. */
  readonly guess: LogName | null;
}

/** Two files of one name, from two folders, are told apart by their folders or a number. */
export function namedFiles(files: readonly File[]): NamedFile[] {
  const used = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    if (used.has(name) && file.webkitRelativePath) name = file.webkitRelativePath;
    for (let n = 2; used.has(name); n++) name = `${file.name} (${n})`;
    used.add(name);
    return { file, name, guess: logOfFileName(file.name) };
  });
}
