/** The checksum of ZIP and GZIP. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export class Crc32 {
  private sum = -1;

  note(bytes: Uint8Array): void {
    let { sum } = this;
    for (let i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
    this.sum = sum;
  }

  /** Checksum of all bytes noted so far, from 0 to 2^32 − 1. */
  get value(): number {
    return ~this.sum >>> 0;
  }
}
