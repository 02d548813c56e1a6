/** The beginning of a sheet, and of the texts it uses, closed as if it were all: to look at it soon. */

/** Bytes of XML that are looked at: some 800 rows of six cells. */
export const HEAD_BYTES = 1 << 18;

const ROW_END = /<\/((?:[\w.-]+:)?)row\s*>/g;
const TEXT_END = /<\/((?:[\w.-]+:)?)si\s*>|<(?:[\w.-]+:)?si\s*\/>/g;
/** A cell whose value is the number of a text. */
const SHARED = /\st\s*=\s*["']s["'][^>]*>\s*<(?:[\w.-]+:)?v\s*>(\d{1,9})/g;

/** The first whole rows of a sheet, or null where they cannot be told apart. */
export function firstRows(pieces: Iterable<Uint8Array>): string | null {
  const decoder = new TextDecoder();
  let xml = '';
  for (const piece of pieces) {
    xml += decoder.decode(piece, { stream: true });
    if (xml.length >= HEAD_BYTES) break;
  }
  xml = xml.slice(0, HEAD_BYTES);
  let last: RegExpExecArray | null = null;
  for (const end of xml.matchAll(ROW_END)) last = end;
  if (last === null) return null;
  const prefix = last[1] ?? '';
  const rows = xml.slice(0, last.index + last[0].length);
  return `${rows}</${prefix}sheetData></${prefix}worksheet>`;
}

/** How many texts the cells of a sheet need, from the first: one more than the greatest number. */
export function textsUsed(xml: string): number {
  let most = 0;
  for (const [, number] of xml.matchAll(SHARED)) most = Math.max(most, Number(number) + 1);
  return most;
}

/** The first `count` texts of a workbook; all where there are fewer. */
export function firstTexts(pieces: Iterable<Uint8Array>, count: number): string {
  const decoder = new TextDecoder();
  let xml = '';
  let met = 0;
  let prefix = '';
  TEXT_END.lastIndex = 0;
  for (const piece of pieces) {
    xml += decoder.decode(piece, { stream: true });
    // An end that is cut in two is met with the next piece.
    for (let at = TEXT_END.lastIndex; met < count; at = TEXT_END.lastIndex) {
      const end = TEXT_END.exec(xml);
      if (end === null) {
        TEXT_END.lastIndex = at;
        break;
      }
      met++;
      prefix = end[1] ?? prefix;
    }
    if (met >= count && met > 0) {
      return `${xml.slice(0, TEXT_END.lastIndex)}</${prefix}sst>`;
    }
  }
  return xml;
}
