import { definePreset, person, text, time } from '../recognition/definePreset.ts';

/** GEXF and GraphML, edges with times of day: contacts, or ties whatever their times. */
export default definePreset({
  id: 'graph-contacts',
  needs: [['node_a'], ['node_b'], ['start'], ['end'], ['relation'], ['weight']],
  read: (table) => {
    const ends = {
      person_a: person(table, 'id', ['node_a']),
      person_b: person(table, 'id', ['node_b']),
    };
    return [
      {
        log: 'contacts',
        columns: { ...ends, start: time(table, ['start']), end: time(table, ['end']) },
      },
      {
        log: 'ties',
        columns: { ...ends, relation: text(table, 'relation'), weight: text(table, 'weight') },
      },
    ];
  },
});
