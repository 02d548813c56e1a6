/** Tells what a file is by its first bytes; its name is never believed. */

export type FileForm =
  'zip' | 'old workbook' | 'gzip' | 'parquet' | 'pdf' | 'binary' | 'markup' | 'text';

/** Bytes that are looked at. */
export const SNIFFED = 4096;

const MAGIC: readonly (readonly [form: FileForm, ...bytes: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['old workbook', 0xd0, 0xcf, 0x11, 0xe0],
  ['gzip', 0x1f, 0x8b],
  ['parquet', 0x50, 0x41, 0x52, 0x31],
  ['pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['binary', 0x89, 0x50, 0x4e, 0x47],
  ['binary', 0xff, 0xd8, 0xff],
  ['binary', 0x47, 0x49, 0x46, 0x38],
  ['binary', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ['binary', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  ['binary', 0x7b, 0x5c, 0x72, 0x74, 0x66], // rich text begins like JSON
  ['binary', 0xff, 0xfe, 0x00, 0x00], // four bytes a character
];

/** Tables that some tools save under the name of a workbook. */
const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|meta|table|style)\b/i;

/** What a file is whose first {@link SNIFFED} bytes are `head`. */
export function formOf(head: Uint8Array): FileForm {
  for (const [form, ...start] of MAGIC) {
    if (start.length <= head.length && start.every((byte, i) => head[i] === byte)) return form;
  }
  if (utf16Of(head) !== null) return 'text';
  let nuls = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) nuls++;
    else if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  }
  if (nuls * 10 > head.length || (nuls + controls) * 20 > head.length) return 'binary';
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 200));
  return MARKUP.test(text) ? 'markup' : 'text';
}

/**
 * Whether text is in UTF-16, and in which order of bytes: a mark says so, or the bytes left empty
 * by Latin letters do. null where it is not.
 */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const nuls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const telling = Math.max(even, odd) * 4 > head.length && Math.min(even, odd) * 20 < head.length;
  if (!telling) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Whether a text begins as JSON does. A header may begin with a brace or a bracket as well, but
 * not so that JSON could go on with what follows.
 */
export const isJson = (text: string): boolean =>
  /^\uFEFF?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|-?\d|true|false|null|$))/.test(text);

/** The root of a document, after what may stand before it. */
const ROOT =
  /^\uFEFF?(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^<>[]*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\][^<>[]*)?>)*<(?:[\w.-]+:)?(gexf|graphml)[\s/>]/;

/** Which graph a text begins as, by its root; null for anything else. */
export function graphForm(head: string): 'gexf' | 'graphml' | null {
  const root = ROOT.exec(head)?.[1];
  return root === 'gexf' || root === 'graphml' ? root : null;
}
