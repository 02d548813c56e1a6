/** What the worker's project is made with. */
import type { Definitions } from '../base/definitions.ts';
import type { Task } from '../base/task.ts';
import type { Population } from '../disclosure/shown.ts';
import type { Logs, Quality } from '../logs/logs.ts';
import type { QualityFindings } from '../quality/findings.ts';
import type { CardInput, CardView } from './card.ts';
import type { IntroductionsInput, IntroductionsView } from './introductions.ts';
import type { LabBench } from './lab/bench.ts';
import type { NetworkExportInput, NetworkExportView } from './networkExport.ts';
import type { PeopleView } from './people.ts';
import type { World } from './place.ts';
import type {
  AnalyseInput,
  Analysis,
  LoadReport,
  Output,
  QualityEffects,
  Sensitivity,
} from './protocol.ts';
import type { PublicView } from './publicNumbers.ts';
import type { Warehouse } from './warehouse.ts';
import type { WeakTiesView } from './weakTies.ts';

/** What the project is made with: the pipeline over what `prepare` returns, beside what opening needs. */
export interface Parts<Prepared> extends World {
  prepare(logs: Logs, definitions: Definitions, task: Task): Promise<Prepared>;
  loadReport(logs: Logs, quality: Quality, prepared: Prepared): LoadReport;
  analyse(
    prepared: Prepared,
    input: AnalyseInput,
    task: Task,
    onEstimates: (analysis: Analysis) => void,
  ): Promise<Analysis>;
  peopleView(
    prepared: Prepared,
    input: AnalyseInput & { readonly group?: string },
    task: Task,
  ): Promise<PeopleView>;
  qualityView(prepared: Prepared, quality: Quality, input: AnalyseInput): QualityFindings;
  qualityEffects(prepared: Prepared, input: AnalyseInput, task: Task): Promise<QualityEffects>;
  sensitivity(prepared: Prepared, input: AnalyseInput, task: Task): Promise<Sensitivity>;
  wideRanges(prepared: Prepared, input: AnalyseInput, task: Task): Promise<Output<'wideRanges'>>;
  comparison(prepared: Prepared, input: AnalyseInput, task: Task): Promise<Output<'comparison'>>;
  chance(prepared: Prepared, input: AnalyseInput, task: Task): Promise<Output<'chance'>>;
  weakTies(prepared: Prepared, input: AnalyseInput, task: Task): Promise<WeakTiesView>;
  introductions(
    prepared: Prepared,
    input: AnalyseInput & IntroductionsInput,
    nameOf: (id: string) => string | null,
  ): IntroductionsView;
  readonly lab: LabBench<Prepared>;
  networkExport(
    prepared: Prepared,
    input: AnalyseInput & NetworkExportInput,
    salt: string,
    task: Task,
  ): Promise<NetworkExportView>;
  card(
    prepared: Prepared,
    input: AnalyseInput & CardInput,
    nameOf: (id: string) => string | null,
  ): CardView | null;
  publicView(prepared: Prepared, input: AnalyseInput, task: Task): Promise<PublicView>;
  /** Whom the results of a period count. */
  populations(prepared: Prepared, input: AnalyseInput): readonly Population[];
  /** New ties by the Monday (a day) of their week; null below k persons. */
  newTiesByWeek(prepared: Prepared): ReadonlyMap<number, number | null>;
  /** Stores logs in the database; called when the first numbers are out, or when asked for. */
  openWarehouse(logs: Logs, quality: Quality, definitions: Definitions): Promise<Warehouse>;
  /** What tells this code from another: numbers kept by other code are computed again. null: none are kept. */
  readonly code: string | null;
  /** Makes the worker die, for tests of recovery. */
  die(how: 'crash' | 'memory'): void;
}
