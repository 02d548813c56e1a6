/** What is kept on this computer, as the page is told of it. */
import type { Analysis, FirstNumbers, KeptView, LoadReport } from './protocol.ts';
import { NUMBERS, numbersOf } from './storage/numbersPart.ts';
import type { ProjectStore } from './storage/projectStore.ts';

export async function keptView(store: ProjectStore | null): Promise<KeptView> {
  const kept = await store?.about();
  return {
    state: store === null ? 'unsupported' : kept ? 'kept' : 'none',
    savedAt: kept?.about.savedAt ?? null,
    place: kept?.about.place ?? null,
    bytes: kept?.size ?? 0,
    mayWrite: (await store?.mayWrite()) ?? false,
  };
}

/** The numbers kept with the project, where this code computed them. */
export async function keptNumbers(
  store: ProjectStore | null,
  code: string | null,
): Promise<FirstNumbers | null> {
  // What cannot be read is computed again: reading the logs says what is wrong.
  const bytes = await store?.readPart(NUMBERS).catch(() => null);
  return numbersOf(bytes ?? null, code);
}

/** The numbers kept with the logs of this report; null where they are of others. */
export async function firstOf(
  report: LoadReport,
  store: ProjectStore | null,
  code: string | null,
): Promise<Analysis | null> {
  const kept = await keptNumbers(store, code);
  return kept && JSON.stringify(kept.report) === JSON.stringify(report) ? kept.analysis : null;
}
