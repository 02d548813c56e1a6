/** The whole report, sheet by sheet, in words and numbers that anybody may see. */
import type { Choices, Logo, Quote } from '$lib/report/choices.ts';
import { framesOf, MOST, MOST_ON_ONE, shownIds, type Frames } from '$lib/report/headlines.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { classesOf, type ClassesPicture } from './classes.ts';
import { noteOf, periodOf } from '$lib/ui/figure/note.ts';
import { groupsFigureOf, type GroupsFigure } from '$lib/ui/groups/groupsFigure.ts';
import { headlineOf } from '$lib/ui/indicator/headline.ts';
import {
  linesOf,
  methodOfBilan,
  pastOf,
  publicAnalysis,
  type Known,
  type Line,
  type Past,
} from './bilan.ts';

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
    readonly sizes: readonly { readonly name: string; readonly size: number }[];
  };
  /** Which picture stands on the first page; null: none can. */
  readonly picture: 'groups' | 'classes' | null;
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
      sizes: (shown.groups?.groups ?? []).map(({ name: label, persons }) => ({
        name: label,
        size: persons,
      })),
    },
    picture: pictureOf(choices, groups, classes),
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

/** The one chosen, or the one that shows most; the other where it has nothing to show. */
function pictureOf(
  { picture }: Choices,
  groups: GroupsFigure,
  classes: ClassesPicture | null,
): SheetsContent['picture'] {
  const hidden = groups.links.filter(({ emphasis }) => emphasis === 'hidden').length;
  const asked = picture ?? (hidden > groups.links.length - hidden ? 'classes' : 'groups');
  const able = { groups: groups.absent === null, classes: classes !== null };
  if (able[asked]) return asked;
  return able.groups ? 'groups' : able.classes ? 'classes' : null;
}

/** The local date of this computer. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
