import quantile from '@stdlib/stats-base-dists-t-quantile';
import { UPPER_QUANTILE, type Interval } from './interval.ts';

/**
 * The scale on which a statistic is taken to be symmetric (METHODS K39): `logit` for shares,
 * `log` for rates and ratios, `log-complement` (ln(1 − θ)) for a bias below 1, `log-log`
 * (ln(−ln θ)) for what happened by a time (D5).
 */
export type Scale = 'identity' | 'logit' | 'log' | 'log-complement' | 'log-log';

export interface Jackknife extends Interval {
  /** Standard error on the chosen scale. */
  readonly se: number;
}

const SCALES: Readonly<
  Record<Scale, { to: (theta: number) => number; back: (value: number) => number }>
> = {
  identity: { to: (theta) => theta, back: (value) => value },
  logit: {
    to: (theta) => Math.log(theta / (1 - theta)),
    back: (value) => 1 / (1 + Math.exp(-value)),
  },
  log: { to: (theta) => Math.log(theta), back: (value) => Math.exp(value) },
  'log-complement': { to: (theta) => Math.log(1 - theta), back: (value) => 1 - Math.exp(value) },
  'log-log': {
    to: (theta) => Math.log(-Math.log(theta)),
    back: (value) => Math.exp(-Math.exp(value)),
  },
};

/**
 * Delete-a-block jackknife interval, 95 % (METHODS 0.5):
 * SE² = (B − 1)/B · Σ (θ₍₋b₎ − mean)², θ ± t(0.975, B − 1) · SE, all on `scale`.
 *
 * null where the scale cannot hold the statistic or one of its deletions (a share of 0 or 1, a
 * rate of 0, an undefined deletion), or with fewer than two blocks: the caller then gives Wilson's
 * interval for a share, or none. How many blocks are enough is the caller's rule too.
 *
 * @param theta statistic from all blocks
 * @param deletions statistic without block b, one for each block
 */
export function jackknife(
  theta: number,
  deletions: ArrayLike<number>,
  scale: Scale,
): Jackknife | null {
  const blocks = deletions.length;
  if (blocks < 2) return null;
  const { to, back } = SCALES[scale];
  const centre = to(theta);
  const values = Float64Array.from(deletions, to);
  if (!Number.isFinite(centre) || !values.every(Number.isFinite)) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / blocks;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt(((blocks - 1) / blocks) * spread);
  const half = quantile(UPPER_QUANTILE, blocks - 1) * se;
  const ends = [back(centre - half), back(centre + half)];
  return { lo: Math.min(...ends), hi: Math.max(...ends), se };
}
