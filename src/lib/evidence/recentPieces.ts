/** Looks back over at most this many pieces for a rule of several pieces. */
export class RecentPieces {
  private readonly days: number[] = [];

  reset(): void {
    this.days.length = 0;
  }

  /** Adds a day (ascending); true when `needed` of them lie within `period` days ending with it. */
  completes(day: number, needed: number, period: number): boolean {
    this.days.push(day);
    const first = this.days[this.days.length - needed];
    return first !== undefined && day - first < period;
  }
}
