/** The engine's thread: everything that computes, wired to the messages of the page. */
import { readLogs } from '../logs/readLogs.ts';
import { cardView } from './cardView.ts';
import { chance, type HandsFor } from './chance.ts';
import { comparison } from './comparison.ts';
import { introductionsView } from './introductionsView.ts';
import { makeLabBench } from './lab/bench.ts';
import { labTables } from './lab/tables.ts';
import { loadReport } from './loadReport.ts';
import { networkExport } from './networkExportView.ts';
import { newTiesByWeek } from './newTiesByWeek.ts';
import { peopleView } from './peopleView.ts';
import { analyse, prepare } from './pipeline.ts';
import { startHands } from './drawHands.ts';
import { makeProject } from './project.ts';
import { populations } from './populations.ts';
import { publicView } from './publicView.ts';
import { qualityEffects, qualityView } from './qualityEffects.ts';
import { sensitivity } from './sensitivity.ts';
import { serve } from './serve.ts';
import { handsHere, spawnHand } from './spawnHand.ts';
import { openProjectStore } from './storage/openProjectStore.ts';
import type { ProjectStore } from './storage/projectStore.ts';
import { weakTiesView } from './weakTiesView.ts';
import { wideRanges } from './wideRanges.ts';
import { fillWarehouse } from './warehouse.ts';

let filling: Promise<unknown> = Promise.resolve();

let stored: Promise<ProjectStore | null> | null = null;

const hands: HandsFor = (base) => startHands(spawnHand, handsHere(), base);

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const project = makeProject({
  readLogs,
  prepare,
  analyse,
  loadReport,
  peopleView,
  qualityView,
  qualityEffects,
  sensitivity,
  chance: (ready, input, task) => chance(ready, input, task, { hands }),
  wideRanges,
  comparison,
  weakTies: weakTiesView,
  introductions: introductionsView,
  lab: makeLabBench({
    open: async () => (await import('./browser.ts')).openAnotherDatabase(),
    tables: labTables,
  }),
  networkExport,
  card: cardView,
  publicView,
  populations,
  newTiesByWeek,
  openWarehouse(logs, quality, definitions) {
    // One after the other: a project that is replaced may still be on its way into the tables.
    const fill = filling.then(async () => {
      const { openDatabase } = await import('./browser.ts'); // 35 MB that first numbers do not need
      const database = await openDatabase();
      await database.lock();
      return fillWarehouse(database, logs, quality, definitions);
    });
    filling = fill.catch(() => undefined);
    return fill;
  },
  store: () => (stored ??= openProjectStore(self)),
  newSalt: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join(''),
  now: () => new Date().toISOString(),
  // The name of the built file holds a fingerprint of what is in it.
  code: import.meta.env.DEV ? null : import.meta.url,
  die(how) {
    setTimeout(() => {
      throw how === 'memory' ? new RangeError('Array buffer allocation failed') : new Error('fail');
    });
  },
});

serve(self, project, () => performance.now());
