/** The other hands of a thread that draws: started for one piece of work, and ended with it. */
import { PasserelleError } from '../base/errors.ts';
import type { DrawHelper } from '../indicators/sharedDraws.ts';
import type { DrawBase, FromHand, ToHand } from './drawHand.ts';

/** What of a `Worker` is used. */
export interface HandLike {
  postMessage(message: ToHand): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromHand }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/** Starts another thread that runs `serveDraws`. */
export type SpawnHand = () => HandLike;

export interface Hands {
  readonly helpers: readonly DrawHelper[];
  /** Ends them, whatever they are at. */
  end(): void;
}

/**
 * Starts up to `count` hands. One that cannot be started, or falls over, helps no more: what it was at
 * is drawn by whoever asked.
 */
export function startHands(spawn: SpawnHand, count: number, base: DrawBase): Hands {
  const hands = Array.from({ length: count }, () => startHand(spawn, base)).filter(
    (hand) => hand !== null,
  );
  return {
    helpers: hands.map(({ helper }) => helper),
    end() {
      for (const { end } of hands) end();
    },
  };
}

function startHand(
  spawn: SpawnHand,
  base: DrawBase,
): { readonly helper: DrawHelper; readonly end: () => void } | null {
  const pending = new Map<number, (values: Float64Array | null) => void>();
  let nextId = 1;
  let isOver = false;
  try {
    const hand = spawn();
    const end = (): void => {
      isOver = true;
      hand.terminate();
      for (const settle of pending.values()) settle(null);
      pending.clear();
    };
    hand.addEventListener('message', ({ data: { id, values } }) => {
      pending.get(id)?.(values);
      pending.delete(id);
    });
    hand.addEventListener('error', end);
    hand.addEventListener('messageerror', end);
    hand.postMessage({ kind: 'begin', base });
    const helper: DrawHelper = (stretch) =>
      new Promise((resolve, reject) => {
        const failed = (): void => reject(new PasserelleError('ENGINE_CRASHED'));
        if (isOver) return failed();
        const id = nextId++;
        pending.set(id, (values) => (values === null ? failed() : resolve(values)));
        hand.postMessage({ kind: 'draw', id, stretch });
      });
    return { helper, end };
  } catch {
    return null; // No thread to be had, or no memory to tell it the logs: one hand less.
  }
}
