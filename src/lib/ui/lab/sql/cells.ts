/** How cells of an answer are written: numbers and dates as the reader's language writes them. */
import { isNumeric, type LabColumn } from '../../../engine/lab/questions.ts';
import type { Format } from '../../../text/format.ts';
import { m } from '../../../text/paraglide/messages.js';

/** A cell's number, where it is one that can be told exactly; else null. */
export function numberOf(cell: string | null, column: LabColumn): number | null {
  if (cell === null || !isNumeric(column)) return null;
  const number = Number(cell);
  const isWide = Number.isInteger(number) && !Number.isSafeInteger(number);
  return Number.isFinite(number) && !isWide ? number : null;
}

/** A number with as many decimals as tell it from nothing. */
export const numberText = (value: number, format: Format): string =>
  format.number(value, value !== 0 && Math.abs(value) < 0.01 ? 6 : 4);

/** A cell in words; null where it is empty. */
export function cellText(cell: string | null, column: LabColumn, format: Format): string | null {
  if (cell === null) return null;
  const number = numberOf(cell, column);
  if (number !== null) return numberText(number, format);
  if (column.type === 'BOOLEAN') return cell === 'true' ? m.sql_true() : m.sql_false();
  if (column.type === 'DATE' && /^\d{4}-\d\d-\d\d$/u.test(cell)) return format.date(cell);
  return cell;
}

/** What an answer is called: its first comment, else the name of the example, else nothing special. */
export function titleOf(sql: string, example: string | null): string {
  const comment = /^\s*--\s*(\S[^\n]*)/u.exec(sql)?.[1]?.trim();
  return comment ?? example ?? m.sql_answer();
}
