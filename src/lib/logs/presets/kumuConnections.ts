import { definePreset, mostAre, person, text } from '../recognition/definePreset.ts';
import type { Draft } from '../recognition/definePreset.ts';

/** Kumu, connections: ties, or nominations where most are directed. */
export default definePreset({
  id: 'kumu-connections',
  needs: [['From'], ['To'], ['Type', 'Direction', 'Tags', 'Label', 'Strength']],
  never: ['Source', 'Target'],
  read: (table) => {
    const ends = [person(table, 'id', ['From']), person(table, 'id', ['To'])] as const;
    const rest = {
      relation: text(table, 'Type', 'Label'),
      weight: text(table, 'Strength', 'Weight'),
    };
    const ties: Draft = {
      log: 'ties',
      columns: { person_a: ends[0], person_b: ends[1], ...rest },
    };
    const nominations: Draft = {
      log: 'nominations',
      columns: { from_id: ends[0], to_id: ends[1], ...rest },
    };
    const directed = mostAre(table, ['Direction'], ['directed']);
    return directed ? [nominations, ties] : [ties, nominations];
  },
});
