/** The files of a network for one program, or for all of them. */
import { strToU8, zipSync } from 'fflate';
import { csvOf, POINT } from '../csv.ts';
import { jsonOf } from '../json.ts';
import { csvOfTable, gephiEdges, gephiNodes, kumuConnections, kumuElements } from './csvTables.ts';
import type { Format } from './formats.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { parquetOfTable } from './parquet.ts';
import recomputePython from './scripts/recompute.py?raw';
import recomputeR from './scripts/recompute.R?raw';
import type { ExportedNetwork } from './table.ts';
import { GROUP_PREFIX, type NetworkWords } from './words.ts';

/** Makes the content of one file. */
type Make = () => string | Uint8Array;

/** Formats that are one file: the others are an archive. */
const ALONE: Partial<Record<Format, string>> = { gexf: 'network.gexf', graphml: 'network.graphml' };

/**
 * The files of a format by name, each still to be made.
 * @param spec everything the numbers rest on
 */
export function networkFiles(
  network: ExportedNetwork,
  spec: unknown,
  words: NetworkWords,
  format: Format,
): ReadonlyMap<string, Make> {
  const { nodes, ties, evidence, results, definitions } = network;
  const makers: Readonly<Record<Exclude<Format, 'all'>, Readonly<Record<string, Make>>>> = {
    tables: {
      'nodes.csv': () => csvOfTable(nodes),
      'ties.csv': () => csvOfTable(ties),
      'results.csv': () => csvOfTable(results),
      'definitions.csv': () => csvOfTable(definitions),
      'recompute.R': () => recomputeR,
      'recompute.py': () => recomputePython,
    },
    gexf: { 'network.gexf': () => gexfOf(nodes, ties, words) },
    graphml: { 'network.graphml': () => graphmlOf(nodes, ties, words) },
    gephi: {
      'gephi-nodes.csv': () => gephiNodes(nodes),
      'gephi-edges.csv': () => gephiEdges(ties),
    },
    kumu: {
      'kumu-elements.csv': () => kumuElements(nodes),
      'kumu-connections.csv': () => kumuConnections(ties),
    },
    parquet: {
      'nodes.parquet': () => parquetOfTable(nodes, words.notice),
      'ties.parquet': () => parquetOfTable(ties, words.notice),
      'evidence.parquet': () => parquetOfTable(evidence, words.notice),
      'results.parquet': () => parquetOfTable(results, words.notice),
    },
  };
  const wanted = format === 'all' ? Object.values(makers) : [makers[format]];
  const files = new Map(wanted.flatMap((own) => Object.entries(own)));
  if (ALONE[format] !== undefined) return files;
  return files
    .set('LISEZMOI-README.txt', () => words.readme)
    .set('codebook.csv', () => codebook(network, words))
    .set('spec.json', () => jsonOf(spec));
}

/** What is saved of the files of a format once they are made: one file, or an archive of them. */
export function packed(
  format: Format,
  files: ReadonlyMap<string, string | Uint8Array>,
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const parts = Array.from(files, ([path, content]) => [path, bytesOf(content)] as const);
  const alone = ALONE[format];
  if (alone !== undefined) return { name: alone, bytes: bytesOf(files.get(alone) ?? '') };
  const name = `passerelle-${format === 'all' ? 'network' : format}.zip`;
  return { name, bytes: zipSync(Object.fromEntries(parts), { mtime: ALWAYS, level: 6 }).slice() };
}

/** The first day an archive can tell: the same network, the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? strToU8(content).slice() : content.slice();

/** What each column holds; a spreadsheet opens it. */
function codebook(network: ExportedNetwork, { meanings }: NetworkWords): string {
  const tables = ['nodes', 'ties', 'evidence', 'results', 'definitions'] as const;
  const rows = tables.flatMap((table) =>
    network[table].columns.map(({ name, kind }) => {
      const known = name.startsWith(GROUP_PREFIX) ? GROUP_PREFIX : name;
      const { fr, en } = meanings[table][known] ?? { fr: '', en: '' };
      return [table, name, kind, fr, en];
    }),
  );
  return csvOf(['table', 'column', 'kind', 'français', 'English'], rows, POINT);
}
