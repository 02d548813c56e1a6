/**
 * The works that definitions rest on: one bibliography (CSL-JSON, `references.json`), from which every
 * citation, BibTeX and CSL file is made. Loaded with the long texts, not before.
 */
import WORKS from './references.json';

/** What a work is called where it is cited: `granovetter1973`. */
export type ReferenceKey = keyof typeof WORKS;

/** One work, as CSL-JSON 1.0 has it, without its id. */
export interface Work {
  readonly type: string;
  readonly author: readonly { readonly family: string; readonly given: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly title: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** First and last, `12-34`, or the number of an article. */
  readonly page?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** Of a preprint: `arXiv:2004.08935`. */
  readonly number?: string;
  readonly DOI?: string;
}

const workOf = (key: ReferenceKey): Work => WORKS[key];

/** Authors named before the others are only hinted at. */
const MOST_NAMED = 7;

const yearOf = ({ issued }: Work): number => issued['date-parts'][0]?.[0] ?? 0;
const rangeText = (page: string): string => page.replace('-', '–');

/** The work as it is cited, in one line. */
export function citation(key: ReferenceKey): string {
  const work = workOf(key);
  const names = work.author.map(({ family, given }) => `${family}, ${given}`);
  const [first = ''] = names;
  const all = names.slice(0, -1).join(', ');
  const authors =
    names.length > MOST_NAMED
      ? `${first}, et al.`
      : names.length === 1
        ? first
        : `${all}, & ${names.at(-1) ?? ''}`;
  const title = /[?!.]$/u.test(work.title) ? work.title : `${work.title}.`;
  return [
    `${authors} (${yearOf(work)}).`,
    title,
    ...placeText(work),
    ...(work.DOI === undefined ? [] : [`doi:${work.DOI}`]),
  ].join(' ');
}

function placeText(work: Work): readonly string[] {
  const issue = work.issue === undefined ? '' : `(${work.issue})`;
  const where = [
    work['container-title'],
    work.volume === undefined ? undefined : `${work.volume}${issue}`,
    work.page === undefined ? undefined : rangeText(work.page),
  ].filter((part) => part !== undefined);
  const from = [work['publisher-place'], work.publisher].filter((part) => part !== undefined);
  return [
    ...(where.length === 0 ? [] : [`${where.join(', ')}.`]),
    // A preprint is known by its number, a book by its house.
    ...(work.number !== undefined ? [`${work.number}.`] : []),
    ...(work.number === undefined && from.length > 0 ? [`${from.join(': ')}.`] : []),
  ];
}

/** `Granovetter 1973`, `Newey & West 1987`, `Onnela et al. 2007`: inside a sentence. */
export function shortCitation(key: ReferenceKey): string {
  const work = workOf(key);
  const [first = '', second = ''] = work.author.map(({ family }) => family);
  const names =
    work.author.length > 2 ? `${first} et al.` : second === '' ? first : `${first} & ${second}`;
  return `${names} ${yearOf(work)}`;
}

/** Works in the order of their authors, then years, each once. */
export const inOrder = (keys: Iterable<ReferenceKey>): readonly ReferenceKey[] =>
  [...new Set(keys)].sort((a, b) => {
    const [x, y] = [citation(a), citation(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });

/** A CSL-JSON file, which Zotero and pandoc read. */
export const cslItems = (keys: readonly ReferenceKey[]): readonly (Work & { id: string })[] =>
  keys.map((key) => ({ id: key, ...workOf(key) }));

const BIBTEX_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  book: 'book',
  'paper-conference': 'inproceedings',
  article: 'misc',
};

/** A BibTeX file in UTF-8, capitals of titles kept as they are. */
export const bibtexOf = (keys: readonly ReferenceKey[]): string => keys.map(bibtexEntry).join('\n');

function bibtexEntry(key: ReferenceKey): string {
  const work = workOf(key);
  const type = BIBTEX_TYPES[work.type] ?? 'misc';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', work.author.map(({ family, given }) => `${family}, ${given}`).join(' and ')],
    ['year', String(yearOf(work))],
    ['title', `{${work.title}}`],
    [type === 'article' ? 'journal' : 'booktitle', work['container-title']],
    ['volume', work.volume],
    ['number', work.issue],
    ['pages', work.page?.replace('-', '--')],
    ['publisher', work.number === undefined ? work.publisher : undefined],
    ['address', work['publisher-place']],
    ['eprint', work.number?.replace(/^arXiv:/u, '')],
    ['archiveprefix', work.number === undefined ? undefined : 'arXiv'],
    ['doi', work.DOI],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${name === 'doi' ? value : escaped(value)}},`],
  );
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n');
}

/** What TeX would take for a command. */
const escaped = (text: string): string => text.replace(/[&%#$_]/gu, (sign) => `\\${sign}`);
