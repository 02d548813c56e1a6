/**
 * The bulk export of a Mattermost server, one record a line: who answered whom in threads, and whose
 * trade is known.
 *
 * Posts of private channels and direct messages are passed over. Of a post only its author, time and
 * answers are taken; its text is gone with its line.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { headOf } from './bounds.ts';
import { Answers, tradeIn } from './chatThreads.ts';
import { CsvWriter, sourceOfPieces } from './csvBytes.ts';
import { linesOf, MOST_BROKEN, type Line } from './jsonLines.ts';
import { isList, isRecord, textAt, type Json, type JsonRecord } from './jsonRecords.ts';
import { nameInside, type BrokenLine, type Table, type Tables } from './table.ts';
import { sourceOfPart } from './zip.ts';
import type { ZipPart } from './zipDirectory.ts';

/** What a line of an export can be about. */
const TYPES: ReadonlySet<string> = new Set([
  ...['version', 'role', 'scheme', 'emoji', 'team', 'channel', 'user', 'bot', 'post'],
  ...['direct_channel', 'direct_post', 'thread_follower'],
]);
/** Lines looked at, in as many bytes. */
const FIRST_LINES = 5;
const HEAD = 1 << 20;
/** Bytes between two breaths. */
const BREATH = 1 << 20;
/** Parts of an archive looked at. */
const MOST_PARTS = 4;
/** Channels that everybody of a team can read. */
const OPEN = 'O';

