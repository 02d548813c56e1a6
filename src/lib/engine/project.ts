/**
 * What the worker holds between messages: the logs as read, what was prepared of them, the
 * warehouse that stores them. A new load replaces it only when it has succeeded.
 */
import { DEFAULTS, withDefinitions, type Definitions } from '../base/definitions.ts';
import { PasserelleError } from '../base/errors.ts';
import type { Task } from '../base/task.ts';
import { described, inspect } from '../logs/recognition/inspect.ts';
import type { Fixes } from '../logs/fixes.ts';
import type { Logs, Quality, Source } from '../logs/logs.ts';
import type { TableReading } from '../logs/readLogs.ts';
import { KEPT_FOLDER, logsAsFiles } from '../logs/kept/logsAsFiles.ts';
import { logsOf, partsOf } from '../logs/kept/snapshot.ts';
import type {
  AnalyseInput,
  Analysis,
  FoundTable,
  Inspection,
  KeptView,
  LoadInput,
  LoadReport,
  PeopleView,
} from './protocol.ts';
import type { Handlers } from './serve.ts';
import { projectFileOf, readProjectFile } from './storage/projectFile.ts';
import type { About, ProjectStore } from './storage/projectStore.ts';
import { sourceOf, sourcesOf } from './sources.ts';
import type { Warehouse } from './warehouse.ts';

/** What the project is made with: reading, the pipeline over what `prepare` returns, storage. */
export interface Parts<Prepared> {
  readLogs(
    sources: readonly Source[],
    options: {
      readonly timezone: string;
      readonly mappings: Readonly<Record<string, TableReading>>;
      readonly fixes: Readonly<Record<string, Fixes>>;
      readonly salt: string;
    },
    task: Task,
  ): Promise<{ readonly logs: Logs; readonly quality: Quality }>;
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
  /** New ties by the Monday (a day) of their week; null below k persons. */
  newTiesByWeek(prepared: Prepared): ReadonlyMap<number, number | null>;
  /** Stores logs in the database; called when the first numbers are out, or when asked for. */
  openWarehouse(logs: Logs, quality: Quality, definitions: Definitions): Promise<Warehouse>;
  /** Where projects are kept on this computer; null where the browser has no such place. */
  store(): Promise<ProjectStore | null>;
  /** A new secret, under which keys stand for names. */
  newSalt(): string;
  /** The time, ISO 8601. */
  now(): string;
  /** Makes the worker die, for tests of recovery. */
  die(how: 'crash' | 'memory'): void;
}

/** What was read, and the secret it was read under. */
interface Read {
  readonly salt: string;
  readonly logs: Logs;
  readonly quality: Quality;
}

interface Project<Prepared> extends Read {
  prepared: Prepared;
  definitions: Definitions;
  /** Of the last analysis that succeeded. */
  analysed: AnalyseInput | null;
  warehouse: Promise<Warehouse> | null;
}

