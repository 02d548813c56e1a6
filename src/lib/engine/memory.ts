/** Tells a lack of memory from other faults, in the words engines use for it. */
const WORDS = /out of memory|allocation failed|invalid (typed )?array (buffer )?length/i;

/** Whether an error, or the message of one, says that memory ran out. */
export function isOutOfMemory(thrown: unknown): boolean {
  const text = thrown instanceof Error ? thrown.message : thrown;
  return typeof text === 'string' && WORDS.test(text);
}
