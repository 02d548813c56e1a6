/** How a column of a log is called where it is looked for in a table: short, without our own words. */
import type { LogName } from '../logs/logs.ts';
import { columnText } from './columns.ts';
import { m } from './paraglide/messages.js';

/** Columns whose meaning tells how to write their cells; the others are called by it. */
const NAMES: Readonly<Record<string, () => string>> = {
  person_id: m.import_name_person,
  event_id: m.import_name_event,
  status: m.import_name_status,
  consent: m.import_name_consent,
  skills: m.import_name_skills,
  counterfactual: m.import_name_counterfactual,
};

/** The name of a column of a log. */
export function columnName(log: LogName, column: string): string {
  if (log === 'people' && column === 'role') return m.import_name_role();
  return NAMES[column]?.() ?? columnText(log, column);
}
