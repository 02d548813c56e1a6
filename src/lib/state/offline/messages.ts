/** What the page and its service worker tell each other about files kept for offline use. */

/** To the service worker: `fill`: keep all that is missing; `take-over`: the page asks for the new version. */
export interface Request {
  readonly kind: 'fill' | 'take-over';
}

/** From it: share of the bytes kept (0 … 1), all of them, or that some could not be had. */
export type Answer =
  | { readonly kind: 'filling'; readonly share: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' };

/** What a message asks for, or null where it is none of ours. */
export function requestOf(data: unknown): Request['kind'] | null {
  const kind = kindOf(data);
  return kind === 'fill' || kind === 'take-over' ? kind : null;
}

/** A message as an answer, or null where it is none of ours. */
export function answerOf(data: unknown): Answer | null {
  const kind = kindOf(data);
  if (kind === 'ready' || kind === 'failed') return { kind };
  if (kind !== 'filling' || typeof data !== 'object' || data === null) return null;
  return 'share' in data && typeof data.share === 'number' ? { kind, share: data.share } : null;
}

const kindOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'kind' in data ? data.kind : null;
