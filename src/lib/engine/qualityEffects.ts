/**
 * How far each finding could move the headlines: the same place computed again from the logs as
 * another treatment would leave them, on the same window.
 */
import { breathe, type Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { estimate, look } from '../indicators/estimate.ts';
import type { Result } from '../indicators/result.ts';
import { worldAt, type World } from '../indicators/world.ts';
import { qualityFindings, type QualityFindings } from '../quality/findings.ts';
import { treatmentsOf, type Treatment } from '../quality/treatments.ts';
import type { Quality } from '../logs/logs.ts';
import { prepare, sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput, QualityEffect, QualityEffects } from './protocol.ts';

/** The findings of a place, for the period its numbers are shown for. @throws as {@link sceneOf} */
export const qualityView = (
  prepared: Prepared,
  quality: Quality,
  input: AnalyseInput,
): QualityFindings => qualityFindings(sceneOf(prepared, input).world, quality);

/**
 * Headlines as they are, and under each other treatment that the findings allow. A treatment that
 * concerns fewer than k members is not shown: the difference would speak of them (METHODS H2).
 * @throws PasserelleError as {@link sceneOf}; `CANCELLED`
 */
export async function qualityEffects(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task,
): Promise<QualityEffects> {
  const { world } = sceneOf(prepared, input);
  const headlines = headlinesOf(world);
  const treatments = treatmentsOf(prepared.logs, prepared.evidence, world.definitions);
  const effects: QualityEffect[] = [];
  for (const [done, treatment] of treatments.entries()) {
    await breathe(task, { step: 'judging', done, total: treatments.length });
    effects.push(await effectOf(treatment, world, task));
  }
  return { headlines, effects };
}

async function effectOf(
  { name, of, treat }: Treatment,
  { window, definitions, group }: World,
  { signal }: Task,
): Promise<QualityEffect> {
  const { logs, persons, definitions: changed } = treat();
  if (window === null || persons < definitions.kInternal) return { name, of, headlines: null };
  // The progress of the whole is told above; the parts can still be stopped.
  const { evidence } = await prepare(logs, changed, signal ? { signal } : {});
  return {
    name,
    of,
    headlines: headlinesOf({ ...worldAt(logs, evidence, changed, window), group }),
  };
}

/** Headline numbers of a world without their intervals, through the gate. */
function headlinesOf(world: World): Result[] {
  const gate = gateOf(world.definitions);
  return catalogue
    .filter(({ headline }) => headline !== null)
    .map((indicator) =>
      disclose(estimate(indicator, world, look(indicator, world), null, ''), gate),
    );
}
