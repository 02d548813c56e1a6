import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/client.ts';
import type { KeptView } from '../../src/lib/engine/protocol.ts';
import { askToLast, durability } from '../../src/lib/state/durability.ts';
import { Keeping } from '../../src/lib/state/keeping.svelte.ts';

const kept: KeptView = {
  ...{ state: 'kept', savedAt: '2026-03-05T10:00:00Z', place: 'Halle' },
  ...{ bytes: 12e6, mayWrite: true },
};

/** Keeping over an engine that answers `view` to every call. */
const keeping = (view: KeptView, storage: ConstructorParameters<typeof Keeping>[1]) =>
  new Keeping(
    () => Promise.resolve({ call: () => Promise.resolve(view) } as Partial<Engine> as Engine),
    storage,
  );

describe('what the browser promises', () => {
  it.each([
    [{ persisted: () => Promise.resolve(true) }, 'lasting'],
    [{ persisted: () => Promise.resolve(false) }, 'evictable'],
    [{ persisted: () => Promise.reject(new Error('refused')) }, null],
    [{}, null],
    [undefined, null],
  ])('is %j → %s', async (storage, expected) => {
    expect(await durability(storage)).toBe(expected);
  });

  it('is asked for by persist(), which may be refused or be missing', async () => {
    expect(await askToLast({ persist: () => Promise.resolve(true) })).toBe('lasting');
    expect(await askToLast({ persist: () => Promise.resolve(false) })).toBe('evictable');
    expect(await askToLast({})).toBeNull();
  });
});

describe('keeping', () => {
  it('knows whether what it kept may be erased, and asks for better when told to', async () => {
    let promised = false;
    const place = keeping(kept, {
      persisted: () => Promise.resolve(promised),
      persist: () => Promise.resolve((promised = true)),
    });
    await place.keep();
    expect([place.durability, place.refused, place.view?.bytes]).toEqual([
      'evictable',
      false,
      12e6,
    ]);
    await place.askToLast();
    expect([place.durability, place.refused]).toEqual(['lasting', false]);
    await place.look();
    expect(place.durability).toBe('lasting');
  });

  it('remembers that the browser did not agree, until all is deleted', async () => {
    const no = () => Promise.resolve(false);
    const place = keeping(kept, { persisted: no, persist: no });
    await place.keep();
    await place.askToLast();
    expect([place.durability, place.refused]).toEqual(['evictable', true]);
    place.forget();
    expect([place.durability, place.refused, place.savedAt]).toEqual([null, false, null]);
  });

  it('promises nothing where nothing is kept', async () => {
    const place = keeping(
      { ...kept, state: 'unsupported', savedAt: null, bytes: 0 },
      { persisted: () => Promise.resolve(false) },
    );
    await place.keep();
    expect(place.durability).toBeNull();
  });
});
