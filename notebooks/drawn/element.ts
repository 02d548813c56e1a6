/** Elements of a page made from plain values: text is always text, never markup. */

type Attributes = Readonly<Record<string, string | number>>;
type Child = Node | string;

function filled<E extends Element>(
  element: E,
  attributes: Attributes,
  children: readonly Child[],
): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** An element of HTML. */
export const html = (tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement =>
  filled(document.createElement(tag), attributes, children);

/** An element of SVG. */
export const svg = (tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
