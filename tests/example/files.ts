/** Reads the CSV text of the example with a reader that is not the product's. */
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV text by header; throws where a row does not fit its header. */
export function rowsOf(text: string | undefined): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(text ?? '', { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}

/** Header of a CSV text. */
export const headerOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n', 1)[0]?.split(',') ?? [];

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** Local date and time in Paris of an instant, `YYYY-MM-DD HH:MM`, by Intl rather than our clock. */
export const local = (instant: string): string => PARIS.format(new Date(instant));

/** Whole days from one date to a later one. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;
