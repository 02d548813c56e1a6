/**
 * Numbers as they are published: twelve significant digits. Logarithms and powers differ in their
 * last digit from one JavaScript engine to the next; twelve digits are the same everywhere, and
 * more than any result deserves.
 */
const DIGITS = 12;

/** A number at its published digits. */
export const published = (value: number): number => Number(value.toPrecision(DIGITS));
