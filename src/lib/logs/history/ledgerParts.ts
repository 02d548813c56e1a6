/**
 * The book of a place as files beside its logs: the list of what was done, and what each import
 * read where the logs alone do not tell. Files from elsewhere may say anything: all is checked.
 */
import * as v from 'valibot';
import type { Definitions } from '../../base/definitions.ts';
import { PasserelleError } from '../../base/errors.ts';
import { toKeep } from '../asideValues.ts';
import { LOG_TYPES } from '../catalogue.ts';
import { logsOf, partsOf, type Parts } from '../kept/snapshot.ts';
import type { LogName } from '../logs.ts';
import { mappingSchema } from '../mapped/mappingFile.ts';
import { isComposed, NO_LEDGER, withImport, type Batch, type Ledger, type Read } from './ledger.ts';
import type { StandIn } from '../standIns.ts';
import { checkDefinitions, sourcesOf, type Operation } from './operations.ts';

const HISTORY = 'history.json';
const VERSION = 1;

const text = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const done = {
  id: v.pipe(count, v.minValue(1)),
  at: v.pipe(text, v.isoTimestamp()),
  undone: v.boolean(),
  final: v.boolean(),
};
const file = v.object({
  file: text,
  log: v.custom<LogName>((name) => [...LOG_TYPES.keys()].some((log) => log === name)),
  read: count,
  kept: count,
});

function areDefinitions(changes: unknown): boolean {
  try {
    checkDefinitions(changes);
    return true;
  } catch {
    return false;
  }
}

const operation = v.variant('kind', [
  v.object({
    ...done,
    kind: v.literal('import'),
    timezone: text,
    files: v.array(file),
    mappings: v.record(text, mappingSchema),
  }),
  v.object({ ...done, kind: v.picklist(['join', 'apart']), a: text, b: text }),
  v.object({ ...done, kind: v.literal('exclude'), person: text }),
  v.object({
    ...done,
    kind: v.literal('define'),
    definitions: v.custom<Partial<Definitions>>(areDefinitions),
  }),
  v.object({
    ...done,
    kind: v.literal('purge'),
    timezone: text,
    before: v.pipe(text, v.isoDate()),
    visits: count,
  }),
]) satisfies v.GenericSchema<unknown, Operation>;

const history = v.object({
  version: v.literal(VERSION),
  operations: v.array(operation),
  batches: v.array(count),
  keepWeeks: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(520))),
});

/**
 * The parts of the place: its logs, and beside them its book.
 * @param standIn what stands for a person: rows set aside keep no more than that of anybody
 */
export async function partsOfPlace(read: Read, ledger: Ledger, standIn: StandIn): Promise<Parts> {
  const kept = ({ logs, quality }: Read): Parts =>
    partsOf(logs, { ...quality, setAside: toKeep(quality.setAside, standIn) });
  const parts = new Map(kept(read));
  const { operations, batches, keepWeeks } = ledger;
  const ids = batches.map(({ id }) => id);
  const list = { version: VERSION, operations, batches: ids, keepWeeks };
  parts.set(HISTORY, new TextEncoder().encode(JSON.stringify(list)));
  if (!isComposed(ledger)) return parts;
  for (const batch of batches) {
    for (const [name, bytes] of kept(await batch.read())) {
      parts.set(prefix(batch.id) + name, bytes);
    }
  }
  return parts;
}

/**
 * The place in these parts. One that was kept without a book has been read in one import.
 * @param savedAt when the parts were written, ISO 8601
 * @throws PasserelleError `SNAPSHOT_BROKEN` {part}, `SNAPSHOT_NEWER`
 */
export async function placeOfParts(
  parts: Parts,
  savedAt: string,
): Promise<Read & { readonly ledger: Ledger }> {
  const read = await logsOf(parts);
  const bytes = parts.get(HISTORY);
  if (bytes === undefined) return { ...read, ledger: withImport(NO_LEDGER, read, {}, savedAt) };
  const { batches: ids, ...book } = historyOf(bytes);
  const ledger = { ...book, batches: ids.map((id) => batchIn(id, parts)) };
  if (isComposed(ledger)) return { ...read, ledger };
  const batches = ids.map((id): Batch => ({ id, read: () => Promise.resolve(read) }));
  return { ...read, ledger: { ...ledger, batches } };
}

/** A batch that is opened at first need. */
function batchIn(id: number, parts: Parts): Batch {
  let read: Promise<Read> | null = null;
  return { id, read: () => (read ??= logsOf(partsUnder(prefix(id), parts))) };
}

const prefix = (id: number): string => `batch-${id}.`;

const partsUnder = (start: string, parts: Parts): Parts =>
  new Map(
    Array.from(parts)
      .filter(([name]) => name.startsWith(start))
      .map(([name, bytes]) => [name.slice(start.length), bytes]),
  );

/** @throws PasserelleError `SNAPSHOT_BROKEN`, `SNAPSHOT_NEWER` */
function historyOf(bytes: Uint8Array): v.InferOutput<typeof history> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new PasserelleError('SNAPSHOT_BROKEN', { part: HISTORY }, cause);
  }
  const version = v.safeParse(v.object({ version: v.number() }), content);
  if (version.success && version.output.version > VERSION) {
    throw new PasserelleError('SNAPSHOT_NEWER');
  }
  const found = v.safeParse(history, content);
  if (!found.success || !isInOrder(found.output)) {
    throw new PasserelleError('SNAPSHOT_BROKEN', { part: HISTORY });
  }
  return found.output;
}

/** Ids ascend, each batch belongs to what read it, and one at least holds. */
function isInOrder({ operations, batches }: v.InferOutput<typeof history>): boolean {
  const sources = new Set(
    operations.flatMap(({ id, kind }) => (kind === 'import' || kind === 'purge' ? [id] : [])),
  );
  const held = new Set(batches);
  const inForce = sourcesOf(operations);
  return (
    operations.every(({ id }, at) => at === 0 || id > (operations[at - 1]?.id ?? 0)) &&
    batches.every((id) => sources.has(id)) &&
    inForce.length > 0 &&
    inForce.every(({ id }) => held.has(id))
  );
}
