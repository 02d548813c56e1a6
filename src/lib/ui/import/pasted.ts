/** What is pasted: files, or cells of a spreadsheet as a file of text parted by tabs. */
import type { Offer } from '../../state/offer.ts';
import { m } from '../../text/paraglide/messages.js';
import { sorted } from './collectFiles.ts';

/** Cells as they are copied from a spreadsheet, as a file. */
export const fileOfPaste = (text: string): File =>
  new File([text], m.import_paste_file(), { type: 'text/tab-separated-values' });

/** Whether a text can be a table: it has two lines or more. */
export const isTable = (text: string): boolean => /\S[^\n]*\n.*\S/s.test(text.trim());

/** Whether what is pasted goes into a field: then it is no file. */
export const goesIntoField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

/**
 * What the clipboard holds, or null where it is no table.
 * @throws RangeError where there are too many files
 */
export function pasted(clipboard: DataTransfer): Offer | null {
  if (clipboard.files.length > 0) return sorted([...clipboard.files]);
  const text = clipboard.getData('text/plain');
  return isTable(text) ? { files: [fileOfPaste(text)], others: [] } : null;
}
