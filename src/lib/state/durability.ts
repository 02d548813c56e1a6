/** What a browser promises of what is kept in it: some erase it by themselves when room runs short. */

/** `lasting`: not without the person; `evictable`: it may go; null: the browser does not tell. */
export type Durability = 'lasting' | 'evictable' | null;

/** The part of the browser's storage that tells and promises. */
export type Promiser = Partial<Pick<StorageManager, 'persisted' | 'persist'>>;

/** What is promised now. Asks the person nothing. */
export async function durability(storage: Promiser | undefined): Promise<Durability> {
  return promised(storage?.persisted && (() => storage.persisted?.()));
}

/** Asks the browser for its promise; it may ask the person. */
export async function askToLast(storage: Promiser | undefined): Promise<Durability> {
  return promised(storage?.persist && (() => storage.persist?.()));
}

async function promised(
  ask: (() => Promise<boolean> | undefined) | undefined,
): Promise<Durability> {
  try {
    const answer = await ask?.();
    return answer === undefined ? null : answer ? 'lasting' : 'evictable';
  } catch {
    return null;
  }
}
