import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { sourceOfPaste, tablesOf } from '../../../src/lib/logs/readers/tables.ts';
import { bytesOf, csvIn, textOfSource, utf8 } from './reading.ts';

const LETTERS = 'Prénom;Âge;€;œuvre;l’été;Žižek';
/** The same in Windows-1252, byte by byte. */
const IN_1252 = Buffer.from(
  '5072e96e6f6d3bc267653b803b9c757672653b6c92e974e93b8e69' + '9e656b',
  'hex',
);

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('text of any encoding', () => {
  it('comes as UTF-8: Windows-1252 with its own letters', async () => {
    expect(await csvIn('a.csv', IN_1252)).toBe(LETTERS);
    const assigned =
      '80 82 83 84 85 86 87 88 89 8a 8b 8c 8e 91 92 93 94 95 96 97 98 99 9a 9b 9c 9e 9f';
    expect(await csvIn('a.csv', Buffer.from(assigned.replaceAll(' ', ''), 'hex'))).toBe(
      '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
    );
    const latin = Uint8Array.from({ length: 96 }, (_, i) => 160 + i);
    expect(await csvIn('a.csv', latin)).toBe(String.fromCharCode(...latin));
  });

  it.each([
    ['utf-16le, marked', false, true],
    ['utf-16be, marked', true, true],
    ['utf-16le', false, false],
    ['utf-16be', true, false],
  ])('comes as UTF-8: %s', async (_, bigEndian, mark) => {
    const text = 'Nom\tPrénom\r\nDurand\tZoé 😀\r\n';
    expect(await csvIn('a.csv', utf16(text, bigEndian, mark))).toBe(text);
  });

  it('passes unchanged where it is UTF-8, its mark included', async () => {
    const bytes = utf8('\uFEFFNom;Prénom\r\n');
    const { tables } = await tablesOf(sourceOfBytes('a.csv', bytes), {});
    expect(Buffer.from(await bytesOf(tables[0]!.source))).toEqual(Buffer.from(bytes));
  });

  it('stays UTF-8 where a few bytes are spoilt, for their rows to be set aside', async () => {
    const bytes = Buffer.concat([utf8('é;à;ü\n'), Uint8Array.of(0xe9, 0x3b, 0x61, 0x0a)]);
    const { tables } = await tablesOf(sourceOfBytes('a.csv', bytes), {});
    expect(Buffer.from(await bytesOf(tables[0]!.source))).toEqual(bytes);
  });

  it('does not decide before the first letter that is no ASCII, however far it is', async () => {
    const plain = 'a;b\n'.repeat(100_000);
    expect(await csvIn('a.csv', Buffer.concat([utf8(plain), IN_1252]))).toBe(plain + LETTERS);
    expect(await csvIn('a.csv', utf8(plain + LETTERS))).toBe(plain + LETTERS);
  });

  it('is the same in pieces of any size', async () => {
    const alphabet = fc.constantFrom('a', ';', '\n', 'é', '€', 'œ', '😀', '"');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: alphabet, minLength: 8, maxLength: 60 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        fc.integer({ min: 1, max: 20 }),
        async (text, encoding, pieceSize) => {
          const bytes =
            encoding === 'utf-8' ? utf8(text) : utf16(text, encoding === 'utf-16be', true);
          expect(await csvIn('a.csv', bytes, pieceSize)).toBe(text);
        },
      ),
    );
  });

  it('decides the same in pieces of any size, for bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300, min: 32 }),
        fc.integer({ min: 1, max: 301 }),
        async (tail, pieceSize) => {
          const bytes = Buffer.concat([utf8('a;b\n'), tail]);
          expect(await csvIn('a.csv', bytes, pieceSize)).toBe(await csvIn('a.csv', bytes));
        },
      ),
    );
  });
});

describe('a pasted text', () => {
  it('is a source of UTF-8', async () => {
    const source = sourceOfPaste('Collage', 'Nom\tVille\nZoé\tNîmes\n');
    expect(source.name).toBe('Collage');
    expect(source.size).toBe(22);
    expect(await textOfSource(source)).toBe('Nom\tVille\nZoé\tNîmes\n');
  });
});
