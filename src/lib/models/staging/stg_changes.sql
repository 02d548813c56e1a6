-- one row per dated change of the place kept
SELECT
  raw_changes.local_day,
  date_of_day(raw_changes.local_day) AS local_date,
  texts.content AS label,
  files.file_name,
  raw_changes.line
FROM raw_changes
LEFT JOIN texts ON texts.text = raw_changes.label
LEFT JOIN files ON files.file = raw_changes.file
