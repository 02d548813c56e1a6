import { definePreset, person, text } from '../recognition/definePreset.ts';

/** GEXF and GraphML, edges without direction: ties. */
export default definePreset({
  id: 'graph-ties',
  needs: [['node_a'], ['node_b'], ['relation'], ['weight']],
  never: ['start'],
  read: (table) => {
    const ends = [person(table, 'id', ['node_a']), person(table, 'id', ['node_b'])] as const;
    const rest = { relation: text(table, 'relation'), weight: text(table, 'weight') };
    return [
      { log: 'ties', columns: { person_a: ends[0], person_b: ends[1], ...rest } },
      { log: 'nominations', columns: { from_id: ends[0], to_id: ends[1], ...rest } },
    ];
  },
});
