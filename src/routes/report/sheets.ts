/** The whole report, sheet by sheet, in words and numbers that anybody may see. */
import {
  PICTURES,
  type Choices,
  type Logo,
  type PictureName,
  type Quote,
} from '$lib/report/choices.ts';
import { framesOf, MOST, MOST_ON_ONE, shownIds, type Frames } from '$lib/report/headlines.ts';
import { today } from '$lib/state/today.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { classesOf, type ClassesPicture } from './classes.ts';
import { noteOf, periodOf } from '$lib/ui/figure/note.ts';
import { groupsFigureOf, type GroupsFigure } from '$lib/ui/groups/groupsFigure.ts';
import { headlineOf } from '$lib/ui/indicator/headline.ts';
import { compositionOf, type CompositionPicture, type Size } from '$lib/ui/public/composition.ts';
import { publicAnalysis } from '$lib/ui/public/publicAnalysis.ts';
import { linesOf, methodOfBilan, pastOf, type Known, type Line, type Past } from './bilan.ts';

export interface SheetsContent {
  readonly place: string;
  readonly kicker: string;
  readonly made: string;
  /** Written into every file of a figure. */
  readonly note: string;
  readonly isExample: boolean;
  /** With accent marks. */
  readonly sentence: string;
  readonly lines: readonly Line[];
  readonly groups: {
    readonly figure: GroupsFigure;
    readonly sizes: readonly Size[];
  };
  /** Which picture stands on the first page; null: none can. */
  readonly picture: PictureName | null;
  /** Those there are. */
  readonly pictures: readonly PictureName[];
  readonly composition: CompositionPicture | null;
  readonly classes: ClassesPicture | null;
  readonly past: Past | null;
  readonly method: readonly string[];
  readonly quotes: readonly Quote[];
  readonly contact: string;
  readonly logos: readonly Logo[];
  readonly frames: readonly { readonly line: Line; readonly frames: Frames }[] | null;
  readonly fingerprint: string;
  readonly pages: 1 | 2;
}

interface Place {
  /** null where it is not known. */
  readonly name: string | null;
  readonly isExample: boolean;
}

export function sheetsOf(
  known: Known,
  choices: Choices,
  { name, isExample }: Place,
  format: Format,
): SheetsContent {
  const { analysis, publicView } = known;
  const most = choices.pages === 1 ? MOST_ON_ONE : MOST;
  const lines = linesOf(shownIds(choices.headlines, publicView.results, most), known, format);
  const shown = publicAnalysis(known);
  const place = choices.place ?? name ?? m.report_unnamed();
  const drawn = lines.find(({ result }) => result.id === choices.trend) ?? lines[0];
  const groups = groupsFigureOf(shown.groups, format);
  const classes = classesOf(shown, format, publicView.k);
  const sizes = (shown.groups?.groups ?? []).map(({ name: label, persons }): Size => ({
    name: label,
    size: persons,
  }));
  const composition = compositionOf(sizes, publicView.k, format);
  const has = {
    groups: groups.absent === null,
    classes: classes !== null,
    composition: composition !== null,
  };
  const pictures = PICTURES.filter((one) => has[one]);
  const { version, seed } = analysis.definedBy;
  return {
    place,
    kicker: [m.report_kicker(), ...periodOf(analysis.window, format)].join(' · '),
    made: m.report_made({ date: format.date(today()), version }),
    note: noteOf(analysis.window, { name: place, isExample }, format),
    isExample,
    sentence: headlineOf(shown, format),
    lines,
    groups: {
      figure: groups,
      sizes,
    },
    picture: pictureOf(choices.picture, pictures, groups),
    pictures,
    composition,
    classes,
    past: pastOf(drawn, known, format),
    method: methodOfBilan(known, lines, format),
    quotes: choices.quotes.filter(({ words }) => words.trim() !== ''),
    contact: choices.contact.trim(),
    logos: choices.logos,
    frames: choices.mapping
      ? lines.flatMap((line) => {
          const frames = framesOf(line.result.id);
          return frames === null ? [] : [{ line, frames }];
        })
      : null,
    fingerprint: m.report_fingerprint({
      logs: publicView.logs,
      spec: analysis.spec,
      seed: format.number(seed),
    }),
    pages: choices.pages,
  };
}

/** The one chosen, or the one that shows most; another where it has nothing to show. */
function pictureOf(
  chosen: PictureName | null,
  able: readonly PictureName[],
  groups: GroupsFigure,
): PictureName | null {
  if (chosen !== null && able.includes(chosen)) return chosen;
  const hidden = groups.links.filter(({ emphasis }) => emphasis === 'hidden').length;
  const isMostHidden = hidden > groups.links.length - hidden;
  return able.find((one) => one !== 'groups' || !isMostHidden) ?? able[0] ?? null;
}
