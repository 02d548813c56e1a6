import { definePreset } from '../recognition/definePreset.ts';

/** Restarters.net, repaired devices: nobody is named, so no outcome can be shared by people. */
export default definePreset({
  id: 'restarters-devices',
  needs: [
    ['Brand', 'Marque'],
    ['Repair status', 'Statut de la reparation'],
    ['Event', 'Evenement'],
    ['Waste prevented', 'Dechets evites'],
  ],
  read: () => [{ log: 'outcomes', columns: {}, warnings: ['NO_PERSONS'] }],
});
