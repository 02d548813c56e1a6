/**
 * Lets the page load of the indicators' texts one language, and what stands beside numbers before
 * how they are made: an import of a text with `?part=fr-words` gets its French words only. Without
 * this, such an import gets the whole text, and everything works the same but for its weight.
 */
import { parseSync, type Plugin } from 'vite';
import { LATER_PARTS, METHOD_PARTS } from '../../lib/text/indicatorText.ts';

const LANGUAGES = ['fr', 'en'];
const QUERY = /\/text\/indicators\/[^/]+\.ts\?.*\bpart=(fr|en)-(words|method)\b/;

/** As the parser gives them, in offsets of the source. */
type Expression = ReturnType<typeof parseSync>['program']['body'][number] extends infer Node
  ? Node
  : never;
type ObjectNode = Extract<
  Extract<Expression, { type: 'ExportDefaultDeclaration' }>['declaration'],
  { type: 'ObjectExpression' }
>;

export const partsOfTexts = (): Plugin => ({
  name: 'parts-of-texts',
  enforce: 'pre',
  transform(code, id) {
    const [, language, part] = QUERY.exec(id) ?? [];
    if (language === undefined || part === undefined) return null;
    return { code: partOf(code, language, part === 'method'), map: null };
  },
});

/** The source of a text without what the part does not hold; the same where it has another form. */
export function partOf(source: string, language: string, isMethod: boolean): string {
  const text = exported(source);
  if (text === null) return source;
  const others: readonly string[] = [
    ...LANGUAGES.filter((each) => each !== language),
    ...(isMethod ? [] : LATER_PARTS),
  ];
  const inside = propertyOf(text, language);
  const cuts = [
    ...spans(text, (name) => others.includes(name)),
    ...(inside === null ? [] : spans(inside, (name) => METHOD_NAMES.has(name) !== isMethod)),
  ];
  // From the end, so that the offsets of what is left to cut stay true.
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce(
      (left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ''),
      source,
    );
}

const METHOD_NAMES: ReadonlySet<string> = new Set(METHOD_PARTS);

/** The object a text file exports, or null. */
function exported(source: string): ObjectNode | null {
  for (const node of parseSync('text.ts', source).program.body) {
    if (node.type !== 'ExportDefaultDeclaration') continue;
    const { declaration } = node;
    const value =
      declaration.type === 'TSSatisfiesExpression' ? declaration.expression : declaration;
    return value.type === 'ObjectExpression' ? value : null;
  }
  return null;
}

function propertyOf(object: ObjectNode, wanted: string): ObjectNode | null {
  for (const property of object.properties) {
    if (property.type !== 'Property' || nameOf(property) !== wanted) continue;
    return property.value.type === 'ObjectExpression' ? property.value : null;
  }
  return null;
}

const spans = (object: ObjectNode, isCut: (name: string) => boolean) =>
  object.properties.flatMap((property) =>
    property.type === 'Property' && isCut(nameOf(property))
      ? [{ start: property.start, end: property.end }]
      : [],
  );

const nameOf = ({
  key,
}: Extract<ObjectNode['properties'][number], { type: 'Property' }>): string =>
  key.type === 'Identifier' ? key.name : '';
