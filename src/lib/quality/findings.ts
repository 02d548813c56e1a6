/** The quality report of one place: all findings, what must be mended first before the others. */
import { gateOf } from '../disclosure/audience.ts';
import { defaultWindow } from '../evidence/calendar.ts';
import type { World } from '../indicators/world.ts';
import type { Quality } from '../logs/logs.ts';
import { activitiesOf } from './activity.ts';
import { eventFindings } from './events.ts';
import { byImportance, type Finding } from './finding.ts';
import { peopleCounts, peopleFindings, type PeopleCounts } from './people.ts';
import { rowCounts, rowFindings, type RowCounts } from './rows.ts';
import { ruleFindings } from './rules.ts';
import { visitFindings } from './visits.ts';
import {
  weekdayFindings,
  weekdayRows,
  weekGrid,
  type WeekdayRow,
  type WeekGrid,
} from './weekdays.ts';
import { weekFindings } from './weeks.ts';

export interface QualityFindings {
  readonly findings: readonly Finding[];
  readonly rows: RowCounts;
  readonly people: PeopleCounts;
  /** Empty in a ready network, which has no time. */
  readonly weekdays: readonly WeekdayRow[];
  readonly grid: WeekGrid | null;
}

/** O(rows of the logs). @param world the place as its numbers are shown */
export function qualityFindings(world: World, quality: Quality): QualityFindings {
  const { logs, evidence, definitions } = world;
  const { calendar } = evidence;
  const activities = activitiesOf(logs, evidence);
  const findings = [
    ...rowFindings(quality),
    ...peopleFindings(world),
    ...visitFindings(logs, evidence, definitions),
    ...eventFindings(logs, evidence, definitions),
    ...ruleFindings(world),
  ];
  if (calendar !== null) {
    findings.push(...weekFindings(calendar, activities, defaultWindow(calendar, 1)));
    findings.push(...weekdayFindings(calendar, activities));
  }
  return {
    findings: byImportance(findings),
    rows: rowCounts(quality.files),
    people: peopleCounts(world),
    weekdays:
      calendar === null ? [] : weekdayRows(calendar, activities, evidence, gateOf(definitions)),
    grid: calendar === null ? null : weekGrid(calendar, activities),
  };
}
