/**
 * Numbers as the public is told them (METHODS H2): counts of persons and ties to the nearest five,
 * shares to whole percents, other numbers to two significant digits, so that no two of them give
 * the counts back.
 */

const STEP = 5;

/** A count of persons or ties, to the nearest 5. */
export const roundedCount = (count: number): number => STEP * Math.round(count / STEP);

/** Steps a share is told in, so that each stands for two counts at least. */
const STEPS = [0.01, 0.02, 0.05, 0.1];
const COUNTS = 2;

/** A share of `n` units: to whole percents, coarser where these would tell its count. */
export function roundedShareOf(value: number, n: number): number {
  const step = STEPS.find((one) => one * n >= COUNTS) ?? 0.1;
  return Math.round(100 * step * Math.round(value / step)) / 100;
}

/** A part that may be a share, an index: to the nearest hundredth. */
export const roundedShare = (value: number): number => Math.round(100 * value) / 100;

/** Any other number: to two significant digits. */
export const twoDigits = (value: number): number => Number(value.toPrecision(2));

/** A number of which it is not known whether it is a share. */
export const roundedNumber = (value: number): number =>
  Math.abs(value) <= 1 ? roundedShare(value) : twoDigits(value);

/** A share of persons that entered: all, or down to the next twentieth, which hides a few of them. */
export const roundedCoverage = (value: number): number =>
  value >= 1 ? 1 : Math.floor(20 * value) / 20;
