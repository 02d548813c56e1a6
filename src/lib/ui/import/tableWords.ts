/** What a table was recognised as, and how things stand with it, in words. */
import { REFUSALS } from '../../logs/recognition/definePreset.ts';
import { timeFormOf } from '../../logs/recognition/timeForm.ts';
import { logText } from '../../text/logNames.ts';
import { m } from '../../text/paraglide/messages.js';
import { presetText } from '../../text/presets.ts';
import { warningText } from '../../text/warnings.ts';
import { joinedCells } from './columnSource.ts';
import type { PlannedTable, TableState } from './plannedTable.svelte.ts';

/** `HelloAsso, billetterie : …`, `Passages, colonnes reconnues`, `À vous de dire`. */
export function recognisedText(planned: PlannedTable): string {
  const { origin, recognition, mapping, isUnknown } = planned;
  if (planned.skipped) return m.import_as_skipped();
  const log = logText(mapping.log);
  if (origin === 'before') return m.import_as_before({ log });
  if (origin === 'chosen') return m.import_as_chosen({ log });
  if (isUnknown) return m.import_as_unknown();
  if (recognition.preset === 'canonical') return m.import_as_canonical({ log });
  return recognition.preset === null ? m.import_as_guess({ log }) : presetText(recognition.preset);
}

/** Why nothing can come of a table as it is; null where something can. */
export function refusalText({ recognition, state }: PlannedTable): string | null {
  const code = recognition.warnings.find((warning) => REFUSALS.has(warning));
  return state === 'refused' && code !== undefined ? warningText(code) : null;
}

/** What is to be said beside a table as it is set to be read now. */
export function warningsOf({ origin, recognition, mapping, table }: PlannedTable): string[] {
  const start = mapping.columns['start'];
  const hours =
    start?.from === 'headers' &&
    timeFormOf(joinedCells(table, start.headers, true)).hours !== 'none';
  return recognition.warnings.filter(
    (code) =>
      (origin === 'recognised' || !REFUSALS.has(code)) && !(hours && code === 'DAYS_WITHOUT_HOURS'),
  );
}

const STATES: Readonly<Record<TableState, () => string>> = {
  ready: m.import_state_ready,
  check: m.import_state_check,
  question: m.import_state_question,
  refused: m.import_state_refused,
  skipped: m.import_state_skipped,
};

export const stateText = (state: TableState): string => STATES[state]();

/** A sign beside the words, so that a long list can be run through by the eye. */
const SIGNS: Readonly<Record<TableState, string>> = {
  ready: '✓',
  check: '≈',
  question: '?',
  refused: '×',
  skipped: '–',
};

export const stateSign = (state: TableState): string => SIGNS[state];

/** How sure a column is, in words. @param confidence null: the person has set it */
export function confidenceText(confidence: number | null): string {
  if (confidence === null) return m.import_yours();
  if (confidence >= 0.9) return m.import_sure();
  return confidence >= 0.6 ? m.import_likely() : m.import_check();
}

/** A header as a person knows it; a column without one is called by its letter, and that is said. */
export function headerText(
  { found, mapping: { headerLine, headerLines } }: PlannedTable,
  column: number,
  header: string,
): string {
  const lines =
    headerLine === 0 ? [] : found.rows.slice(headerLine - 1, headerLine - 1 + headerLines);
  const isWritten = lines.some((row) => (row[column]?.trim() ?? '') !== '');
  return isWritten ? header : m.import_column_letter({ letter: header });
}
