/** How far each finding could move the headlines, in sentences and as a table. */
import type { QualityEffect, QualityEffects } from '../../engine/protocol.ts';
import type { Result } from '../../indicators/result.ts';
import type { Code, Finding } from '../../quality/finding.ts';
import type { TreatmentName } from '../../quality/treatments.ts';
import type { Format } from '../../text/format.ts';
import { wordsOf } from '../../text/indicatorWords.ts';
import { m } from '../../text/paraglide/messages.js';
import type { FigureTable } from '../figure/figure.ts';

/** Numbers named in one sentence before "the others are in the table". */
const MOST_MOVES = 3;

const TREATMENTS: Readonly<Record<Exclude<TreatmentName, 'ends-dropped'>, () => string>> = {
  'ends-hour': m.quality_treatment_ends_hour,
  'ends-short': m.quality_treatment_ends_short,
  'ends-long': m.quality_treatment_ends_long,
  'registered-present': m.quality_treatment_registered_present,
  'gaps-out': m.quality_treatment_gaps_out,
  'weekdays-out': m.quality_treatment_weekdays_out,
  'copresence-makes-ties': m.quality_treatment_copresence,
};

/** What a treatment supposes, as the beginning of a sentence. */
function treatmentWords(name: TreatmentName, findings: readonly Finding[], format: Format): string {
  if (name !== 'ends-dropped') return TREATMENTS[name]();
  const finding = findings.find(({ code }) => code === 'missing-ends');
  const count = finding?.code === 'missing-ends' ? finding.facts.missing : 0;
  return m.quality_treatment_ends_dropped({ count, shown: format.number(count) });
}

/** A number as it is shown; numbers shown alike have not moved. */
const written = ({ value, unit }: Result, format: Format): string | null =>
  value === null ? null : format.value(value, unit);

const nameOf = ({ id }: Result, { language }: Format): string => wordsOf(id, language)?.name ?? id;

/** One headline that moves, in words; null where it shows the same as before. */
function moveWords(from: Result, to: Result, format: Format): string | null {
  const [before, after] = [written(from, format), written(to, format)];
  const name = nameOf(from, format);
  if (before === after) return null;
  if (after === null) return m.quality_effect_lost({ name });
  if (before === null) return m.quality_effect_gained({ name, to: after });
  return m.quality_effect_move({ name, from: before, to: after });
}

/** What one other treatment would change. @param k fewest persons a difference is shown for */
function sentenceOf(
  effect: QualityEffect,
  base: readonly Result[],
  treatment: string,
  { format, k }: { readonly format: Format; readonly k: string },
): { readonly words: string; readonly moves: boolean } {
  if (effect.headlines === null) {
    return { words: m.quality_effect_hidden({ treatment, k }), moves: false };
  }
  const moves = effect.headlines.flatMap((to, i) => {
    const from = base[i];
    const words = from === undefined ? null : moveWords(from, to, format);
    return words === null ? [] : [words];
  });
  if (moves.length === 0) return { words: m.quality_effect_all({ treatment }), moves: false };
  const named = moves.slice(0, MOST_MOVES);
  const said =
    moves.length > MOST_MOVES
      ? m.quality_effect_others({ moves: named.join(', ') })
      : format.list(named);
  return { words: m.quality_effect_some({ treatment, moves: said }), moves: true };
}

/**
 * What a finding changes: its first other treatment, and those of the others that move something.
 * Empty where it has no other treatment.
 */
export function effectSentences(
  code: Code,
  { headlines, effects }: QualityEffects,
  findings: readonly Finding[],
  say: { readonly format: Format; readonly k: string },
): string[] {
  return effects
    .filter(({ of }) => of === code)
    .map((effect) =>
      sentenceOf(effect, headlines, treatmentWords(effect.name, findings, say.format), say),
    )
    .filter(({ moves }, index) => index === 0 || moves)
    .map(({ words }) => words);
}

/** Each treatment against each headline that has a value under any of them: from → to. */
export function effectsTable(
  { headlines, effects }: QualityEffects,
  findings: readonly Finding[],
  { format, k }: { readonly format: Format; readonly k: string },
): FigureTable {
  const shown = headlines.flatMap((from, i) => {
    const values = [from, ...effects.map((effect) => effect.headlines?.[i])];
    return values.some((result) => result !== undefined && result.value !== null) ? [i] : [];
  });
  const none = m.quality_effects_no_value();
  const cell = (effect: QualityEffect, i: number): string => {
    const [from, to] = [headlines[i], effect.headlines?.[i]];
    if (from === undefined || to === undefined) return m.quality_effects_withheld({ k });
    const [before, after] = [written(from, format), written(to, format)];
    if (before === after) return m.quality_effects_unmoved();
    return m.quality_effects_from_to({ from: before ?? none, to: after ?? none });
  };
  return {
    columns: [
      { label: m.quality_effects_col() },
      ...shown.map((i) => ({ label: nameOf(headlines[i] as Result, format) })),
    ],
    rows: [
      [
        m.quality_effects_shown(),
        ...shown.map((i) => written(headlines[i] as Result, format) ?? none),
      ],
      ...effects.map((effect) => [
        treatmentWords(effect.name, findings, format),
        ...shown.map((i) => cell(effect, i)),
      ]),
    ],
  };
}
