/**
 * The reference of the budgets: native DuckDB on two threads that loads the same files and computes
 * plain overlap and shared events in SQL, in the fastest forms found. Nothing else is asked of it:
 * no cleaning, no crowds, no encounters, no days, no strength.
 */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Seconds of each step, and totals to compare answers by. */
export interface Reference {
  readonly load: number;
  readonly overlap: number;
  readonly events: number;
  readonly total: number;
  readonly form: string;
  /** Pairs of visits that overlap. */
  readonly visitPairs: number;
  readonly overlapPairs: number;
  readonly overlapMinutes: number;
  readonly eventPairs: number;
  readonly eventWeight: number;
}

const LOAD = (folder: string): string => `
create table raw as select person_id, place, zone, "start", "end"
  from read_csv('${folder}/checkins.csv', header = true, columns = {
    'person_id': 'varchar', 'place': 'varchar', 'zone': 'varchar',
    'start': 'timestamp', 'end': 'timestamp'});
create table persons as select person_id, cast(row_number() over () as integer) as p
  from (select distinct person_id from raw);
create table zones as select place, zone, cast(row_number() over () as integer) as z
  from (select distinct place, zone from raw);
create table iv as select cast(row_number() over () as integer) as id, p, z,
    cast(epoch("start") // 60 as integer) as s, cast(epoch("end") // 60 as integer) as e
  from raw join persons using (person_id) join zones using (place, zone)
  where "end" is not null;`;

const LOAD_EVENTS = (folder: string): string => `
create table present as select distinct person_id, event_id
  from read_csv('${folder}/attendance.csv', header = true, columns = {
    'person_id': 'varchar', 'event_id': 'varchar', 'kind': 'varchar',
    'start': 'timestamp', 'end': 'timestamp', 'place': 'varchar', 'status': 'varchar'});
create table guests as select person_id, cast(row_number() over () as integer) as p
  from (select distinct person_id from present);
create table events as select event_id, cast(row_number() over () as integer) as e
  from (select distinct event_id from present);
create table attended as select p, e
  from present join guests using (person_id) join events using (event_id);`;

/** Each overlap is found once, at the later start, in the slice of the clock that holds it. */
const sliced = (minutes: number): string => `
create table overlap as
select least(a.p, b.p) as p, greatest(a.p, b.p) as q, sum(least(a.e, b.e) - b.s) as minutes
from (select z, p, id, s, e, unnest(range(s // ${minutes}, (e - 1) // ${minutes} + 1)) as k from iv) a
join (select z, p, id, s, e, s // ${minutes} as k from iv) b
  on a.z = b.z and a.k = b.k and a.s <= b.s and b.s < a.e and a.p <> b.p
  and (a.s < b.s or a.id < b.id)
group by 1, 2`;

export const FORMS = {
  '15 min': sliced(15),
  '60 min': sliced(60),
  '1 day': sliced(1440),
} as const;

/** How many pairs of visits overlap: what the work of any projection grows with. */
const OVERLAPS = sliced(60)
  .replace(/select least[^]*?minutes/, 'select count(*)')
  .replace('create table overlap as', '')
  .replace('group by 1, 2', '');

const NEWMAN = `
create table shared as
select a.p as p, b.p as q, sum(1.0 / (n - 1)) as weight
from attended a join attended b on a.e = b.e and a.p < b.p
join (select e, count(*) as n from attended group by e) size on size.e = a.e
group by 1, 2`;

/**
 * Runs the reference on a folder of CSV files. With several forms of the overlap, the fastest counts.
 * @param forms names of {@link FORMS}
 */
export async function reference(
  folder: string,
  forms: readonly (keyof typeof FORMS)[],
): Promise<Reference> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  const events = await exists(db, `${folder}/attendance.csv`);
  const load = await timed(async () => {
    await db.run(LOAD(folder));
    if (events) await db.run(LOAD_EVENTS(folder));
  });
  let overlap = Infinity;
  let form = '';
  for (const name of forms) {
    await db.run('drop table if exists overlap');
    const seconds = await timed(() => db.run(FORMS[name]));
    if (seconds < overlap) [overlap, form] = [seconds, name];
  }
  const newman = events ? await timed(() => db.run(NEWMAN)) : 0;
  const [visitPairs] = await row(db, OVERLAPS);
  const [overlapPairs, overlapMinutes] = await row(
    db,
    'select count(*), sum(minutes) from overlap',
  );
  const [eventPairs, eventWeight] = events
    ? await row(db, 'select count(*), sum(weight) from shared')
    : [0, 0];
  db.closeSync();
  instance.closeSync();
  return {
    load,
    overlap,
    events: newman,
    total: load + overlap + newman,
    form,
    visitPairs: visitPairs ?? 0,
    overlapPairs: overlapPairs ?? 0,
    overlapMinutes: overlapMinutes ?? 0,
    eventPairs: eventPairs ?? 0,
    eventWeight: eventWeight ?? 0,
  };
}

async function exists(db: DuckDBConnection, path: string): Promise<boolean> {
  const [count] = await row(db, `select count(*) from glob('${path}')`);
  return count === 1;
}

async function row(db: DuckDBConnection, sql: string): Promise<number[]> {
  const reader = await db.runAndReadAll(sql);
  return (reader.getRows()[0] ?? []).map(Number);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
