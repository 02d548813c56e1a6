import { loadWords } from '$lib/text/indicatorWords.ts';
import { getLocale } from '$lib/text/paraglide/runtime.js';
import type { LayoutLoad } from './$types';

/** Everything happens in the page: nothing is rendered ahead, on any machine. */
export const ssr = false;
export const prerender = false;

/** Every screen but these two writes names of numbers. */
const WORDLESS: readonly (string | null)[] = ['/', '/notice'];

export const load: LayoutLoad = async ({ route }) => {
  if (!WORDLESS.includes(route.id)) await loadWords(getLocale());
};
