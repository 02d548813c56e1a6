/**
 * What is known of a kept project without reading it, and the versions it was written in: each has
 * one way to the next, and what is read goes through all that remain.
 */
import * as v from 'valibot';
import { PasserelleError } from '../../base/errors.ts';

const aboutSchema = v.object({
  /** ISO 8601. */
  savedAt: v.string(),
  /** Secret under which keys stand for names. */
  salt: v.string(),
  /** Name of the place, where there is one only. */
  place: v.nullable(v.string()),
});

/** What is known of a kept project without reading it. */
export type About = Readonly<v.InferOutput<typeof aboutSchema>>;

/** As it was written: anything may stand there. */
type Written = Readonly<Record<string, unknown>>;

/** From the version of the place in the list, counted from 1, to the next. */
const TO_NEXT: readonly ((about: Written) => Written)[] = [
  // 1 → 2. Files of version 1 say neither their version nor, some of them, that no place is named.
  (about) => ({ ...about, place: typeof about['place'] === 'string' ? about['place'] : null }),
];

/** The version that is written. */
export const VERSION = TO_NEXT.length + 1;

/**
 * What was written, as this version writes it.
 * @param version that of what was written; undefined: 1, which did not say
 * @throws PasserelleError `SNAPSHOT_NEWER` where a later version wrote it; an error of its own
 *   where it is none of them
 */
export function aboutOf(written: unknown, version: unknown): About {
  const from = v.parse(v.pipe(v.optional(v.number(), 1), v.integer(), v.minValue(1)), version);
  if (from > VERSION) throw new PasserelleError('SNAPSHOT_NEWER');
  const start = v.parse(v.record(v.string(), v.unknown()), written);
  return v.parse(
    aboutSchema,
    TO_NEXT.slice(from - 1).reduce((about, toNext) => toNext(about), start),
  );
}
