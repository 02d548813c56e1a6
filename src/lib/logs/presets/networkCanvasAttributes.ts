import { definePreset, person } from '../recognition/definePreset.ts';

/** Network Canvas, a list of attributes: the people named, or whom each interviewed person named. */
export default definePreset({
  id: 'network-canvas-attributes',
  needs: [['nodeID'], ['networkCanvasEgoUUID'], ['networkCanvasUUID']],
  never: ['networkCanvasSourceUUID'],
  read: (table) => [
    { log: 'people', columns: { person_id: person(table, 'id', ['networkCanvasUUID']) } },
    {
      log: 'nominations',
      columns: {
        from_id: person(table, 'id', ['networkCanvasEgoUUID']),
        to_id: person(table, 'id', ['networkCanvasUUID']),
      },
    },
  ],
});
