import { describe, expect, it } from 'vitest';
import { sentenceOf, speak } from '../../src/cli/say.ts';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { filesOf, nameOf, textOf } from './tree.ts';

const FOLDER = 'src/lib/text/messages';
const SETTINGS = 'src/lib/text/project.inlang/settings.json';

type Message = string | readonly Message[] | { readonly [key: string]: Message };

/** All texts of a message: one, or those of its variants. */
function textsOf(message: Message): string[] {
  if (typeof message === 'string') return [message];
  const inside = Array.isArray(message)
    ? (message as readonly Message[])
    : 'match' in message
      ? Object.values(message['match'])
      : Object.values(message);
  return inside.flatMap(textsOf);
}

/** Names in braces, sorted, once each. */
const parametersOf = (message: Message): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{[^}]*\}/g) ?? []))].sort();

const messagesOf = (file: string, locale: string): Record<string, Message> =>
  JSON.parse(textOf(`${FOLDER}/${file}.${locale}.json`)) as Record<string, Message>;

const files = filesOf(FOLDER, /\.fr\.json$/).map((path) => nameOf(path).replace(/\.fr$/, ''));

describe('messages', () => {
  it('are all compiled', () => {
    const settings = JSON.parse(textOf(SETTINGS)) as Record<string, { pathPattern: string[] }>;
    const compiled = settings['plugin.inlang.messageFormat']?.pathPattern.map((path) =>
      path.replace(/^.*\/(\w+)\.\{locale\}\.json$/, '$1'),
    );
    expect(compiled?.sort()).toEqual(files);
  });

  it('have one place each', () => {
    const keys = files.flatMap((file) => Object.keys(messagesOf(file, 'fr')));
    const twice = keys.filter((key, i) => key !== '$schema' && keys.indexOf(key) !== i);
    expect(twice).toEqual([]);
  });

  it.each(files)('%s says the same things in French and English', (file) => {
    const [fr, en] = [messagesOf(file, 'fr'), messagesOf(file, 'en')];
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    for (const [key, french] of Object.entries(fr)) {
      const english = en[key] ?? '';
      expect(parametersOf(english), key).toEqual(parametersOf(french));
      for (const text of [...textsOf(french), ...textsOf(english)]) {
        expect(text.trim(), key).not.toBe('');
      }
    }
  });

  it.each(files)('%s sets French as French is set', (file) => {
    for (const [key, message] of Object.entries(messagesOf(file, 'fr'))) {
      if (key === '$schema') continue;
      for (const text of textsOf(message)) {
        expect(text, `${key}: a straight apostrophe`).not.toMatch(/\p{L}'\p{L}/u);
        expect(text, `${key}: no narrow space`).not.toMatch(
          /[^\u202f\u00a0!?][;!?»]|«[^\u202f\u00a0]/,
        );
        expect(text, `${key}: no space before a colon`).not.toMatch(/[\p{L}\p{N})}»]:(?!\/\/|\d)/u);
      }
    }
  });

  it('are all used', () => {
    const sources = filesOf('src', /\.(ts|svelte|mjs)$/)
      .map(textOf)
      .join('\n');
    const used = new Set(sources.match(/\bm\.\w+/g)?.map((match) => match.slice(2)));
    for (const [, key] of sources.matchAll(/\bm\[['"](\w+)['"]\]/g)) used.add(key ?? '');
    const unused = files
      .flatMap((file) => Object.keys(messagesOf(file, 'fr')))
      .filter((key) => key !== '$schema' && !used.has(key));
    expect(unused).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'has words for every error that can be thrown, in %s',
    (locale) => {
      speak(locale);
      const codes = new Set(
        filesOf('src', /\.(ts|svelte)$/).flatMap((path) =>
          [...textOf(path).matchAll(/new PasserelleError\(([^{;]*)/g)].flatMap(
            ([, given]) => given?.match(/(?<=')[A-Z_]{3,}(?=')/g) ?? [],
          ),
        ),
      );
      expect(codes).toContain('DATABASE_OUT_OF_MEMORY');
      const unsaid = [...codes].filter((code) =>
        sentenceOf(new PasserelleError(code)).includes(`(code ${code})`),
      );
      expect(unsaid).toEqual([]);
    },
  );
});
