/** The events of an agenda of OpenAgenda, as it stands or as open data, as a table. */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import { excerpt } from './bytes.ts';
import { fieldsOf, MOST_EVENTS } from './calendar.ts';
import { CsvWriter, oneLine, sourceOfPieces } from './csvBytes.ts';
import { asJson, isList, isRecord, textAt, type Json, type JsonRecord } from './jsonRecords.ts';
import type { BrokenLine, Table } from './table.ts';

const COLUMNS = ['openagenda_uid', 'event_name', 'start', 'end', 'kind', 'place', 'status'];
/** Numbers under which OpenAgenda says that an event did not take place when it was to. */
const NOT_HELD: Readonly<Record<number, string>> = { 4: 'postponed', 6: 'cancelled' };
/** Languages looked for first. */
const LANGUAGES = ['fr', 'en'];

/**
 * The events of a list that is an agenda (calendar.ts), a row each time they take place.
 * @throws PasserelleError `TABLE_TOO_LARGE` {file}, `CANCELLED`
 */
export async function agendaTable(name: string, list: readonly Json[], task: Task): Promise<Table> {
  const writer = new CsvWriter(name);
  writer.row(COLUMNS);
  const broken: BrokenLine[] = [];
  let line = 2;
  for (const [index, record] of list.entries()) {
    if (index % 500 === 0)
      await breathe(task, { step: 'reading', done: index, total: list.length });
    if (!isRecord(record)) {
      broken.push({ line: line++, value: excerpt(asJson(name, record)) });
      writer.blank();
      continue;
    }
    const event = fieldsOf(record);
    const times = timesOf(event);
    for (const [start, end] of times.length > 0 ? times : [['', ''] as const]) {
      writer.row([
        uidOf(event),
        titleOf(event),
        start,
        end,
        kindOf(event),
        placeOf(event),
        held(event),
      ]);
      if (++line > MOST_EVENTS) throw new PasserelleError('TABLE_TOO_LARGE', { file: name });
    }
  }
  return { name, form: 'openagenda', source: sourceOfPieces(name, writer.take()), broken };
}

const shown = (text: string): string => excerpt(oneLine(text));

function uidOf({ uid }: JsonRecord): string {
  return typeof uid === 'number' || typeof uid === 'string' ? shown(String(uid)) : '';
}

/** A text that may be told in several languages: the first of these, or any. */
function told(value: Json | undefined): Json | undefined {
  if (!isRecord(value)) return value;
  const language = LANGUAGES.find((code) => Object.hasOwn(value, code)) ?? Object.keys(value)[0];
  return value[language ?? ''];
}

function titleOf(event: JsonRecord): string {
  const title = told(event['title'] ?? event['title_fr'] ?? event['title_en']);
  return typeof title === 'string' ? shown(title) : '';
}

function kindOf(event: JsonRecord): string {
  const words = told(event['keywords'] ?? event['keywords_fr'] ?? event['keywords_en']);
  const [first] = isList(words) ? words : typeof words === 'string' ? words.split(/[;,]/) : [];
  return typeof first === 'string' ? shown(first.trim()) : '';
}

function placeOf({ location, ...event }: JsonRecord): string {
  const name = isRecord(location) ? told(location['name']) : event['location_name'];
  return typeof name === 'string' ? shown(name) : '';
}

function held({ status }: JsonRecord): string {
  const number = isRecord(status) ? status['id'] : status;
  return typeof number === 'number' ? (NOT_HELD[number] ?? '') : '';
}

/** When an event takes place: all of its times, else the first and the last that are told. */
function timesOf(event: JsonRecord): readonly (readonly [start: string, end: string])[] {
  const all = parsed(event['timings']);
  const named = ['firstTiming', 'nextTiming', 'lastTiming'].map((key) => event[key]);
  const flat = ['firstdate', 'lastdate'].map((key) => ({
    begin: textAt(event, `${key}_begin`),
    end: textAt(event, `${key}_end`),
  }));
  const list = isList(all) && all.length > 0 ? all : [...named, ...flat];
  const met = new Map<string, string>();
  for (const timing of list) {
    if (!isRecord(timing)) continue;
    const begin = textAt(timing, 'begin') || textAt(timing, 'start');
    if (begin !== '' && !met.has(begin)) met.set(shown(begin), shown(textAt(timing, 'end')));
  }
  return [...met];
}

/** Open data has the times as JSON inside a text. */
function parsed(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}
