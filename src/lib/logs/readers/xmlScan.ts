/**
 * The elements of a part of a workbook, told as its text comes in, in bounded memory. Nothing is
 * looked up and nothing is expanded but what XML itself defines. Names come without their prefix.
 */
import { PasserelleError } from '../../base/errors.ts';

const TAB_TO_SPACE = 32;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

const COMMENT = '<!--';
const SECTION = '<![CDATA[';
const SECTION_END = ']]>';
const NAMESPACE = 'xmlns';

/** Characters from one tag to the next, and in the text of one element: a cell holds 32,767. */
const LONGEST_TEXT = 1 << 18;
/** Elements one inside the other. */
const DEEPEST = 1000;

/** Who is told the elements. A text comes whole, up to the next tag. */
export interface XmlSink {
  open(name: string, attributes: Attributes, empty: boolean): void;
  text(text: string): void;
  close(name: string): void;
}

/** The text of one document, taken piece by piece. */
export class XmlScan {
  private rest = '';
  private run = '';
  /** What ends the comment or the instruction that is being passed over; empty outside of one. */
  private until = '';
  private readonly names: string[] = [];
  private readonly locals: string[] = [];
  private readonly attributes = new Attributes();
  private readonly file: string;
  private readonly sink: XmlSink;
  private readonly plain: ReadonlySet<string>;

  /** @param plain elements in whose attributes no `>` stands, so that their tags end at the first */
  constructor(file: string, sink: XmlSink, plain: ReadonlySet<string> = new Set()) {
    this.file = file;
    this.sink = sink;
    this.plain = plain;
  }

  /**
   * Takes the next piece, and tells what is whole.
   * @throws PasserelleError `WORKBOOK_BROKEN` {file} where it is no XML; `TABLE_TOO_LARGE` {file}
   * where a text is longer than any cell
   */
  take(piece: string): void {
    // Only the tag that was cut is put together again: a long text is not copied for it.
    const cut = this.rest === '' ? 0 : piece.indexOf('>') + 1;
    if (cut > 0) this.tell(this.rest + piece.slice(0, cut), 0);
    if (this.rest === '') this.tell(piece, cut);
    else this.tell(this.rest + piece.slice(cut), 0);
    if (this.rest.length > LONGEST_TEXT) this.tooLarge();
  }

