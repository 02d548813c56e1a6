/** Files as the page names them, turned into the sources that reading takes. */
import { PasserelleError } from '../base/errors.ts';
import type { Task } from '../base/task.ts';
import type { Fixes } from '../logs/fixes.ts';
import type { Source } from '../logs/logs.ts';
import type { TableReading } from '../logs/namedSources.ts';
import { tableReadings } from '../logs/mapped/tableReadings.ts';
import type { FileInput } from './protocol.ts';

/**
 * The source of a file that was dropped, chosen, or lies on this origin. An address is fetched
 * once and kept, so that reading it again asks for nothing.
 * @throws PasserelleError `FILE_UNREADABLE`; `OUTSIDE_ORIGIN` for an address elsewhere
 */
export async function sourceOf({ name, file, url }: FileInput): Promise<Source> {
  const blob = file ?? (await fetched(name, url));
  return {
    name,
    size: blob.size,
    async *bytes() {
      const reader = blob.stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          yield value;
        }
      } catch (cause) {
        // The file was moved, renamed or changed on disk since it was chosen.
        throw new PasserelleError('FILE_UNREADABLE', { file: name }, cause);
      } finally {
        reader.cancel().catch(() => undefined);
      }
    },
  };
}

/** What is read of the files: themselves, or those of their tables that the page has chosen. */
export async function sourcesOf(
  files: readonly FileInput[],
  task: Task,
): Promise<{
  sources: Source[];
  mappings: Record<string, TableReading>;
  fixes: Record<string, Fixes>;
}> {
  const sources: Source[] = [];
  const mappings: Record<string, TableReading> = {};
  const fixes: Record<string, Fixes> = {};
  for (const file of files) {
    const source = await sourceOf(file);
    if (file.tables === undefined) {
      sources.push(source);
      if (file.fixes) fixes[source.name] = file.fixes;
      continue;
    }
    const wanted = new Map(file.tables.map(({ name, mapping }) => [name, mapping]));
    for (const { name, fixes: own } of file.tables) if (own) fixes[name] = own;
    for (const table of await tableReadings(source, wanted, task)) {
      sources.push(table.source);
      mappings[table.source.name] = table.reading;
    }
  }
  return { sources, mappings, fixes };
}

async function fetched(name: string, url: string | undefined): Promise<Blob> {
  if (url === undefined || !URL.canParse(url, location.origin)) {
    throw new PasserelleError('FILE_UNREADABLE', { file: name });
  }
  const address = new URL(url, location.origin);
  if (address.origin !== location.origin) {
    throw new PasserelleError('OUTSIDE_ORIGIN', { file: name });
  }
  try {
    const response = await fetch(address);
    if (response.ok) return await response.blob();
    throw new Error(`status ${response.status}`);
  } catch (cause) {
    throw new PasserelleError('FILE_UNREADABLE', { file: name }, cause);
  }
}
