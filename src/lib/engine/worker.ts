/** The engine's thread: everything that computes, wired to the messages of the page. */
import { readLogs } from '../logs/readLogs.ts';
import { loadReport } from './loadReport.ts';
import { newTiesByWeek } from './newTiesByWeek.ts';
import { peopleView } from './peopleView.ts';
import { analyse, prepare } from './pipeline.ts';
import { makeProject } from './project.ts';
import { qualityEffects, qualityView } from './qualityEffects.ts';
import { serve } from './serve.ts';
import { makeProjectStore, type ProjectStore } from './storage/projectStore.ts';
import { fillWarehouse } from './warehouse.ts';

let filling: Promise<unknown> = Promise.resolve();

let stored: Promise<ProjectStore | null> | null = null;

/** The private file system of this origin; null in a browser that cannot write to it from here. */
async function openStore(): Promise<ProjectStore | null> {
  try {
    const root = await navigator.storage.getDirectory();
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    return makeProjectStore(root, navigator.locks);
  } catch {
    return null; // a private window, or storage refused by the person
  }
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const project = makeProject({
  readLogs,
  prepare,
  analyse,
  loadReport,
  peopleView,
  qualityView,
  qualityEffects,
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
  store: () => (stored ??= openStore()),
  newSalt: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join(''),
  now: () => new Date().toISOString(),
  die(how) {
    setTimeout(() => {
      throw how === 'memory' ? new RangeError('Array buffer allocation failed') : new Error('fail');
    });
  },
});

serve(self, project, () => performance.now());
