/** The kept rows of one log, handed to its type to be put into typed columns. */
import type { Dictionaries } from './dictionaries.ts';
import { dictionaryKind } from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { NONE, type Origins, type Zone } from './logs.ts';
import type { Rankings } from './names.ts';
import { numberZones } from './zones.ts';

export class KeptRows {
  readonly length: number;
  private readonly rows: LogRows;
  private readonly rankings: Rankings;
  private readonly dictionaries: Dictionaries;
  /** Columns already turned into ranks. */
  private readonly ranked = new Set<string>();

  /** @param rows compacted; theirs no more */
  constructor(rows: LogRows, rankings: Rankings, dictionaries: Dictionaries) {
    this.rows = rows;
    this.rankings = rankings;
    this.dictionaries = dictionaries;
    this.length = rows.length;
  }

  origins(): Origins {
    return { length: this.length, file: this.rows.file, line: this.rows.line };
  }

  /**
   * Rank of the name in each row, NONE where the cell is empty. The column itself is turned into
   * ranks: a copy would touch as much memory again. The same array at each call.
   */
  indices(column: string): Uint32Array {
    const entries = this.rows.values(column);
    if (!(entries instanceof Uint32Array)) throw new RangeError(`${column} holds no names`);
    if (this.ranked.has(column)) return entries;
    this.ranked.add(column);
    const { rankOf } = this.rankings[this.kindOf(column)];
    for (let row = 0; row < entries.length; row++) {
      const entry = entries[row]!;
      if (entry !== NONE) entries[row] = rankOf[entry]!;
    }
    return entries;
  }

  /** The two persons of each row, the lower rank first. */
  pairs(first: string, second: string): { a: Uint32Array; b: Uint32Array } {
    const a = this.indices(first);
    const b = this.indices(second);
    for (let row = 0; row < a.length; row++) {
      const [one, other] = [a[row]!, b[row]!];
      if (one <= other) continue;
      a[row] = other;
      b[row] = one;
    }
    return { a, b };
  }

  /** Number, instant or day of each row; `missing` where the cell is empty. */
  numbers(column: string, missing = NaN): Float64Array {
    const values = this.rows.values(column);
    if (!(values instanceof Float64Array)) throw new RangeError(`${column} holds no numbers`);
    if (Number.isNaN(missing)) return values;
    return values.map((value) => (Number.isNaN(value) ? missing : value));
  }

  /** Code of the word in each row. */
  codes(column: string): Float64Array {
    const words = this.rows.log.columns.find(({ name }) => name === column)?.words;
    return this.numbers(column, words?.[''] ?? 0);
  }

  /** The first label met in `column` for each name of the column `of`, in the order of its ranks. */
  firstLabels(of: string, column: string): (string | null)[] {
    const names = this.indices(of);
    const labels = this.rows.values(column);
    const first = Array.from<string | null>({
      length: this.rankings[this.kindOf(of)].names.length,
    });
    first.fill(null);
    for (let row = 0; row < this.length; row++) {
      const name = names[row]!;
      const label = labels[row]!;
      if (label !== NONE && first[name] === null) first[name] = this.dictionaries.label.text(label);
    }
    return first;
  }

  /** The zones of a column of places and one of names of zones, and the zone of each row. */
  zones(place: string, zone: string): { list: Zone[]; index: Uint32Array } {
    return numberZones(this.indices(place), this.indices(zone), this.rankings.zone.names);
  }

  /** Persons of each row, by rank. */
  personLists(): Uint32Array[] {
    const { rankOf } = this.rankings.person;
    return this.rows.lists.map((list) => list.map((entry) => rankOf[entry]!).sort());
  }

  /** Number of persons in all logs. */
  get persons(): number {
    return this.rankings.person.names.length;
  }

  /** Names of the columns of labels. */
  labelColumns(): string[] {
    return this.rows.kinds.filter(([, kind]) => kind === 'label').map(([name]) => name);
  }

  /** Label of each row, null where the cell is empty. */
  labels(column: string): (string | null)[] {
    const { label } = this.dictionaries;
    return Array.from(this.rows.values(column), (entry) =>
      entry === NONE ? null : label.text(entry),
    );
  }

  /** Persons who refused in a row that was set aside, of those whom a log names. */
  refused(): number[] {
    const { rankOf } = this.rankings.person;
    return [...this.rows.refused].map((entry) => rankOf[entry]!).filter((rank) => rank !== NONE);
  }

  private kindOf(column: string): keyof Rankings {
    const kind = this.rows.kinds.find(([name]) => name === column)?.[1];
    const dictionary = kind === undefined ? null : dictionaryKind(kind);
    if (dictionary === null) throw new RangeError(`${column} names nothing`);
    return dictionary;
  }
}
