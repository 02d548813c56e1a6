-- one row per tie of a ready network kept
SELECT
  CAST(raw_ties.person_a AS INTEGER) AS person_a,
  CAST(raw_ties.person_b AS INTEGER) AS person_b,
  texts.content AS relation,
  raw_ties.weight,
  files.file_name,
  raw_ties.line
FROM raw_ties
LEFT JOIN texts ON texts.text = raw_ties.relation
LEFT JOIN files ON files.file = raw_ties.file
