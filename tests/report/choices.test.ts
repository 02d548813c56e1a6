/** What a browser kept of a report is read whatever it holds. */
import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import {
  choicesOf,
  isLogo,
  LONGEST,
  MOST_LOGOS,
  NO_CHOICES,
  templateOf,
  type Choices,
} from '../../src/lib/report/choices.ts';

const LOGO = 'data:image/png;base64,iVBORw0KGgo=';

const typed: Choices = {
  ...NO_CHOICES,
  place: 'La Halle',
  pages: 1,
  mapping: true,
  headlines: ['new-ties-rate'],
  picture: 'classes',
  trend: 'new-ties-rate',
  quotes: [
    { words: 'On s’y parle.', who: 'une adhérente' },
    { words: '', who: '' },
  ],
  contact: 'bonjour@halle.example',
  logos: [{ image: LOGO, words: 'La Région' }],
};

describe('choices of a report', () => {
  it('come back as they were kept', () => {
    expect(choicesOf(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  test.prop([fc.anything()])('are there whatever was kept', (kept) => {
    const found = choicesOf(kept);
    expect([1, 2]).toContain(found.pages);
    expect(found.logos.length).toBeLessThanOrEqual(MOST_LOGOS);
    expect(choicesOf(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it('take no address for a logo, no markup for an id, no more words than there is room', () => {
    const found = choicesOf({
      logos: [
        { image: 'https://example.org/logo.png', words: 'x' },
        { image: 'data:image/svg+xml;base64,PHN2Zz4=', words: 'x' },
        { image: `${LOGO}" onload="x`, words: 'x' },
      ],
      headlines: ['<b>', 'new-ties-rate', 7],
      trend: 'a b',
      contact: 'x'.repeat(1000),
    });
    expect(found.logos).toEqual([]);
    expect(found.headlines).toEqual(['new-ties-rate']);
    expect(found.trend).toBeNull();
    expect(found.contact).toHaveLength(LONGEST.contact);
    expect(isLogo(LOGO)).toBe(true);
    expect(isLogo(`data:image/png;base64,${'A'.repeat(600_000)}`)).toBe(false);
  });

  it('leave the words of the moment out of a template', () => {
    expect(templateOf(typed)).toEqual({ ...typed, quotes: NO_CHOICES.quotes });
  });
});
