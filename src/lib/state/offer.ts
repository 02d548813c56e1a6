/** Files a person has dropped or chosen and that are not read yet. */
export interface Offer {
  readonly files: readonly File[];
  /** Names of files that were left alone: they hold no table. */
  readonly others: readonly string[];
  /** A project file given by itself: it is opened, there is nothing to ask of it. */
  readonly project?: File;
}
