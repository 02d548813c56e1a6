/**
 * A part of the page as an HTML file that stands alone: its styles and typefaces inside, nothing to
 * run and nothing to fetch.
 */
import { faceRules, facesFor, facesOfPage, firstFamily, type Writing } from './fonts.ts';

/** What the file is called and written in. */
export interface PageWords {
  readonly title: string;
  readonly language: string;
}

/** Lets the file show what it holds, and nothing else. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** The file as text. Reads its styles from the page, where the part must stand. */
export async function standalonePage(part: HTMLElement, words: PageWords): Promise<string> {
  const body = part.cloneNode(true) as HTMLElement;
  for (const left of body.querySelectorAll('.no-print, script, style, link')) left.remove();
  for (const one of [body, ...body.querySelectorAll('*')]) one.removeAttribute('tabindex');
  const faces = await faceRules(facesFor(facesOfPage(), writingsIn(part)));
  const page = document.implementation.createHTMLDocument(words.title);
  page.documentElement.lang = words.language;
  page.documentElement.dataset['theme'] = 'light';
  const head = (name: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    page.head.append(made);
    return made;
  };
  head('meta', { charset: 'utf-8' });
  head('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  head('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head('style', {}).textContent = faces + rulesFor(part);
  page.body.append(page.importNode(body, true));
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/** What its texts are written in, each typeface and style once. */
function writingsIn(part: HTMLElement): Writing[] {
  const writings = new Map<string, Writing>();
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement === null) continue;
    const style = getComputedStyle(node.parentElement);
    const family = firstFamily(style.fontFamily);
    const key = `${family} ${style.fontStyle}`;
    const text = (writings.get(key)?.text ?? '') + (node.textContent ?? '');
    writings.set(key, { family, style: style.fontStyle, text });
  }
  return [...writings.values()];
}

/** The rules of the page's style sheets that speak of the part, in their order. */
function rulesFor(part: HTMLElement): string {
  return [...document.styleSheets].map((sheet) => rulesIn(sheet.cssRules, part)).join('');
}

function rulesIn(rules: CSSRuleList, part: HTMLElement): string {
  return [...rules]
    .map((rule) => {
      if (rule instanceof CSSFontFaceRule) return '';
      if (rule instanceof CSSStyleRule)
        return speaksOf(rule.selectorText, part) ? rule.cssText : '';
      if (rule instanceof CSSMediaRule) return grouped(`@media ${rule.conditionText}`, rule, part);
      if (rule instanceof CSSContainerRule) {
        return grouped(`@container ${rule.conditionText}`, rule, part);
      }
      return rule instanceof CSSPageRule ? rule.cssText : '';
    })
    .join('\n');
}

function grouped(name: string, rule: CSSGroupingRule, part: HTMLElement): string {
  const inner = rulesIn(rule.cssRules, part).trim();
  return inner === '' ? '' : `${name} {${inner}}`;
}

/** Whether a selector is of the page as a whole, or of something in the part. */
function speaksOf(selector: string, part: HTMLElement): boolean {
  return selector.split(',').some((one) => {
    const plain = one.replace(/::?(before|after|marker|first-letter|first-line|selection)/g, '');
    if (/^\s*(:root|html|body|\*)/.test(plain) || plain.trim() === '') return true;
    try {
      return part.matches(plain) || part.querySelector(plain) !== null;
    } catch {
      return false; // a selector of this browser alone
    }
  });
}
