/** What was read and cleaned, in counts a person can check against their own files. */
import { PasserelleError } from '../base/errors.ts';
import { dateOf } from '../base/time.ts';
import { firstLabel } from '../indicators/grouping.ts';
import { isGrouping } from '../logs/directory.ts';
import type { Logs, Quality } from '../logs/logs.ts';
import type { Prepared } from './pipeline.ts';
import type { LoadReport } from './protocol.ts';

/**
 * @throws PasserelleError `NO_ACTIVITY` where rows were kept but none has a date: no place to open.
 * Where no row was kept at all, the report itself says why.
 */
export function loadReport(logs: Logs, quality: Quality, { evidence }: Prepared): LoadReport {
  const { hidden, calendar, layers } = evidence;
  const keptRows = quality.files.some((file) => file.kept > 0);
  if (keptRows && calendar === null && !layers.declared) throw new PasserelleError('NO_ACTIVITY');
  const everyone = Array.from(hidden.keys());
  const optedOut = everyone.filter((p) => logs.directory?.optedOut[p] === 1).length;
  const out = everyone.filter((p) => hidden[p] === 1).length;
  return {
    timezone: logs.timezone,
    files: quality.files,
    setAside: quality.setAside.length,
    persons: logs.persons.length,
    members: logs.persons.length - out,
    optedOut,
    staff: out - optedOut,
    places: logs.places,
    events: logs.events.length,
    firstDate: calendar ? dateOf(calendar.first) : null,
    lastDate: calendar ? dateOf(calendar.last) : null,
    attributes: attributesOf(logs, hidden),
    changes: changesOf(logs),
    agenda: quality.agenda ?? null,
    visits: visitsOf(logs, evidence.visits),
  };
}

/** What cleaning made of the check-ins, deleted ones included. */
function visitsOf({ past }: Logs, visits: Prepared['evidence']['visits']): LoadReport['visits'] {
  return {
    kept: (visits?.length ?? 0) + (past?.findings.visits ?? 0),
    imputedEnd: visits?.findings.imputed ?? 0,
    noEffect: visits?.findings.noEffect ?? 0,
    overlapping: visits?.findings.overlapping ?? 0,
  };
}

/** The dated changes of the place, in the order of time. */
function changesOf({ changes, texts }: Logs): LoadReport['changes'] {
  const all = Array.from(changes?.day ?? [], (day, row) => ({
    date: dateOf(day),
    label: texts[changes?.label[row] ?? -1] ?? '',
  }));
  return all.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Attributes that gather people: a label nobody shares, such as a name, groups no one. */
function attributesOf({ directory }: Logs, hidden: Uint8Array): LoadReport['attributes'] {
  const columns = [...(directory?.attributes ?? [])].filter(([name]) => isGrouping(name));
  const all = columns.map(([name, values]) => {
    const known = values
      .filter((_, person) => hidden[person] === 0)
      .map(firstLabel)
      .filter((label) => label !== null);
    return { name, known: known.length, labels: new Set(known).size };
  });
  return all.filter(({ known, labels }) => labels > 0 && labels <= known / 2);
}
