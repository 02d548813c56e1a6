import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

/** What became of the rows of some files, in one sentence: read, kept, set aside. */
export function rowsRead(
  files: readonly { readonly read: number; readonly kept: number }[],
  format: Format,
): string {
  let read = 0;
  let kept = 0;
  for (const file of files) {
    read += file.read;
    kept += file.kept;
  }
  const counts = { read: format.number(read), kept: format.number(kept) };
  if (read === 0) return m.data_title_none();
  if (read === kept) return m.data_title_clean(counts);
  return m.data_title({ ...counts, count: read - kept, shown: format.number(read - kept) });
}
