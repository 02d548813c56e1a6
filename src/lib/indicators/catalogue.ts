import type { Indicator } from './indicator.ts';

const modules = import.meta.glob<Indicator>('./all/*.ts', { eager: true, import: 'default' });

/** Every indicator, headlines first, then by identifier: found from the files, there is no list. */
export const catalogue: readonly Indicator[] = Object.values(modules).sort(
  (x, y) =>
    (x.headline ?? Infinity) - (y.headline ?? Infinity) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0),
);
