/** What the network of a place can be written as. */

/** `tables`: for R and Python. `all`: everything there is. */
export const FORMATS = ['all', 'tables', 'gexf', 'graphml', 'gephi', 'kumu', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];