  /** Tells what is whole of `xml` from `from` on, and keeps the rest. */
  private tell(xml: string, from: number): void {
    let at = from;
    while (at < xml.length) {
      const next = this.token(xml, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = xml.slice(at);
  }

  /** @throws PasserelleError `WORKBOOK_BROKEN` {file} where the document ends too early */
  end(): void {
    if (this.names.length > 0 || this.until !== '' || this.rest.includes('<')) this.broken();
  }

  broken(): never {
    throw new PasserelleError('WORKBOOK_BROKEN', { file: this.file });
  }

  private tooLarge(): never {
    throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
  }

  /** Takes the text or the tag at `at`; gives where the next begins, or -1 where it is not whole. */
  private token(xml: string, at: number): number {
    if (this.until !== '') return this.passOver(xml, at);
    if (xml.charCodeAt(at) !== LESS) {
      const end = xml.indexOf('<', at);
      if (end >= 0) this.note(decoded(xml.slice(at, end)));
      return end;
    }
    switch (xml.charCodeAt(at + 1)) {
      case SLASH:
        return this.closing(xml, at);
      case EXCLAMATION:
        return this.declaration(xml, at);
      case QUESTION:
        this.until = '?>';
        return at + 2;
      default:
        return this.opening(xml, at);
    }
  }

  private passOver(xml: string, at: number): number {
    const end = xml.indexOf(this.until, at);
    // Of what goes on, only as much is kept as may be the beginning of its end.
    const kept = xml.length - this.until.length + 1;
    if (end < 0) return kept > at ? kept : -1;
    const after = end + this.until.length;
    this.until = '';
    return after;
  }

  /** A comment, text set apart, or a document type. */
  private declaration(xml: string, at: number): number {
    if (xml.startsWith(COMMENT, at)) {
      this.until = '-->';
      return at + COMMENT.length;
    }
    if (xml.startsWith(SECTION, at)) {
      const from = at + SECTION.length;
      const end = xml.indexOf(SECTION_END, from);
      if (end < 0) return -1;
      this.note(xml.slice(from, end));
      return end + SECTION_END.length;
    }
    return xml.length - at < SECTION.length ? -1 : xml.indexOf('>', at) + 1 || -1;
  }

  private closing(xml: string, at: number): number {
    const end = xml.indexOf('>', at);
    if (end < 0) return -1;
    const name = this.names.pop();
    const local = this.locals.pop();
    if (name === undefined || local === undefined || !xml.startsWith(name, at + 2)) this.broken();
    const after = at + 2 + name.length;
    if (after !== end && xml.slice(after, end).trim() !== '') this.broken();
    this.tellText();
    this.sink.close(local);
    return end + 1;
  }

  private opening(xml: string, at: number): number {
    let after = at + 1;
    let local = after;
    for (; isNameCode(xml.charCodeAt(after)); after++) {
      if (xml.charCodeAt(after) === COLON) local = after + 1;
    }
    if (after === xml.length) return -1;
    if (after === local) this.broken();
    const name = xml.slice(local, after);
    const end = this.attributes.read(xml, after, this.plain.has(name));
    if (end < 0) return -1;
    const empty = xml.charCodeAt(end - 1) === SLASH;
    this.tellText();
    this.sink.open(name, this.attributes, empty);
    if (empty) this.sink.close(name);
    else {
      if (this.names.length === DEEPEST) this.broken();
      this.names.push(local === at + 1 ? name : xml.slice(at + 1, after));
      this.locals.push(name);
    }
    return end + 1;
  }

  private note(text: string): void {
    this.run += text;
    if (this.run.length > LONGEST_TEXT) this.tooLarge();
  }

  private tellText(): void {
    if (this.run === '') return;
    this.sink.text(this.run);
    this.run = '';
  }
}

/** The attributes of the tag that was met last. */
export class Attributes {
  /** Characters from the name of the element to the end of its tag. */
  length = 0;
  private xml = '';
  private count = 0;
  /** Of each: beginning and end of its name without prefix, beginning and end of its value. */
  private readonly places: number[] = [];

  /** The value of an attribute; undefined where there is none. Of two, the first counts. */
  get(name: string): string | undefined {
    const { xml, places, count } = this;
    for (let i = 0; i < count; i += 4) {
      const from = places[i]!;
      if (places[i + 1]! - from === name.length && xml.startsWith(name, from)) {
        return decoded(xml.slice(places[i + 2], places[i + 3]));
      }
    }
    return undefined;
  }

  /** Reads attributes from `from` on; gives where the `>` of their tag is, or -1 where there is none. */
  read(xml: string, from: number, plain: boolean): number {
    this.xml = xml;
    this.count = 0;
    const last = plain ? xml.indexOf('>', from) : xml.length;
    let at = from;
    while (at < last && xml.charCodeAt(at) !== GREATER) {
      const code = xml.charCodeAt(at);
      at = code <= TAB_TO_SPACE || code === SLASH ? at + 1 : this.attribute(xml, at, last);
    }
    this.length = at - from;
    return at < last || plain ? Math.min(at, last) : -1;
  }

  /** Reads the attribute whose name begins at `from`; gives where it ends. */
  private attribute(xml: string, from: number, last: number): number {
    let local = from;
    let after = from;
    for (; after < last && isNameCode(xml.charCodeAt(after)); after++) {
      const code = xml.charCodeAt(after);
      if (code === EQUALS) break;
      if (code === COLON) local = after + 1;
    }
    let at = afterSpace(xml, after);
    if (xml.charCodeAt(at) !== EQUALS) return Math.max(at, from + 1);
    at = afterSpace(xml, at + 1);
    const quote = xml.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return at;
    const end = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (end < 0 || end >= last) return last;
    if (local === from || !xml.startsWith(NAMESPACE, from)) {
      const { places, count } = this;
      places[count] = local;
      places[count + 1] = after;
      places[count + 2] = at + 1;
      places[count + 3] = end;
      this.count += 4;
    }
    return end + 1;
  }
}

/** Whether a character goes on with a name: no space, `/` or `>`, nor the end. */
const isNameCode = (code: number): boolean =>
  code > TAB_TO_SPACE && code !== SLASH && code !== GREATER;

function afterSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= TAB_TO_SPACE) at++;
  return at;
}

const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const ENTITIES = new Map(Object.entries({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }));

/** A text with its references put in; those that XML does not define stay. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
