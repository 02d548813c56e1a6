import { tick } from 'svelte';
import type { Fixes } from '../../logs/fixes.ts';
import type { Project } from '../../state/project.svelte.ts';

/**
 * Reads the files again with corrections, or (null) without any. What was acted on is then drawn
 * anew: whoever uses a keyboard starts at the title, which tells what came of it.
 */
export async function readCorrected(
  project: Project,
  fixes: ReadonlyMap<string, Fixes> | null,
): Promise<void> {
  await project.correct(fixes);
  await tick();
  const title = document.querySelector<HTMLElement>('main h1');
  if (title === null || document.activeElement !== document.body) return;
  title.tabIndex = -1;
  title.focus();
}
