/** Questions to begin with. Their titles: `text/labExamples.ts`. */

interface LabExample {
  /** `{pseudonym}` stands for the column of pseudonyms in the reader's language. */
  readonly sql: string;
  /** What is drawn of the answer. */
  readonly chart: {
    readonly kind: 'bars' | 'line' | 'dots';
    readonly x: string;
    readonly y: string;
  };
}

export const LAB_EXAMPLES = {
  classes: {
    chart: { kind: 'bars', x: 'class', y: 'pairs' },
    sql: `SELECT class, COUNT(*) AS pairs, AVG(strength) AS strength, AVG(overlap) AS overlap
FROM ties
GROUP BY class
ORDER BY pairs DESC`,
  },
  new_ties: {
    chart: { kind: 'line', x: 'first_week', y: 'new_ties' },
    sql: `SELECT first_week, COUNT(*) AS new_ties
FROM ties
WHERE class <> 'latent' AND first_week IS NOT NULL
GROUP BY first_week
ORDER BY first_week`,
  },
  layers: {
    chart: { kind: 'line', x: 'week', y: 'pairs_events' },
    sql: `SELECT
  week,
  COUNT(CASE WHEN layer = 'presence' THEN 1 END) AS pairs_presence,
  COUNT(CASE WHEN layer = 'events' THEN 1 END) AS pairs_events,
  COUNT(CASE WHEN layer = 'help' THEN 1 END) AS pairs_help
FROM evidence
GROUP BY week
ORDER BY week`,
  },
  room_without_help: {
    chart: { kind: 'dots', x: 'hours_together', y: 'help' },
    sql: `SELECT
  a.attribute,
  LEAST(a.label, b.label) AS one_group,
  GREATEST(a.label, b.label) AS other_group,
  COUNT(*) AS pairs,
  SUM(ties.copresence_hours) AS hours_together,
  COALESCE(SUM(ties.help_ab + ties.help_ba), 0) AS help
FROM ties
INNER JOIN attributes AS a ON a.person = ties.person_a AND a.rank = 1
INNER JOIN attributes AS b ON b.person = ties.person_b AND b.rank = 1
WHERE a.attribute = b.attribute AND a.label <> b.label
GROUP BY a.attribute, one_group, other_group
HAVING COUNT(*) >= 10
ORDER BY help / (hours_together + 1), hours_together DESC`,
  },
  familiar_faces: {
    chart: { kind: 'dots', x: 'encounter_days', y: 'copresence_hours' },
    sql: `SELECT a.{pseudonym} AS one, b.{pseudonym} AS other, ties.encounter_days, ties.copresence_hours
FROM ties
INNER JOIN people AS a ON a.person = ties.person_a
INNER JOIN people AS b ON b.person = ties.person_b
WHERE ties.class = 'latent'
ORDER BY ties.copresence_hours DESC, one, other`,
  },
  strength_overlap: {
    chart: { kind: 'line', x: 'tenth', y: 'mean_overlap' },
    sql: `WITH tenths AS (
  SELECT NTILE(10) OVER (ORDER BY strength) AS tenth, strength, overlap
  FROM ties
  WHERE strength IS NOT NULL AND overlap IS NOT NULL
)
SELECT tenth, COUNT(*) AS ties, AVG(strength) AS mean_strength, AVG(overlap) AS mean_overlap
FROM tenths
GROUP BY tenth
ORDER BY tenth`,
  },
  presence_ties: {
    chart: { kind: 'dots', x: 'present_days', y: 'weak_ties' },
    sql: `SELECT {pseudonym}, present_days, ties, weak_ties, strong_ties, bridging_ties
FROM people
ORDER BY present_days DESC, person`,
  },
  wide_ranges: {
    chart: { kind: 'bars', x: 'id', y: 'relative_width' },
    sql: `SELECT
  id, value, COALESCE(wide_lo, lo) AS low, COALESCE(wide_hi, hi) AS high,
  (COALESCE(wide_hi, hi) - COALESCE(wide_lo, lo)) / ABS(value) AS relative_width
FROM results
WHERE value <> 0 AND hi IS NOT NULL
ORDER BY relative_width DESC, id`,
  },
} as const satisfies Readonly<Record<string, LabExample>>;

export type LabExampleName = keyof typeof LAB_EXAMPLES;

/** The question as it is put to a reader of a language. */
export const exampleSql = (name: LabExampleName, language: 'fr' | 'en'): string =>
  LAB_EXAMPLES[name].sql.replaceAll('{pseudonym}', `pseudonym_${language}`);
