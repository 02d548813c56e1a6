/** The two ways names are written over the picture, as a canvas understands them. */
const FONTS = {
  circle: 'italic 18px "Newsreader Variable", Georgia, serif',
  name: '600 16px "Figtree Variable", system-ui, sans-serif',
} as const;

let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in pixels. */
export function textWidth(text: string, font: keyof typeof FONTS): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 9;
  pen.font = FONTS[font];
  return pen.measureText(text).width;
}
