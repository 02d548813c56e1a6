/** From the files of a federation of 20 places to all evidence, against native SQL of much less. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FromWorker } from '../../../src/lib/engine/protocol.ts';
import { coldPage, withBrowser, type Visit } from '../browser.ts';
import { measured, type Measured } from '../child.ts';
import { engineAddress } from '../engineAddress.ts';
import { FEDERATION, writeFederation } from '../made/federation.ts';
import type { FORMS } from '../reference.ts';
import { atMost, megabytes, middle, print, seconds, times } from '../table.ts';

const ROUNDS = 3;
const ALL_FORMS: readonly (keyof typeof FORMS)[] = ['15 min', '60 min', '1 day'];

interface Round {
  readonly sql: Measured<'reference'>;
  readonly node: Measured<'evidence'>;
  readonly browser: Awaited<ReturnType<typeof loadInWorker>>;
}

/** Three rounds of reference, Node and browser by turns; the middle of each counts. */
export async function federationBench(base: string): Promise<number> {
  const folder = join(base, 'federation');
  mkdirSync(folder, { recursive: true });
  await writeFederation(folder, FEDERATION, 1);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      sql: await measured('reference', folder, ALL_FORMS),
      node: await measured('evidence', folder, {}),
      browser: await withBrowser((visit) => loadInWorker(visit, folder)),
    });
  }
  const sql = middle(rounds.map((r) => r.sql.total));
  const node = middle(rounds.map((r) => r.node.total));
  const browser = middle(rounds.map((r) => r.browser.seconds));
  const first = middle(rounds.map((r) => r.browser.firstNumbers));
  const [one] = rounds;
  if (!one) return 1;
  return print(
    'Federation: 8,000 people, 20 places of 5 zones, 2 years, 1,000,000 check-ins, 100,000 attendances',
    [
      `reference: native DuckDB, two threads, load + overlap (fastest of three forms: ${one.sql.form}) + Newman`,
      `           ${seconds(one.sql.load)} + ${seconds(one.sql.overlap)} + ${seconds(one.sql.events)}; ${String(one.sql.visitPairs)} overlapping visits`,
      `ours:      visits cleaned, overlap, crowds, encounters and Newman by pair and day, ties judged`,
      `           on Node ${seconds(one.node.read)} reading + ${seconds(one.node.gather)} evidence + ${seconds(one.node.judge)} judging`,
      `pairs:     ${String(one.node.overlapPairs)} by co-presence (SQL ${String(one.sql.overlapPairs)}), ${String(one.node.eventPairs)} by events (SQL ${String(one.sql.eventPairs)})`,
    ],
    [
      { what: 'native DuckDB', value: seconds(sql) },
      { what: 'Node', value: seconds(node) },
      { what: 'Node / DuckDB', value: times(node / sql), budget: atMost(node / sql, 0.7, ' ×') },
      { what: 'browser', value: seconds(browser) },
      {
        what: 'browser / DuckDB',
        value: times(browser / sql),
        budget: atMost(browser / sql, 1, ' ×'),
      },
      { what: 'browser, until the first numbers of the analysis', value: seconds(first) },
      { what: 'peak of DuckDB', value: megabytes(Math.max(...rounds.map((r) => r.sql.peak))) },
      ...(['node', 'browser'] as const).map((where) => {
        const peak = Math.max(...rounds.map((r) => r[where].peak));
        const budget = atMost(peak, 1000, ' MB');
        return { what: `peak of ${where}`, value: megabytes(peak), budget };
      }),
    ],
  );
}

/** Gives the files to the engine of the built application and waits for its answers. */
async function loadInWorker(visit: Visit, folder: string) {
  const page = await coldPage(visit, '/');
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    document.body.append(input);
    input.id = 'bench-files';
  });
  const files = ['checkins.csv', 'attendance.csv'].map((name) => join(folder, name));
  await page.setInputFiles('#bench-files', files);
  const times = await page.evaluate(async (address) => {
    const input = document.querySelector<HTMLInputElement>('#bench-files');
    const files = [...(input?.files ?? [])].map((file) => ({ name: file.name, file }));
    const code = `import ${JSON.stringify(new URL(address, location.href).href)};`;
    const blob = new Blob([code], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(blob), { type: 'module' });
    const ended = (kind: FromWorker['kind']): Promise<number> =>
      new Promise((resolve, reject) => {
        worker.addEventListener('error', () => reject(new Error('The worker failed.')));
        worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'failed') reject(new Error(`${data.error.code} ${data.error.detail}`));
          if (data.kind === kind) resolve(performance.now());
        });
      });
    const began = performance.now();
    const loaded = ended('done');
    worker.postMessage({
      kind: 'call',
      id: 1,
      method: 'load',
      input: { files, timezone: 'Europe/Paris' },
    });
    const load = (await loaded) - began;
    const estimated = ended('estimates');
    worker.postMessage({ kind: 'call', id: 2, method: 'analyse', input: {} });
    const estimates = (await estimated) - began;
    worker.terminate();
    return { seconds: load / 1000, firstNumbers: estimates / 1000 };
  }, engineAddress());
  return { ...times, peak: visit.peak() };
}
