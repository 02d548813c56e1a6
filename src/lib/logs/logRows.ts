/** Rows of one log while it is read: columns that grow, still in the numbers of the dictionaries. */
import { copied } from '../base/copied.ts';
import { dictionaryKind } from './dictionaries.ts';
import type { ColumnKind, LogRules } from './logRules.ts';
import { NONE } from './logs.ts';

export type Values = Uint32Array | Float64Array;

export class LogRows {
  readonly log: LogRules;
  length = 0;
  capacity = 0;
  file = new Uint16Array(0);
  line = new Uint32Array(0);
  /** 1 where the row was set aside after it had been read. */
  dead = new Uint8Array(0);
  /** Persons of each row, where the log has a column of several. */
  lists: Uint32Array[] = [];
  /** Persons who refused in a row that was set aside for another reason. */
  readonly refused = new Set<number>();
  private readonly columns = new Map<string, { kind: ColumnKind; values: Values }>();

  constructor(log: LogRules) {
    this.log = log;
    for (const { name, kind } of log.columns) this.add(name, kind);
  }

  /** Adds a column if it is not there, empty in the rows read so far. */
  add(name: string, kind: ColumnKind): void {
    if (this.columns.has(name)) return;
    const indexed = dictionaryKind(kind) !== null;
    const values = indexed
      ? new Uint32Array(this.capacity).fill(NONE)
      : new Float64Array(this.capacity).fill(NaN);
    this.columns.set(name, { kind, values });
  }

  /** Names and kinds of the columns, the declared ones first. */
  get kinds(): readonly (readonly [name: string, kind: ColumnKind])[] {
    return [...this.columns].map(([name, { kind }]) => [name, kind]);
  }

  /** Values of a column; only the first {@link length} count. Replaced when the rows grow. */
  values(name: string): Values {
    const column = this.columns.get(name);
    if (!column) throw new RangeError(`${this.log.name} has no column ${name}`);
    return column.values;
  }

  /**
   * Makes room for at least one more row, empty in every column.
   * @param expected rows there may be in the end
   */
  grow(expected: number): void {
    const { length } = this;
    const capacity = Math.max(1024, Math.min(expected, 64 * length), Math.ceil(1.25 * length));
    this.capacity = capacity;
    this.file = copied(new Uint16Array(capacity), this.file);
    this.line = copied(new Uint32Array(capacity), this.line);
    this.dead = copied(new Uint8Array(capacity), this.dead);
    for (const column of this.columns.values()) {
      const { values } = column;
      column.values =
        values instanceof Uint32Array
          ? copied(new Uint32Array(capacity).fill(NONE, length), values)
          : copied(new Float64Array(capacity).fill(NaN, length), values);
    }
  }

  /** Empties the row after the last, where a row that was refused may have left values. */
  clearNext(): void {
    const { length } = this;
    for (const { values } of this.columns.values()) {
      if (length < values.length) values[length] = values instanceof Uint32Array ? NONE : NaN;
    }
  }

  /** Drops dead rows, keeping the order, and spare room beyond a tenth. */
  compact(): void {
    const alive = this.alive();
    this.file = kept(this.file, alive);
    this.line = kept(this.line, alive);
    for (const column of this.columns.values()) {
      const { values } = column;
      column.values = kept(values, alive);
    }
    if (this.lists.length > 0) this.lists = Array.from(alive.rows(), (row) => this.lists[row]!);
    this.dead = new Uint8Array(alive.count);
    this.length = this.capacity = alive.count;
  }

  private alive(): Alive {
    const { dead, length } = this;
    let count = 0;
    for (let row = 0; row < length; row++) count += 1 - dead[row]!;
    return {
      count,
      *rows() {
        for (let row = 0; row < length; row++) if (dead[row] === 0) yield row;
      },
      dead: count === length ? null : dead.subarray(0, length),
    };
  }
}

/** The rows to keep; `dead` is null where they are all of them. */
interface Alive {
  readonly count: number;
  readonly dead: Uint8Array | null;
  rows(): Iterable<number>;
}

/** The values of the rows to keep, moved up in their own array: a copy would touch as much again. */
function kept<T extends Uint16Array | Uint32Array | Float64Array>(
  values: T,
  { count, dead }: Alive,
): T {
  if (dead !== null) {
    for (let row = 0, to = 0; row < dead.length; row++) {
      if (dead[row] === 0) values[to++] = values[row]!;
    }
  }
  const spare = values.length - count;
  return (spare * 10 > count ? values.slice(0, count) : values.subarray(0, count)) as T;
}
