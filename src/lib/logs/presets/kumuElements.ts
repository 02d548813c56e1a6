import { definePreset, mostAre, only, person } from '../recognition/definePreset.ts';
import { findHeader } from '../mapped/tableHeaders.ts';

const PEOPLE = ['person', 'people', 'personne', 'personnes'];

/** Kumu, elements. Where their types say which are people, the others are left out. */
export default definePreset({
  id: 'kumu-elements',
  needs: [['Label'], ['Type', 'Tags', 'Description'], ['Tags', 'Description', 'Image']],
  never: ['From', 'To', 'Source', 'Target'],
  read: (table) => [
    {
      log: 'people',
      columns: { person_id: person(table, 'id', ['Label']) },
      attributes: { type: findHeader(table, ['Type']), tags: findHeader(table, ['Tags']) },
      only: mostAre(table, ['Type'], PEOPLE) ? [only(table, ['Type'], PEOPLE)] : [],
    },
  ],
});
