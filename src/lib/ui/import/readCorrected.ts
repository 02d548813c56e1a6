import { tick } from 'svelte';
import type { Fixes } from '../../logs/fixes.ts';
import { withCorrections, withoutCorrections } from '../../state/corrected.ts';
import type { Project } from '../../state/project.svelte.ts';

/**
 * Reads the files again with corrections, by the names the report speaks of; or (null) without any. What was acted on is then drawn
 * anew: whoever uses a keyboard starts at the title, which tells what came of it.
 */
export async function readCorrected(
  project: Project,
  fixes: readonly (readonly [string, Fixes])[] | null,
): Promise<void> {
  const { files } = project;
  await project.reopen({
    files: fixes === null ? withoutCorrections(files) : withCorrections(files, new Map(fixes)),
  });
  await tick();
  const title = document.querySelector<HTMLElement>('main h1');
  if (title === null || document.activeElement !== document.body) return;
  title.tabIndex = -1;
  title.focus();
}
