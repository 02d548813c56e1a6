/**
 * The lab's tables, filled from a period: people under pseudonym numbers, what ties rest on, the
 * numbers of the screen. Whoever is no active member, has opted out for one, is in none of them.
 */
import { changesOf, DEFAULTS, type Definitions } from '../../base/definitions.ts';
import type { Parts, Result } from '../../indicators/result.ts';
import type { World } from '../../indicators/world.ts';
import type { LabTableName } from '../../models/lab/tables.ts';
import type { Columns } from '../../models/columns.ts';
import { pseudonymsOf } from '../peopleView.ts';
import { sceneOf, type Prepared } from '../pipeline.ts';
import type { AnalyseInput, Spec } from '../protocol.ts';
import { tieRows } from '../tieRows.ts';
import { labEvidence } from './evidence.ts';
import { labPeople } from './people.ts';
import { columnsOfRows, inOrderOf, mondayOfDay, type LabRow, type NumberOf } from './rows.ts';

export type LabTables = Readonly<Record<LabTableName, Columns>>;

/**
 * @param results disclosed, as the screen has them
 * @throws PasserelleError as `sceneOf`
 */
export function labTables(
  prepared: Prepared,
  input: AnalyseInput,
  results: readonly Result[],
): LabTables {
  const { world, spec } = sceneOf(prepared, input);
  const pseudonyms = pseudonymsOf(world.nodes, world.evidence.persons, spec.seed);
  const numbers = new Map(Array.from(world.nodes, (person, node) => [person, pseudonyms[node]]));
  const numberOf: NumberOf = (person) => numbers.get(person) ?? -1;
  const { people, attributes, presence } = labPeople(world, numberOf);
  const rows: Readonly<Record<LabTableName, readonly LabRow[]>> = {
    people,
    attributes,
    presence,
    ties: ties(world, numberOf),
    evidence: labEvidence(world, numberOf),
    results: results.map(resultRow),
    results_parts: results.flatMap(({ id, parts }) => partRows(id, parts ?? {}, '')),
    definitions: definitionRows(spec.definitions),
    run: runRows(spec),
  };
  const entries = Object.entries(rows).map(([name, own]) => {
    return [name, columnsOfRows(name as LabTableName, own)] as const;
  });
  return Object.fromEntries(entries) as LabTables;
}

function ties(world: World, numberOf: NumberOf): LabRow[] {
  const { copresence, events, service, contacts } = world.evidence.layers;
  const rows = tieRows(world).map((row): LabRow => {
    const [a, b] = [numberOf(row.a), numberOf(row.b)];
    const [ab, ba] = a < b ? [row.helpAB, row.helpBA] : [row.helpBA, row.helpAB];
    return {
      person_a: Math.min(a, b),
      person_b: Math.max(a, b),
      class: row.tieClass,
      position: row.position,
      strength: row.strength,
      copresence_hours: copresence ? row.copresenceHours : null,
      attention_hours: copresence ? row.attentionHours : null,
      encounter_days: copresence ? row.encounterDays : null,
      shared_events: events ? row.sharedEvents : null,
      event_weight: events ? row.eventWeight : null,
      help_ab: service ? ab : null,
      help_ba: service ? ba : null,
      contact_hours: contacts ? row.contactHours : null,
      first_week: mondayOfDay(row.firstEvidence),
      last_week: mondayOfDay(row.lastEvidence),
      overlap: row.overlap,
      span: Number.isFinite(row.span) ? row.span : null,
      span_at_least: Number.isFinite(row.span) ? row.spanAtLeast : null,
    };
  });
  return inOrderOf(rows, ['person_a', 'person_b']);
}

const resultRow = (result: Result): LabRow => ({
  id: result.id,
  value: result.value,
  unit: result.unit,
  lo: result.lo,
  hi: result.hi,
  method: result.method,
  wide_lo: result.wide?.lo ?? null,
  wide_hi: result.wide?.hi ?? null,
  n: result.n,
  coverage: result.coverage,
  reason: result.reason ?? null,
  flags: result.flags.length === 0 ? null : result.flags.join(' '),
});

function partRows(id: string, parts: Parts, path: string): LabRow[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    part !== null && typeof part === 'object'
      ? partRows(id, part, `${path}${name}/`)
      : [{ id, part: `${path}${name}`, value: part }],
  );
}

function definitionRows(definitions: Definitions): LabRow[] {
  const changed = new Set(Object.keys(changesOf(definitions)));
  const said = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(definitions).map(([name, value]) => ({
    name,
    value: said(value),
    proposed: said(Object.entries(DEFAULTS).find(([key]) => key === name)?.[1]),
    changed: changed.has(name),
  }));
}

const runRows = ({ version, seed, timezone, window, group }: Spec): LabRow[] =>
  Object.entries({
    method_version: version,
    seed: String(seed),
    timezone,
    from: window?.from ?? null,
    to: window?.to ?? null,
    group: group ?? null,
  }).map(([name, value]) => ({ name, value }));
