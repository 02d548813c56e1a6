/** The lines of an iCalendar file (RFC 5545): unfolded, and taken apart. */

export interface IcsLine {
  /** Upper case: `DTSTART`. */
  readonly name: string;
  /** Parameters by their names in upper case, without their quotes. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** The lines of a text; one that begins with a space or a tab goes on with the line before. */
export function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (parts.length > 0 && (line[0] === ' ' || line[0] === '\t')) {
      parts.push(line.slice(1));
      continue;
    }
    if (parts.length > 0) yield parts.join('');
    parts = [line];
  }
  if (parts.length > 0) yield parts.join('');
}

const NAME = /^\s*([A-Za-z0-9-]+)(?=[;:])/;
/** A value may hold `:` and `;` inside quotes. */
const PARAM = /;([A-Za-z0-9-]+)=("[^"]*"|[^;:",]*)(?:,(?:"[^"]*"|[^;:",]*))*/y;

/**
 * A line taken apart, or null where it is none or its name is not wanted: what nobody wants, such as
 * descriptions and addresses, is not even looked at.
 */
export function icsLine(text: string, wanted: ReadonlySet<string>): IcsLine | null {
  const [whole = '', written = ''] = NAME.exec(text.slice(0, 100)) ?? [];
  const name = written.toUpperCase();
  if (!wanted.has(name)) return null;
  const params = new Map<string, string>();
  let at = whole.length;
  for (;;) {
    PARAM.lastIndex = at;
    const found = PARAM.exec(text);
    if (!found) break;
    params.set((found[1] ?? '').toUpperCase(), (found[2] ?? '').replaceAll('"', ''));
    at = PARAM.lastIndex;
  }
  return text[at] === ':' ? { name, params, value: text.slice(at + 1).trim() } : null;
}

/** The texts of a value that may be a list, parted by commas, with `\n`, `\,`, `\;` and `\\` read. */
export function icsTexts(value: string): string[] {
  const texts: string[] = [];
  let text = '';
  for (let i = 0; i < value.length; i++) {
    const sign = value.charAt(i);
    if (sign === ',') {
      texts.push(text.trim());
      text = '';
    } else if (sign === '\\') {
      const next = value.charAt(++i);
      text += next.toLowerCase() === 'n' ? '\n' : next;
    } else text += sign;
  }
  return [...texts, text.trim()];
}

/** A value that is one text, its commas read as such whether they are escaped or not. */
export const icsText = (value: string): string =>
  icsTexts(value.replace(/(?<!\\),/g, '\\,'))[0] ?? '';
