/** The method of a run as a paper states it: each sentence from what was computed, with its works. */
import { dateOf, dayOf } from '../base/time.ts';
import type { Result } from '../indicators/result.ts';
import type { LogName } from '../logs/logs.ts';
import type { Format } from '../text/format.ts';
import { flagWords } from '../text/indicator.ts';
import { m } from '../text/paraglide/messages.js';
import { inOrder, shortCitation, type ReferenceKey } from '../text/references.ts';
import { definedText, measuredText, sourcesText, strongText, tieText, type Run } from './method.ts';

/** What a paper must state beyond what a report does. */
export interface PaperRun extends Pick<
  Run,
  'files' | 'definitions' | 'regime' | 'members' | 'coverage' | 'flags' | 'tried'
> {
  /** Half-open, as dates; null in a ready network. */
  readonly window: {
    readonly from: string;
    readonly to: string;
    readonly weeks: number;
    readonly openWeeks: number;
  } | null;
  readonly timezone: string;
  readonly group: string | null;
  readonly seed: number;
  readonly version: string;
  readonly fingerprints: { readonly logs: string; readonly spec: string };
  /** Disclosed, with the ranges that were had. */
  readonly results: readonly Result[];
  /** The widest ranges were computed. */
  readonly wide: boolean;
  /** Models of chance, and the draws behind each number; null where chance was not drawn. */
  readonly chance: readonly { readonly model: string; readonly draws: number }[] | null;
  /** Names of indicators and the works they rest on. */
  readonly nameOf: (id: string) => string;
  readonly worksOf: (id: string) => readonly ReferenceKey[];
}

/** Results there are: those without a number need no method. */
const computed = ({ results }: PaperRun): readonly Result[] =>
  results.filter(({ value, reason }) => value !== null || reason === 'COMPOUND');

const has = ({ files }: PaperRun, log: LogName): boolean =>
  files.some((file) => file.log === log && file.kept > 0);

/** The works that the text names, in the order of a list of references. */
export function paperWorks(run: PaperRun): readonly ReferenceKey[] {
  return inOrder([
    ...computed(run).flatMap(({ id }) => run.worksOf(id)),
    ...(run.regime !== 'declared' && has(run, 'attendance')
      ? (['newman2001collaboration'] as const)
      : []),
    'onnela2007',
    ...(run.tried === null ? [] : (['simonsohn2020'] as const)),
  ]);
}

/** The sentences of the text, in their order. */
export function paperSentences(run: PaperRun, format: Format): readonly string[] {
  return [
    ...studied(run, format),
    ...cleaned(run, format),
    ...tied(run, format),
    ...judged(run, format),
    run.group === null ? null : m.paper_group({ group: run.group }),
    definedText(run, format) ?? m.paper_defaults(),
    m.paper_k({ k: format.number(run.definitions.kInternal) }),
    run.flags.length === 0
      ? null
      : m.report_method_limits({
          limits: run.flags.map((flag) => flagWords(flag, format.language)).join(' '),
        }),
    m.paper_indicators({ list: indicatorsText(run, format) }),
    m.paper_repeat({
      version: run.version,
      seed: String(run.seed),
      logs: run.fingerprints.logs,
      spec: run.fingerprints.spec,
    }),
  ].filter((sentence) => sentence !== null);
}

type Sentences = readonly (string | null)[];

function studied(run: PaperRun, format: Format): Sentences {
  const { window, timezone } = run;
  return [
    window === null
      ? m.paper_declared()
      : m.paper_period({
          period: format.dates(window.from, dateOf((dayOf(window.to) ?? 1) - 1)),
          weeks: format.number(window.weeks),
          open: format.number(window.openWeeks),
          timezone,
        }),
    sourcesText(run, format),
    m.report_method_people({ members: format.number(run.members) }),
    measuredText(run, format),
  ];
}

function cleaned(run: PaperRun, format: Format): Sentences {
  const { definitions, regime } = run;
  if (regime === 'declared') return [];
  const speaks = has(run, 'checkins') && definitions.layers === 'all';
  return [
    speaks
      ? m.paper_visits({
          gap: format.number(definitions.gapMergeMinutes),
          minutes: format.number(definitions.minEncounterMinutes),
          crowd: format.number(definitions.crowdCap),
        })
      : null,
    has(run, 'attendance')
      ? m.paper_events({
          newman: shortCitation('newman2001collaboration'),
          cap: format.number(definitions.eventCap),
        })
      : null,
    m.paper_fade({ days: format.number(definitions.halfLifeDays) }),
  ];
}

const tied = (run: PaperRun, format: Format): Sentences => [
  tieText(run, format),
  run.regime === 'declared' ? null : strongText(run.definitions, format),
  m.paper_overlap({ onnela: shortCitation('onnela2007') }),
];

function judged(run: PaperRun, format: Format): Sentences {
  const methods = computed(run).flatMap(({ method, lo }) => (lo === null ? [] : [method]));
  const counted = [...new Set(methods)].sort().map((method) => {
    return `${method} (${format.number(methods.filter((one) => one === method).length)})`;
  });
  return [
    run.wide ? m.report_method_margin() : m.paper_narrow(),
    counted.length === 0 ? null : m.paper_ranges({ list: format.list(counted) }),
    run.chance === null ? m.paper_no_chance() : chanceText(run.chance, format),
    run.tried === null
      ? m.paper_untried()
      : m.paper_tried({
          n: format.number(run.tried),
          simonsohn: shortCitation('simonsohn2020'),
        }),
  ];
}

/** Each model with the fewest draws behind one of its numbers. */
function chanceText(chance: NonNullable<PaperRun['chance']>, format: Format): string {
  const fewest = new Map<string, number>();
  for (const { model, draws } of chance) {
    fewest.set(model, Math.min(draws, fewest.get(model) ?? Infinity));
  }
  const models = [...fewest].sort(([a], [b]) => (a < b ? -1 : 1));
  return models.length === 0
    ? m.paper_no_chance()
    : m.paper_chance({
        list: format.list(models.map(([model, draws]) => `${model} (${format.number(draws)})`)),
      });
}

function indicatorsText(run: PaperRun, format: Format): string {
  return format.list(
    computed(run).map(({ id }) => {
      const works = inOrder(run.worksOf(id)).map(shortCitation);
      return works.length === 0
        ? run.nameOf(id)
        : `${run.nameOf(id)} (${works.join(format.language === 'fr' ? '\u202f; ' : '; ')})`;
    }),
  );
}
