import { definePreset, person, text } from '../recognition/definePreset.ts';

/** GEXF and GraphML, edges with a direction: nominations. */
export default definePreset({
  id: 'graph-nominations',
  needs: [['from_node'], ['to_node'], ['relation'], ['weight']],
  read: (table) => {
    const ends = [person(table, 'id', ['from_node']), person(table, 'id', ['to_node'])] as const;
    const rest = { relation: text(table, 'relation'), weight: text(table, 'weight') };
    return [
      { log: 'nominations', columns: { from_id: ends[0], to_id: ends[1], ...rest } },
      { log: 'ties', columns: { person_a: ends[0], person_b: ends[1], ...rest } },
    ];
  },
});
