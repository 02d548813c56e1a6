/** What is said about an indicator: what its text file holds, and which of it can wait. */
import type { Reason, Result } from '../indicators/result.ts';
import type { Format, Plural } from './format.ts';
import type { ReferenceKey } from './references.ts';

/** What stands beside a number: needed for the first one on the screen. */
export interface IndicatorWords {
  readonly name: string;
  /** What stands after the value: "par membre et par mois". */
  readonly unit: Plural;
  /** The cases a coverage is a share of: "of weak ties". */
  readonly cases?: string;
  /** The result in one sentence, with its range in words. Called only where there is a result. */
  readonly finding: (result: Result, format: Format) => string;
  /** What is claimed with the number, where it lies above or below what it is held against. */
  readonly claim?: {
    readonly above: string;
    readonly below: string;
    /** It is held against the period before. */
    readonly before?: true;
  };
  /** Why there is no value, where the words that serve all indicators would mislead. */
  readonly reasons?: Readonly<Partial<Record<Reason, string>>>;
}

/** What is read by those who open it: how a number is made and what it does not say. */
export interface IndicatorMethod {
  /** How to read the number, in one or two sentences. */
  readonly reading: string;
  /** Why anyone should care. */
  readonly meaning: string;
  readonly computed: string;
  readonly notSaid: string;
  readonly pitfalls: readonly string[];
  /** What must be in the files. */
  readonly data: string;
  /** What each sign of the formula stands for, by its TeX, in reading order; `V` is the number itself. */
  readonly where: Readonly<Record<string, string>>;
}

/** Parts of {@link IndicatorMethod}, by name: the build leaves them out of what loads first. */
export const METHOD_PARTS: readonly (keyof IndicatorMethod)[] = [
  'reading',
  'meaning',
  'computed',
  'notSaid',
  'pitfalls',
  'data',
  'where',
];

/**
 * Where a sign of the formula has its number from: the value, the number of units behind it, the
 * cases that a share counts among those (`value · n`), or a part of that name.
 */
export type HereSource = 'value' | 'n' | 'cases' | (string & {});

/** Parts of {@link IndicatorText} that are only read with how a number is made. */
export const LATER_PARTS = [
  'formula',
  'here',
  'references',
] as const satisfies readonly (keyof IndicatorText)[];

/** Screens that gather the cards of their numbers. */
export type CardScreen = 'overview' | 'ties' | 'diversity' | 'help' | 'encounters' | 'value';

export interface IndicatorText {
  /** Where its card stands; headlines stand on the Overview as well. */
  readonly screen: CardScreen;
  readonly fr: IndicatorWords & IndicatorMethod;
  readonly en: IndicatorWords & IndicatorMethod;
  /** What the code computes, in TeX without words: a line each, that of the number itself first. */
  readonly formula: readonly string[];
  /** By sign of the formula, what it is here; absent: none of them is told. */
  readonly here?: Readonly<Record<string, HereSource>>;
  /** Works the definition rests on, by their keys in `references.json`. */
  readonly references: readonly ReferenceKey[];
  /**
   * Ten times its number among the headlines (METHODS I1), and a bit more where it only completes
   * another; absent: not a headline.
   */
  readonly headline?: number;
}
