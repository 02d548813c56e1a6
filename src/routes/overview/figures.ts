/** The pictures of the overview, together: its numbers do not wait for them. */
export { default as GroupsFigure } from '$lib/ui/groups/GroupsFigure.svelte';
export { default as ClassesFigure } from '$lib/ui/ties/ClassesFigure.svelte';
export { default as EvidenceFigure } from '$lib/ui/ties/EvidenceFigure.svelte';
export { default as WeeksFigure } from '$lib/ui/weeks/WeeksFigure.svelte';
