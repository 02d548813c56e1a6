import { describe, expect, it } from 'vitest';
import type { About } from '../../../src/lib/engine/storage/about.ts';
import { makeProjectStore, type Locks } from '../../../src/lib/engine/storage/projectStore.ts';
import { FakeDisk, Killed } from './fakeFolder.ts';

/** Locks of one browser: the first tab to ask has the lock until it ends. */
function browser() {
  let holder: number | null = null;
  let tabs = 0;
  return () => {
    const tab = tabs++;
    const locks = {
      async request(_name: string, _options: object, work: (lock: object | null) => unknown) {
        const free = holder === null || holder === tab;
        if (free) holder = tab;
        return work(free ? {} : null);
      },
    };
    return { locks: locks as Partial<Locks> as Locks, end: () => (holder = null) };
  };
}

const about = (place: string): About => ({ savedAt: '2026-03-05T10:00:00Z', salt: 'sel', place });
const parts = (text: string, count = 3) =>
  new Map(
    Array.from({ length: count }, (_, i) => [
      `${i}.parquet`,
      new TextEncoder().encode(`${text}${i}`),
    ]),
  );

describe('a project kept on this computer', () => {
  it('is read as it was written, by another tab as well', async () => {
    const disk = new FakeDisk();
    const tab = browser();
    const store = makeProjectStore(disk.root(), tab().locks);
    expect(await store.about()).toBeNull();
    expect(await store.read()).toBeNull();
    await store.write(parts('old'), about('Halle'));
    await store.write(parts('new', 2), about('Halle'));
    const other = makeProjectStore(disk.root(), tab().locks);
    expect(await other.read()).toEqual(parts('new', 2));
    expect((await other.about())?.about.place).toBe('Halle');
    // Nothing of the first save is left.
    expect([...disk.entries.keys()].filter((path) => path.includes('generation-1'))).toEqual([]);
  });

  it('is written by one tab at a time', async () => {
    const disk = new FakeDisk();
    const tab = browser();
    const first = tab();
    const one = makeProjectStore(disk.root(), first.locks);
    const two = makeProjectStore(disk.root(), tab().locks);
    await one.write(parts('one'), about('Halle'));
    await expect(two.write(parts('two'), about('Halle'))).rejects.toMatchObject({
      code: 'STORED_ELSEWHERE',
    });
    await expect(two.clear()).rejects.toMatchObject({ code: 'STORED_ELSEWHERE' });
    first.end();
    await two.write(parts('two'), about('Halle'));
    expect(await two.read()).toEqual(parts('two'));
  });

  it('is the old one or the new one, wherever a tab is killed', async () => {
    for (let life = 0; life < 60; life++) {
      const disk = new FakeDisk();
      const tab = browser();
      const first = tab();
      await makeProjectStore(disk.root(), first.locks).write(parts('old'), about('Halle'));
      disk.life = life;
      const killed = makeProjectStore(disk.root(), first.locks).write(
        parts('new', 2),
        about('Halle'),
      );
      const outcome = await killed.then(
        () => 'saved',
        (thrown: unknown) => thrown,
      );
      disk.life = Infinity;
      first.end();
      const store = makeProjectStore(disk.root(), tab().locks);
      const found = await store.read();
      expect([parts('old'), parts('new', 2)]).toContainEqual(found);
      if (outcome === 'saved') expect(found).toEqual(parts('new', 2));
      else expect((outcome as { cause?: unknown }).cause).toBeInstanceOf(Killed);
      // And the next save goes through, leaving nothing of the killed one.
      await store.write(parts('next'), about('Halle'));
      expect(await store.read()).toEqual(parts('next'));
      const files = [...disk.entries.keys()].filter((path) => path.endsWith('.parquet'));
      expect(files).toHaveLength(3);
    }
  });

  it('stays where there is no room for another, which is said with its size', async () => {
    const disk = new FakeDisk();
    const store = makeProjectStore(disk.root(), browser()().locks);
    await store.write(parts('old'), about('Halle'));
    disk.room = 2000;
    await expect(store.write(parts('x'.repeat(3e6)), about('Halle'))).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      context: { needed: 10 },
    });
    expect(await store.read()).toEqual(parts('old'));
    // What was begun is gone, and the next one that fits is kept.
    expect([...disk.entries.keys()].filter((path) => path.includes('generation-2'))).toEqual([]);
    await store.write(parts('new'), about('Halle'));
    expect(await store.read()).toEqual(parts('new'));
  });

  it.each([
    [
      { quota: 5e6, usage: 2.5e6 },
      { needed: 10, free: 2 },
    ],
    [
      { quota: 5e6, usage: 6e6 },
      { needed: 10, free: 0 },
    ],
    [{}, { needed: 10 }],
  ])('tells the room that is left as far as the browser does: %j', async (estimate, context) => {
    const disk = new FakeDisk();
    const room = { estimate: () => Promise.resolve(estimate) };
    const store = makeProjectStore(disk.root(), browser()().locks, room);
    disk.room = 2000;
    const thrown: unknown = await store
      .write(parts('x'.repeat(3e6)), about('Halle'))
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'STORAGE_FULL' });
    expect((thrown as { context: object }).context).toEqual(context);
  });

  it('is gone when it is deleted', async () => {
    const disk = new FakeDisk();
    const store = makeProjectStore(disk.root(), browser()().locks);
    await store.clear();
    await store.write(parts('old'), about('Halle'));
    await store.clear();
    expect(disk.entries.size).toBe(0);
    expect(await store.read()).toBeNull();
  });

  it('that was cut on the disk is refused by name', async () => {
    const disk = new FakeDisk();
    const store = makeProjectStore(disk.root(), browser()().locks);
    await store.write(parts('old'), about('Halle'));
    const path = [...disk.entries.keys()].find((one) => one.endsWith('1.parquet')) ?? '';
    disk.entries.set(path, new Uint8Array(1));
    await expect(store.read()).rejects.toMatchObject({
      code: 'SNAPSHOT_BROKEN',
      context: { part: '1.parquet' },
    });
  });

  it('of the first version is read, and written again as this one', async () => {
    const disk = new FakeDisk();
    const tab = browser();
    const store = makeProjectStore(disk.root(), tab().locks);
    await store.write(parts('old'), about('Halle'));
    rewrite(disk, { version: 1, about: { savedAt: '2026-01-01T00:00:00Z', salt: 'sel' } });
    expect(await store.about()).toMatchObject({
      about: { savedAt: '2026-01-01T00:00:00Z', salt: 'sel', place: null },
    });
    expect(await store.read()).toEqual(parts('old'));
    await store.write(parts('new'), about('Halle'));
    expect(manifestOf(disk)).toMatchObject({ version: 2, generation: 2 });
  });

  it('of a later version is neither read nor replaced; it can be deleted', async () => {
    const disk = new FakeDisk();
    const store = makeProjectStore(disk.root(), browser()().locks);
    await store.write(parts('old'), about('Halle'));
    rewrite(disk, { version: 99 });
    const before = new Map(disk.entries);
    const newer = { code: 'SNAPSHOT_NEWER' };
    await expect(store.about()).rejects.toMatchObject(newer);
    await expect(store.read()).rejects.toMatchObject(newer);
    await expect(store.write(parts('new'), about('Halle'))).rejects.toMatchObject(newer);
    expect(disk.entries).toEqual(before);
    await store.clear();
    expect(disk.entries.size).toBe(0);
  });

  it.each([
    { about: null },
    { about: { savedAt: 3, salt: 'sel', place: null } },
    { generation: 'x' },
    { version: -1 },
    { parts: {} },
  ])('whose manifest says %j is broken, and replaced by the next save', async (change) => {
    const disk = new FakeDisk();
    const store = makeProjectStore(disk.root(), browser()().locks);
    await store.write(parts('old'), about('Halle'));
    rewrite(disk, change);
    const broken = { code: 'SNAPSHOT_BROKEN', context: { part: 'manifest.json' } };
    await expect(store.about()).rejects.toMatchObject(broken);
    await store.write(parts('new'), about('Halle'));
    expect(await store.read()).toEqual(parts('new'));
  });
});

const MANIFEST = 'passerelle/manifest.json';
const manifestOf = (disk: FakeDisk): object =>
  JSON.parse(new TextDecoder().decode(disk.entries.get(MANIFEST))) as object;

/** Writes other things into the manifest, as another version or a fault would. */
function rewrite(disk: FakeDisk, change: object): void {
  const written = JSON.stringify({ ...manifestOf(disk), ...change });
  disk.entries.set(MANIFEST, new TextEncoder().encode(written));
}
