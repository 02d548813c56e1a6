/** What the cells of a sheet mean: by their type, and whether their look is that of a date. */

/** What a cell holds, null where it is nothing. A date counts as UTC. */
export type CellValue = string | number | boolean | Date | null;

/** What is kept apart from the sheets, for all of them. */
export interface Looks {
  /** The shared texts, trimmed, in their order. */
  readonly texts: readonly string[];
  /** Whether a look is that of dates, in the order of looks. */
  readonly dated: readonly boolean[];
  /** Whether days count from 1904 on, as they did on old Macs. */
  readonly from1904: boolean;
}

const DAY = 86_400_000;
/** Days from the day 0 of spreadsheets, and of those that count from 1904, to 1970. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const ESCAPE = /_x([0-9a-f]{4})_/gi;

/** A text in which characters that XML cannot hold are written as `_x000D_`. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * The value of a cell of type `type` (a number where it is empty) with look number `style`.
 * @param text what is written in it; undefined where there is no place for it
 * @returns undefined where the cell cannot have been written by a spreadsheet
 */
export function valueOfCell(
  type: string,
  style: string,
  text: string | undefined,
  looks: Looks,
): CellValue | undefined {
  if (type === 'e') return null;
  if (!TYPES.has(type)) return undefined;
  if (text === undefined || text === '') return null;
  switch (type) {
    case 's': {
      const shared = looks.texts[Number(text)];
      return shared === '' ? null : shared;
    }
    case 'inlineStr':
      return filled(text);
    case 'str':
    case 'd': // a time as text stays the text it is: it may be of any zone
      return filled(withoutEscapes(text));
    case 'b':
      return text === '1' ? true : text === '0' ? false : undefined;
    default:
      return numberOrDate(text, style, looks);
  }
}

const TYPES: ReadonlySet<string> = new Set(['', 'n', 's', 'str', 'inlineStr', 'b', 'd']);

function filled(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function numberOrDate(text: string, style: string, looks: Looks): CellValue | undefined {
  const number = Number(text);
  if (style !== '') {
    const dated = looks.dated[Number(style)];
    if (dated === undefined || (dated && Number.isNaN(number))) return undefined;
    if (dated) {
      const days = number + (looks.from1904 ? DAYS_TO_1904 : 0) - DAYS_TO_1970;
      return new Date(Math.floor(days * DAY));
    }
  }
  return Number.isNaN(number) ? text : number;
}
