/** The writer alone: the whole package also wants a `Document`, which no worker has. */
declare module 'graphology-gexf/common/writer.js' {
  import type { AbstractGraph, Attributes } from 'graphology-types';

  interface Element {
    readonly label?: unknown;
    readonly weight?: number;
    readonly attributes: Attributes;
  }

  interface Options {
    readonly version: '1.2' | '1.3';
    readonly formatNode: (key: string, attributes: Attributes) => Element;
    readonly formatEdge: (key: string, attributes: Attributes) => Element;
  }

  export default function write(graph: AbstractGraph, options: Options): string;
}
