/** JSON as text: what engines would read differently, or not say. */

/** Whole numbers of as many digits lose their last ones when they become numbers. */
const LONG_NUMBER = /"|-?\d{16,}(?![\d.eE])/g;

/**
 * Puts long whole numbers (identifiers of messengers, mostly) between quotes, so that they stay
 * as written.
 */
export function withLongNumbersQuoted(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  let out = '';
  let copied = 0;
  LONG_NUMBER.lastIndex = 0;
  for (let found = LONG_NUMBER.exec(json); found; found = LONG_NUMBER.exec(json)) {
    const [token] = found;
    if (token === '"') {
      LONG_NUMBER.lastIndex = stringEnd(json, found.index);
      continue;
    }
    // Digits after a point or an exponent belong to a fraction.
    if (/[\d.eE+]/.test(json.charAt(found.index - 1))) continue;
    out += `${json.slice(copied, found.index)}"${token}"`;
    copied = LONG_NUMBER.lastIndex;
  }
  return copied === 0 ? json : out + json.slice(copied);
}

/** Place after the string that opens at `at`, or the length of the text where it never closes. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charAt(end - 1 - backslashes) === '\\') backslashes++;
    if (backslashes % 2 === 0) return end + 1;
    end++;
  }
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value, a value or the end of its list, a key and so on. */
type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** The line (from 1) on which a text stops being JSON; the last one where it is cut off. */
export function faultLine(json: string): number {
  const before = json.slice(0, faultPlace(json));
  return before.split(/\r\n?|\n/).length;
}

function faultPlace(json: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = after(SPACE, json, 0);
  while (at < json.length) {
    const next = step(json, at, wanted, open);
    if (next === null) return at;
    wanted = next.wanted;
    at = after(SPACE, json, next.at);
    if (open.length === 0 && wanted === 'comma or end') return at;
  }
  return json.trimEnd().length;
}

interface Step {
  readonly at: number;
  readonly wanted: Wanted;
}

/** Takes one token; null where it does not belong there. */
function step(json: string, at: number, wanted: Wanted, open: ('{' | '[')[]): Step | null {
  const sign = json.charAt(at);
  const inObject = open.at(-1) === '{';
  if (open.length > 0 && sign === (inObject ? '}' : ']') && wanted.endsWith('end')) {
    open.pop();
    return { at: at + 1, wanted: 'comma or end' };
  }
  switch (wanted) {
    case 'colon':
      return sign === ':' ? { at: at + 1, wanted: 'value' } : null;
    case 'comma or end':
      return sign === ',' ? { at: at + 1, wanted: inObject ? 'key' : 'value' } : null;
    case 'key':
    case 'key or end':
      return string(json, at, 'colon');
    case 'value':
    case 'value or end':
      return value(json, at, open);
  }
}

function value(json: string, at: number, open: ('{' | '[')[]): Step | null {
  const sign = json.charAt(at);
  if (sign === '"') return string(json, at, 'comma or end');
  if (sign === '{' || sign === '[') {
    open.push(sign);
    return { at: at + 1, wanted: sign === '{' ? 'key or end' : 'value or end' };
  }
  const end = after(SCALAR, json, at);
  return end > at ? { at: end, wanted: 'comma or end' } : null;
}

function string(json: string, at: number, wanted: Wanted): Step | null {
  if (json.charAt(at) !== '"') return null;
  const end = stringEnd(json, at);
  return isString(json.slice(at, end)) ? { at: end, wanted } : null;
}

function isString(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}

/** Place after what `pattern` finds at `at`, or `at`. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
