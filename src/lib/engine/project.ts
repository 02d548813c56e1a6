/**
 * What the worker holds between messages: the logs as read, what was prepared of them, the
 * warehouse that stores them. A new load replaces it only when it has succeeded.
 */
import { withDefinitions, type Definitions } from '../base/definitions.ts';
import { PasserelleError } from '../base/errors.ts';
import type { Task } from '../base/task.ts';
import type { Population } from '../disclosure/shown.ts';
import { described, inspect } from '../logs/recognition/inspect.ts';
import { partsOfPlace } from '../logs/history/ledgerParts.ts';
import { personKeys } from '../logs/mapped/personKeys.ts';
import { standIns, type StandIn } from '../logs/standIns.ts';
import { firstOf, keptNumbers, keptView } from './keptHere.ts';
import { historyView, identitiesView, namesIn } from './ledgerViews.ts';
import { definitionsOf, noted, placeFor, retentionAt, whoIs, type Place } from './place.ts';
import { withNames } from './storage/namesPart.ts';
import { withNumbers } from './storage/numbersPart.ts';
import type { Parts } from './parts.ts';
import type { AnalyseInput, Analysis, FoundTable, Inspection, LoadReport } from './protocol.ts';
import type { Handlers } from './serve.ts';
import type { About } from './storage/about.ts';
import { projectFileOf } from './storage/projectFile.ts';
import { Published } from './published.ts';
import { sourceOf } from './sources.ts';
import type { Warehouse } from './warehouse.ts';

interface Project<Prepared> {
  place: Place;
  prepared: Prepared;
  definitions: Definitions;
  readonly report: LoadReport;
  /** Of the last analysis that succeeded. */
  analysed: AnalyseInput | null;
  /** All numbers of the view that nobody chose, once they are there. */
  first: Analysis | null;
  warehouse: Promise<Warehouse> | null;
}

