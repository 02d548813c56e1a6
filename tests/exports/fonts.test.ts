import { describe, expect, it } from 'vitest';
import { facesFor, firstFamily, holds, type Face } from '../../src/lib/exports/fonts.ts';

describe('holds', () => {
  it('reads single characters, ranges and wildcards', () => {
    expect(holds('U+0000-00FF, U+0131, U+0152-0153', 'é')).toBe(true);
    expect(holds('U+0000-00FF, U+0131, U+0152-0153', 'œ')).toBe(true);
    expect(holds('U+0000-00FF, U+0131, U+0152-0153', 'ž')).toBe(false);
    expect(holds('U+4??', 'я')).toBe(true);
    expect(holds('U+4??', 'z')).toBe(false);
    expect(holds('nothing', 'a')).toBe(false);
  });
});

describe('firstFamily', () => {
  it('takes the first name without its quotes', () => {
    expect(firstFamily("'Newsreader Variable', Georgia, serif")).toBe('Newsreader Variable');
    expect(firstFamily('Figtree')).toBe('Figtree');
  });
});

describe('facesFor', () => {
  const face = (family: string, style: string, range: string): Face => ({
    family,
    style,
    range,
    weight: '200 800',
    url: `${family}-${style}`,
  });
  const latin = face('Serif', 'normal', 'U+0000-00FF');
  const extended = face('Serif', 'normal', 'U+0100-02BA');
  const italic = face('Serif', 'italic', 'U+0000-00FF');
  const sans = face('Sans', 'normal', 'U+0000-00FF');

  it('leaves out styles, typefaces and characters that are not written', () => {
    const all = [latin, extended, italic, sans];
    const write = (text: string) => [{ family: 'Serif', style: 'normal', text }];
    expect(facesFor(all, write('été'))).toEqual([latin]);
    expect(facesFor(all, write('Žižek'))).toEqual([latin, extended]);
    expect(facesFor(all, [])).toEqual([]);
  });
});
