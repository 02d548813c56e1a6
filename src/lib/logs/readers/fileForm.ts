/** Tells a text file from what people drop by mistake, by its first bytes. */
import { PasserelleError } from '../../base/errors.ts';

const MAGIC: readonly (readonly [form: string, ...bytes: number[]])[] = [
  ['workbook', 0x50, 0x4b, 0x03, 0x04],
  ['workbook', 0x50, 0x4b, 0x05, 0x06],
  ['workbook', 0xd0, 0xcf, 0x11, 0xe0],
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['binary', 0x1f, 0x8b],
  ['binary', 0x50, 0x41, 0x52, 0x31],
  ['binary', 0x89, 0x50, 0x4e, 0x47],
  ['binary', 0xff, 0xd8, 0xff],
];

/**
 * Checks the first bytes of a file and returns where its text begins (3 after a UTF-8 mark).
 * @throws PasserelleError `NOT_CSV` {file, form: workbook | pdf | binary} or `BAD_ENCODING` {file, line}
 */
export function textStart(file: string, bytes: Uint8Array, end: number): number {
  const begins = (...start: number[]): boolean =>
    end >= start.length && start.every((byte, i) => bytes[i] === byte);
  for (const [form, ...start] of MAGIC) {
    if (begins(...start)) throw new PasserelleError('NOT_CSV', { file, form });
  }
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
    throw new PasserelleError('BAD_ENCODING', { file, line: 1 });
  }
  const nuls = [0, 0];
  const seen = Math.min(end, 4096);
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if ((even + odd) * 10 > seen) {
    // Latin letters as two bytes each leave every second byte empty: text, but not UTF-8.
    const utf16 = Math.max(even, odd) * 4 > seen && Math.min(even, odd) * 20 < seen;
    if (utf16) throw new PasserelleError('BAD_ENCODING', { file, line: 1 });
    throw new PasserelleError('NOT_CSV', { file, form: 'binary' });
  }
  return begins(0xef, 0xbb, 0xbf) ? 3 : 0;
}
