import { definePreset, person } from '../recognition/definePreset.ts';

/** Network Canvas, a list of edges: ties between the people an interview named. */
export default definePreset({
  id: 'network-canvas-edges',
  needs: [['networkCanvasEgoUUID'], ['networkCanvasSourceUUID'], ['networkCanvasTargetUUID']],
  read: (table) => [
    {
      log: 'ties',
      columns: {
        person_a: person(table, 'id', ['networkCanvasSourceUUID']),
        person_b: person(table, 'id', ['networkCanvasTargetUUID']),
      },
    },
  ],
});
