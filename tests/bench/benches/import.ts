/** Files on their way in: read, shown, kept and opened again, against native DuckDB on the same file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { measured } from '../child.ts';
import { draws } from '../made/random.ts';
import { time, writeRows } from '../made/rows.ts';
import { atMost, middle, print, seconds, times } from '../table.ts';

const ROWS = 1_000_000;
const SHEET_ROWS = 100_000;
const ROUNDS = 3;
const FIRST_DAY = Date.UTC(2024, 0, 1) / 60_000;
const HEADER = ['person_id', 'place', 'start', 'end', 'zone'];

/** Check-ins in the order of time: person, place, start, end, zone. */
function checkins(count: number): readonly (readonly string[])[] {
  const draw = draws(1);
  return Array.from({ length: count }, (_, row) => {
    const start = FIRST_DAY + Math.floor((row * 730 * 1440) / count);
    const lasts = 20 + draw.below(240);
    return [
      ...[`p${String(draw.below(8000)).padStart(5, '0')}`, `lieu ${String(draw.below(20))}`],
      ...[time(start), time(start + lasts), `z${String(draw.below(5))}`],
    ];
  });
}

/** Each in turn, so that a busy minute falls on all of them. */
const roundOf = async (csv: string, xlsx: string) => ({
  native: await measured('nativeCsv', csv),
  ours: await measured('csvAsLogs', csv),
  look: await measured('preview', csv),
  sheet: await measured('sheetAsLogs', xlsx),
  lookSheet: await measured('preview', xlsx),
});
type Round = Awaited<ReturnType<typeof roundOf>>;

export async function importBench(base: string): Promise<number> {
  const folder = join(base, 'import');
  mkdirSync(folder, { recursive: true });
  const csv = join(folder, 'checkins.csv');
  const xlsx = join(folder, 'checkins.xlsx');
  await writeRows(csv, HEADER.join(','), checkins(ROWS), (row) => row.join(','));
  const sheet = [HEADER, ...checkins(SHEET_ROWS)].map((row) => row.map((value) => ({ value })));
  writeFileSync(xlsx, await writeWorkbook(sheet).toBuffer());
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await roundOf(csv, xlsx));
  const of = (value: (round: Round) => number): number => middle(rounds.map(value));
  const native = of((r) => r.native.seconds);
  const read = of((r) => r.ours.read);
  const line = (what: string, value: number, limit: number) => ({
    ...{ what, value: seconds(value), budget: atMost(value, limit, ' s') },
  });
  return print(
    'Import: 1,000,000 check-ins as CSV, 100,000 as XLSX (on Node)',
    [
      `rows kept: ${String(rounds[0]?.ours.kept)} of the CSV, ${String(rounds[0]?.sheet.kept)} of the XLSX`,
    ],
    [
      { what: 'CSV: native DuckDB', value: seconds(native) },
      { what: 'CSV: ours', value: seconds(read) },
      {
        what: 'CSV: ours / DuckDB',
        value: times(read / native),
        budget: atMost(read / native, 2, ' ×'),
      },
      line(
        'CSV: first lines shown',
        of((r) => r.look.seconds),
        0.3,
      ),
      line(
        'CSV: kept',
        of((r) => r.ours.save),
        3,
      ),
      line(
        'CSV: opened again, up to the first numbers',
        of((r) => r.ours.reopen),
        2,
      ),
      line(
        'XLSX: ours',
        of((r) => r.sheet.seconds),
        3,
      ),
      line(
        'XLSX: first lines shown',
        of((r) => r.lookSheet.seconds),
        0.3,
      ),
    ],
  );
}
