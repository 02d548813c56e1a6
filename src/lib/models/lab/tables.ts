/** The tables that questions in SQL are asked of: their columns and types. What they mean: `text/codebook.ts`. */

export type LabType = 'INTEGER' | 'DOUBLE' | 'VARCHAR' | 'DATE' | 'BOOLEAN';

/** By table, then by column, in the order in which they are shown. */
export const LAB_TABLES = {
  people: {
    person: 'INTEGER',
    pseudonym_fr: 'VARCHAR',
    pseudonym_en: 'VARCHAR',
    first_week: 'DATE',
    present_days: 'INTEGER',
    ties: 'INTEGER',
    weak_ties: 'INTEGER',
    strong_ties: 'INTEGER',
    bridging_ties: 'INTEGER',
  },
  attributes: {
    person: 'INTEGER',
    attribute: 'VARCHAR',
    label: 'VARCHAR',
    rank: 'INTEGER',
  },
  presence: {
    person: 'INTEGER',
    week: 'DATE',
    days: 'INTEGER',
  },
  ties: {
    person_a: 'INTEGER',
    person_b: 'INTEGER',
    class: 'VARCHAR',
    position: 'VARCHAR',
    strength: 'DOUBLE',
    copresence_hours: 'DOUBLE',
    attention_hours: 'DOUBLE',
    encounter_days: 'INTEGER',
    shared_events: 'INTEGER',
    event_weight: 'DOUBLE',
    help_ab: 'INTEGER',
    help_ba: 'INTEGER',
    contact_hours: 'DOUBLE',
    first_week: 'DATE',
    last_week: 'DATE',
    overlap: 'DOUBLE',
    span: 'INTEGER',
    span_at_least: 'BOOLEAN',
  },
  evidence: {
    person_a: 'INTEGER',
    person_b: 'INTEGER',
    week: 'DATE',
    layer: 'VARCHAR',
    times: 'INTEGER',
    hours: 'DOUBLE',
    attention_hours: 'DOUBLE',
    event_weight: 'DOUBLE',
    help_ab: 'INTEGER',
    help_ba: 'INTEGER',
  },
  results: {
    id: 'VARCHAR',
    value: 'DOUBLE',
    unit: 'VARCHAR',
    lo: 'DOUBLE',
    hi: 'DOUBLE',
    method: 'VARCHAR',
    wide_lo: 'DOUBLE',
    wide_hi: 'DOUBLE',
    n: 'DOUBLE',
    coverage: 'DOUBLE',
    reason: 'VARCHAR',
    flags: 'VARCHAR',
  },
  results_parts: {
    id: 'VARCHAR',
    part: 'VARCHAR',
    value: 'DOUBLE',
  },
  definitions: {
    name: 'VARCHAR',
    value: 'VARCHAR',
    proposed: 'VARCHAR',
    changed: 'BOOLEAN',
  },
  run: {
    name: 'VARCHAR',
    value: 'VARCHAR',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LabType>>>>;

export type LabTableName = keyof typeof LAB_TABLES;

/** The types of a table's columns, by their names. */
export const labColumns = (table: LabTableName): Readonly<Record<string, LabType>> =>
  LAB_TABLES[table];

export const LAB_TABLE_NAMES = Object.keys(LAB_TABLES) as LabTableName[];

/** The name under which a table lies before its columns have their types. */
export const looseName = (table: LabTableName): string => `loose_${table}`;

/**
 * The statement that makes a table of its loose form, where numbers are numbers (NaN for null, days
 * since 1970 for dates, 0 and 1 for yes and no) and texts texts.
 */
export function typedTable(table: LabTableName): string {
  const columns = Object.entries(labColumns(table)).map(
    ([name, type]) => `${typed(`"${name}"`, type)} AS "${name}"`,
  );
  return `CREATE OR REPLACE TABLE "${table}" AS SELECT ${columns.join(', ')} FROM "${looseName(table)}"; DROP TABLE "${looseName(table)}";`;
}

function typed(column: string, type: LabType): string {
  if (type === 'VARCHAR') return column;
  const known = `CASE WHEN isnan(${column}) THEN NULL ELSE ${column} END`;
  if (type === 'DOUBLE') return known;
  if (type === 'BOOLEAN') return `(${known}) = 1`;
  const whole = `CAST(${known} AS INTEGER)`;
  return type === 'DATE' ? `DATE '1970-01-01' + ${whole}` : whole;
}
