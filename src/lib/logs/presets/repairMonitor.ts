import { definePreset } from '../recognition/definePreset.ts';

/** RepairMonitor and other data in the form of the Open Repair Alliance: repairs, nobody named. */
export default definePreset({
  id: 'repair-monitor',
  needs: [['data_provider'], ['partner_product_category'], ['repair_status'], ['event_date']],
  read: () => [{ log: 'outcomes', columns: {}, warnings: ['NO_PERSONS'] }],
});
