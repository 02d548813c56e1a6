import { definePreset, person } from '../recognition/definePreset.ts';
import { folded } from '../mapped/fold.ts';

/** Gephi, table of nodes. Their own columns can be kept as attributes once the user names them. */
export default definePreset({
  id: 'gephi-nodes',
  needs: [['Id'], ['Label']],
  never: ['Source', 'Target', 'From', 'To', 'Tags', 'Description'],
  fits: (table) => table.headers.slice(0, 2).map(folded).join(' ') === 'id label',
  read: (table) => [{ log: 'people', columns: { person_id: person(table, 'id', ['Id']) } }],
});
