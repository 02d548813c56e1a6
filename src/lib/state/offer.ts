/** Files a person has dropped or chosen and that are not read yet. */
export interface Offer {
  readonly files: readonly File[];
  /** Names of files that were left alone: they hold no table. */
  readonly others: readonly string[];
  /** A project file given by itself: it is opened, there is nothing to ask of it. */
  readonly project?: File;
}

/** Takes what was dropped or chosen: a project is opened, other files wait to be looked at. */
export function takeOffer(project: Taking, offer: Offer): void {
  if (offer.project === undefined) project.offered = offer;
  else void project.openProject(offer.project);
}

interface Taking {
  offered: Offer | null;
  openProject(file: File): Promise<boolean>;
}
