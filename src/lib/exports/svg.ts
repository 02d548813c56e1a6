/** A drawing of the page as an SVG file that stands alone: own size, styles, typefaces and words. */
import { facesFor, faceRules, facesOfPage, writingsOf } from './fonts.ts';

/** What is written around the drawing. All of it is text: never read as markup. */
export interface SvgWords {
  /** The finding, above the drawing. */
  readonly title: string;
  /** How to read it, under the finding. */
  readonly subtitle?: string;
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
/** Width of a character and height of a line, in sizes of the typeface. */
const CHARACTER = 0.49;
const LINE = 1.3;

/**
 * The file of a drawing as text: on white, with its typefaces inside. Reads its styles from the page,
 * where it must stand.
 */
export async function standaloneSvg(drawing: SVGSVGElement, words: SvgWords): Promise<string> {
  const paper = document.createElement('div');
  paper.className = 'on-paper';
  document.body.append(paper);
  try {
    const root = framed(drawing, words, paper);
    const rules = await faceRules(facesFor(facesOfPage(), writingsOf(root)));
    if (rules !== '') root.prepend(textElement('style', {}, rules));
    return new XMLSerializer().serializeToString(root);
  } finally {
    paper.remove();
  }
}

/** The drawing between its words, with the colours of paper as attributes. */
function framed(drawing: SVGSVGElement, words: SvgWords, paper: HTMLElement): SVGElement {
  const { width, height } = drawing.viewBox.baseVal;
  const body = drawing.cloneNode(true) as SVGSVGElement;
  paper.append(body);
  inlineStyles(body);
  body.remove();

  const page = getComputedStyle(paper);
  const root = element('svg', { role: 'img' });
  root.append(textElement('title', {}, words.title), textElement('desc', {}, words.note));
  root.append(
    element('rect', {
      width: '100%',
      height: '100%',
      fill: page.getPropertyValue('--paper').trim(),
    }),
  );
  let y = PADDING;
  const write = (text: string, size: number, face: Record<string, string | number>): void => {
    for (const line of wrapText(text, Math.floor(width / (size * CHARACTER)))) {
      root.append(textElement('text', { x: PADDING, y: y + size, ...face }, line));
      y += size * LINE;
    }
  };
  write(words.title, TITLE_SIZE, typeface(page, '--serif', '--ink', TITLE_SIZE));
  y += PADDING / 4;
  if (words.subtitle !== undefined) {
    write(words.subtitle, NOTE_SIZE, typeface(page, '--sans', '--muted', NOTE_SIZE));
  }
  y += PADDING / 2;
  for (const [name, value] of Object.entries({
    x: PADDING,
    y,
    width,
    height,
    overflow: 'visible',
  })) {
    body.setAttribute(name, String(value));
  }
  root.append(body);
  y += height + PADDING / 2;
  write(words.note, NOTE_SIZE, typeface(page, '--sans', '--muted', NOTE_SIZE));

  const size = { width: width + 2 * PADDING, height: Math.ceil(y + PADDING / 2) };
  for (const [name, value] of Object.entries(size)) root.setAttribute(name, String(value));
  root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  return root;
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

/** Writes what style sheets say of an element, as it stands in the page, into its attributes. */
function inlineStyles(of: Element): void {
  for (const child of of.children) inlineStyles(child);
  const style = getComputedStyle(of);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') of.setAttribute(name, name === 'font-family' ? value : attributeOf(value));
  }
  of.removeAttribute('class');
  of.removeAttribute('style');
  of.removeAttribute('tabindex');
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
