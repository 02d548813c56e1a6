-- one row per nomination kept, from person_a to person_b
SELECT
  CAST(raw_nominations.person_a AS INTEGER) AS person_a,
  CAST(raw_nominations.person_b AS INTEGER) AS person_b,
  texts.content AS relation,
  raw_nominations.weight,
  files.file_name,
  raw_nominations.line
FROM raw_nominations
LEFT JOIN texts ON texts.text = raw_nominations.relation
LEFT JOIN files ON files.file = raw_nominations.file
