import { definePreset, hints, person, time } from '../recognition/definePreset.ts';
import { findHeader } from '../mapped/tableHeaders.ts';

/** Nexudus, customers. With their `Id`, check-ins of the same export find them. */
export default definePreset({
  id: 'nexudus-customers',
  needs: [['FullName'], ['Email'], ['SendWelcomeEmail', 'ContractStartDate'], ['RegistrationDate']],
  read: (table) => [
    {
      log: 'people',
      columns: {
        person_id: person(table, 'id', ['Id']) ?? person(table, 'email', ['Email']),
        joined: time(table, ['RegistrationDate']),
      },
      hints: hints(table, { name: [['FullName']], email: [['Email']] }),
      attributes: { plan: findHeader(table, ['Plan']) },
    },
  ],
});
