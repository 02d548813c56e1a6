/** A batch of overlaps of two visits in one zone, in time order, as growing columns. */
export class Overlaps {
  length = 0;
  a: Uint32Array;
  b: Uint32Array;
  day: Int32Array;
  start: Float64Array;
  end: Float64Array;
  together: Float64Array;
  attention: Float64Array;
  small: Float64Array;

  constructor(capacity: number) {
    this.a = new Uint32Array(capacity);
    this.b = new Uint32Array(capacity);
    this.day = new Int32Array(capacity);
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.together = new Float64Array(capacity);
    this.attention = new Float64Array(capacity);
    this.small = new Float64Array(capacity);
  }

  push(
    a: number,
    b: number,
    day: number,
    start: number,
    end: number,
    together: number,
    attention: number,
    small: number,
  ): void {
    if (this.length === this.a.length) this.grow();
    const at = this.length++;
    this.a[at] = a;
    this.b[at] = b;
    this.day[at] = day;
    this.start[at] = start;
    this.end[at] = end;
    this.together[at] = together;
    this.attention[at] = attention;
    this.small[at] = small;
  }

  private grow(): void {
    const wider = <A extends Float64Array | Uint32Array | Int32Array>(column: A): A => {
      const copy = new (column.constructor as new (length: number) => A)(column.length * 2);
      copy.set(column);
      return copy;
    };
    this.a = wider(this.a);
    this.b = wider(this.b);
    this.day = wider(this.day);
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.together = wider(this.together);
    this.attention = wider(this.attention);
    this.small = wider(this.small);
  }
}
