/** Other threads that draw, each played here by what would run in it, behind messages that are copied. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { chance } from '../../src/lib/engine/chance.ts';
import { chanceNumbers } from '../../src/lib/engine/chanceNumbers.ts';
import { serveDraws, type FromHand, type ToHand } from '../../src/lib/engine/drawHand.ts';
import { startHands, type HandLike } from '../../src/lib/engine/drawHands.ts';
import { prepare, type Prepared } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { busyPlace, logsOfPlace } from '../indicators/place.ts';

const DRAWS = 12;
let prepared: Prepared;
let alone: string;

const asText = (found: ReadonlyMap<string, unknown>): string => JSON.stringify([...found]);
const numbersOf = (of: Prepared) => chanceNumbers(of, {}, DRAWS);
const base = () => {
  const { logs, definitions } = prepared;
  return { logs, definitions, input: {}, draws: DRAWS };
};

beforeAll(async () => {
  prepared = await prepare(logsOfPlace(busyPlace(5)), DEFAULTS);
  const { world, tried, drawing } = numbersOf(prepared);
  alone = asText(await againstChance(world, tried, drawing));
});

interface Played {
  readonly hand: HandLike;
  readonly answered: () => number;
  readonly fall: () => void;
  readonly terminate: ReturnType<typeof vi.fn>;
}

/** @param falls after how many answers it dies */
function play(falls = Infinity): Played {
  const inside: ((event: { readonly data: ToHand }) => void)[] = [];
  const outside: ((event: { readonly data: FromHand }) => void)[] = [];
  const onError: (() => void)[] = [];
  let [answered, isDead] = [0, false];
  const fall = (): void => {
    isDead = true;
    for (const listener of onError) listener();
  };
  serveDraws({
    postMessage(message) {
      if (isDead) return;
      if (answered++ === falls) {
        fall();
        return;
      }
      const data = structuredClone(message);
      setTimeout(() => outside.forEach((listener) => listener({ data })), 0);
    },
    addEventListener: (_, listener) => void inside.push(listener),
  });
  const terminate = vi.fn(() => {
    isDead = true;
  });
  const hand: HandLike = {
    postMessage(message) {
      const data = structuredClone(message);
      setTimeout(() => inside.forEach((listener) => listener({ data })), 0);
    },
    terminate,
    addEventListener(type: string, listener: (event: { readonly data: FromHand }) => void) {
      if (type === 'message') outside.push(listener);
      else if (type === 'error') onError.push(() => listener({ data: { id: 0, values: null } }));
    },
  };
  return { hand, answered: () => answered, fall, terminate };
}

const together = async (played: readonly Played[]): Promise<string> => {
  const waiting = [...played];
  const hands = startHands(() => waiting.shift()!.hand, played.length, base());
  const { world, tried, drawing } = numbersOf(prepared);
  const found = await againstChance(world, tried, drawing, {}, hands.helpers);
  hands.end();
  return asText(found);
};

describe('hands that draw', () => {
  it('give the very same answer, from a copy of the logs', async () => {
    const [first, second] = [play(), play()];
    expect(await together([first])).toBe(alone);
    expect(first.answered()).toBeGreaterThan(0);
    const third = play();
    expect(await together([second, third])).toBe(alone);
    expect(second.answered() + third.answered()).toBeGreaterThan(1);
  });

  it('are not needed: what one leaves that falls over is drawn all the same', async () => {
    expect(await together([play(0)])).toBe(alone);
    expect(await together([play(1), play()])).toBe(alone);
  });

  it('are ended with the work, and answer nothing after', async () => {
    const played = play();
    const hands = startHands(() => played.hand, 1, base());
    const waiting = hands.helpers[0]!({ job: 0, from: 0, to: 1 });
    hands.end();
    expect(played.terminate).toHaveBeenCalledTimes(1);
    await expect(waiting).rejects.toThrow('ENGINE_CRASHED');
    await expect(hands.helpers[0]!({ job: 0, from: 0, to: 1 })).rejects.toThrow();
  });

  it('are fewer where no thread can be had', () => {
    const hands = startHands(
      () => {
        throw new Error('no thread');
      },
      2,
      base(),
    );
    expect(hands.helpers).toEqual([]);
    hands.end();
  });

  it('are asked for where there is much to draw alone, and ended when that is stopped', async () => {
    const end = vi.fn();
    const hands = vi.fn(() => ({ helpers: [], end }));
    await chance(prepared, {}, {}, { draws: 2, hands });
    expect(hands).not.toHaveBeenCalled();
    const { signal } = { signal: AbortSignal.abort() };
    await expect(chance(prepared, {}, { signal }, { draws: 5000, hands })).rejects.toThrow(
      'CANCELLED',
    );
    expect(hands).toHaveBeenCalledTimes(1);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
