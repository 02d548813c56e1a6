/** Words for the numbers told beside an indicator, held against chance with it. */
import type { AgainstChance, BesideChance } from '../indicators/againstChance.ts';
import { chanceMethod, likelihoodText, sideOfChance, zText } from './chance.ts';
import type { Format } from './format.ts';
import { reasonWords } from './indicator.ts';
import { m } from './paraglide/messages.js';

/** What is said beside an indicator: one sentence, and how it was had. */
export interface BesideWords {
  readonly id: string;
  readonly sentence: string;
  /** In its place on the card, where it would be long there; null: nothing. */
  readonly short?: string | null;
  /** null where there is nothing to explain. */
  readonly method: { readonly title: string; readonly text: string } | null;
}

type Side = ReturnType<typeof sideOfChance>;

/** The numbers beside one indicator in words; those of other thresholds in one sentence. */
export function besideWords(all: readonly BesideChance[], format: Format): readonly BesideWords[] {
  const alone = all.flatMap((one): BesideWords[] => {
    if (one.id === 'bridging-contrast') return [contrastWords(one, format)];
    return one.id === 'modularity' ? [modularityWords(one, format)] : [];
  });
  const thresholds = thresholdWords(all, format);
  return thresholds === null ? alone : [...alone, thresholds];
}

function contrastWords(one: BesideChance, format: Format): BesideWords {
  const { id, value, chance } = one;
  const reason = reasonWords(one.reason ?? undefined, format.language);
  if (value === null) return { id, sentence: m.beside_contrast_none({ reason }), method: null };
  const said = format.count(points(value), POINTS);
  if (chance?.z == null) {
    return { id, sentence: m.beside_contrast_alone({ value: said, reason }), method: null };
  }
  const range = m.beside_points_between({
    low: format.number(points(chance.lo), 0),
    high: format.number(points(chance.hi), 0),
  });
  const sentences: Readonly<Record<Side, typeof m.beside_contrast_above>> = {
    above: m.beside_contrast_above,
    below: m.beside_contrast_below,
    same: m.beside_contrast_same,
  };
  return {
    id,
    sentence: sentences[sideOfChance(chance)]({ value: said, range }),
    method: { title: m.beside_contrast_title(), text: chanceMethod(chance, format) },
  };
}

/** The same in both languages. */
const POINTS = { one: 'point', other: 'points' };

/** A difference of two shares in whole points; never −0. */
const points = (difference: number): number => Math.round(100 * difference) + 0;

function modularityWords(one: BesideChance, format: Format): BesideWords {
  const { id, value, chance } = one;
  if (value === null) {
    const reason = reasonWords(one.reason ?? undefined, format.language);
    return { id, sentence: m.beside_modularity_none({ reason }), method: null };
  }
  if (chance?.z == null) return { id, sentence: m.beside_modularity_alone(), method: null };
  const sentences: Readonly<Record<Side, () => string>> = {
    above: m.beside_modularity_above,
    below: m.beside_modularity_below,
    same: m.beside_modularity_same,
  };
  return {
    id,
    sentence: sentences[sideOfChance(chance)](),
    method: {
      title: m.beside_modularity_title(),
      text: m.beside_modularity_method({
        value: format.value(value, one.unit),
        n: format.number(chance.draws, 0),
        range: format.between(chance.lo, chance.hi, one.unit),
        z: zText(chance, format),
        p: likelihoodText(chance, format),
      }),
    },
  };
}

function thresholdWords(all: readonly BesideChance[], format: Format): BesideWords | null {
  const known = all.flatMap(({ variant, value, chance }) =>
    variant === null || value === null ? [] : [{ variant, value, side: sideOrNull(chance) }],
  );
  if (known.length < 2) return null;
  const list = known
    .map(({ variant, value, side }, i) =>
      (i === 0 ? m.beside_threshold_first : m.beside_threshold_next)({
        threshold: format.percent(variant),
        value: format.percent(value),
        side: side === null ? '' : SIDES[side](),
      }),
    )
    .join(format.language === 'fr' ? '\u202f; ' : '; ');
  const sides = new Set(known.map(({ side }) => side));
  const say = sides.size > 1 ? m.beside_threshold_moves : m.beside_threshold_steady;
  const sentence = say({ list });
  return {
    id: 'thresholds',
    sentence,
    short: sides.size > 1 ? m.beside_threshold_short() : null,
    method: {
      title: m.beside_threshold_title(),
      text: `${sentence} ${m.beside_threshold_method()}`,
    },
  };
}

const SIDES: Readonly<Record<Side, () => string>> = {
  above: m.beside_threshold_above,
  below: m.beside_threshold_below,
  same: m.beside_threshold_same,
};

const sideOrNull = (chance: AgainstChance | null): Side | null =>
  chance === null ? null : sideOfChance(chance);
