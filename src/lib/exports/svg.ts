/** A drawing of the page as an SVG file that stands alone: own size, styles, title and words. */

/** What is written around the drawing. All of it is text: never read as markup. */
export interface SvgWords {
  /** The finding, above the drawing. */
  readonly title: string;
  /** Period and origin, below it. */
  readonly note: string;
}

/** Properties of SVG drawings that come from style sheets. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const PADDING = 24;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;

/** The file of a drawing as text. Reads its styles from the page, where it must stand. */
export function standaloneSvg(drawing: SVGSVGElement, words: SvgWords): string {
  const { width, height } = drawing.viewBox.baseVal;
  const body = drawing.cloneNode(true) as SVGSVGElement;
  inlineStyles(drawing, body);
  for (const [name, value] of Object.entries({ x: PADDING, width, height })) {
    body.setAttribute(name, String(value));
  }
  const page = getComputedStyle(document.documentElement);
  const titleLines = wrapText(words.title, Math.floor(width / (TITLE_SIZE * 0.48)));
  const top = PADDING + titleLines.length * TITLE_SIZE * 1.25 + PADDING / 2;
  body.setAttribute('y', String(top));

  const root = element('svg', {
    width: width + 2 * PADDING,
    height: top + height + NOTE_SIZE + 2 * PADDING,
    viewBox: `0 0 ${width + 2 * PADDING} ${top + height + NOTE_SIZE + 2 * PADDING}`,
    role: 'img',
  });
  root.append(textElement('title', {}, words.title), textElement('desc', {}, words.note));
  root.append(
    element('rect', {
      width: '100%',
      height: '100%',
      fill: page.getPropertyValue('--paper').trim(),
    }),
  );
  titleLines.forEach((line, index) => {
    const y = PADDING + (index + 0.8) * TITLE_SIZE * 1.25;
    root.append(
      textElement(
        'text',
        { x: PADDING, y, ...typeface(page, '--serif', '--ink', TITLE_SIZE) },
        line,
      ),
    );
  });
  const noteY = top + height + PADDING + NOTE_SIZE / 2;
  root.append(
    body,
    textElement(
      'text',
      { x: PADDING, y: noteY, ...typeface(page, '--sans', '--muted', NOTE_SIZE) },
      words.note,
    ),
  );
  return new XMLSerializer().serializeToString(root);
}

/** Breaks a text at spaces into lines of at most `length` characters where words allow. */
export function wrapText(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, name === 'font-family' ? value : attributeOf(value));
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  to.removeAttribute('tabindex');
  const copies = [...to.children];
  [...from.children].forEach((child, index) => {
    const copy = copies[index];
    if (copy !== undefined) inlineStyles(child, copy);
  });
}

/** Lengths without `px` and colours in a notation every drawing program reads. */
const attributeOf = (value: string): string =>
  value.replace(/(-?[\d.]+)px/g, '$1').replace(/url\("?([^")]*)"?\)/g, 'url($1)');

const typeface = (
  page: CSSStyleDeclaration,
  family: string,
  colour: string,
  size: number,
): Record<string, string | number> => ({
  'font-family': page.getPropertyValue(family).trim(),
  'font-size': size,
  fill: page.getPropertyValue(colour).trim(),
});

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function textElement(
  name: string,
  attributes: Record<string, string | number>,
  text: string,
): SVGElement {
  const made = element(name, attributes);
  made.textContent = text;
  return made;
}
