/** Walks over a record too long to be kept, byte by byte, by the rules of the scanner. */

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

export class RecordSkipper {
  /** Line ends met so far, the one that ends the record included. */
  lines = 0;
  /** Bytes from the beginning of the record to just after its first line end, or -1. */
  firstLineEnd = -1;
  private state: 'start' | 'plain' | 'quoted' | 'quote' | 'spaces' | 'ended' = 'start';
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

  private after(byte: number): typeof this.state {
    const ends = byte === LF || byte === CR;
    switch (this.state) {
      case 'start':
        if (byte === QUOTE) return 'quoted';
        return ends ? 'ended' : byte === this.separator ? 'start' : 'plain';
      case 'plain':
        return ends ? 'ended' : byte === this.separator ? 'start' : 'plain';
      case 'quoted':
        return byte === QUOTE ? 'quote' : 'quoted';
      case 'quote':
      case 'spaces':
        if (byte === QUOTE) return this.state === 'quote' ? 'quoted' : 'quote';
        if (byte === this.separator) return 'start';
        if (byte === 0x20 || byte === 0x09) return 'spaces';
        return ends ? 'ended' : 'quoted';
      case 'ended':
        return 'ended';
    }
  }
}
