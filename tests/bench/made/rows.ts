/** Rows of made-up logs on their way to a file. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const two = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));
const dates = new Map<number, string>();

/** `YYYY-MM-DDTHH:MM:SS` of minutes since 1970. */
export function time(minutes: number): string {
  const day = Math.floor(minutes / 1440);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  const minute = minutes - day * 1440;
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}

/** Writes rows below a header, in pieces. */
export async function writeRows<R>(
  path: string,
  header: string,
  rows: readonly R[],
  line: (row: R) => string,
): Promise<void> {
  const file = createWriteStream(path);
  let piece = `${header}\n`;
  for (const row of rows) {
    piece += `${line(row)}\n`;
    if (piece.length > 1 << 20) {
      if (!file.write(piece)) await once(file, 'drain');
      piece = '';
    }
  }
  file.end(piece);
  await once(file, 'finish');
}
