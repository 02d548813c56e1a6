/**
 * The one table of messages between the page and the engine's worker. Everything else (calls,
 * replies, handlers, client) is derived from {@link EngineApi}.
 */
import type { Audience } from '../disclosure/audience.ts';
import type { Change, Note } from './change.ts';
import type { Chance } from './chanceView.ts';
import type { GroupsView } from './groupTies.ts';
import type { Comparison } from './comparisonView.ts';
import type { Definitions } from '../base/definitions.ts';
import type { ErrorValue } from '../base/errors.ts';
import type { Progress } from '../base/task.ts';
import type { Retention } from '../evidence/retention.ts';
import type { StableTies } from '../indicators/classStability.ts';
import type { Missing } from '../indicators/missing.ts';
import type { Result, WideRange } from '../indicators/result.ts';
import type { Curve } from '../indicators/specificationCurve.ts';
import type { Inspected, InspectedTable, RecognisedTable } from '../logs/recognition/inspect.ts';
import type { Candidates } from '../logs/identities/candidates.ts';
import type { KnownPerson } from '../logs/identities/nameBook.ts';
import type { Operation } from '../logs/history/operations.ts';
import type { Fixes } from '../logs/fixes.ts';
import type { Mapping } from '../logs/mapped/mapping.ts';
import type { AgendaReport, FileReport, LogName, SetAsideCode, SetAsideRow } from '../logs/logs.ts';
import type { CardInput, CardView } from './card.ts';
import type { IntroductionsInput, IntroductionsView } from './introductions.ts';
import type {
  LabAnswer,
  LabFileInput,
  LabPage,
  LabPageInput,
  LabQuestion,
} from './lab/questions.ts';
import type { NetworkExportInput, NetworkExportView } from './networkExport.ts';
import type { PeopleView } from './people.ts';
import type { PublicView } from './publicNumbers.ts';
import type { TrendPoint } from './trendPoint.ts';
import type { WeakTiesView } from './weakTies.ts';
import type { Code } from '../quality/finding.ts';
import type { QualityFindings } from '../quality/findings.ts';
import type { TreatmentName } from '../quality/treatments.ts';

export type { TrendPoint } from './trendPoint.ts';

/** A file to load: dropped or chosen (File), or fetched from this origin (url). */
export interface FileInput {
  readonly name: string;
  readonly file?: File;
  readonly url?: string;
  /** How its tables are read. Absent: it is one CSV of ours, of the log its name says. */
  readonly tables?: readonly TableInput[];
  /** Cells corrected by hand, where it is one CSV of ours. */
  readonly fixes?: Fixes;
}

/** How one table of a file is read. Tables of the file that are not named are left alone. */
export interface TableInput {
  /** As {@link FoundTable} calls it. */
  readonly name: string;
  readonly mapping: Mapping;
  /** Cells of it corrected by hand. */
  readonly fixes?: Fixes;
}

/** A table found in the files offered, before it is read; `file` is the file it was given in. */
export interface FoundTable extends InspectedTable {
  readonly file: string;
}

/** What was found in the files offered. */
export interface Inspection {
  readonly tables: readonly FoundTable[];
  /** Files, and parts of archives, that hold no table: each with its error. */
  readonly unreadable: Inspected['unreadable'];
}

/** A table as the user would have it read: another log, another header line. */
export interface RecogniseInput {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly log: LogName;
}

/**
 * What to open: files, alone, `added` to what is open, or `again` the same as those that are open;
 * the project kept on this computer; a project file; what is open, one thing changed; or (`back`)
 * what the last opening took the place of.
 */
export type LoadInput =
  | {
      readonly files: readonly FileInput[];
      readonly timezone: string;
      readonly how?: 'added' | 'again';
    }
  | { readonly kept: true }
  | { readonly project: File; readonly passphrase?: string }
  | { readonly change: Change }
  | { readonly back: true };

/** Who may be the same person as whom. */
export interface IdentitiesView extends Candidates {
  /** Whether names are at hand: without them nothing can be proposed. */
  readonly names: boolean;
  /** Whether they are kept on this computer. */
  readonly keepsNames: boolean;
}

/** What was done to the open place, in order. */
export interface HistoryView {
  /** The definitions that were changed, as they stand. */
  readonly definitions: Partial<Definitions>;
  readonly operations: readonly (Operation & { readonly canUndo: boolean })[];
  /** What persons of it are called, by their ids; those that are not there are not known by name. */
  readonly names: Readonly<Record<string, string>>;
}

/** What is kept on this computer. */
export interface KeptView {
  /** `none`: nothing; `unsupported`: this browser cannot keep anything here. */
  readonly state: 'kept' | 'none' | 'unsupported';
  /** ISO 8601. */
  readonly savedAt: string | null;
  readonly place: string | null;
  readonly bytes: number;
  /** false: another tab has the project and keeps it. */
  readonly mayWrite: boolean;
}

