/** Words for where a number stands among what chance alone would give. */
import type { AgainstChance } from '../indicators/againstChance.ts';
import type { NullModel } from '../indicators/indicator.ts';
import type { Result } from '../indicators/result.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

/** False discoveries borne among what is said to be more or less than chance (METHODS G1). */
const BORNE = 0.1;

/** Where a value stands: `above` or `below` only where that is no chance finding itself. */
export function sideOfChance({ excess, q }: AgainstChance): 'above' | 'below' | 'same' {
  if (q === null || q >= BORNE) return 'same';
  return excess > 0 ? 'above' : 'below';
}

/** `Plus que le hasard seul, qui donnerait entre 18 et 23 %.` */
export function chanceText(result: Result, chance: AgainstChance, format: Format): string {
  const said = format.range({ ...result, lo: chance.lo, hi: chance.hi }) ?? '';
  const side = sideOfChance(chance);
  if (side === 'above') return m.figure_chance_above({ range: said });
  return side === 'below'
    ? m.figure_chance_below({ range: said })
    : m.figure_chance_same({ range: said });
}

/** How chance was played. */
export function chanceMethod(chance: AgainstChance, format: Format): string {
  const { model, draws, mean, excess } = chance;
  const said = { n: format.number(draws, 0), p: likelihoodText(chance, format) };
  if (model === 'degree') {
    return m.figure_chance_degree({ ...said, ratio: ratioText((mean + excess) / mean, format) });
  }
  if (model === 'classes') return m.beside_contrast_method({ ...said, z: zText(chance, format) });
  return METHODS[model](said);
}

interface Said {
  readonly n: string;
  readonly p: string;
}

const METHODS: Readonly<Record<Exclude<NullModel, 'degree' | 'classes'>, (said: Said) => string>> =
  {
    'data-stream': (said) => m.figure_chance_data_stream(said),
    label: (said) => m.figure_chance_label(said),
    exposure: (said) => m.figure_chance_exposure(said),
    helped: (said) => m.figure_chance_helped(said),
    'equal-load': (said) => m.figure_chance_equal_load(said),
    receipts: (said) => m.figure_chance_receipts(said),
  };

/** How many times the mean of the draws a value is; none where that mean is 0. */
const ratioText = (ratio: number, format: Format): string =>
  Number.isFinite(ratio) ? m.figure_chance_ratio({ ratio: format.number(ratio, 2) }) : '';

/** By how many standard deviations of the draws a value lies apart; nothing where they are equal. */
export const zText = ({ z }: AgainstChance, format: Format): string =>
  z === null ? '' : m.beside_z({ z: format.number(z, 1) });

/** How likely a difference as large is by chance; nothing where that cannot be told. */
export const likelihoodText = ({ p, draws }: AgainstChance, format: Format): string =>
  p === null ? '' : probability(p, draws, format);

const probability = (p: number, draws: number, format: Format): string =>
  m.figure_chance_p({ p: format.number(p, 3), floor: format.number(2 / (draws + 1), 3) });
