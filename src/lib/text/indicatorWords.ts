/**
 * The texts of indicators, one file each under `indicators/`, found by its name: there is no list
 * to edit. They come in four parts, a language and a length each, asked for when they are needed;
 * until then there are none.
 */
import type { Language } from './format.ts';
import type {
  CardScreen,
  IndicatorMethod,
  IndicatorText,
  IndicatorWords,
} from './indicatorText.ts';
import type { citation, ReferenceKey } from './references.ts';

/** By path. A part holds of each text what its query names (`cli/bundle/partsOfTexts.ts`). */
type Texts = Readonly<Record<string, IndicatorText>>;
type Load = () => Promise<{ readonly default: Texts }>;

const WORDS: Readonly<Record<Language, Load>> = {
  fr: () => import('./parts/fr.ts'),
  en: () => import('./parts/en.ts'),
};
const METHODS: Readonly<Record<Language, Load>> = {
  fr: () => import('./parts/fr-method.ts'),
  en: () => import('./parts/en-method.ts'),
};

const words = new Map<Language, Texts>();
const methods = new Map<Language, Texts>();
/** Writes a work as it is cited; null until the long texts are asked for. */
let cite: typeof citation | null = null;

const pathOf = (id: string): string => `../indicators/${id}.ts`;
const idOf = (path: string): string => path.slice('../indicators/'.length, -'.ts'.length);

/** Loads what stands beside numbers. @throws where it cannot be fetched */
export async function loadWords(language: Language): Promise<void> {
  if (!words.has(language)) words.set(language, (await WORDS[language]()).default);
}

/** Loads how numbers are made. @throws where it cannot be fetched */
export async function loadMethods(language: Language): Promise<void> {
  if (methods.has(language)) return;
  const [texts, references] = await Promise.all([METHODS[language](), import('./references.ts')]);
  cite = references.citation;
  methods.set(language, texts.default);
}

/** What is said beside a number; null where nothing is written, or not loaded. */
export const wordsOf = (id: string, language: Language): IndicatorWords | null =>
  words.get(language)?.[pathOf(id)]?.[language] ?? null;

interface Cited {
  /** The works a number rests on, as they are cited. */
  readonly references: readonly string[];
}

/** How a number is made, its formula and the works it rests on; null where not written, or not loaded. */
export function methodOf(
  id: string,
  language: Language,
): (IndicatorMethod & Pick<IndicatorText, 'formula' | 'here'> & Cited) | null {
  const text = methods.get(language)?.[pathOf(id)];
  if (text === undefined || cite === null) return null;
  const { formula, here, references } = text;
  return {
    ...text[language],
    formula,
    references: references.map(cite),
    ...(here === undefined ? {} : { here }),
  };
}

/** The works a number rests on; none where not loaded. */
export const referencesOf = (id: string, language: Language): readonly ReferenceKey[] =>
  methods.get(language)?.[pathOf(id)]?.references ?? [];

/** Ids with words in a language that is loaded: headlines in their order, then the others by id. */
export function textIds(language: Language): readonly string[] {
  const rank = (id: string): number => rankOf(id, language);
  return Object.keys(words.get(language) ?? {})
    .map(idOf)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Whether an indicator is one of the Overview's cards. @param language one that is loaded */
export const isHeadline = (id: string, language: Language): boolean =>
  rankOf(id, language) !== Infinity;

/** Whether it is the one card of its headline that the Overview shows. @param language one that is loaded */
export const isLead = (id: string, language: Language): boolean => rankOf(id, language) % 10 === 0;

/** Ids of the numbers of a screen, in the order of `textIds`. @param language one that is loaded */
export const idsOfScreen = (screen: CardScreen, language: Language): readonly string[] =>
  textIds(language).filter((id) => words.get(language)?.[pathOf(id)]?.screen === screen);

const rankOf = (id: string, language: Language): number =>
  words.get(language)?.[pathOf(id)]?.headline ?? Infinity;
