/**
 * The export of a Slack workspace: who answered whom in threads, and whose trade is known.
 *
 * Only the channels of `channels.json`, which are open to everybody, are read; private ones and
 * direct messages are not even unpacked. Of a message only its author, time and thread are taken;
 * its text is gone with the file of its day.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import { MOST_INFLATED } from './bounds.ts';
import { Answers, tradeIn } from './chatThreads.ts';
import { CsvWriter, sourceOfPieces } from './csvBytes.ts';
import { isList, isRecord, textAt, type Json, type JsonRecord } from './jsonRecords.ts';
import { faultLine } from './jsonText.ts';
import { nameInside, type Skipped, type Table, type Tables } from './table.ts';
import { bytesOfPart } from './zip.ts';
import type { ZipPart } from './zipDirectory.ts';

const CHANNELS = 'channels.json';
const USERS = 'users.json';
/** Lists of the channels that are never read. */
const PRIVATE = ['groups.json', 'dms.json', 'mpims.json'];
const DAY = /^([^/]+)\/(\d{4}-\d{2}-\d{2})\.json$/;
/** Largest file of one day. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Days between two breaths. */
const BREATH = 16;
/** A message of this kind is an answer that shows in the channel too; the others nobody wrote. */
const SHOWN_ANSWER = 'thread_broadcast';
/** The assistant that is in every workspace, no bot by its profile. */
const SLACKBOT = 'USLACKBOT';

/** An archive that was unpacked so far as to know its parts. */
interface Archive {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Parts by their path inside the folder of the export. */
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/** Whether an archive is the export of a workspace: a list of channels, and files named by days. */
export function isSlack(parts: readonly ZipPart[]): boolean {
  const inside = partsInside(parts);
  return inside !== null && [...inside.keys()].some((name) => DAY.test(name));
}

/** The parts in the folder where the list of channels lies, the outermost or one in it. */
function partsInside(parts: readonly ZipPart[]): ReadonlyMap<string, ZipPart> | null {
  for (const list of [CHANNELS, ...PRIVATE]) {
    const found = parts.find(({ name }) => name === list || folderOf(name, list) !== null);
    if (!found) continue;
    const folder = folderOf(found.name, list) ?? '';
    const inside = parts.filter(({ name }) => name.startsWith(folder));
    return new Map(inside.map((part) => [part.name.slice(folder.length), part]));
  }
  return null;
}

/** The one folder in which a file of this name lies; null where it lies elsewhere. */
function folderOf(path: string, name: string): string | null {
  const [folder = '', inside, ...deeper] = path.split('/');
  const other = folder.startsWith('.') || folder === '__MACOSX';
  return inside === name && deeper.length === 0 && !other ? `${folder}/` : null;
}

/**
 * The tables of an export: `threads`, one row for each person who answered in a thread, at their
 * first answer; `people`, everybody in the workspace who is no program. A day that cannot be read is
 * skipped and told; that there are private channels is told as `PRIVATE_CHANNELS` {file}. An answer
 * to a message that is not in the export names nobody helped.
 * @throws PasserelleError `NO_TABLE` {file}; `BAD_JSON` {file, line} where the lists of channels or
 * people cannot be read; `ZIP_BROKEN`, `ZIP_LOCKED`, `ZIP_TOO_LARGE`, `TABLE_TOO_LARGE` {file};
 * `CANCELLED`
 */
export async function slackTables(
  file: string,
  bytes: Uint8Array,
  all: readonly ZipPart[],
  task: Task,
): Promise<Tables> {
  const archive: Archive = { file, bytes, parts: partsInside(all) ?? new Map<string, ZipPart>() };
  const users = recordsIn(archive, USERS);
  const programs = new Set([
    SLACKBOT,
    ...users.filter(isProgram).map((user) => textAt(user, 'id')),
  ]);
  const skipped: Skipped[] = PRIVATE.filter((list) => archive.parts.has(list)).map((list) => {
    const name = nameInside(file, list);
    return { name, code: 'PRIVATE_CHANNELS', context: { file: name } };
  });
  const tables = [
    await threadsIn(archive, programs, skipped, task),
    peopleOf(file, users, programs),
  ].filter((table) => table !== null);
  if (tables.length === 0) throw new PasserelleError('NO_TABLE', { file });
  return { tables, skipped };
}

const isProgram = (user: JsonRecord): boolean =>
  user['is_bot'] === true || user['is_workflow_bot'] === true;

async function threadsIn(
  archive: Archive,
  programs: ReadonlySet<string>,
  skipped: Skipped[],
  task: Task,
): Promise<Table | null> {
  const name = nameInside(archive.file, 'threads');
  const writer = new CsvWriter(name);
  writer.row(['helper_id', 'helped_id', 'replied_at', 'channel', 'slack_thread']);
  const channels = daysOf(archive);
  const total = [...channels.values()].reduce((sum, days) => sum + days.length, 0);
  let done = 0;
  let inflated = 0;
  let rows = 0;
  for (const [channel, days] of channels) {
    const threads = new Threads(programs);
    for (const day of days) {
      if (done++ % BREATH === 0) await breathe(task, { step: 'reading', done, total });
      inflated += archive.parts.get(day)?.size ?? 0;
      if (inflated > MOST_INFLATED) {
        throw new PasserelleError('ZIP_TOO_LARGE', { file: archive.file });
      }
      try {
        for (const message of recordsIn(archive, day)) threads.take(message);
      } catch (thrown) {
        skipped.push(reasonOf(nameInside(archive.file, day), thrown));
      }
    }
    for (const row of threads.rows(channel)) {
      writer.row(row);
      rows++;
    }
  }
  const source = sourceOfPieces(name, writer.take());
  return rows === 0 ? null : { name, form: 'slack', source, broken: [] };
}

function reasonOf(name: string, thrown: unknown): Skipped {
  if (!(thrown instanceof PasserelleError)) throw thrown;
  return { name, code: thrown.code, context: thrown.context };
}

/** The days of each open channel, in the order of time; channels in that of their list. */
function daysOf(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const channel of recordsIn(archive, CHANNELS)) {
    const closed = ['is_private', 'is_im', 'is_mpim'].some((sign) => channel[sign] === true);
    if (!closed) days.set(textAt(channel, 'name'), []);
  }
  for (const path of [...archive.parts.keys()].sort()) {
    const channel = DAY.exec(path)?.[1];
    if (channel !== undefined) days.get(channel)?.push(path);
  }
  return days;
}

