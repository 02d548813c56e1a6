/** Rows of one log while it is read: columns that grow, still in the numbers of the dictionaries. */
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

  /** Doubles the room; every column of a new row must be written. */
  grow(): void {
    const capacity = Math.max(1024, this.capacity * 2);
    this.capacity = capacity;
    this.file = copied(new Uint16Array(capacity), this.file);
    this.line = copied(new Uint32Array(capacity), this.line);
    this.dead = copied(new Uint8Array(capacity), this.dead);
    for (const column of this.columns.values()) {
      const { values } = column;
      column.values =
        values instanceof Uint32Array
          ? copied(new Uint32Array(capacity), values)
          : copied(new Float64Array(capacity), values);
    }
  }

  /** Drops dead rows, keeping the order, and all spare room. */
  compact(): void {
    const alive = new Uint32Array(this.length);
    let count = 0;
    for (let row = 0; row < this.length; row++) if (this.dead[row] === 0) alive[count++] = row;
    const kept = alive.subarray(0, count);
    this.file = picked(this.file, kept, new Uint16Array(count));
    this.line = picked(this.line, kept, new Uint32Array(count));
    for (const column of this.columns.values()) {
      const { values } = column;
      column.values =
        values instanceof Uint32Array
          ? picked(values, kept, new Uint32Array(count))
          : picked(values, kept, new Float64Array(count));
    }
    if (this.lists.length > 0) this.lists = Array.from(kept, (row) => this.lists[row]!);
    this.dead = new Uint8Array(count);
    this.length = this.capacity = count;
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function copied<T extends Numbers>(to: T, from: T): T {
  to.set(from);
  return to;
}

function picked<T extends Numbers>(from: T, rows: Uint32Array, to: T): T {
  if (rows.length > 0 && rows[rows.length - 1] === rows.length - 1) {
    to.set(from.subarray(0, rows.length)); // nothing was dropped
  } else {
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  }
  return to;
}
