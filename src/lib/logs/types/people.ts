import { defineLog } from '../defineLog.ts';
import { directoryOf } from '../directory.ts';
import { CONSENT } from '../mergePeople.ts';

/** The directory: who belongs to the place, and what is known of them. */
export default defineLog({
  name: 'people',
  columns: [
    { name: 'person_id', kind: 'person', required: true, example: 'p001' },
    { name: 'discipline', kind: 'label', example: 'menuiserie' },
    { name: 'organisation', kind: 'label', example: 'Les Copeaux' },
    { name: 'skills', kind: 'label', example: 'couture;comptabilité' },
    { name: 'joined', kind: 'date', example: '2025-09-01' },
    { name: 'left', kind: 'date', example: '2026-06-30' },
    { name: 'role', kind: 'label', example: 'member' },
    {
      name: 'consent',
      kind: 'word',
      example: 'yes',
      words: {
        '': CONSENT.unsaid,
        yes: CONSENT.given,
        oui: CONSENT.given,
        true: CONSENT.given,
        '1': CONSENT.given,
        no: CONSENT.refused,
        non: CONSENT.refused,
        false: CONSENT.refused,
        '0': CONSENT.refused,
      },
    },
  ],
  naturalKey: ['person_id'],
  attributes: true,
  build: (rows, logs) => {
    logs.directory = directoryOf(rows);
  },
});
