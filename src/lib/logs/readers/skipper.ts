/** Walks over a record too long to be kept, byte by byte, by the rules of the scanner. */

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;

type State = 'start' | 'plain' | 'quoted' | 'quote' | 'spaces' | 'ended';

/** What a quote does outside quotes and after one: open, mean itself, be doubled, close again. */
const AFTER_QUOTE: Readonly<Record<Exclude<State, 'quoted'>, State>> = {
  start: 'quoted',
  plain: 'plain',
  quote: 'quoted',
  spaces: 'quote',
  ended: 'ended',
};

export class RecordSkipper {
  /** Line ends met so far, the one that ends the record included. */
  lines = 0;
  /** Bytes from the beginning of the record to just after its first line end, or -1. */
  firstLineEnd = -1;
  private state: State = 'start';
  private walked = 0;
  private afterReturn = false;
  private readonly separator: number;

  constructor(separator: number) {
    this.separator = separator;
  }

  /** Whether the bytes so far end inside quotes. */
  get open(): boolean {
    return this.state === 'quoted';
  }

  /** Walks over `bytes[0, end)`; returns where the next record begins, or -1 where it is not seen. */
  walk(bytes: Uint8Array, end: number): number {
    for (let at = 0; at < end; at++) {
      const byte = bytes[at]!;
      if (this.state === 'ended') {
        if (byte === LF && this.firstLineEnd === this.walked) this.firstLineEnd++;
        return byte === LF ? at + 1 : at;
      }
      this.walked++;
      this.countLines(byte);
      this.state = this.after(byte);
      if (this.state === 'ended' && byte === LF) return at + 1;
    }
    return -1;
  }

  private countLines(byte: number): void {
    const lineEnds = byte === CR || (byte === LF && !this.afterReturn);
    if (lineEnds) this.lines++;
    if ((lineEnds || byte === LF) && this.lines === 1) this.firstLineEnd = this.walked;
    this.afterReturn = byte === CR;
  }

  private after(byte: number): State {
    if (this.state === 'quoted') return byte === QUOTE ? 'quote' : 'quoted';
    if (byte === QUOTE) return AFTER_QUOTE[this.state];
    if (byte === this.separator) return 'start';
    if (byte === LF || byte === CR) return 'ended';
    if (this.state === 'start' || this.state === 'plain') return 'plain';
    return byte === SPACE || byte === TAB ? 'spaces' : 'quoted';
  }
}
