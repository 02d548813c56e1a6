import type { Source } from '../../src/lib/logs/logs.ts';

/** A text as a file the project's reader takes; its name says which log it is. */
export function source(name: string, text: string): Source {
  const all = new TextEncoder().encode(text);
  return {
    name,
    size: all.length,
    async *bytes() {
      yield await Promise.resolve(all);
    },
  };
}
