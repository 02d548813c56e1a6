/** Finds what parts the cells of a text, by counting. */

export type Separator = ',' | ';' | '\t' | '|';

/** Where counts are equal, the first of these. */
const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
/** Records that are counted. */
const MOST_RECORDS = 50;
/** What spreadsheets write on a first line of its own to name the separator. */
const DECLARED = /^\uFEFF?"?sep=([,;\t|])"?(?:\r|\n|$)/i;

/**
 * What parts the cells of the text that begins with `head`: that which cuts most of its first
 * records into the same number of cells (at least two), and of several the one that makes most
 * cells. Quoted text does not count. A comma where nothing parts anything.
 */
export function separatorOf(head: string): Separator {
  const declared = DECLARED.exec(head)?.[1];
  const named = SEPARATORS.find((separator) => separator === declared);
  if (named) return named;
  const records = countsOf(head);
  let best: Separator = ',';
  let agreeing = 0;
  let width = 0;
  SEPARATORS.forEach((separator, which) => {
    const [cells, count] = mostFrequent(records.map((counts) => (counts[which] ?? 0) + 1));
    if (count > agreeing || (count === agreeing && cells > width)) {
      best = separator;
      agreeing = count;
      width = cells;
    }
  });
  return best;
}

/** Of each of the first records that are not empty, how often each separator stands in it. */
function countsOf(head: string): number[][] {
  const records: number[][] = [];
  for (const record of unquotedRecords(head)) {
    if (record === '') continue;
    records.push(SEPARATORS.map((separator) => record.split(separator).length - 1));
    if (records.length > MOST_RECORDS) break;
  }
  // What comes last may be cut off in its middle.
  if (records.length > 1) records.pop();
  return records;
}

/** The records of a text, with `"` in the place of quoted cells. */
function* unquotedRecords(head: string): Generator<string> {
  const QUOTED_OR_END = /"|\r\n?|\n/g;
  let record = '';
  let from = 0;
  for (let found = QUOTED_OR_END.exec(head); found; found = QUOTED_OR_END.exec(head)) {
    record += head.slice(from, found.index);
    from = QUOTED_OR_END.lastIndex;
    if (found[0] !== '"') {
      yield record;
      record = '';
      continue;
    }
    const opens =
      record === '' || record.endsWith('"') || isSeparator(record.charAt(record.length - 1));
    record += '"';
    if (!opens) continue;
    const close = head.indexOf('"', from);
    from = close < 0 ? head.length : close + 1;
    QUOTED_OR_END.lastIndex = from;
  }
  yield record + head.slice(from);
}

const isSeparator = (character: string): boolean =>
  SEPARATORS.some((separator) => separator === character);

/** The number of cells, of two or more, that most records have; the larger of two as frequent. */
function mostFrequent(cells: readonly number[]): [cells: number, records: number] {
  const records = new Map<number, number>();
  for (const count of cells) if (count > 1) records.set(count, (records.get(count) ?? 0) + 1);
  let best: [number, number] = [0, 0];
  for (const [count, of] of records) {
    if (of > best[1] || (of === best[1] && count > best[0])) best = [count, of];
  }
  return best;
}
