/** What came of one measure: whether the product and the reference say the same. */
export type Verdict =
  | { readonly kind: 'agrees'; readonly note?: string }
  | { readonly kind: 'differs'; readonly how: string }
  | { readonly kind: 'not computed' };

/** Counts of one run, and the printer of its lines. */
export interface Report {
  add(measure: string, verdict: Verdict): void;
  say(line: string): void;
  /** `N agree, N differ, N not computed` */
  summary(): string;
  /** Whether nothing differed. */
  clean(): boolean;
}

export function makeReport(print: (line: string) => void): Report {
  const counts = { agrees: 0, differs: 0, 'not computed': 0 };
  return {
    add: (measure, verdict) => {
      counts[verdict.kind]++;
      const detail =
        verdict.kind === 'differs'
          ? `: ${verdict.how}`
          : verdict.kind === 'agrees' && verdict.note !== undefined
            ? `  (${verdict.note})`
            : '';
      print(`${verdict.kind.padEnd(14)}${measure}${detail}`);
    },
    say: print,
    summary: () =>
      `${counts.agrees} agree, ${counts.differs} differ, ${counts['not computed']} not computed`,
    clean: () => counts.differs === 0,
  };
}
