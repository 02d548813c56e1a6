/**
 * What may be asked of the lab's tables: one question that reads. It is wrapped in a question of our
 * own, so that whatever stands in it can only be read as part of one.
 */
import { PasserelleError } from '../../base/errors.ts';

/** First words of what reads. */
const READS = new Set(['select', 'with', 'from', 'values', 'describe', 'show', 'summarize', '(']);

export interface Question {
  /** `plan`: how the engine would answer, or did. */
  readonly kind: 'rows' | 'plan';
  /** The question itself, at its place in the text, without what ends it. */
  readonly sql: string;
  /** Of a plan: whether it is run for it. */
  readonly isRun: boolean;
}

/**
 * @throws PasserelleError `QUERY_EMPTY`, `QUERY_SEVERAL` (two statements), `QUERY_NOT_A_QUESTION`
 * with its first `word`
 */
export function oneQuestion(text: string): Question {
  const code = codeOf(text);
  const bare = code.trimEnd().replace(/[;\s]+$/u, '');
  if (bare.trim() === '') throw new PasserelleError('QUERY_EMPTY');
  if (bare.includes(';')) throw new PasserelleError('QUERY_SEVERAL');
  const plan = /^\s*explain(\s+analyze)?\b/iu.exec(bare);
  const start = plan?.[0].length ?? 0;
  const asked = bare.slice(start);
  const word = /^\s*(\(|[^\s(;]+)/u.exec(asked)?.[1] ?? '';
  if (!READS.has(word.toLowerCase())) throw new PasserelleError('QUERY_NOT_A_QUESTION', { word });
  return {
    kind: plan === null ? 'rows' : 'plan',
    sql: blanks(text.slice(0, start)) + text.slice(start, bare.length),
    isRun: plan?.[1] !== undefined,
  };
}

const blanks = (text: string): string => text.replace(/[^\n]/gu, ' ');

/** Lines that stand before the question in what {@link wrapped} makes of it. */
export const LINES_BEFORE = 1;

/** The question as a part of one of ours. */
export const wrapped = (sql: string): string => `SELECT * FROM (\n${sql}\n) AS question`;

/** Texts, quoted names and comments, as DuckDB reads them. */
const QUIET = [
  /--[^\n]*/uy,
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/uy,
  /'(?:[^']|'')*(?:'|$)/uy,
  /"(?:[^"]|"")*(?:"|$)/uy,
  /\$([\p{L}_][\p{L}\p{N}_]*)?\$[\s\S]*?(?:\$\1\$|$)/uy,
];

/** The text with what is quoted or commented out as blanks of the same length. */
function codeOf(text: string): string {
  let code = '';
  while (code.length < text.length) {
    const length = quietAt(text, code.length);
    code += length === 0 ? text.charAt(code.length) : filler(text, code.length, length);
  }
  return code;
}

/** A quoted name or text is something, a comment is nothing. */
function filler(text: string, at: number, length: number): string {
  const isComment = text.startsWith('--', at) || text.startsWith('/*', at);
  return (isComment ? ' ' : '_').repeat(length);
}

/** How long what is quoted or commented out at a place is; 0 where nothing is. */
function quietAt(text: string, at: number): number {
  if (text.startsWith('/*', at)) return commentAt(text, at);
  for (const pattern of QUIET) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return match[0].length;
  }
  return 0;
}

/** Comments stand in comments. */
function commentAt(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    if (text.startsWith('/*', at)) depth++;
    else if (text.startsWith('*/', at)) depth--;
    else {
      at++;
      continue;
    }
    at += 2;
    if (depth === 0) break;
  }
  return Math.min(at, text.length) - from;
}
