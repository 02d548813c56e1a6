/** The typefaces of a drawing, to be carried inside its file: read from the page's own style sheets. */

/** A face of a typeface, as a style sheet declares it. */
export interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** Address of its file. */
  readonly url: string;
  /** `unicode-range`: the characters it holds. */
  readonly range: string;
}

/** What a drawing writes in one typeface and style. */
export interface Writing {
  readonly family: string;
  readonly style: string;
  readonly text: string;
}

/** Whether a `unicode-range` (`U+0000-00FF, U+0131, U+4??`) holds a character. */
export function holds(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? -1;
  return range.split(',').some((part) => {
    const match = /^\s*U\+([0-9a-f?]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (match === null) return false;
    const [, first = '', last = first] = match;
    const low = parseInt(first.replaceAll('?', '0'), 16);
    const high = parseInt(last.replaceAll('?', 'f'), 16);
    return code >= low && code <= high;
  });
}

/** The faces needed to write all of it, each once, in the order they are declared. */
export const facesFor = (faces: readonly Face[], writings: readonly Writing[]): Face[] =>
  faces.filter(({ family, style, range }) =>
    writings.some(
      (writing) =>
        writing.family === family &&
        writing.style === style &&
        Array.from(writing.text).some((character) => holds(range, character)),
    ),
  );

/** First name of a `font-family`, without quotes. */
export const firstFamily = (families: string): string =>
  (families.split(',')[0] ?? '').trim().replace(/^(['"])(.*)\1$/, '$2');

/** What the texts of a drawing are written in. It must carry its styles as attributes. */
export function writingsOf(drawing: Element): Writing[] {
  return [...drawing.querySelectorAll('text')].map((text) => ({
    family: firstFamily(text.getAttribute('font-family') ?? ''),
    style: text.getAttribute('font-style') ?? 'normal',
    text: text.textContent,
  }));
}

/** All faces the page declares. */
export function facesOfPage(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ style, parentStyleSheet }) => {
      const source = /url\((["']?)([^"')]+)\1\)/.exec(style.getPropertyValue('src'))?.[2] ?? '';
      const value = (name: string, otherwise: string): string =>
        style.getPropertyValue(name).trim() || otherwise;
      return {
        family: firstFamily(style.getPropertyValue('font-family')),
        style: value('font-style', 'normal'),
        weight: value('font-weight', 'normal'),
        url: new URL(source, parentStyleSheet?.href ?? document.baseURI).href,
        range: value('unicode-range', 'U+0-10FFFF'),
      };
    });
}

/** `@font-face` rules that hold the files of some faces. A face that cannot be had is left out. */
export async function faceRules(faces: readonly Face[]): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ family, style, weight, url, range }) => {
      const data = await dataUrl(url);
      if (data === null) return '';
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};unicode-range:${range};src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.join('');
}

async function dataUrl(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `data:font/woff2;base64,${btoa(text)}`;
  } catch {
    return null; // the drawing still names the typeface, and others after it
  }
}
