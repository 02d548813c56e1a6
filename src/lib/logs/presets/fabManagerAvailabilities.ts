import { definePreset } from '../recognition/definePreset.ts';

/** Fab-manager, export of availabilities: counts of places, nobody named. */
export default definePreset({
  id: 'fab-manager-availabilities',
  needs: [['Jour de la semaine'], ['Créneau'], ['Réservations'], ['Places disponibles']],
  read: () => [{ log: 'attendance', columns: {}, warnings: ['NO_PERSONS'] }],
});
