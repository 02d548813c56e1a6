import { describe, expect, it } from 'vitest';
import { openProjectStore, type Scope } from '../../../src/lib/engine/storage/openProjectStore.ts';
import { FakeDisk } from './fakeFolder.ts';

const locks = { request: () => Promise.resolve(null) } as NonNullable<Scope['navigator']['locks']>;
const files = { prototype: { createWritable: () => undefined } };
const storage = { getDirectory: () => Promise.resolve(new FakeDisk().root()) };

describe('the place where projects are kept', () => {
  it('is there where the browser has a private file system one can write to', async () => {
    const scope = { navigator: { storage, locks }, FileSystemFileHandle: files };
    expect(await (await openProjectStore(scope))?.about()).toBeNull();
  });

  it.each<[string, Scope]>([
    ['an address that is not trusted', { navigator: {}, FileSystemFileHandle: files }],
    ['no locks', { navigator: { storage }, FileSystemFileHandle: files }],
    ['no private file system', { navigator: { storage: {}, locks }, FileSystemFileHandle: files }],
    [
      'files that cannot be written (Safari before 26)',
      { navigator: { storage, locks }, FileSystemFileHandle: { prototype: {} } },
    ],
    ['no file handles', { navigator: { storage, locks } }],
    [
      'a private window (Firefox, Safari)',
      {
        navigator: {
          storage: { getDirectory: () => Promise.reject(new DOMException('no', 'SecurityError')) },
          locks,
        },
        FileSystemFileHandle: files,
      },
    ],
  ])('is missing with %s', async (_, scope) => {
    expect(await openProjectStore(scope)).toBeNull();
  });
});