/** What was read, in counts a person can check. */
export interface LoadReport {
  readonly timezone: string;
  readonly files: readonly FileReport[];
  readonly setAside: number;
  readonly persons: number;
  readonly members: number;
  readonly optedOut: number;
  readonly staff: number;
  readonly places: readonly string[];
  readonly events: number;
  /** Local dates of the first and last activity; null in a ready network. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Attributes of the directory that can group people, with how many members have a label. */
  readonly attributes: readonly {
    readonly name: string;
    readonly known: number;
    readonly labels: number;
  }[];
  /** Dated changes of the place, local dates. */
  readonly changes: readonly { readonly date: string; readonly label: string }[];
  /** What a calendar gave to attendance; null where there is none. */
  readonly agenda: AgendaReport | null;
  /** Findings of cleaning: numbers of visits and what happened to them. */
  readonly visits: {
    readonly kept: number;
    readonly imputedEnd: number;
    readonly noEffect: number;
    readonly overlapping: number;
  };
}

export interface AnalyseInput {
  readonly definitions?: Partial<Definitions>;
  /** Local dates, `to` excluded; absent: the default window (METHODS K4). */
  readonly from?: string;
  readonly to?: string;
  readonly group?: string;
  readonly seed?: number;
}

/** Results that are about to be saved, printed or shown to others. */
export interface PublishInput extends AnalyseInput {
  readonly audience: Audience;
  /** What they would differ from by a few persons is withdrawn: its files are deleted. */
  readonly replaces?: true;
}

/** `DIFFERENCE`: beside what was published before they would tell of too few persons. */
export interface Publication {
  readonly refused: 'DIFFERENCE' | null;
}

/** Everything a result rests on besides the logs. */
export interface Spec {
  /** Version of the method: changes when the same logs and definitions would give other numbers. */
  readonly version: string;
  readonly definitions: Definitions;
  readonly timezone: string;
  /** null in a ready network. */
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly seed: number;
  /** Column of the directory that groups people, where one was chosen. */
  readonly group?: string;
}

export interface WindowView {
  readonly from: string;
  /** Excluded. */
  readonly to: string;
  readonly weeks: number;
  readonly openWeeks: number;
}

/** New ties, visits and events by week over the whole log: the Overview's long view and Data's coverage. */
export interface WeekRow {
  /** Monday. */
  readonly date: string;
  readonly visits: number;
  readonly persons: number;
  readonly attendances: number;
  readonly helps: number;
  /** First evidence of a tie in that week; null in the burn-in or below k persons. */
  readonly newTies: number | null;
}

export interface Analysis {
  /** null in a ready network, which has no time. */
  readonly window: WindowView | null;
  readonly activeMembers: number;
  readonly results: readonly Result[];
  /** false: intervals are still being computed and `lo`, `hi` are null. */
  readonly complete: boolean;
  /** Ties whose class does not hang on one week (METHODS A6); null while not known, or without time. */
  readonly stableTies: StableTies | null;
  readonly trends: Readonly<Record<string, readonly TrendPoint[]>>;
  readonly groups: GroupsView | null;
  /** Which rule makes ties here (METHODS K20). */
  readonly regime: 'events-help' | 'copresence' | 'declared';
  /** Fingerprint of `definedBy`. */
  readonly spec: string;
  readonly definedBy: Spec;
}

/** What the place kept here is opened with: the numbers as they were when it was kept. */
export interface FirstNumbers {
  readonly report: LoadReport;
  /** Complete, of the view that nobody chose. */
  readonly analysis: Analysis;
}

export interface SetAsidePage {
  readonly total: number;
  readonly rows: readonly SetAsideRow[];
  readonly byCode: readonly {
    readonly file: string;
    readonly code: SetAsideCode;
    readonly rows: number;
  }[];
  /** Cells that set several rows aside by themselves, the most frequent first, at most {@link MOST_VALUES}. */
  readonly byValue: readonly RepeatedValue[];
}

/** The headlines under another treatment of what a finding speaks of, disclosed. */
export interface QualityEffect {
  readonly name: TreatmentName;
  readonly of: Code;
  /** In the order of the headlines as they are; null: fewer than k members are concerned. */
  readonly headlines: readonly Result[] | null;
}

export interface QualityEffects {
  /** As they are, without intervals. */
  readonly headlines: readonly Result[];
  readonly effects: readonly QualityEffect[];
}

/** What the headlines hang on, by indicator. One without a number has no curve. */
export interface Sensitivity {
  /** Under other definitions. */
  readonly curves: Readonly<Record<string, Curve>>;
  /** With more people missing from the logs. */
  readonly missing: Readonly<Record<string, readonly Missing[]>>;
}

