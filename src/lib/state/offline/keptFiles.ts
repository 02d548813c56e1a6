/**
 * The application's own files as its service worker keeps them: those of one version together, so
 * that a page never meets parts of another. Only what lies below the application's address passes
 * here, and nothing is asked of any other.
 */

/** What the build writes about itself: every file a page may ask for, below the application's address. */
interface FileList {
  readonly version: string;
  readonly files: readonly Listed[];
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
}

export interface Keeping {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address of the application, with `/` at its end. */
  readonly scope: string;
  readonly version: string;
}

/** Share of the bytes that are kept, 0 … 1. */
type Told = (share: number) => void;

const LIST = 'files.json';
/** Above this, files wait until the page can do without the network of the moment. */
const HEAVY = 2 ** 19;
/** Files fetched at a time. */
const LANES = 4;
/** Their names hold a fingerprint of what is in them. */
const IMMUTABLE = '_app/immutable/';
/** Tell of the application as it is on its host now. */
const LIVE: readonly string[] = [LIST, 'service-worker.js', '_app/version.json'];
const ANY_VARIANT = { ignoreVary: true };

export class KeptFiles {
  readonly #of: Keeping;
  /** Several applications may share an origin. */
  readonly #prefix: string;
  readonly #own: string;

  constructor(of: Keeping) {
    this.#of = of;
    this.#prefix = `passerelle ${new URL(of.scope).pathname} `;
    this.#own = this.#prefix + of.version;
  }

  /**
   * Keeps what a page needs to open, and of the rest what an earlier version has already.
   * @throws Error where the host has another version by now, or a file cannot be had
   */
  async install(told: Told): Promise<void> {
    const response = await this.#fetched(LIST, 'no-store');
    const list = listOf(await response.clone().json());
    if (list.version !== this.#of.version) throw new Error('The host has another version.');
    const own = await this.#of.caches.open(this.#own);
    await own.put(this.#address(LIST), response);
    await this.#keep(list, ({ bytes }) => bytes < HEAVY, told);
    await own.put(this.#of.scope, plain(await this.#fetched('', 'no-cache')));
  }

  /** Keeps all that is missing. @throws Error where a file cannot be had */
  async fill(told: Told): Promise<void> {
    const own = await this.#of.caches.open(this.#own);
    const response = await own.match(this.#address(LIST), ANY_VARIANT);
    if (response === undefined) throw new Error('Nothing is kept.');
    await this.#keep(listOf(await response.json()), () => true, told);
  }

  /**
   * Deletes what other versions kept.
   * @param isLast whether none of them is still on its way, asked once their names are known
   */
  async sweep(isLast: () => boolean): Promise<void> {
    const others = await this.#others();
    if (isLast()) await Promise.all(others.map((name) => this.#of.caches.delete(name)));
  }

  /** The answer to a request of a page, or null where it is none of ours. */
  answer(request: Request): Promise<Response> | null {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    if (request.method !== 'GET' || !address.startsWith(this.#of.scope)) return null;
    const path = address.slice(this.#of.scope.length);
    if (LIVE.includes(path) || request.headers.has('range')) return null;
    if (request.mode !== 'navigate') return this.#file(path, request);
    // As the host does: an address without ending is a page of the application.
    return /\.[^/]*$/.test(path) ? null : this.#page(request);
  }

  async #page(request: Request): Promise<Response> {
    const own = await this.#of.caches.open(this.#own);
    return (await own.match(this.#of.scope, ANY_VARIANT)) ?? this.#of.fetch(request);
  }

  /** A file of this version; of an earlier one for a tab that still runs it; from the host. */
  async #file(path: string, request: Request): Promise<Response> {
    for (const name of [this.#own, ...(await this.#others())]) {
      const kept = await (await this.#of.caches.open(name)).match(this.#address(path), ANY_VARIANT);
      if (kept !== undefined) return kept;
    }
    const response = await this.#of.fetch(request);
    if (response.status === 200 && path.startsWith(IMMUTABLE)) {
      const own = await this.#of.caches.open(this.#own);
      // Beside the answer: the page does not wait for it, and can do without it.
      own.put(this.#address(path), response.clone()).catch(() => undefined);
    }
    return response;
  }

  async #keep({ files }: FileList, isWanted: (file: Listed) => boolean, told: Told): Promise<void> {
    const own = await this.#of.caches.open(this.#own);
    const others = await this.#others();
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    const counted = (bytes: number): void => told((done += bytes) / total);
    const one = async (file: Listed): Promise<void> => {
      const address = this.#address(file.path);
      const there =
        (await own.match(address, ANY_VARIANT)) !== undefined ||
        (await this.#taken(file.path, own, others));
      if (there) counted(file.bytes);
      else if (isWanted(file)) await this.#fetchInto(own, file.path, counted);
    };
    const waiting = [...files];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await one(next);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** Takes a file over from an earlier version. */
  async #taken(path: string, own: Cache, others: readonly string[]): Promise<boolean> {
    if (!path.startsWith(IMMUTABLE)) return false;
    const address = this.#address(path);
    for (const name of others) {
      const kept = await (await this.#of.caches.open(name)).match(address, ANY_VARIANT);
      if (kept === undefined) continue;
      await own.put(address, kept);
      return true;
    }
    return false;
  }

  async #fetchInto(own: Cache, path: string, counted: (bytes: number) => void): Promise<void> {
    const { body, headers } = await this.#fetched(
      path,
      path.startsWith(IMMUTABLE) ? 'default' : 'no-cache',
    );
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        counted(piece.byteLength);
        controller.enqueue(piece);
      },
    });
    await own.put(
      this.#address(path),
      new Response(body?.pipeThrough(counting) ?? null, { headers }),
    );
  }

  /** @throws Error where the host does not have it */
  async #fetched(path: string, cache: RequestCache): Promise<Response> {
    const response = await this.#of.fetch(new Request(this.#address(path), { cache }));
    if (response.status !== 200) throw new Error(`${path}: ${String(response.status)}`);
    return response;
  }

  async #others(): Promise<string[]> {
    const names = await this.#of.caches.keys();
    return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#own);
  }

  readonly #address = (path: string): string => this.#of.scope + path;
}

/** What a page is opened with must not say that it came from elsewhere. */
const plain = ({ body, headers }: Response): Response => new Response(body, { headers });

/** @throws Error where it is no list of files */
function listOf(value: unknown): FileList {
  const of: { version?: unknown; files?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  if (typeof of.version !== 'string' || !Array.isArray(of.files)) throw new Error('No list.');
  return { version: of.version, files: (of.files as unknown[]).map(listed) };
}

function listed(value: unknown): Listed {
  const of: { path?: unknown; bytes?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  if (typeof of.path !== 'string' || typeof of.bytes !== 'number') throw new Error('No list.');
  return { path: of.path, bytes: of.bytes };
}
