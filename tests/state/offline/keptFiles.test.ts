import { describe, expect, it } from 'vitest';
import { KeptFiles } from '../../../src/lib/state/offline/keptFiles.ts';

const SCOPE = 'https://host.test/place/';

const urlOf = (asked: RequestInfo | URL): string =>
  asked instanceof Request ? asked.url : asked.toString();

/** Stores of a browser, as far as they are used. */
class Stores {
  readonly all = new Map<string, Map<string, Response>>();
  readonly keys = () => Promise.resolve([...this.all.keys()]);
  readonly delete = (name: string) => Promise.resolve(this.all.delete(name));
  readonly open = (name: string): Promise<Cache> => {
    const store = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, store);
    const cache: Partial<Cache> = {
      match: (address) => Promise.resolve(store.get(urlOf(address))?.clone()),
      put: async (address, response) => {
        const bytes = await response.arrayBuffer();
        store.set(urlOf(address), new Response(bytes, { headers: response.headers }));
      },
    };
    return Promise.resolve(cache as Cache);
  };
  addresses(name: string): string[] {
    return [...(this.all.get(name)?.keys() ?? [])].map((one) => one.slice(SCOPE.length)).sort();
  }
}

const HEAVY = 600_000;
/** What a host holds, by path. */
const host = (version: string): Record<string, string> => ({
  '': `page of ${version}`,
  'files.json': JSON.stringify({
    version,
    files: [
      { path: '_app/immutable/start.js', bytes: 5 },
      { path: '_app/immutable/engine.gz', bytes: HEAVY },
      { path: 'favicon.svg', bytes: 4 },
    ],
  }),
  '_app/immutable/start.js': 'start',
  '_app/immutable/engine.gz': 'e'.repeat(HEAVY),
  'favicon.svg': 'icon',
});

function keeper(stores: Stores, version: string, files = host(version)) {
  const asked: string[] = [];
  const kept = new KeptFiles({
    caches: stores,
    fetch: ({ url }) => {
      asked.push(url.slice(SCOPE.length));
      const body = files[url.slice(SCOPE.length)];
      return Promise.resolve(
        new Response(body ?? null, { status: body === undefined ? 404 : 200 }),
      );
    },
    scope: SCOPE,
    version,
  });
  return { kept, asked };
}

const untold = (): void => undefined;
const page = (path: string): Request =>
  Object.defineProperty(new Request(SCOPE + path), 'mode', { value: 'navigate' });

describe('files kept for offline use', () => {
  it('are the light ones first, then all, and the share never exceeds the whole', async () => {
    const stores = new Stores();
    const { kept } = keeper(stores, 'one');
    await kept.install(untold);
    const light = ['', '_app/immutable/start.js', 'favicon.svg', 'files.json'];
    expect(stores.addresses('passerelle /place/ one')).toEqual(light);
    const shares: number[] = [];
    await kept.fill((share) => shares.push(share));
    expect(stores.addresses('passerelle /place/ one')).toContain('_app/immutable/engine.gz');
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...shares)).toBe(1);
  });

  it('answer without the host, pages of any address with the one page', async () => {
    const stores = new Stores();
    const { kept, asked } = keeper(stores, 'one');
    await kept.install(untold);
    await kept.fill(untold);
    asked.length = 0;
    expect(await (await kept.answer(page('overview')))?.text()).toBe('page of one');
    expect(await (await kept.answer(new Request(`${SCOPE}favicon.svg`)))?.text()).toBe('icon');
    expect(asked).toEqual([]);
  });

  it('leave alone what is not theirs', async () => {
    const { kept } = keeper(new Stores(), 'one');
    await kept.install(untold);
    for (const request of [
      new Request('https://host.test/other/file.js'),
      new Request('https://elsewhere.test/place/'),
      new Request(`${SCOPE}favicon.svg`, { method: 'POST', body: 'x' }),
      new Request(`${SCOPE}files.json`),
      new Request(`${SCOPE}service-worker.js`),
      page('paper.pdf'),
    ]) {
      expect(kept.answer(request), request.url).toBeNull();
    }
  });

  it('of a newer version are taken over where they are the same, then the older go', async () => {
    const stores = new Stores();
    const old = keeper(stores, 'one');
    await old.kept.install(untold);
    await old.kept.fill(untold);
    await stores.open('passerelle / another application');
    const { kept, asked } = keeper(stores, 'two');
    await kept.install(untold);
    expect(asked.sort()).toEqual(['', 'favicon.svg', 'files.json']);
    await old.kept.sweep(() => false); // while the newer one waits
    expect(stores.all.size).toBe(3);
    await kept.sweep(() => true);
    expect([...stores.all.keys()].sort()).toEqual([
      'passerelle / another application',
      'passerelle /place/ two',
    ]);
    await kept.fill(untold);
    expect(asked.filter((path) => path.includes('engine'))).toEqual([]);
  });

  it('are not kept of two versions at once, nor in part', async () => {
    const { kept } = keeper(new Stores(), 'one', host('two'));
    await expect(kept.install(untold)).rejects.toThrow('The host has another version.');
    const { 'favicon.svg': _, ...rest } = host('one');
    const broken = keeper(new Stores(), 'one', rest).kept;
    await expect(broken.install(untold)).rejects.toThrow('favicon.svg: 404');
  });
});
