/** The engine's thread: everything that computes, wired to the messages of the page. */
import { readLogs } from '../logs/readLogs.ts';
import { analyse, loadReport, peopleView, prepare } from './pipeline.ts';
import { makeProject } from './project.ts';
import { serve } from './serve.ts';
import { fillWarehouse } from './warehouse.ts';

const project = makeProject({
  readLogs,
  prepare,
  analyse,
  loadReport,
  peopleView,
  async openWarehouse(logs, quality, definitions) {
    const { openDatabase } = await import('./browser.ts'); // 35 MB that the first numbers do not need
    const database = await openDatabase();
    await database.lock();
    return fillWarehouse(database, logs, quality, definitions);
  },
  die(how) {
    setTimeout(() => {
      throw how === 'memory' ? new RangeError('Array buffer allocation failed') : new Error('fail');
    });
  },
});

serve(self, project, () => performance.now());
