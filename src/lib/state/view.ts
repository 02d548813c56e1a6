/**
 * The selection as it stands in the address after `#`: settings of the view, never data.
 */
export interface View {
  /** Local dates, `to` excluded; both or neither. */
  readonly from?: string;
  readonly to?: string;
  /** Attribute that groups people. */
  readonly group?: string;
  /** Of everything left to chance; absent: 1. */
  readonly seed?: number;
}

/** The seed where nobody chose one. */
export const USUAL_SEED = 1;
/** The greatest seed that can be chosen. */
export const MOST_SEED = 999_999_999;

/** The seed a text names, or null. */
export function seedIn(text: string): number | null {
  const seed = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  return seed >= 1 ? seed : null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a hash, whatever it holds; what is not understood is left out. */
export function viewOf(hash: string): View {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const from = words.get('from') ?? '';
  const to = words.get('to') ?? '';
  const group = words.get('group') ?? '';
  const seed = seedIn(words.get('seed') ?? '');
  return {
    ...(DATE.test(from) && DATE.test(to) && from < to ? { from, to } : {}),
    ...(group !== '' && group.length <= 300 ? { group } : {}),
    ...(seed !== null && seed !== USUAL_SEED ? { seed } : {}),
  };
}

/** The hash of a view, `''` where everything is as by default. */
export function hashOf(view: View): string {
  const words = new URLSearchParams();
  if (view.from !== undefined && view.to !== undefined) {
    words.set('from', view.from);
    words.set('to', view.to);
  }
  if (view.group !== undefined) words.set('group', view.group);
  if (view.seed !== undefined) words.set('seed', String(view.seed));
  const text = words.toString();
  return text === '' ? '' : `#${text}`;
}
