import { definePreset, mostAre, person, text } from '../recognition/definePreset.ts';
import type { Draft } from '../recognition/definePreset.ts';

/** Gephi, table of edges: ties, or nominations where most are directed. */
export default definePreset({
  id: 'gephi-edges',
  needs: [['Source'], ['Target'], ['Type', 'Weight']],
  read: (table) => {
    const ends = [person(table, 'id', ['Source']), person(table, 'id', ['Target'])] as const;
    const rest = { relation: text(table, 'Label'), weight: text(table, 'Weight') };
    const ties: Draft = {
      log: 'ties',
      columns: { person_a: ends[0], person_b: ends[1], ...rest },
    };
    const nominations: Draft = {
      log: 'nominations',
      columns: { from_id: ends[0], to_id: ends[1], ...rest },
    };
    const directed = mostAre(table, ['Type'], ['directed']);
    return directed ? [nominations, ties] : [ties, nominations];
  },
});
