/** Files on offer, the tables found in them, and how each will be read. */
import type { Progress } from '../../base/task.ts';
import type { FileInput, Inspection } from '../../engine/protocol.ts';
import { logOfFileName } from '../../logs/catalogue.ts';
import { mappingFileOf } from '../../logs/mapped/mappingFile.ts';
import { isPersonal } from '../../logs/personalColumns.ts';
import { failureOf, type Failure } from '../../state/failure.ts';
import type { Offer } from '../../state/offer.ts';
import type { Asking } from '../../state/asking.ts';
import { namedFiles, type NamedFile } from './namedFiles.ts';
import { PlannedTable, type TableState } from './plannedTable.svelte.ts';
import { rememberMappings } from './rememberedMappings.ts';

/** What of the project a plan asks. */
type Engine = Pick<Asking, 'inspect' | 'recognise'>;

export class ImportPlan {
  readonly offer: Offer;
  tables = $state.raw<readonly PlannedTable[]>([]);
  unreadable = $state.raw<Inspection['unreadable']>([]);
  /** `looking` until the files were looked at; `stopped` where the person did not wait. */
  phase = $state<'looking' | 'found' | 'failed' | 'stopped'>('looking');
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly #files: readonly NamedFile[];
  readonly #engine: Engine;
  #task: AbortController | null = null;

  constructor(offer: Offer, engine: Engine) {
    this.offer = offer;
    this.#files = namedFiles(offer.files);
    this.#engine = engine;
  }

  /** Looks at the files; done once, or again after a failure. */
  async look(): Promise<void> {
    if (this.#task !== null) return;
    const task = new AbortController();
    this.#task = task;
    this.phase = 'looking';
    this.failure = null;
    try {
      const inputs = this.#files.map(({ name, file }) => ({ name, file }));
      const found = await this.#engine.inspect(inputs, {
        signal: task.signal,
        onProgress: (progress) => (this.progress = progress),
      });
      const tables = found.tables.map(
        (table) => new PlannedTable(table, (input) => this.#engine.recognise(input)),
      );
      for (const table of tables) {
        await table.heedName();
        await table.recall();
      }
      this.tables = inOrder(tables);
      this.unreadable = found.unreadable;
      this.phase = 'found';
    } catch (thrown) {
      this.#task = null;
      this.failure = failureOf(thrown);
      this.phase = this.failure.code === 'CANCELLED' ? 'stopped' : 'failed';
    } finally {
      this.progress = null;
    }
  }

  /** Stops looking. */
  stop(): void {
    this.#task?.abort();
  }

  get questions(): readonly PlannedTable[] {
    return this.tables.filter(({ state }) => state === 'question');
  }

  /** The tables that can be read as they stand. */
  get usable(): readonly PlannedTable[] {
    return this.tables.filter(({ state }) => state === 'ready' || state === 'check');
  }

  /**
   * The files as the engine loads them: those with a usable table, in their order.
   * @param adds they come to others, and may get another name, which then says nothing of its log
   */
  inputs(adds: boolean): FileInput[] {
    return this.#files.flatMap(({ name, file }): FileInput[] => {
      const tables = this.usable.filter(({ found }) => found.file === name);
      if (tables.length === 0) return [];
      const all = this.tables.filter(({ found }) => found.file === name);
      if (!adds && all.length === 1 && all.every(isOurs)) return [{ name, file }];
      return [
        { name, file, tables: tables.map(({ found, mapping }) => ({ name: found.name, mapping })) },
      ];
    });
  }

  /** The mappings as a file for the command line. */
  mappingFile(): string {
    const named = this.usable.map(({ found, mapping }) => [found.name, mapping] as const);
    return mappingFileOf(Object.fromEntries(named));
  }

  /** Keeps for the next time how tables were read that no known export explains. */
  remember(): void {
    const worth = this.usable.filter(
      ({ recognition, changed, origin }) =>
        recognition.preset !== 'canonical' &&
        (recognition.preset === null || changed || origin === 'before'),
    );
    rememberMappings(worth.map(({ found, mapping }) => ({ headers: found.headers, mapping })));
  }
}

const RANKS: Readonly<Partial<Record<TableState, number>>> = { question: 0, refused: 2 };

/** What asks something stands first, what cannot be read last. */
const inOrder = (tables: readonly PlannedTable[]): PlannedTable[] =>
  [...tables].sort((a, b) => (RANKS[a.state] ?? 1) - (RANKS[b.state] ?? 1));

/**
 * Whether a table is one of our CSV files under its own name: it needs no mapping. A directory needs
 * one where a column is left out that would be kept without.
 */
function isOurs({ found, recognition, changed, mapping, unused }: PlannedTable): boolean {
  const own = recognition.preset === 'canonical' && logOfFileName(found.name) === mapping.log;
  const keepsAll = unused
    .filter(({ header }) => !Object.values(mapping.attributes).includes(header))
    .every(({ header }) => isPersonal(header));
  const ownHeaders = Object.entries(mapping.columns).every(
    ([name, source]) => source.from === 'headers' && source.headers[0]?.toLowerCase() === name,
  );
  return (
    own && ownHeaders && !changed && found.form === 'csv' && (mapping.log !== 'people' || keepsAll)
  );
}

const plans = new WeakMap<Offer, ImportPlan>();

/** The plan of an offer: the same as long as the offer stands, whatever screen is shown meanwhile. */
export function planOf(offer: Offer, engine: Engine): ImportPlan {
  const known = plans.get(offer) ?? new ImportPlan(offer, engine);
  plans.set(offer, known);
  return known;
}
