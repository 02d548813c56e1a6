/** What a scene is made of, and how one says that there is nothing to show. */
import type { RingLink } from '$lib/charts/ring.ts';
import type { Analysis } from '$lib/engine/protocol.ts';
import type { PublicView } from '$lib/engine/publicNumbers.ts';
import type { Result } from '$lib/indicators/result.ts';
import type { Format } from '$lib/text/format.ts';
import { reasonWords } from '$lib/text/indicator.ts';
import { m } from '$lib/text/paraglide/messages.js';
import type { FigureTable } from '$lib/ui/figure/figure.ts';

export type Picture =
  | {
      readonly kind: 'bars';
      readonly bars: readonly { readonly name: string; readonly count: number }[];
      readonly write: (count: number) => string;
      /** What the longest bar stands for at least. */
      readonly least?: number;
    }
  | {
      readonly kind: 'dots';
      readonly rows: readonly {
        readonly name: string;
        readonly values: readonly (number | null)[];
      }[];
      readonly signs: readonly ('tick' | 'hollow' | 'full')[];
      readonly write: (share: number) => string;
    }
  | {
      readonly kind: 'ring';
      readonly groups: readonly { readonly name: string; readonly size: number }[];
      readonly links: readonly RingLink[];
      readonly write: (size: number) => string;
    };

export interface Scene {
  /** Unlike that of any other. */
  readonly name: string;
  readonly title: string;
  /** What a question rests on, said before it; null elsewhere. */
  readonly lead: string | null;
  /** What there is to see, in a sentence; of a question, the question. */
  readonly finding: string;
  readonly notes: readonly string[];
  /** null where there is nothing to draw. */
  readonly picture: Picture | null;
  /** The picture as a table. */
  readonly table: FigureTable | null;
  /** Why nothing is shown; null where something is. */
  readonly withheld: string | null;
  /** What of it is kept back, and why. */
  readonly kept: readonly string[];
}

/** What scenes are made of. */
export interface Told {
  readonly shown: Analysis;
  readonly publicView: PublicView;
  readonly format: Format;
}

/** What a scene has where it has nothing else. */
export const NOTHING = {
  lead: null,
  notes: [],
  picture: null,
  table: null,
  withheld: null,
  kept: [],
} as const;

/** The public number of an indicator. */
export const resultOf = ({ shown }: Told, id: string): Result | undefined =>
  shown.results.find((one) => one.id === id);

/** Why a number is not there, in words that say what it would take. */
export function absence({ publicView, format }: Told, result: Result | undefined): string {
  const k = format.number(publicView.k);
  const { reason, flags, id } = result ?? { reason: 'EMPTY', flags: [], id: '' };
  return reason === 'SUPPRESSED_PRIVACY'
    ? m.mirror_few({ k })
    : reasonWords(reason, format.language, flags, id);
}

/** A scene that says why it shows nothing. */
export const empty = (name: Scene['name'], title: string, why: string): Scene => ({
  ...NOTHING,
  ...{ name, title, finding: m.mirror_withheld({ why }), withheld: why },
});
