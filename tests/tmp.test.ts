import { it } from 'vitest';
import { DEFAULTS } from '../src/lib/base/definitions.ts';
import { gatherEvidence } from '../src/lib/evidence/evidence.ts';
import { purgeVisits } from '../src/lib/evidence/purge.ts';
import { dueAt } from '../src/lib/evidence/keptCheckins.ts';
import { partsOf } from '../src/lib/logs/kept/snapshot.ts';
import { logsOf, checkinsOf, zonesOf, MONDAY } from './evidence/logsOf.ts';
it('measures', async () => {
  let seed = 1;
  const rnd = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const rows: [number, number, number, number | null][] = [];
  const N = 300_000, P = 3000, Z = 40;
  for (let i = 0; i < N; i++) {
    const d = Math.floor((i / N) * 364);
    const s = d * 1440 + 480 + Math.floor(rnd() * 600);
    rows.push([Math.floor(rnd() * P), Math.floor(rnd() * Z), s, rnd() < 0.1 ? null : s + 30 + Math.floor(rnd() * 240)]);
  }
  const logs = logsOf(P, { checkins: checkinsOf(rows), zones: zonesOf(...Array.from({ length: Z }, (_, z) => `z${z}`)) });
  const time = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const t = performance.now(); const r = await work(); console.log(name, Math.round(performance.now() - t), 'ms'); return r;
  };
  const before = await time('gather', () => gatherEvidence(logs, DEFAULTS, {}));
  let pd = 0; before.copresence!.from.forEach((f, p) => (pd += before.copresence!.to[p]! - f));
  console.log('pair-days', pd);
  const cut = MONDAY / 86400 + 364 - 91;
  await time('due', () => dueAt(logs, DEFAULTS, cut));
  const purged = await time('purge', () => purgeVisits(logs, DEFAULTS, cut));
  console.log('kept', purged.checkins!.length, 'past pair-days', purged.past!.pairs.length);
  await time('gather purged', () => gatherEvidence(purged, DEFAULTS, {}));
  const bytes = (l: typeof logs) => { let n = 0; for (const b of partsOf(l, { files: [], setAside: [] }).values()) n += b.length; return n; };
  console.log('bytes', bytes(logs), await time('parts', () => bytes(purged)));
});
