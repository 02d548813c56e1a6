/** Check-ins without a check-out, in two rooms at once, in rooms too full, or of no room at all. */
import { dateOf } from '../base/time.ts';
import type { Definitions } from '../base/definitions.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Logs } from '../logs/logs.ts';
import type { Finding } from './finding.ts';

/** From this share of visits without a check-out on, the habit at the door is worth changing. */
const MEND_ENDS = 0.05;
/** From this share of hours in crowds on, rooms are worth telling apart. */
const MEND_CROWDS = 0.1;

export function visitFindings(logs: Logs, evidence: Evidence, definitions: Definitions): Finding[] {
  const { visits, layers } = evidence;
  const findings = [...endsFinding(logs, evidence), ...crowdsFinding(evidence, definitions)];
  if (visits !== null && visits.findings.overlapping > 0) {
    findings.push({
      code: 'overlaps',
      level: 'know',
      share: visits.findings.overlapping / Math.max(1, logs.checkins?.length ?? 0),
      facts: { visits: visits.findings.overlapping },
    });
  }
  if (layers.coarse) {
    const alone = layers.kinds === 0 && !layers.declared;
    const level = alone ? 'stop' : 'mend';
    findings.push({ code: 'coarse-zones', level, share: 1, facts: { alone } });
  }
  return findings;
}

function endsFinding({ checkins }: Logs, { visits, clock }: Evidence): Finding[] {
  if (checkins === null || visits === null) return [];
  const months = new Map<string, { missing: number; all: number }>();
  let missing = 0;
  for (let row = 0; row < checkins.length; row++) {
    const date = `${dateOf(clock.day(checkins.start[row]!)).slice(0, 7)}-01`;
    const month = months.get(date) ?? { missing: 0, all: 0 };
    months.set(date, month);
    month.all++;
    if (!Number.isNaN(checkins.end[row]!)) continue;
    month.missing++;
    missing++;
  }
  if (missing === 0) return [];
  const share = missing / checkins.length;
  return [
    {
      code: 'missing-ends',
      level: share >= MEND_ENDS ? 'mend' : 'know',
      share,
      facts: {
        missing,
        checkins: checkins.length,
        imputed: visits.findings.imputed,
        noEffect: visits.findings.noEffect,
        month: concentration(months, missing, checkins.length),
      },
    },
  ];
}

/** The month in which check-outs are missing far more than elsewhere: a third of them, twice its share. */
function concentration(
  months: ReadonlyMap<string, { readonly missing: number; readonly all: number }>,
  missing: number,
  checkins: number,
): { date: string; missing: number } | null {
  const ordered = [...months].sort(([x], [y]) => (x < y ? -1 : 1));
  const [first] = ordered.sort(([, x], [, y]) => y.missing - x.missing);
  if (first === undefined || months.size < 3) return null;
  const [date, month] = first;
  const stands = month.missing / missing;
  return stands >= 1 / 3 && stands >= (2 * month.all) / checkins
    ? { date, missing: month.missing }
    : null;
}

function crowdsFinding({ visits, copresence }: Evidence, { crowdCap }: Definitions): Finding[] {
  if (visits === null || copresence === null || copresence.crowdHours === 0) return [];
  let seconds = 0;
  for (let v = 0; v < visits.length; v++) seconds += visits.end[v]! - visits.start[v]!;
  const share = copresence.crowdHours / (seconds / 3600);
  return [
    {
      code: 'crowds',
      level: share >= MEND_CROWDS ? 'mend' : 'know',
      share,
      facts: { hours: copresence.crowdHours, cap: crowdCap },
    },
  ];
}
