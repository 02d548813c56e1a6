/** What is known of one pair, and the classes a pair can be in (METHODS A6). */

/** Classes as stored; absent pairs are not. */
export const TIE_CLASS = { weak: 0, strong: 1, unclassified: 2, dormant: 3, latent: 4 } as const;
export const TIE_CLASS_NAMES = ['weak', 'strong', 'unclassified', 'dormant', 'latent'] as const;

/** What is known of one pair at the date of judgement. Sums are undecayed over the evidence period. */
export interface Tie {
  a: number;
  b: number;
  /** One of {@link TIE_CLASS}. */
  tieClass: number;
  /** Whether the evidence rule holds over the evidence period: the pair is an edge of G_int. */
  tied: boolean;
  /** NaN where the common history is too short to tell a rate. */
  strength: number;
  /** Bits of {@link KIND} whose rule holds. */
  kinds: number;
  copresenceHours: number;
  attentionHours: number;
  encounterDays: number;
  smallGroupDays: number;
  sharedEvents: number;
  eventWeight: number;
  helpAB: number;
  helpBA: number;
  contactHours: number;
  /** Local day on which the rule was first met; NaN: never. */
  firstEvidence: number;
  /** Local day of the latest piece of evidence; NaN: none. */
  lastEvidence: number;
}

/** A pair nothing is known of yet. */
export const NO_TIE: Tie = {
  a: 0,
  b: 0,
  tieClass: TIE_CLASS.latent,
  tied: false,
  strength: NaN,
  kinds: 0,
  copresenceHours: 0,
  attentionHours: 0,
  encounterDays: 0,
  smallGroupDays: 0,
  sharedEvents: 0,
  eventWeight: 0,
  helpAB: 0,
  helpBA: 0,
  contactHours: 0,
  firstEvidence: NaN,
  lastEvidence: NaN,
};

/** Makes it a pair nothing is known of yet: field by field, as it is done for every pair. */
export function startTie(tie: Tie, a: number, b: number): void {
  tie.a = a;
  tie.b = b;
  tie.tieClass = TIE_CLASS.latent;
  tie.tied = false;
  tie.strength = NaN;
  tie.kinds = 0;
  tie.copresenceHours = tie.attentionHours = 0;
  tie.encounterDays = tie.smallGroupDays = 0;
  tie.sharedEvents = tie.eventWeight = 0;
  tie.helpAB = tie.helpBA = tie.contactHours = 0;
  tie.firstEvidence = tie.lastEvidence = NaN;
}
