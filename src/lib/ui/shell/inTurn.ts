/**
 * Parts of a screen that are drawn one after the other, each in a task of its own, so that the page
 * answers in between. Printing waits for none of them: all are drawn before.
 */
import { flushSync } from 'svelte';

type Draw = () => void;

/** Parts whose turn has not come, in the order of the screen. */
const waiting: Draw[] = [];
let isUnderWay = false;

/** Calls `draw` when its turn has come, at once where nobody looks; returns how to give the turn up. */
export function inTurn(draw: Draw): () => void {
  waiting.push(draw);
  if (!isUnderWay) {
    isUnderWay = true;
    addEventListener('beforeprint', drawAll);
    setTimeout(next);
  }
  return () => {
    const at = waiting.indexOf(draw);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function next(): void {
  if (document.hidden) drawAll();
  else waiting.shift()?.();
  if (waiting.length > 0) setTimeout(next);
  else {
    isUnderWay = false;
    removeEventListener('beforeprint', drawAll);
  }
}

/** Draws what waits, and what comes to wait while it is drawn. */
function drawAll(): void {
  for (let draw = waiting.shift(); draw !== undefined; draw = waiting.shift()) {
    draw();
    flushSync();
  }
}