/** The handlers of every message over one project held in memory. */
export function makeProject<Prepared>(parts: Parts<Prepared>): Handlers {
  let current: Project<Prepared> | null = null;
  /** What the last load took the place of. */
  let previous: Read | null = null;

  const project = (): Project<Prepared> => {
    if (!current) throw new PasserelleError('NO_PROJECT');
    return current;
  };

  const warehouse = (of: Project<Prepared>): Promise<Warehouse> => {
    of.warehouse ??= parts
      .openWarehouse(of.logs, of.quality, of.definitions)
      .catch((error: unknown) => {
        of.warehouse = null; // the next call tries again
        throw error;
      });
    return of.warehouse;
  };

  const prepared = async (of: Project<Prepared>, input: AnalyseInput, task: Task) => {
    const definitions = withDefinitions(input.definitions ?? {});
    if (!sameEvidence(definitions, of.definitions)) {
      of.prepared = await parts.prepare(of.logs, definitions, task);
      of.definitions = definitions;
    }
    return of.prepared;
  };

  /** The same person keeps one key from file to file, and from one visit to the next. */
  const saltInUse = async (): Promise<string> => {
    const kept = await (await parts.store())?.about().catch(() => null);
    return current?.salt ?? kept?.about.salt ?? parts.newSalt();
  };

  /** The logs of what is opened. @throws PasserelleError `NO_PROJECT` where none is kept, and of reading */
  const opened = async (input: LoadInput, call: Task): Promise<Read> => {
    if ('back' in input) {
      if (previous === null) throw new PasserelleError('NO_PROJECT');
      return previous;
    }
    if ('kept' in input) {
      const store = await parts.store();
      const [kept, files] = [await store?.about(), await store?.read()];
      if (!kept || !files) throw new PasserelleError('NO_PROJECT');
      return { ...(await logsOf(files)), salt: kept.about.salt };
    }
    if ('project' in input) {
      const { name } = input.project;
      const read = readProjectFile(name, new Uint8Array(await input.project.arrayBuffer()));
      return { ...(await logsOf(read.parts)), salt: read.about.salt };
    }
    const salt = await saltInUse();
    const { sources, mappings, fixes } = await sourcesOf(input.files, call);
    const options = { timezone: input.timezone, mappings, fixes, salt };
    if (!input.onto) return { ...(await parts.readLogs(sources, options, call)), salt };
    const before = project();
    const all = [...logsAsFiles(before.logs), ...sources];
    const { logs, quality } = await parts.readLogs(all, options, call);
    return { logs, quality: joined(before.quality, quality), salt };
  };

  const about = ({ places }: Logs, salt: string): About => ({
    savedAt: parts.now(),
    salt,
    place: places.length === 1 ? (places[0] ?? null) : null,
  });

  return {
    async inspect({ files }, call) {
      const tables: FoundTable[] = [];
      const unreadable: Inspection['unreadable'][number][] = [];
      for (const file of files) {
        const found = await inspect(await sourceOf(file), call);
        for (const table of found.tables) tables.push({ ...table, file: file.name });
        unreadable.push(...found.unreadable);
      }
      return { tables, unreadable };
    },

    recognise: ({ name, rows, log }) => Promise.resolve(described(name, rows, log)),

    async load(input, call) {
      const { logs, quality, salt } = await opened(input, call);
      const before = current && {
        logs: current.logs,
        quality: current.quality,
        salt: current.salt,
      };
      const ready = await parts.prepare(logs, DEFAULTS, call);
      const report = parts.loadReport(logs, quality, ready);
      current = {
        salt,
        logs,
        quality,
        prepared: ready,
        definitions: DEFAULTS,
        analysed: null,
        warehouse: null,
      };
      previous = before;
      return report;
    },

    kept: async () => keptView(await parts.store()),

    async keep() {
      const { logs, quality, salt } = project();
      const store = await parts.store();
      if (store === null) return keptView(null);
      await store.write(partsOf(logs, quality), about(logs, salt));
      return keptView(store);
    },

    projectFile() {
      const { logs, quality, salt } = project();
      const bytes = projectFileOf(partsOf(logs, quality), about(logs, salt));
      return Promise.resolve({ bytes });
    },

    async analyse(input, call) {
      const of = project();
      const ready = await prepared(of, input, call);
      const analysis = await parts.analyse(ready, input, call, (estimates) => {
        call.onEstimates(estimates);
        // Stored in the background: whoever asks for the tables will hear of a failure.
        warehouse(of).catch(() => undefined);
      });
      of.analysed = input;
      return analysis;
    },

    async people(input, call) {
      const of = project();
      if (!of.analysed) throw new PasserelleError('NO_ANALYSIS');
      const wanted = { ...of.analysed, ...input };
      return parts.peopleView(await prepared(of, wanted, call), wanted, call);
    },

    setAside: async (page) => (await warehouse(project())).setAside(page),

    async weeks() {
      const of = project();
      const stored = await warehouse(of);
      return stored.weeks(parts.newTiesByWeek(of.prepared));
    },

    async forget({ everywhere }) {
      // First what may fail: then nothing has changed.
      if (everywhere) await (await parts.store())?.clear();
      const left = current?.warehouse;
      current = previous = null;
      await (await left?.catch(() => null))?.forget();
      return null;
    },

    async fail({ how }) {
      parts.die(how);
      return new Promise<null>(() => undefined); // never answers: the worker is dying
    },
  };
}

/** What was said of the files before, and of those that came to them; logs kept are no files. */
function joined(before: Quality, now: Quality): Quality {
  const given = ({ file }: { readonly file: string }): boolean => !file.startsWith(KEPT_FOLDER);
  return {
    files: [...before.files, ...now.files.filter(given)],
    setAside: [...before.setAside, ...now.setAside.filter(given)],
  };
}

async function keptView(store: ProjectStore | null): Promise<KeptView> {
  const kept = await store?.about();
  return {
    state: store === null ? 'unsupported' : kept ? 'kept' : 'none',
    savedAt: kept?.about.savedAt ?? null,
    place: kept?.about.place ?? null,
    bytes: kept?.size ?? 0,
    mayWrite: (await store?.mayWrite()) ?? false,
  };
}

/** Definitions that cleaning and evidence rest on; the others need no new pass over the logs. */
export const OF_EVIDENCE = [
  'gapMergeMinutes',
  'smallGroup',
  'crowdCap',
  'eventCap',
  'staffRole',
  'copresenceTies',
] as const satisfies readonly (keyof Definitions)[];

const sameEvidence = (a: Definitions, b: Definitions): boolean =>
  OF_EVIDENCE.every((name) => a[name] === b[name]);