/** The handlers of every message over one project held in memory. */
export function makeProject<Prepared>(parts: Parts<Prepared>): Handlers {
  let current: Project<Prepared> | null = null;
  /** What the last load took the place of. */
  let previous: Place | null = null;
  /** Whom the results counted that left the screen since these files were opened, by audience. */
  let published = new Published();

  const project = (): Project<Prepared> => {
    if (!current) throw new PasserelleError('NO_PROJECT');
    return current;
  };

  const warehouse = (of: Project<Prepared>): Promise<Warehouse> => {
    of.warehouse ??= parts
      .openWarehouse(of.place.logs, of.place.quality, of.definitions)
      .catch((error: unknown) => {
        of.warehouse = null; // the next call tries again
        throw error;
      });
    return of.warehouse;
  };

  /** What is asked, under the definitions of the place where none others are asked for. */
  const asked = <I extends AnalyseInput>({ place }: Project<Prepared>, input: I): I => ({
    ...input,
    definitions: { ...definitionsOf(place), ...input.definitions },
  });

  const prepared = async (of: Project<Prepared>, input: AnalyseInput, task: Task) => {
    const definitions = withDefinitions(input.definitions ?? {});
    if (!sameEvidence(definitions, of.definitions)) {
      of.prepared = await parts.prepare(of.place.logs, definitions, task);
      of.definitions = definitions;
    }
    return of.prepared;
  };

  /** The handler of what is computed from what is prepared, and from nothing else. */
  const over =
    <T>(compute: (prepared: Prepared, input: AnalyseInput, task: Task) => Promise<T>) =>
    async (input: AnalyseInput, call: Task): Promise<T> => {
      const of = project();
      const whole = asked(of, input);
      return compute(await prepared(of, whole, call), whole, call);
    };

  const about = ({ logs: { places }, salt }: Place): About => ({
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
      const before = current?.place ?? null;
      const place = await placeFor(input, { current: before, previous }, parts, call);
      const definitions = definitionsOf(place);
      // Other definitions of the same logs need no new pass over them, as long as cleaning is the same.
      const same =
        current?.place.logs === place.logs && sameEvidence(definitions, current.definitions);
      const ready =
        same && current ? current.prepared : await parts.prepare(place.logs, definitions, call);
      const report = parts.loadReport(place.logs, place.quality, ready);
      const warehouse = same && current ? current.warehouse : null;
      // What was kept with these very logs need not be computed again.
      const first = 'kept' in input ? await firstOf(report, await parts.store(), parts.code) : null;
      current = { place, prepared: ready, definitions, report, analysed: null, first, warehouse };
      parts.lab.close(); // its tables are of other logs, or of other people
      if (!('change' in input)) published = new Published();
      // What was deleted is not to be had by going back.
      previous = 'change' in input && input.change.kind === 'purge' ? null : before;
      return report;
    },

    history: () => Promise.resolve(historyView(project().place)),

    identities: () => Promise.resolve(identitiesView(project().place)),

    whoIs: ({ who }) => Promise.resolve(whoIs(project().place, who)),

    retention: () => Promise.resolve(retentionAt(project().place, parts.now())),

    note(what) {
      const of = project();
      of.place = noted(of.place, what, parts.now());
      return Promise.resolve(null);
    },

    kept: async () => keptView(await parts.store()),

    firstNumbers: async () => keptNumbers(await parts.store(), parts.code),

    async keep() {
      const { place, report, first } = project();
      const store = await parts.store();
      if (store === null) return keptView(null);
      const files = await partsOfPlace(place, place.ledger, concealing(place));
      const named = place.keepsNames ? withNames(files, place.names) : files;
      const { code } = parts;
      const all = first && code ? withNumbers(named, { report, analysis: first }, code) : named;
      await store.write(all, about(place));
      return keptView(store);
    },

    async projectFile({ passphrase }) {
      const { place } = project();
      const files = await partsOfPlace(place, place.ledger, concealing(place));
      return { bytes: await projectFileOf(files, about(place), passphrase) };
    },

    async analyse(input, call) {
      const of = project();
      const whole = asked(of, input);
      const isFirst = Object.keys(input).length === 0;
      const ready = await prepared(of, whole, call);
      // Stored in the background: whoever asks for the tables will hear of a failure.
      const store = (): unknown => warehouse(of).catch(() => undefined);
      let analysis = isFirst ? of.first : null;
      if (analysis) store();
      else {
        analysis = await parts.analyse(ready, whole, call, (estimates) => {
          call.onEstimates(estimates);
          store();
        });
      }
      of.analysed = input;
      if (isFirst) of.first = analysis;
      return analysis;
    },

    async people(input, call) {
      const of = project();
      if (!of.analysed) throw new PasserelleError('NO_ANALYSIS');
      const wanted = asked(of, { ...of.analysed, ...input });
      return parts.peopleView(await prepared(of, wanted, call), wanted, call);
    },

    setAside: async (page) => (await warehouse(project())).setAside(page),

    async weeks() {
      const of = project();
      const stored = await warehouse(of);
      return stored.weeks(parts.newTiesByWeek(of.prepared));
    },

    async quality(input, call) {
      const of = project();
      const whole = asked(of, input);
      return parts.qualityView(await prepared(of, whole, call), of.place.quality, whole);
    },

    qualityEffects: over((...of) => parts.qualityEffects(...of)),
    sensitivity: over((...of) => parts.sensitivity(...of)),
    wideRanges: over((...of) => parts.wideRanges(...of)),
    comparison: over((...of) => parts.comparison(...of)),
    chance: over((...of) => parts.chance(...of)),
    weakTies: over((...of) => parts.weakTies(...of)),
    async introductions(input, call) {
      const of = project();
      const whole = asked(of, input);
      return parts.introductions(await prepared(of, whole, call), whole, namesIn(of.place));
    },

    async labRun(input, call) {
      const of = project();
      const whole = asked(of, input);
      return parts.lab.run(await prepared(of, whole, call), whole, call);
    },

    labPage: (input) => parts.lab.page(input),
    labFile: (input) => parts.lab.file(input),

    async networkExport(input, call) {
      const of = project();
      const whole = asked(of, input);
      return parts.networkExport(await prepared(of, whole, call), whole, of.place.salt, call);
    },

    async card(input, call) {
      const of = project();
      const whole = asked(of, input);
      return parts.card(await prepared(of, whole, call), whole, namesIn(of.place));
    },

    publicView: over((...of) => parts.publicView(...of)),

    async publish({ audience, replaces, ...input }, call) {
      const of = project();
      const whole = asked(of, input);
      const ready = await prepared(of, whole, call);
      const counted = (told: AnalyseInput): readonly Population[] => parts.populations(ready, told);
      return published.publish({ audience, whole, counted, replaces: replaces === true });
    },

    async forget({ everywhere }) {
      // First what may fail: then nothing has changed.
      if (everywhere) await (await parts.store())?.clear();
      parts.lab.close();
      const left = current?.warehouse;
      current = previous = null;
      published = new Published();
      await (await left?.catch(() => null))?.forget();
      return null;
    },

    async fail({ how }) {
      parts.die(how);
      return new Promise<null>(() => undefined); // never answers: the worker is dying
    },
  };
}

/** What stands for persons where rows set aside are kept. */
const concealing = ({ salt }: Place): StandIn => standIns(personKeys(salt));

/** Definitions that cleaning and evidence rest on; the others need no new pass over the logs. */
export const OF_EVIDENCE = [
  'gapMergeMinutes',
  'smallGroup',
  'crowdCap',
  'eventCap',
  'staffRole',
  'copresenceTies',
  'layers',
] as const satisfies readonly (keyof Definitions)[];

const sameEvidence = (a: Definitions, b: Definitions): boolean =>
  OF_EVIDENCE.every((name) => a[name] === b[name]);
