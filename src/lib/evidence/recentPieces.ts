/** Tells when several pieces of evidence lie close enough together for a rule that needs several. */
export class RecentPieces {
  private readonly needed: number;
  private readonly period: number;
  /** Days of the latest pieces, one place each in turn. */
  private readonly days: Int32Array;
  private count = 0;

  /** @param period days within which `needed` pieces must lie */
  constructor(needed: number, period: number) {
    this.needed = Math.max(1, needed);
    this.period = period;
    this.days = new Int32Array(this.needed);
  }

  reset(): void {
    this.count = 0;
  }

  /** Adds a day (ascending); true when enough of them lie within the period that ends with it. */
  completes(day: number): boolean {
    this.days[this.count++ % this.needed] = day;
    if (this.count < this.needed) return false;
    return day - this.days[this.count % this.needed]! < this.period;
  }
}
