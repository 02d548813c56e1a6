/**
 * The selection as it stands in the address after `#`: settings of the view, never data.
 */
export interface View {
  /** Local dates, `to` excluded; both or neither. */
  readonly from?: string;
  readonly to?: string;
  /** Attribute that groups people. */
  readonly group?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a hash, whatever it holds; what is not understood is left out. */
export function viewOf(hash: string): View {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const from = words.get('from') ?? '';
  const to = words.get('to') ?? '';
  const group = words.get('group') ?? '';
  return {
    ...(DATE.test(from) && DATE.test(to) && from < to ? { from, to } : {}),
    ...(group !== '' && group.length <= 300 ? { group } : {}),
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
  const text = words.toString();
  return text === '' ? '' : `#${text}`;
}