/** One cell that stands in several rows set aside. */
export interface RepeatedValue {
  readonly file: string;
  readonly column: string;
  readonly value: string;
  readonly code: SetAsideCode;
  readonly rows: number;
}

/** Values listed of those that set several rows aside. */
export const MOST_VALUES = 30;

/** Every message: name → [input, output]. */
export interface EngineApi {
  /** Looks at files: which tables they hold, and what each could be. Stores nothing. */
  inspect: [{ readonly files: readonly FileInput[] }, Inspection];
  /** What a table would be as another log. */
  recognise: [RecogniseInput, RecognisedTable];
  /** Opens files or a project, replacing the current one only when it succeeds. */
  load: [LoadInput, LoadReport];
  /** What was done to the open place. */
  history: [Record<string, never>, HistoryView];
  /** Who in it may be the same person. */
  identities: [Record<string, never>, IdentitiesView];
  /** Who is meant by an id, an e-mail or a name, as somebody would write it; the likeliest first. */
  whoIs: [{ readonly who: string }, readonly KnownPerson[]];
  /** How long its raw visits are kept. */
  retention: [Record<string, never>, Retention];
  /** Notes what changes no number. */
  note: [Note, null];
  /** What is kept on this computer. */
  kept: [Record<string, never>, KeptView];
  /** The numbers kept with it, to be shown while it is read; null where they must be computed. */
  firstNumbers: [Record<string, never>, FirstNumbers | null];
  /** Keeps the open project on this computer, in the place of the one before. */
  keep: [Record<string, never>, KeptView];
  /** The open project as a file of one's own, sealed where there is a passphrase. */
  projectFile: [{ readonly passphrase?: string }, { readonly bytes: Uint8Array<ArrayBuffer> }];
  /** Computes everything for one window; emits `estimates` before its reply. */
  analyse: [AnalyseInput, Analysis];
  /** Lays out the people view of the current analysis. */
  people: [{ readonly group?: string }, PeopleView];
  /** Rows set aside, paged, from DuckDB. */
  setAside: [{ readonly offset: number; readonly limit: number }, SetAsidePage];
  /** Activity by week, from DuckDB. */
  weeks: [Record<string, never>, readonly WeekRow[]];
  /** What the logs cover and lack, for the period asked for. */
  quality: [AnalyseInput, QualityFindings];
  /** How far each finding could move the headlines: computed again for each, so it takes a while. */
  qualityEffects: [AnalyseInput, QualityEffects];
  /** The headlines under other reasonable definitions: as many computations as there are of them. */
  sensitivity: [AnalyseInput, Sensitivity];
  /** By indicator, the range that screens show: as many computations as there are weeks and members. */
  wideRanges: [AnalyseInput, Readonly<Record<string, WideRange>>];
  /** The numbers against those of an earlier period; null where none can be compared. */
  comparison: [AnalyseInput, Comparison | null];
  /** What chance alone would make of the numbers: drawn again and again. */
  chance: [AnalyseInput, Chance];
  /** Pictures of the weak ties of a period. */
  weakTies: [AnalyseInput, WeakTiesView];
  /** Who could be introduced to whom on a day, of those who said yes. */
  introductions: [AnalyseInput & IntroductionsInput, IntroductionsView];
  /** Answers a question in SQL over the tables of a period; cancelling stops it. */
  labRun: [AnalyseInput & LabQuestion, LabAnswer];
  /** Some rows of the last answer. */
  labPage: [LabPageInput, LabPage];
  /** The last answer as a file. */
  labFile: [LabFileInput, { readonly bytes: Uint8Array<ArrayBuffer> }];
  /** The network of a period as a file for other tools, under pseudonyms. */
  networkExport: [AnalyseInput & NetworkExportInput, NetworkExportView];
  /** What a member may read of their own ties; null: no such active member of the period. */
  card: [AnalyseInput & CardInput, CardView | null];
  /** What of the numbers of a period may be shown to anybody. */
  publicView: [AnalyseInput, PublicView];
  /** Notes that results of a period leave the screen, unless the difference to earlier ones tells. */
  publish: [PublishInput, Publication];
  /** Drops the project from memory; `everywhere`: and what is kept of it on this computer. */
  forget: [{ readonly everywhere?: true }, null];
  /** For tests of recovery: makes the worker fail as it would on a fault or without memory. */
  fail: [{ readonly how: 'crash' | 'memory' }, null];
}

export type Method = keyof EngineApi;
export type Input<M extends Method> = EngineApi[M][0];
export type Output<M extends Method> = EngineApi[M][1];

export type ToWorker =
  | {
      [M in Method]: {
        readonly kind: 'call';
        readonly id: number;
        readonly method: M;
        readonly input: Input<M>;
      };
    }[Method]
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly output: Output<Method> }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorValue }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** First numbers of an analysis, before their intervals. */
  | { readonly kind: 'estimates'; readonly id: number; readonly analysis: Analysis };
