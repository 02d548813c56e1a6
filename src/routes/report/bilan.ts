/** What the sheets of a report hold, in words: made of public numbers and of nothing else. */
import { publicChange } from '$lib/indicators/forPublic.ts';
import type { Chance } from '$lib/engine/chanceView.ts';
import type { Comparison } from '$lib/engine/comparisonView.ts';
import type { Analysis, LoadReport, Sensitivity } from '$lib/engine/protocol.ts';
import type { PublicView } from '$lib/engine/publicNumbers.ts';
import type { Cell } from '$lib/exports/csv.ts';
import type { AgainstChance } from '$lib/indicators/againstChance.ts';
import type { Result } from '$lib/indicators/result.ts';
import { methodLines } from '$lib/report/method.ts';
import { changeText, wayOf } from '$lib/text/change.ts';
import { chanceText } from '$lib/text/chance.ts';
import type { Format } from '$lib/text/format.ts';
import { wordsOf } from '$lib/text/indicatorWords.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { VERDICTS } from '$lib/text/sensitivity.ts';
import type { FigureTable } from '$lib/ui/figure/figure.ts';
import { isClearClaim } from '$lib/ui/indicator/claim.ts';
import { commonFlags } from '$lib/ui/indicator/flags.ts';
import { lastDayOf, pastBars, type PastBar } from '$lib/ui/public/pastBars.ts';
import { publicAnalysis, publicBand } from '$lib/ui/public/publicAnalysis.ts';

/** What the screen knows; what is not computed yet is null. */
export interface Known {
  /** With the ranges that screens show. */
  readonly analysis: Analysis;
  readonly publicView: PublicView;
  readonly comparison: Comparison | null;
  readonly chance: Chance | null;
  readonly sensitivity: Sensitivity | null;
  readonly files: LoadReport['files'];
}

/** One number of the report. */
export interface Line {
  readonly result: Result & { readonly value: number };
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  readonly change: string | null;
  readonly chance: string | null;
  readonly band: AgainstChance | null;
  /** What other definitions say of the claim made with it. */
  readonly verdict: string | null;
  readonly before: number | null;
}

/** The numbers asked for, in their order; those without a public value are left out. */
export function linesOf(ids: readonly string[], known: Known, format: Format): readonly Line[] {
  const { results } = publicAnalysis(known);
  return ids.flatMap((id): Line[] => {
    const result = results.find((one) => one.id === id);
    if (result === undefined || result.value === null) return [];
    return [lineOf({ ...result, value: result.value }, known, format)];
  });
}

function lineOf(result: Line['result'], known: Known, format: Format): Line {
  const words = wordsOf(result.id, format.language);
  const change = changeOf(result, known, format);
  const band = publicBand(result, known.chance);
  return {
    result,
    name: words?.name ?? result.id,
    value: format.value(result.value, result.unit),
    unit: words === null ? '' : format.plural(result.value, words.unit),
    range: format.range(result) ?? m.figure_interval_missing(),
    change: change?.words ?? null,
    chance: band === null ? null : chanceText(result, band, format),
    band,
    verdict: verdictOf(result.id, change?.isUnclear === true, known, format),
    before: change?.before ?? null,
  };
}

/** How it differs from the earlier period, where both numbers may be shown. */
function changeOf(
  result: Line['result'],
  { comparison, publicView }: Known,
  format: Format,
): { readonly words: string; readonly before: number; readonly isUnclear: boolean } | null {
  const exact = comparison?.changes[result.id];
  if (!comparison || !exact || !publicView.earlier.includes(result.id)) return null;
  // Which way it went is told by the exact difference: rounded, a small rise would be none.
  const change = { ...publicChange(exact, result), difference: exact.difference };
  return {
    words: changeText(change, result.unit, comparison.kind, format),
    before: change.before,
    isUnclear: wayOf(change) === 'unclear',
  };
}

function verdictOf(
  id: string,
  isUnchanged: boolean,
  { sensitivity }: Known,
  format: Format,
): string | null {
  const curve = sensitivity?.curves[id];
  const words = wordsOf(id, format.language);
  if (!curve?.claim || words === null || !isClearClaim(curve, words, isUnchanged)) return null;
  return VERDICTS[curve.claim.verdict]();
}

/** The method box of these numbers. */
export function methodOfBilan(
  known: Known,
  lines: readonly Line[],
  format: Format,
): readonly string[] {
  const { analysis, publicView, comparison, sensitivity, files } = known;
  const { results } = publicAnalysis(known);
  const draws = lines.flatMap(({ band }) => (band === null ? [] : [band.draws]));
  const [curve] = Object.values(sensitivity?.curves ?? {});
  return methodLines(
    {
      files,
      definitions: analysis.definedBy.definitions,
      regime: analysis.regime,
      members: publicView.members,
      coverage: results.find(({ id }) => id === 'coverage') ?? null,
      k: publicView.k,
      suppressed: publicView.suppressed,
      draws: draws.length === 0 ? null : Math.min(...draws),
      earlier: lines.some(({ change }) => change !== null) ? comparison : null,
      tried: curve === undefined ? null : curve.points.length - 1,
      verdicts: lines.flatMap(({ name, verdict }) =>
        verdict === null ? [] : [{ name, verdict: verdict.toLowerCase() }],
      ),
      flags: commonFlags(results),
    },
    format,
  );
}

/** The numbers as a table. */
export function tableOf(lines: readonly Line[]): FigureTable {
  const plain = (value: number): string => String(value);
  return {
    columns: [
      { label: m.report_table_name() },
      ...[
        m.report_table_value(),
        m.report_table_low(),
        m.report_table_high(),
        m.report_table_chance_low(),
        m.report_table_chance_high(),
        m.report_table_before(),
      ].map((label) => ({ label, write: plain })),
      { label: m.report_table_unit() },
    ],
    rows: lines.map(({ name, result, band, before, unit }): Cell[] => [
      name,
      ...[result.value, result.lo, result.hi, band?.lo ?? null, band?.hi ?? null, before],
      unit,
    ]),
  };
}

export interface Past {
  readonly title: string;
  readonly finding: string;
  readonly bars: readonly PastBar[];
  readonly write: (value: number) => string;
  readonly table: FigureTable;
}

/** null where too few periods may be shown. */
export function pastOf(line: Line | undefined, known: Known, format: Format): Past | null {
  const points = line === undefined ? [] : (known.publicView.trends[line.result.id] ?? []);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const bars = pastBars(points, format);
  const [first] = values;
  if (line === undefined || first === undefined || bars === null) return null;
  const write = (value: number): string => format.value(value, line.result.unit);
  const [from, last] = [write(first), write(values.at(-1) ?? first)];
  const said = { name: line.name, n: format.number(values.length), last };
  return {
    title: m.report_trend_title({ name: line.name }),
    finding:
      from === last
        ? m.report_trend_finding_same(said)
        : m.report_trend_finding_up({ ...said, first: from }),
    bars,
    write,
    table: {
      columns: [
        { label: m.report_trend_col_from() },
        { label: m.report_trend_col_to() },
        { label: line.name, write },
      ],
      rows: points.map(({ from: start, to, value }): Cell[] => [
        start,
        lastDayOf(to),
        value ?? m.report_trend_gap(),
      ]),
    },
  };
}
