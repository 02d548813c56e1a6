import { definePreset, hints, person, text, time } from '../recognition/definePreset.ts';
import { findHeader } from '../mapped/tableHeaders.ts';

/** Optix, export of users. */
export default definePreset({
  id: 'optix-users',
  needs: [['Last name'], ['First name'], ['Email'], ['Account type'], ['Date created']],
  read: (table) => [
    {
      log: 'people',
      columns: {
        person_id: person(table, 'email', ['Email']),
        discipline: text(table, 'Profession'),
        organisation: text(table, 'Company'),
        skills: text(table, 'Skills'),
        joined: time(table, ['Date created']),
      },
      hints: hints(table, { name: [['First name'], ['Last name']], email: [['Email']] }),
      attributes: { team: findHeader(table, ['Team']) },
    },
  ],
});