/** Whether a text begins as an export does: each line names what it is about, and holds it. */
export function isMattermost(head: string): boolean {
  if (!/^\s*\{\s*"type"\s*:/.test(head)) return false;
  const lines = head.split('\n', FIRST_LINES).filter((line) => line.trim() !== '');
  const [first, ...others] = lines.map(recordOf);
  return first !== undefined && isOfExport(first) && others.every((one) => !one || isOfExport(one));
}

function isOfExport(record: JsonRecord): boolean {
  const type = textAt(record, 'type');
  return TYPES.has(type) && (type === 'version' || isRecord(record[type]));
}

/** The record of a line; undefined where it is none, or cut off. */
function recordOf(line: string): JsonRecord | undefined {
  try {
    const value = JSON.parse(line) as Json;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The part of an archive that is an export, for beside it there are only files that people sent each
 * other; null where no part in the outermost folder is one.
 */
export async function serverPart(
  archive: string,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<ZipPart | null> {
  const lines = parts.filter(({ name, locked }) => /^[^/]+\.jsonl$/i.test(name) && !locked);
  for (const part of lines.slice(0, MOST_PARTS)) {
    const head = await beginningOf(sourceOfPart(archive, bytes, part));
    if (isMattermost(head)) return part;
  }
  return null;
}

/** The first lines of a part; nothing where it is damaged, which is told when it is read. */
async function beginningOf(part: Source): Promise<string> {
  try {
    return new TextDecoder().decode(await headOf(part, HEAD));
  } catch (thrown) {
    if (thrown instanceof PasserelleError) return '';
    throw thrown;
  }
}

/**
 * The tables of an export in UTF-8: `threads`, one row for each person who answered in a thread, at
 * their first answer; `people`, everybody who has an account. Lines that cannot be read stand first
 * in `threads`, without what is written there; that there are private channels or direct messages is
 * told as `PRIVATE_CHANNELS` {file}.
 * @throws PasserelleError `BAD_JSON` {file, line} where more than 10,000 lines cannot be read;
 * `NO_TABLE` {file}; `TABLE_TOO_LARGE` {file}; `CANCELLED`
 */
export async function mattermostTables(source: Source, task: Task): Promise<Tables> {
  const { name: file, size } = source;
  const server = new Server(file);
  let done = 0;
  let breath = BREATH;
  for await (const { lines, bytes } of linesOf(source)) {
    for (const line of lines) server.take(line);
    done += bytes;
    if (done < breath) continue;
    breath = done + BREATH;
    await breathe(task, { step: 'reading', done, total: Math.max(size, done) });
  }
  const people = server.people();
  const tables = people ? [people] : [];
  const threads = server.broken > 0 || (await hasRows(source, server));
  if (threads) tables.unshift(threadsTable(source, server));
  if (tables.length === 0) throw new PasserelleError('NO_TABLE', { file });
  const closed = { name: file, code: 'PRIVATE_CHANNELS', context: { file } };
  return { tables, skipped: server.hasClosed ? [closed] : [] };
}

/** What is known of a server before its posts are read. */
class Server {
  hasClosed = false;
  broken = 0;
  /** Channels that are not open to everybody. */
  private readonly closed = new Set<string>();
  private readonly programs = new Set<string>();
  private users = 0;
  private line = 0;
  private readonly file: string;
  private readonly writer: CsvWriter;

  constructor(file: string) {
    this.file = file;
    this.writer = new CsvWriter(nameInside(file, 'people'));
    this.writer.row(['mattermost_user', 'position']);
  }

  /** @throws PasserelleError `BAD_JSON` {file, line} */
  take(line: Line): void {
    this.line++;
    if (line === null) return;
    if ('broken' in line) {
      if (++this.broken <= MOST_BROKEN) return;
      throw new PasserelleError('BAD_JSON', { file: this.file, line: this.line });
    }
    const { channel, user, bot } = line.record;
    switch (textAt(line.record, 'type')) {
      case 'channel':
        if (isRecord(channel) && textAt(channel, 'type') !== OPEN) this.close(channel);
        break;
      case 'user':
        if (isRecord(user)) this.note(user);
        break;
      case 'bot':
        if (isRecord(bot)) this.programs.add(textAt(bot, 'username'));
        break;
      case 'direct_channel':
      case 'direct_post':
        this.hasClosed = true;
        break;
    }
  }

  /** The directory; null where nobody is in it. */
  people(): Table | null {
    const name = nameInside(this.file, 'people');
    const source = sourceOfPieces(name, this.writer.take());
    return this.users === 0 ? null : { name, form: 'mattermost', source, broken: [] };
  }

  /** The rows that a line makes: its answers, where it is an open post that somebody wrote. */
  *rows(line: Line): Generator<string[]> {
    const post = this.openPost(line);
    if (post === null || !isList(post['replies'])) return;
    const answers = new Answers();
    for (const reply of post['replies']) {
      if (!isRecord(reply) || !this.isWritten(reply)) continue;
      answers.note(textAt(reply, 'user'), timeOf(reply), writtenTime(reply));
    }
    const [asker, team, channel] = [
      textAt(post, 'user'),
      textAt(post, 'team'),
      textAt(post, 'channel'),
    ];
    const thread = [team, channel, writtenTime(post)].join('/'); // no name in it
    for (const [helper, time] of answers.to(asker)) {
      yield [helper, asker, time, team, channel, thread];
    }
  }

  private openPost(line: Line): JsonRecord | null {
    if (line === null || 'broken' in line || textAt(line.record, 'type') !== 'post') return null;
    const { post } = line.record;
    if (!isRecord(post) || this.closed.has(channelOf(post))) return null;
    return this.isWritten(post) ? post : null;
  }

  private close(channel: JsonRecord): void {
    this.hasClosed = true;
    this.closed.add(`${textAt(channel, 'team')}\n${textAt(channel, 'name')}`);
  }

  private note(user: JsonRecord): void {
    this.users++;
    const names = ['username', 'nickname', 'first_name', 'last_name']
      .map((key) => textAt(user, key))
      .filter((name) => name !== '');
    this.writer.row([textAt(user, 'username'), tradeIn(textAt(user, 'position'), names)]);
  }

  /** Whether somebody wrote a post: no program, and not the server itself. */
  private isWritten(post: JsonRecord): boolean {
    const { props } = post;
    const signs = isRecord(props) ? [props['from_bot'], props['from_webhook']] : [];
    const program = signs.some((sign) => sign === 'true' || sign === true);
    return !program && textAt(post, 'type') === '' && !this.programs.has(textAt(post, 'user'));
  }
}

const channelOf = (post: JsonRecord): string =>
  `${textAt(post, 'team')}\n${textAt(post, 'channel')}`;

const timeOf = ({ create_at: at }: JsonRecord): number => (typeof at === 'number' ? at : NaN);

const writtenTime = ({ create_at: at }: JsonRecord): string =>
  typeof at === 'number' || typeof at === 'string' ? String(at) : '';

async function hasRows(source: Source, server: Server): Promise<boolean> {
  for await (const { lines } of linesOf(source)) {
    for (const line of lines) for (const _ of server.rows(line)) return true;
  }
  return false;
}

function threadsTable(source: Source, server: Server): Table {
  const name = nameInside(source.name, 'threads');
  const broken = Array.from({ length: server.broken }, (_, i): BrokenLine => ({
    line: i + 2,
    value: '',
  }));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const writer = new CsvWriter(name);
    writer.row(['helper_id', 'helped_id', 'replied_at', 'team', 'channel', 'mattermost_thread']);
    for (const _ of broken) writer.blank();
    for await (const { lines } of linesOf(source)) {
      for (const line of lines) for (const row of server.rows(line)) writer.row(row);
      yield* writer.take();
    }
    yield* writer.take();
  }
  return { name, form: 'mattermost', source: { name, size: source.size, bytes }, broken };
}
