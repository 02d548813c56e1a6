import { hexOf, mixed } from '../../network/colours.ts';
import type { Palette } from '../../network/drawing.ts';

/** The colours of the drawing, from the tokens as they stand on an element right now. */
export function paletteOf(element: Element): Palette {
  const probe = document.createElement('span');
  // Forced colours would make every text of the page one colour, and all ties alike.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const token = (name: string): string => {
    // As a colour and not as a word: in forced colours the tokens are names of the system.
    probe.style.color = `var(--${name})`;
    return hexOf(getComputedStyle(probe).color);
  };
  const [ink, paper, edge] = [token('ink'), token('paper'), token('edge')];
  const palette: Palette = {
    person: ink,
    dimmed: mixed(ink, paper, 0.28),
    faint: mixed(edge, paper, 0.22),
    tie: {
      weak: token('weak-line'),
      bridging: token('bridging'),
      strong: mixed(token('strong'), paper, 0.42),
      unclassified: mixed(edge, paper, 0.7),
    },
  };
  probe.remove();
  return palette;
}
