/** Models to fill in: a workbook or a CSV file a log, with our own headers in French or English. */
import { COMMA, csvOf, POINT } from '../../exports/csv.ts';
import { xlsxOf, type SheetRow } from '../../exports/xlsx.ts';
import { dateOf, dayOf } from '../../base/time.ts';
import { LOG_TYPES } from '../../logs/catalogue.ts';
import type { Column } from '../../logs/logRules.ts';
import type { LogName } from '../../logs/logs.ts';
import { HELP_SHEETS } from '../../logs/readers/helpSheets.ts';
import { FRENCH_HEADERS } from '../../logs/recognition/frenchHeaders.ts';
import { columnText } from '../../text/columns.ts';
import type { Language } from '../../text/format.ts';
import { logText } from '../../text/logNames.ts';
import { m } from '../../text/paraglide/messages.js';

/** Examples as people of a language write them; the others are alike in both. */
const EXAMPLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { attended: 'venue', host: 'animation', member: 'membre', yes: 'oui', later: 'plus tard' },
  en: {
    ...{ menuiserie: 'carpentry', 'couture;comptabilité': 'sewing;accounting', couture: 'sewing' },
    ...{ atelier: 'workshop', Atelier: 'Workshop', conseil: 'advice', entraide: 'help' },
    ...{ projet: 'project', 'Vélo cargo partagé': 'Shared cargo bike' },
    'Ouverture du café': 'The café opened',
  },
};

const columnsOf = (log: LogName): readonly Column[] => LOG_TYPES.get(log)?.columns ?? [];

/** What a column of a template is called. */
export const templateHeader = (log: LogName, column: string, language: Language): string =>
  language === 'fr' ? (FRENCH_HEADERS[log][column] ?? column) : column;

const headersOf = (log: LogName, language: Language): string[] =>
  columnsOf(log).map(({ name }) => templateHeader(log, name, language));

/** Two invented rows: one whole, one with only what is needed, of other people or another day. */
export function exampleRows(log: LogName, language: Language): readonly (readonly string[])[] {
  const columns = columnsOf(log);
  const written = ({ example }: Column): string =>
    (EXAMPLES[language][example] ?? example).replace(/(\d)T(\d)/, '$1 $2');
  const named = columns.some(({ kind }) => kind === 'person');
  const next = (text: string): string => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
    if (day !== undefined) {
      return named ? text : dateOf((dayOf(day) ?? 0) + 7) + text.slice(day.length);
    }
    return text.replace(/\b([por])(\d{3})\b/g, (_, letter: string, number: string) =>
      letter === 'p' ? `p${String(Number(number) + 2).padStart(3, '0')}` : other(letter, number),
    );
  };
  const other = (letter: string, number: string): string =>
    letter + String(Number(number) + 1).padStart(3, '0');
  return [
    columns.map(written),
    columns.map((column) => (column.required ? next(written(column)) : '')),
  ];
}

/** File name of a template, without its ending. */
export const templateName = (log: LogName, language: Language): string =>
  language === 'en' ? log : m.data_template_file({ log: logText(log, 'fr') }, { locale: 'fr' });

/** The first sheet is empty but for its headers; the second explains them and is never read. */
export function templateBook(log: LogName, language: Language): Uint8Array<ArrayBuffer> {
  const locale = { locale: language };
  const headers = headersOf(log, language);
  const plain = (...cells: (string | null)[]): SheetRow => ({ look: 'plain', cells });
  const title = (text: string): SheetRow => ({ look: 'title', cells: [text] });
  const note = (text: string): SheetRow => ({ look: 'note', cells: [text] });
  const help: SheetRow[] = [
    title(logText(log, language)),
    note(m.data_template_sheet_help({}, locale)),
    note(m.data_template_times({}, locale)),
    plain(),
    {
      look: 'header',
      cells: [
        m.data_column({}, locale),
        m.data_template_meaning({}, locale),
        m.data_template_needed({}, locale),
        m.data_template_example({}, locale),
      ],
    },
    ...columnsOf(log).map((column, at) =>
      plain(
        headers[at] ?? column.name,
        columnText(log, column.name, language),
        column.required ? m.import_word_yes({}, locale) : m.import_word_no({}, locale),
        exampleRows(log, language)[0]?.[at] ?? '',
      ),
    ),
    plain(),
    title(m.data_template_invented({}, locale)),
    { look: 'header', cells: headers },
    ...exampleRows(log, language).map((cells): SheetRow => ({ look: 'note', cells })),
  ];
  return xlsxOf([
    {
      name: logText(log, language),
      rows: [{ look: 'header', cells: headers }],
      frozen: 1,
      widths: headers.map((header) => Math.max(14, header.length + 3)),
    },
    { name: HELP_SHEETS[language], rows: help, frozen: 0, widths: [34, 64, 14, 26] },
  ]);
}

/** The same as a CSV file, its example row in it; semicolons in French, as spreadsheets there expect. */
export const templateCsv = (log: LogName, language: Language): string =>
  csvOf(
    headersOf(log, language),
    exampleRows(log, language).slice(0, 1),
    language === 'fr' ? COMMA : POINT,
  );
