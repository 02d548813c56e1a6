/** What a pair can be a month before it works together (METHODS F1). */

/** A tie is taken as it was so many days before: meetings to prepare a project do not count. */
export const WASHOUT_DAYS = 28;

/** The classes of ties, and no evidence at all. */
export const PAIR_CLASSES = ['absent', 'latent', 'weak', 'strong', 'dormant'] as const;
export type PairClass = (typeof PAIR_CLASSES)[number];
