/** Words for two periods compared on equal terms: counts at common presence, diversity at equal completeness. */
import type { Earlier } from '../indicators/comparison.ts';
import type { EqualTerms } from '../indicators/equalTerms.ts';
import type { Unit } from '../indicators/result.ts';
import { signedText, wayOf } from './change.ts';
import type { Format } from './format.ts';
import { reasonWords } from './indicator.ts';
import { m } from './paraglide/messages.js';

const PRESENCE = {
  up: m.equal_presence_up,
  down: m.equal_presence_down,
  unclear: m.equal_presence_unclear,
  untold: m.equal_presence_untold,
} as const;
const COVERAGE = {
  up: m.equal_coverage_up,
  down: m.equal_coverage_down,
  unclear: m.equal_coverage_unclear,
  untold: m.equal_coverage_untold,
} as const;

/** Counts for a member or of the place, shares of the other members, effective numbers of groups. */
function unitOf({ terms, of }: EqualTerms): Unit {
  if (terms === 'coverage') return 'groups';
  return of === 'others' ? 'share' : 'ties';
}

/** `8,3 par membre`, `24 % des autres membres`. */
function ofWhat({ of }: EqualTerms, n: string): string {
  if (of === 'member') return m.equal_of_member({ n });
  return of === 'others' ? m.equal_of_others({ n }) : n;
}

/** `▲ En hausse à présence égale : 8,3 par membre, 7,1 un an plus tôt.` */
export function equalText(equal: EqualTerms, kind: Earlier['kind'], format: Format): string {
  const { terms, now, before, difference, q } = equal;
  if (now === null || before === null || difference === null) {
    return m.equal_coverage_none({
      reason: reasonWords(equal.reason ?? undefined, format.language),
    });
  }
  const write = (value: number): string => format.value(value, unitOf(equal));
  const then = kind === 'year' ? m.figure_then_year : m.figure_then_before;
  const said = { now: ofWhat(equal, write(now)), then: then({ value: write(before) }) };
  const way = wayOf({ difference, q }) ?? 'untold';
  return (terms === 'presence' ? PRESENCE : COVERAGE)[way](said);
}

/** A difference of shares is in points. */
const inPoints = (equal: EqualTerms, n: string): string =>
  unitOf(equal) === 'share' ? m.figure_points({ n }) : n;

/** How that was had, and the range of the difference; null where nothing is compared. */
export function equalMethod(equal: EqualTerms, format: Format): string | null {
  const { terms, draws, level, isNowDenser, lo, hi, difference, q } = equal;
  if (difference === null) return null;
  const write = (value: number): string => signedText(value, unitOf(equal), format);
  const range =
    lo === null || hi === null || q === null
      ? null
      : {
          ...{ difference: inPoints(equal, write(difference)), low: write(lo), high: write(hi) },
          q: format.likelihood(q),
        };
  const n = format.number(draws, 0);
  if (terms === 'presence') {
    const which = isNowDenser ? m.equal_presence_now() : m.equal_presence_before();
    const how =
      draws === 0
        ? m.equal_presence_method_same()
        : m.equal_presence_method({ which, n, share: format.percent(1 - level) });
    return range === null ? how : `${how} ${m.equal_presence_range(range)}`;
  }
  if (range === null) return null;
  const how = m.equal_coverage_method({ ...range, n, level: format.percent(level) });
  return `${how} ${fartherText(equal, format)}`;
}

function fartherText(equal: EqualTerms, format: Format): string {
  const { farther } = equal;
  if (farther === null) return m.equal_coverage_bound();
  const unit = unitOf(equal);
  return m.equal_coverage_farther({
    level: format.percent(farther.level),
    now: format.value(farther.now, unit),
    before: format.value(farther.before, unit),
    low: signedText(farther.lo, unit, format),
    high: signedText(farther.hi, unit, format),
  });
}

/** What the method is headed by. */
export const equalTitle = ({ terms }: EqualTerms): string =>
  terms === 'presence' ? m.equal_title_presence() : m.equal_title_coverage();
