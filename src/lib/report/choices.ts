/** What a person chooses and writes for a report. It is theirs: it stays on their computer. */

/** What the first page can show. */
export const PICTURES = ['groups', 'classes', 'composition'] as const;
export type PictureName = (typeof PICTURES)[number];

export interface Quote {
  readonly words: string;
  readonly who: string;
}

export interface Logo {
  /** `data:image/…;base64,…`. */
  readonly image: string;
  /** What it shows, for those who do not see it. */
  readonly words: string;
}

export interface Choices {
  /** Name of the place; null: that of the logs. */
  readonly place: string | null;
  readonly pages: 1 | 2;
  /** Whether a page maps the numbers to other frames. */
  readonly mapping: boolean;
  /** Ids of numbers; null: those proposed. */
  readonly headlines: readonly string[] | null;
  /** The picture of the first page; null: the one that shows most. */
  readonly picture: PictureName | null;
  /** Id of the number whose past is drawn; null: the first one. */
  readonly trend: string | null;
  readonly quotes: readonly [Quote, Quote];
  readonly contact: string;
  readonly logos: readonly Logo[];
}

const NO_QUOTE: Quote = { words: '', who: '' };

export const NO_CHOICES: Choices = {
  place: null,
  pages: 2,
  mapping: false,
  headlines: null,
  picture: null,
  trend: null,
  quotes: [NO_QUOTE, NO_QUOTE],
  contact: '',
  logos: [],
};

/** Most characters of what is typed: two pages hold no more. */
export const LONGEST = { place: 80, quote: 280, who: 60, contact: 160, alt: 80 } as const;
export const MOST_LOGOS = 2;
/** Most characters of a logo as a data address: about 400 kB of image. */
const MOST_LOGO = 550_000;
const MOST_IDS = 60;

/** An image that can stand in a page without being asked for anywhere. */
export const isLogo = (image: string): boolean =>
  image.length <= MOST_LOGO && /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/.test(image);

/** Choices out of what a browser or a file kept of them, whatever it holds; what is not understood is left out. */
export function choicesOf(kept: unknown): Choices {
  const of = fieldsOf(kept);
  const [first, second] = Array.isArray(of['quotes']) ? (of['quotes'] as unknown[]) : [];
  return {
    place: typeof of['place'] === 'string' ? of['place'].slice(0, LONGEST.place) : null,
    pages: of['pages'] === 1 ? 1 : 2,
    mapping: of['mapping'] === true,
    headlines: Array.isArray(of['headlines']) ? idsOf(of['headlines']) : null,
    picture: PICTURES.find((one) => one === of['picture']) ?? null,
    trend: isId(of['trend']) ? of['trend'] : null,
    quotes: [quoteOf(first), quoteOf(second)],
    contact: textOf(of['contact'], LONGEST.contact),
    logos: logosOf(of['logos']),
  };
}

/** What a template keeps: all but the words of the moment. */
export const templateOf = (choices: Choices): Choices => ({
  ...choices,
  quotes: NO_CHOICES.quotes,
});

const fieldsOf = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? { ...kept } : {};

const isId = (kept: unknown): kept is string =>
  typeof kept === 'string' && /^[a-z0-9-]{1,60}$/.test(kept);

const idsOf = (kept: readonly unknown[]): string[] => kept.filter(isId).slice(0, MOST_IDS);

const textOf = (kept: unknown, longest: number): string =>
  typeof kept === 'string' ? kept.slice(0, longest) : '';

function quoteOf(kept: unknown): Quote {
  const of = fieldsOf(kept);
  return { words: textOf(of['words'], LONGEST.quote), who: textOf(of['who'], LONGEST.who) };
}

function logosOf(kept: unknown): Logo[] {
  if (!Array.isArray(kept)) return [];
  return (kept as unknown[])
    .map(fieldsOf)
    .flatMap((of): Logo[] =>
      typeof of['image'] === 'string' && isLogo(of['image'])
        ? [{ image: of['image'], words: textOf(of['words'], LONGEST.alt) }]
        : [],
    )
    .slice(0, MOST_LOGOS);
}
