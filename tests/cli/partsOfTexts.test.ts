/** What the page loads of a text: each part holds what its name says, word for word, and no more. */
import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/cli/bundle/partsOfTexts.ts';
import { METHOD_PARTS, type IndicatorText } from '../../src/lib/text/indicatorText.ts';
import { filesOf } from '../meta/tree.ts';

const FILES = filesOf('src/lib/text/indicators', /\.ts$/);
const WHOLE = import.meta.glob<IndicatorText>('../../src/lib/text/indicators/*.ts', {
  eager: true,
  import: 'default',
});

/** The exported object of a source; what it imports is only called by its functions. */
async function objectOf(source: string): Promise<Record<string, unknown>> {
  const { code } = await transformWithOxc(source, 'text.ts');
  const found = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code.replace(/^import .*$/gm, ''))}`
  )) as { default: Record<string, unknown> };
  return found.default;
}

describe.each(FILES)('%s', (path) => {
  const source = readFileSync(path, 'utf8');
  const whole = WHOLE[`../../${path}`];

  it.each(['fr', 'en'] as const)('gives the words and the method of %s', async (language) => {
    const words = await objectOf(partOf(source, language, false));
    const method = await objectOf(partOf(source, language, true));
    expect(whole).toBeDefined();
    expect(Object.keys(words).sort()).toEqual(
      Object.keys(whole ?? {})
        .filter((key) => [language, 'headline', 'screen'].includes(key))
        .sort(),
    );
    expect(method['references']).toEqual(whole?.references);
    expect([words['headline'], words['screen']]).toEqual([whole?.headline, whole?.screen]);
    const [said, made] = [words[language], method[language]] as [object, object];
    expect(Object.keys(made).sort()).toEqual([...METHOD_PARTS].sort());
    expect(Object.keys(said).filter((key) => METHOD_PARTS.some((part) => part === key))).toEqual(
      [],
    );
    const { finding, ...plain } = { ...whole?.[language], ...said, ...made };
    const { finding: _, ...rest } = whole?.[language] ?? {};
    expect(plain).toEqual(rest);
    expect(finding).toBeTypeOf('function');
    expect({ ...said, ...made }).toHaveProperty('finding');
  });
});

describe('another form', () => {
  it('is left whole', () => {
    const source = 'const text = { fr: {}, en: {} };\nexport default text;\n';
    expect(partOf(source, 'fr', false)).toBe(source);
  });

  it('may end with or without a comma', () => {
    const source = "export default { fr: { name: 'a', data: 'b' }, en: { name: 'c' } }";
    expect(partOf(source, 'fr', false).replace(/\s/g, '')).toBe("exportdefault{fr:{name:'a',},}");
    expect(partOf(source, 'en', false).replace(/\s/g, '')).toBe("exportdefault{en:{name:'c'}}");
  });
});
