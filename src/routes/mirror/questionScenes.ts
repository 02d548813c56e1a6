/** The last scene: a page for each question that the numbers put, in large letters. */
import type { Chance } from '$lib/engine/chanceView.ts';
import { questionsOf } from '$lib/report/questions.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { questionWords } from '$lib/text/questions.ts';
import { publicBand } from '$lib/ui/public/publicAnalysis.ts';
import { NOTHING, type Scene, type Told } from './scene.ts';

/** One page that says so where nothing stands out. */
export function questionScenes(
  { shown, publicView, format }: Told,
  chance: Chance,
): readonly Scene[] {
  const bands = new Map(
    shown.results.flatMap((result) => {
      const band = publicBand(result, chance);
      return band === null ? [] : [[result.id, band] as const];
    }),
  );
  const { groups, k } = publicView;
  const questions = questionsOf({ results: shown.results, bands, groups, k });
  if (questions.length === 0) {
    const lead = m.mirror_questions_none_seen();
    const finding = m.mirror_questions_none_ask();
    return [{ ...NOTHING, name: 'question-none', title: m.mirror_questions(), lead, finding }];
  }
  const count = format.number(questions.length);
  return questions.map((question, at) => {
    const { seen, ask } = questionWords(question, format);
    const title = m.mirror_questions_of({ at: format.number(at + 1), count });
    return { ...NOTHING, name: `question-${question.kind}`, title, lead: seen, finding: ask };
  });
}
