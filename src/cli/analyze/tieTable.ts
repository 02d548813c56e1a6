/** `ties.csv`: one row a pair that is not absent, with its evidence and its place in the network. */
import { dateOf } from '../../lib/base/time.ts';
import { tieRows, type TieRow } from '../../lib/engine/tieRows.ts';
import type { World } from '../../lib/indicators/world.ts';
import { csvOf, type CsvCell } from './csv.ts';

type Cell = (row: TieRow, world: World) => CsvCell;

/** A number that exists only where the place has that layer. */
const where =
  (layer: 'copresence' | 'events' | 'service' | 'contacts', value: (row: TieRow) => number): Cell =>
  (row, { evidence }) =>
    evidence.layers[layer] ? value(row) : null;

/** The columns of DESIGN 8, in their order. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  person_a: (row, { logs }) => logs.persons[row.a] ?? null,
  person_b: (row, { logs }) => logs.persons[row.b] ?? null,
  class: (row) => row.tieClass,
  position: (row) => row.position,
  strength: (row) => row.strength,
  copresence_hours: where('copresence', (row) => row.copresenceHours),
  attention_hours: where('copresence', (row) => row.attentionHours),
  encounter_days: where('copresence', (row) => row.encounterDays),
  shared_events: where('events', (row) => row.sharedEvents),
  event_weight: where('events', (row) => row.eventWeight),
  help_ab: where('service', (row) => row.helpAB),
  help_ba: where('service', (row) => row.helpBA),
  contact_hours: where('contacts', (row) => row.contactHours),
  first_evidence: (row) => dateCell(row.firstEvidence),
  last_evidence: (row) => dateCell(row.lastEvidence),
  overlap: (row) => row.overlap,
  span: (row) => spanCell(row),
};

/** The table as CSV, pairs in the order of their ids. */
export function tieTable(world: World): string {
  const cells = Object.values(COLUMNS);
  const rows = tieRows(world).map((row) => cells.map((cell) => cell(row, world)));
  return csvOf(Object.keys(COLUMNS), rows);
}

const dateCell = (day: number): string | null => (Number.isNaN(day) ? null : dateOf(day));

/** Only local bridges have a span (METHODS B3); `≥7`: the search stopped at its cap. */
const spanCell = ({ span, spanAtLeast }: TieRow): CsvCell => (spanAtLeast ? `≥${span}` : span);
