/** The method box of a report, written from the run: each line a sentence, none typed by hand. */
import { changesOf, type Definitions } from '../base/definitions.ts';
import { dateOf, dayOf } from '../base/time.ts';
import type { Earlier } from '../indicators/comparison.ts';
import type { Flag, Result } from '../indicators/result.ts';
import type { LogName } from '../logs/logs.ts';
import { changesText } from '../text/definitions.ts';
import type { Format } from '../text/format.ts';
import { flagWords } from '../text/indicator.ts';
import { logText } from '../text/logNames.ts';
import { m } from '../text/paraglide/messages.js';
import { spanText } from '../text/span.ts';

/** What a report rests on. */
export interface Run {
  readonly files: readonly {
    readonly log: LogName;
    readonly read: number;
    readonly kept: number;
  }[];
  readonly definitions: Definitions;
  readonly regime: 'events-help' | 'copresence' | 'declared';
  /** Active members, rounded. */
  readonly members: number;
  readonly coverage: Result | null;
  readonly k: number;
  readonly suppressed: number;
  /** Fewest draws behind a band of chance; null where there is none. */
  readonly draws: number | null;
  /** Half-open, as dates. */
  readonly earlier: Pick<Comparison, 'from' | 'to' | 'kind'> | null;
  /** Definitions tried beside the own one; null where none were. */
  readonly tried: number | null;
  /** What those say of the claims made with numbers: names and verdicts in words. */
  readonly verdicts: readonly { readonly name: string; readonly verdict: string }[];
  readonly flags: readonly Flag[];
}

interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly kind: Earlier['kind'];
}

/** The sentences of the box, in their order. */
export function methodLines(run: Run, format: Format): readonly string[] {
  return [
    sourcesText(run, format),
    m.report_method_people({ members: format.number(run.members) }),
    measuredText(run, format),
    tieText(run, format),
    run.regime === 'declared' ? null : strongText(run.definitions, format),
    m.report_method_k({ k: format.number(run.k) }),
    run.suppressed > 0 ? m.report_method_suppressed({ n: format.number(run.suppressed) }) : null,
    m.report_method_margin(),
    run.draws === null ? null : m.report_method_chance({ draws: format.number(run.draws) }),
    comparedText(run, format),
    verdictsText(run, format),
    definedText(run, format),
    run.flags.length === 0
      ? null
      : m.report_method_limits({
          limits: run.flags.map((flag) => flagWords(flag, format.language)).join(' '),
        }),
  ].filter((line) => line !== null);
}

/** Which logs, and how many of their rows were kept. */
export function sourcesText({ files }: Pick<Run, 'files'>, format: Format): string {
  const sum = (of: (file: Run['files'][number]) => number, some = files): number =>
    some.reduce((all, file) => all + of(file), 0);
  const logs = [...new Set(files.map(({ log }) => log))];
  const [read, kept] = [sum((file) => file.read), sum((file) => file.kept)];
  return m.report_method_sources({
    files: format.list(
      logs.map((log) => {
        const own = files.filter((file) => file.log === log);
        const rows = format.number(sum((file) => file.kept, own));
        return m.report_method_file({ log: logText(log).toLowerCase(), rows });
      }),
    ),
    read: format.number(read),
    kept: format.number(kept),
    aside: format.number(read - kept),
  });
}

/** How much of the community was measured; null in a ready network. */
export function measuredText(
  { coverage, regime }: Pick<Run, 'coverage' | 'regime'>,
  format: Format,
): string | null {
  if (regime === 'declared') return null;
  const share = coverage?.value ?? null;
  return share === null
    ? m.report_method_unmeasured()
    : m.report_method_measured({ share: format.percent(share) });
}

/** What makes a tie. */
export function tieText(
  { regime, definitions }: Pick<Run, 'regime' | 'definitions'>,
  format: Format,
): string {
  if (regime === 'declared') return m.report_method_tie_declared();
  const span = spanText(definitions.evidenceDays, format);
  return regime === 'copresence'
    ? m.report_method_tie_copresence({
        span,
        days: format.number(definitions.smallGroupDays),
        group: format.number(definitions.smallGroup),
      })
    : m.report_method_tie({
        span,
        small: format.number(definitions.smallEvent),
        times: format.number(definitions.mediumEvents),
        medium: format.number(definitions.mediumEvent),
      });
}

/** What makes a tie strong or a bridge; null under another rule. */
export const strongText = (definitions: Definitions, format: Format): string | null =>
  definitions.strongRule === 'threshold'
    ? m.report_method_strong({
        threshold: format.number(definitions.strongThreshold, 2),
        overlap: format.percent(definitions.bridgingOverlap),
      })
    : null;

function comparedText({ earlier, regime }: Run, format: Format): string | null {
  if (regime === 'declared') return null;
  if (earlier === null) return m.report_method_uncompared();
  return m.report_method_compared({
    period: format.dates(earlier.from, dateOf((dayOf(earlier.to) ?? 1) - 1)),
    kind: earlier.kind === 'year' ? m.report_method_year() : m.report_method_before(),
  });
}

function verdictsText({ tried, verdicts }: Run, format: Format): string | null {
  if (tried === null) return null;
  return m.report_method_verdict({
    n: format.number(tried),
    verdicts: verdicts.map((one) => m.report_method_verdict_one(one)).join(' '),
  });
}

/** Definitions that are not those proposed; null where all are. */
export function definedText(
  { definitions }: Pick<Run, 'definitions'>,
  format: Format,
): string | null {
  const changes = changesText(changesOf(definitions));
  return changes.length === 0 ? null : m.report_method_defined({ changes: format.list(changes) });
}
