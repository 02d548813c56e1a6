import { definePreset, person } from '../recognition/definePreset.ts';

/** Network Canvas, the list of the people who were interviewed. */
export default definePreset({
  id: 'network-canvas-egos',
  needs: [['networkCanvasEgoUUID'], ['networkCanvasCaseID'], ['networkCanvasSessionID']],
  never: ['networkCanvasUUID', 'networkCanvasSourceUUID'],
  read: (table) => [
    { log: 'people', columns: { person_id: person(table, 'id', ['networkCanvasEgoUUID']) } },
  ],
});
