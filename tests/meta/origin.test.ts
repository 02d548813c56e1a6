import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from './tree.ts';

/** Names of vocabularies, never fetched; identifiers of publications, shown as text. */
const NAMES =
  /^https?:\/\/(www\.w3\.org\/|gexf\.net\/|schemas\.openxmlformats\.org\/|graphml\.graphdrawing\.org\/|doi\.org\/)/;
/** This computer, for the server of the command line. */
const HERE = /^http:\/\/localhost\b/;

describe('no other origin', () => {
  const files = [
    ...filesOf('src', /\.(ts|mjs|js|svelte|css|html|sql)$/),
    ...filesOf('static', /\.(html|css|js|svg|webmanifest)$/),
    ...filesOf('notebooks', /\.(ts|html|css|tmpl)$/),
  ];

  it.each(files)('%s names none', (path) => {
    const text = textOf(path);
    const urls = text.match(/(https?|wss?):\/\/[^\s'"`)<>]+/g) ?? [];
    expect(urls.filter((url) => !NAMES.test(url) && !HERE.test(url))).toEqual([]);
    expect(text, 'an address without scheme').not.toMatch(/(src|href|url)\s*[=(]\s*['"]?\/\/\w/);
  });
});
