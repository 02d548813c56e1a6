/** What came of one measure: whether the product and the reference say the same. */
export type Verdict =
  | { readonly kind: 'agrees'; readonly note?: string }
  | { readonly kind: 'differs'; readonly how: string }
  /** A convention of a program that the product deliberately does not follow. */
  | { readonly kind: 'not followed'; readonly why: string }
  | { readonly kind: 'not computed' };

/** Counts of one run, and the printer of its lines. */
export interface Report {
  add(measure: string, verdict: Verdict): void;
  say(line: string): void;
  /** `N agree, N differ, N not followed, N not computed` */
  summary(): string;
  /** Whether nothing differed. */
  clean(): boolean;
}

export function makeReport(print: (line: string) => void): Report {
  const counts = { agrees: 0, differs: 0, 'not followed': 0, 'not computed': 0 };
  return {
    add: (measure, verdict) => {
      counts[verdict.kind]++;
      print(`${verdict.kind.padEnd(14)}${measure}${detailOf(verdict)}`);
    },
    say: print,
    summary: () =>
      [
        `${counts.agrees} agree, ${counts.differs} differ`,
        // Only where a reference has any.
        ...(counts['not followed'] > 0 ? [`${counts['not followed']} not followed`] : []),
        `${counts['not computed']} not computed`,
      ].join(', '),
    clean: () => counts.differs === 0,
  };
}

function detailOf(verdict: Verdict): string {
  if (verdict.kind === 'differs') return `: ${verdict.how}`;
  if (verdict.kind === 'not followed') return `: ${verdict.why}`;
  return verdict.kind === 'agrees' && verdict.note !== undefined ? `  (${verdict.note})` : '';
}
