/**
 * XML as a stream of elements, in bounded memory. Nothing is looked up and nothing is expanded: a
 * document type is passed over, and an entity that only it declares is an error where it is used.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { PasserelleError } from '../../base/errors.ts';
import type { Source } from '../logs.ts';

/** Elements one inside the other. */
const DEEPEST = 200;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 1000;
/** Bytes taken at once: what a hostile part becomes, row by row, must not weigh on memory. */
const PART = 1 << 15;
/** Bytes without the beginning or end of an element: it is held until there is one. */
const LONGEST_QUIET = 8 << 20;
/** What stands for a prefix that was never declared: some writers forget those of colours. */
const UNDECLARED = 'undeclared:';

/** Gives an attribute of an element by its name; empty where there is none. */
export type AttributeOf = (name: string) => string;

/** Who is told the elements of a document. Those of other namespaces than the first come unnamed. */
export interface XmlHandler {
  open(name: string, attribute: AttributeOf): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Tells the elements of a document in UTF-8, and yields after each part how many bytes were read.
 * @throws PasserelleError `BAD_XML` {file, line} where it is none or ends too early;
 * `TABLE_TOO_LARGE` {file} where an element is deeper, wider or longer than any graph needs
 */
export async function* readXml(source: Source, handler: XmlHandler): AsyncGenerator<number> {
  const { name: file } = source;
  const reading = new XmlReading(file, handler);
  const decoder = new TextDecoder();
  for await (const piece of source.bytes()) {
    for (let at = 0; at < piece.length; at += PART) {
      const part = piece.subarray(at, at + PART);
      reading.take(decoder.decode(part, { stream: true }), part.length);
      yield part.length;
    }
  }
  reading.end(decoder.decode());
}

const OPTIONS = { xmlns: true, resolvePrefix: (prefix: string) => UNDECLARED + prefix } as const;

class XmlReading {
  private readonly parser = new SaxesParser<typeof OPTIONS>(OPTIONS);
  private readonly file: string;
  private depth = 0;
  private attributes = 0;
  private quiet = 0;

  constructor(file: string, handler: XmlHandler) {
    this.file = file;
    const { parser } = this;
    let namespace: string | null = null;
    const named = ({ local, uri }: SaxesTagNS): string => (uri === namespace ? local : '');
    parser.on('attribute', () => {
      if (++this.attributes > MOST_ATTRIBUTES) this.refuse();
    });
    parser.on('opentag', (tag) => {
      namespace ??= tag.uri;
      this.attributes = this.quiet = 0;
      if (++this.depth > DEEPEST) this.refuse();
      handler.open(named(tag), (name) => valueOf(tag, name));
    });
    parser.on('closetag', (tag) => {
      this.quiet = 0;
      this.depth--;
      handler.close(named(tag));
    });
    parser.on('text', (text) => handler.text(text));
    parser.on('cdata', (text) => handler.text(text));
  }

  take(text: string, bytes: number): void {
    // Counted before: what the part brings of elements sets it back.
    this.quiet += bytes;
    this.parse(() => this.parser.write(text));
    if (this.quiet > LONGEST_QUIET) this.refuse();
  }

  end(rest: string): void {
    this.parse(() => this.parser.write(rest).close());
  }

  private parse(step: () => void): void {
    try {
      step();
    } catch (thrown) {
      if (thrown instanceof PasserelleError) throw thrown;
      throw new PasserelleError('BAD_XML', { file: this.file, line: this.parser.line }, thrown);
    }
  }

  private refuse(): never {
    throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
  }
}

/** The attributes have no prototype: whatever the name, it is theirs. */
const valueOf = ({ attributes }: SaxesTagNS, name: string): string => attributes[name]?.value ?? '';
