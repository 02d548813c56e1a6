import { definePreset, person } from '../recognition/definePreset.ts';
import { guessColumns } from '../recognition/guess.ts';
import type { CellSource } from '../mapped/mapping.ts';
import { cautionOf } from '../recognition/sensitiveColumns.ts';
import { cellsOf, findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';

/** What of a directory an attribute of nodes may be. */
const KNOWN = ['discipline', 'organisation', 'skills', 'joined', 'left', 'role', 'consent'];

/** GEXF and GraphML, nodes: people, with what is said of them but for what says who they are. */
export default definePreset({
  id: 'graph-people',
  needs: [['graph_node']],
  read: (table) => {
    const { columns, confidence } = guessColumns(table, 'people', KNOWN);
    return [
      {
        log: 'people',
        columns: { ...columns, person_id: person(table, 'id', ['graph_node']) },
        attributes: attributesIn(table, Object.values(columns)),
        confidence,
      },
    ];
  },
});

function attributesIn(
  table: HeadedTable,
  read: readonly CellSource[],
): Readonly<Record<string, string>> {
  const taken = new Set([
    findHeader(table, ['graph_node']),
    ...read.flatMap((source) => (source.from === 'headers' ? source.headers : [])),
  ]);
  const kept = table.headers.filter(
    (header) => !taken.has(header) && cautionOf(header, cellsOf(table, header)) === null,
  );
  return Object.fromEntries(kept.map((header) => [header, header]));
}
