/** Gives every file a name of its own, so that a row can be traced to one file. */
import { freeName } from '../../state/opened.ts';

export interface NamedFile {
  readonly file: File;
  readonly name: string;
}

/** Two files of one name, from two folders, are told apart by their folders or a number. */
export function namedFiles(files: readonly File[]): NamedFile[] {
  const used = new Set<string>();
  return files.map((file) => {
    const own = used.has(file.name) && file.webkitRelativePath !== '';
    const name = freeName(own ? file.webkitRelativePath : file.name, used);
    used.add(name);
    return { file, name };
  });
}