/** One thread: who opened it, null where nobody did whom one could help. */
interface Thread {
  opener?: string | null;
  /** Who opened it as the answers say. */
  named: string;
  readonly answers: Answers;
}

/** The threads of one channel. */
class Threads {
  private readonly threads = new Map<string, Thread>();
  private readonly programs: ReadonlySet<string>;

  constructor(programs: ReadonlySet<string>) {
    this.programs = programs;
  }

  take(message: JsonRecord): void {
    const id = textAt(message, 'thread_ts');
    if (id === '') return;
    const user = this.authorOf(message);
    const thread = this.threads.get(id) ?? { named: '', answers: new Answers() };
    this.threads.set(id, thread);
    const time = textAt(message, 'ts');
    if (time === id) {
      thread.opener = user;
      return;
    }
    thread.named ||= textAt(message, 'parent_user_id');
    if (user !== null) thread.answers.note(user, Number(time) * 1000, time);
  }

  *rows(channel: string): Generator<string[]> {
    for (const [id, { opener, named, answers }] of this.threads) {
      const asker = opener === undefined ? named : opener;
      if (asker === null || this.programs.has(asker)) continue;
      for (const [helper, time] of answers.to(asker)) {
        yield [helper, asker, time, channel, `${channel}/${id}`];
      }
    }
  }

  /** Who wrote a message; null for programs, and for what the workspace itself says. */
  private authorOf(message: JsonRecord): string | null {
    const user = textAt(message, 'user');
    const kind = textAt(message, 'subtype');
    const written = kind === '' || kind === SHOWN_ANSWER;
    const program = textAt(message, 'bot_id') !== '' || this.programs.has(user);
    return user !== '' && written && !program ? user : null;
  }
}

function peopleOf(
  file: string,
  users: readonly JsonRecord[],
  programs: ReadonlySet<string>,
): Table | null {
  const people = users.filter((user) => !programs.has(textAt(user, 'id')));
  if (people.length === 0) return null;
  const name = nameInside(file, 'people');
  const writer = new CsvWriter(name);
  writer.row(['slack_user', 'title']);
  for (const user of people) {
    const { profile } = user;
    const said = isRecord(profile) ? profile : {};
    const names = ['name', 'real_name', 'display_name', 'first_name', 'last_name'];
    const own = names.flatMap((key) => [textAt(user, key), textAt(said, key)]);
    const title = tradeIn(
      textAt(said, 'title'),
      own.filter((text) => text !== ''),
    );
    writer.row([textAt(user, 'id'), title]);
  }
  return { name, form: 'slack', source: sourceOfPieces(name, writer.take()), broken: [] };
}

/** The records of a part that is a list; none where there is no such part. */
function recordsIn({ file, bytes, parts }: Archive, path: string): readonly JsonRecord[] {
  const part = parts.get(path);
  if (!part) return [];
  const name = nameInside(file, part.name);
  if (part.size > MOST_BYTES) throw new PasserelleError('TABLE_TOO_LARGE', { file: name });
  const text = new TextDecoder().decode(bytesOfPart(file, bytes, part));
  const value = parsed(name, text);
  if (!isList(value)) throw new PasserelleError('BAD_JSON', { file: name, line: 1 });
  return value.filter(isRecord);
}

function parsed(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // The fault itself is not passed on: it quotes what stands around it.
    throw new PasserelleError('BAD_JSON', { file, line: faultLine(text) });
  }
}
