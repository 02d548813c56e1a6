import { describe, expect, it } from 'vitest';
import { layoutNetwork } from '../../src/lib/network/layout.ts';
import { planted } from './sample.ts';

/** Two circles, a pair apart and three people without ties. */
function broken() {
  const whole = planted(2, 20, 0.4, 0.02);
  return {
    n: whole.n + 5,
    from: Uint32Array.of(...whole.from, 40),
    to: Uint32Array.of(...whole.to, 41),
    strength: Float64Array.of(...whole.strength, 0.2),
    seed: 7,
  };
}

describe('places of people', () => {
  it('are the same for the same seed, and others for another', async () => {
    const input = { ...planted(3, 20, 0.3, 0.02), seed: 5 };
    const first = await layoutNetwork(input);
    expect(await layoutNetwork(input)).toEqual(first);
    expect((await layoutNetwork({ ...input, seed: 6 })).x).not.toEqual(first.x);
  });

  it('leave nobody on top of anybody', async () => {
    const { x, y } = await layoutNetwork({ ...planted(4, 40, 0.4, 0.02), seed: 2 });
    let nearest = Infinity;
    for (const [i, xi] of x.entries()) {
      for (let j = 0; j < i; j++) {
        nearest = Math.min(nearest, Math.hypot(xi - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)));
      }
    }
    expect(nearest).toBeGreaterThan(0.7);
  });

  it('keep separate parts and people without ties near the rest, not inside it', async () => {
    const input = broken();
    const { x, y } = await layoutNetwork(input);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    const radius = (of: readonly number[]): number =>
      Math.max(...of.map((i) => Math.hypot((x[i] ?? 0) - (x[0] ?? 0), (y[i] ?? 0) - (y[0] ?? 0))));
    const giant = radius(Array.from({ length: 40 }, (_, i) => i));
    expect(radius([40, 41, 42, 43, 44])).toBeLessThan(3 * giant);
  });

  it('put people of one circle nearer to each other than to others', async () => {
    const sample = planted(4, 25, 0.35, 0.015);
    const { x, y } = await layoutNetwork({ ...sample, seed: 3, circle: sample.truth });
    let [inside, insidePairs, across, acrossPairs] = [0, 0, 0, 0];
    for (let i = 0; i < sample.n; i++) {
      for (let j = 0; j < i; j++) {
        const apart = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
        if (sample.truth[i] === sample.truth[j]) {
          inside += apart;
          insidePairs++;
        } else {
          across += apart;
          acrossPairs++;
        }
      }
    }
    expect(inside / insidePairs).toBeLessThan(0.6 * (across / acrossPairs));
  });

  it('stop when asked to, and tell how far they are', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const work = layoutNetwork(
      { ...planted(4, 100, 0.2, 0.01), seed: 1 },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          told.push(done / total);
          if (told.length === 3) stop.abort();
        },
      },
    );
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(told).toHaveLength(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('have nothing to say of nobody, and one place for one person', async () => {
    const nobody = {
      n: 0,
      from: new Uint32Array(),
      to: new Uint32Array(),
      strength: new Float64Array(),
    };
    expect((await layoutNetwork({ ...nobody, seed: 1 })).x).toHaveLength(0);
    expect((await layoutNetwork({ ...nobody, n: 1, seed: 1 })).x).toEqual(Float32Array.of(0));
  });
});
