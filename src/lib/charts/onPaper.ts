/** Drawings are laid out for the width they are given; while the page is printed, for that of paper. */
import { createSubscriber } from 'svelte/reactivity';

/** Width of a line on A4 between its margins, in pixels of a style sheet. */
export const PAPER_WIDTH = 680;

let isPrinting = false;

// The events come before the pages are counted; a media query changes after, and pages are lost.
const subscribe = createSubscriber((update) => {
  const set = ({ type }: Event): void => {
    isPrinting = type === 'beforeprint';
    update();
  };
  addEventListener('beforeprint', set);
  addEventListener('afterprint', set);
  return () => {
    removeEventListener('beforeprint', set);
    removeEventListener('afterprint', set);
  };
});

/** Whether the page is being printed; a component that reads it follows. */
export function onPaper(): boolean {
  subscribe();
  return isPrinting;
}
