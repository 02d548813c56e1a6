/** The fictional place that comes with the application: its files, served from this origin. */
import type { FileInput } from '../engine/protocol.ts';

const ADDRESSES = import.meta.glob<string>('../../../data/example/*.csv', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export const EXAMPLE_TIMEZONE = 'Europe/Paris';

/** The example's files as the engine loads them. */
export const exampleFiles = (): FileInput[] =>
  Object.entries(ADDRESSES).map(([path, address]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    url: new URL(address, location.href).href,
  }));
