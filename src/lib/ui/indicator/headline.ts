/** The place in one sentence or two, made of its results, with words for what is missing. */
import type { Analysis } from '../../engine/protocol.ts';
import type { Result } from '../../indicators/result.ts';
import { cardinal, saidAsFraction } from '../../text/cardinals.ts';
import type { Format } from '../../text/format.ts';
import { lacksRooms, withRegime } from '../../text/indicator.ts';
import { m } from '../../text/paraglide/messages.js';
import { countsOf } from './shownValue.ts';

/** Below this many active members only visits and events are shown (METHODS 0.8). */
export const TOO_FEW_MEMBERS = 10;
/** Ends of an interval further apart than this make a number a mere order of size. */
const WIDE = 4;

/** Sentences with accent marks (`accents.ts`). */
export function headlineOf(analysis: Analysis, format: Format): string {
  if (analysis.activeMembers < TOO_FEW_MEMBERS) return m.overview_head_tiny();
  const result = (id: string): Result | undefined =>
    analysis.results.find((each) => each.id === id);
  const last = bridges(result('weak-bridging-share'), format);
  const sentences = [
    acquaintances(result('new-ties-rate'), format) ??
      weakTies(result('weak-ties-per-member'), format, last === null),
    last,
  ].filter((sentence) => sentence !== null);
  if (sentences.length > 0) return sentences.join(' ');
  const members = membersOf(analysis.activeMembers, format);
  return analysis.results.some(lacksRooms)
    ? m.overview_head_no_rooms({ members })
    : m.overview_head_nothing({ members });
}

/** `36 personnes dans ce réseau`, which has no time to be active in. */
export function networkPeopleOf(count: number, format: Format): string {
  const n = format.number(count);
  return format.plural(count, {
    one: m.overview_network_people_one({ n }),
    other: m.overview_network_people_other({ n }),
  });
}

/** `57 membres actifs`. */
export function membersOf(count: number, format: Format): string {
  const n = format.number(count);
  return format.plural(count, {
    one: m.overview_members_one({ n }),
    other: m.overview_members_other({ n }),
  });
}

function acquaintances(result: Result | undefined, format: Format): string | null {
  if (result === undefined || result.value === null) return null;
  const { value: rate, lo, hi } = result;
  if (rate === 0) return m.overview_head_new_none();
  const isWide = lo !== null && hi !== null && hi > WIDE * lo;
  const unsure = isWide ? m.overview_head_unsure() : '';
  if (rate < 1 / 12) return m.overview_head_new_rare({ unsure });
  const months = Math.round(1 / rate);
  return months >= 2
    ? m.overview_head_new_slow({ months: word(months, format), unsure })
    : m.overview_head_new_per_month({ amount: amountOf(rate, format), unsure });
}

/** A rate of two thirds or more as words no finer than it deserves: "a little over one". */
function amountOf(rate: number, format: Format): string {
  const below = Math.floor(rate);
  const over = rate - below;
  const n = word(below, format);
  const next = word(below + 1, format);
  if (over < 0.15) return below === 1 ? m.overview_head_about_one() : m.overview_head_about({ n });
  if (over < 0.4 && below > 0) {
    return below === 1 ? m.overview_head_more_one() : m.overview_head_more({ n });
  }
  if (over < 0.75 && below > 0) {
    return below === 1 ? m.overview_head_from_to_one() : m.overview_head_from_to({ n, next });
  }
  if (over < 0.85)
    return below === 0 ? m.overview_head_less_one() : m.overview_head_less({ n: next });
  return below === 0 ? m.overview_head_about_one() : m.overview_head_about({ n: next });
}

/** `isLast`: what the classes rest on is said once, at the end. */
function weakTies(result: Result | undefined, format: Format, isLast: boolean): string | null {
  if (result === undefined || result.value === null) return null;
  const count = Math.floor(result.value);
  const sentence =
    count === 0
      ? m.overview_head_weak_none()
      : format.plural(count, {
          one: m.overview_head_weak_one(),
          other: m.overview_head_weak_other({ n: word(count, format) }),
        });
  return isLast ? withRegime(sentence, result.flags, format.language) : sentence;
}

function bridges(result: Result | undefined, format: Format): string | null {
  if (result === undefined || result.value === null) return null;
  return withRegime(
    bridgesSentence({ ...result, value: result.value }, format),
    result.flags,
    format.language,
  );
}

function bridgesSentence(result: Result & { readonly value: number }, format: Format): string {
  if (result.value === 0) return m.overview_head_bridge_none();
  const counts = countsOf(result);
  if (counts !== null) {
    const { part, whole } = counts;
    return m.overview_head_bridge_counts({
      part: format.number(part),
      whole: format.number(whole),
    });
  }
  const fraction = saidAsFraction(result.value);
  if (fraction === null) {
    return m.overview_head_bridge_percent({ share: format.percent(result.value) });
  }
  const whole = word(fraction.whole, format);
  return fraction.part === 1
    ? m.overview_head_bridge_fraction_one({ whole })
    : m.overview_head_bridge_fraction_other({ part: capital(word(fraction.part, format)), whole });
}

const word = (count: number, format: Format): string =>
  cardinal(count, format.language) ?? format.number(count);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
