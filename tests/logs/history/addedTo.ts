import { NO_LEDGER, replay, withImport, type Read } from '../../../src/lib/logs/history/ledger.ts';
import type { Source } from '../../../src/lib/logs/logs.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';

const AT = '2026-03-05T10:00:00Z';

/** What a place is when these files come to it. */
export async function addedTo(before: Read, sources: readonly Source[]): Promise<Read> {
  const { timezone, past } = before.logs;
  const read = await readLogs(sources, { timezone, purgedBefore: past?.cut ?? null });
  return replay(withImport(withImport(NO_LEDGER, before, {}, AT), read, {}, AT));
}
