-- one row per count of people really there kept
SELECT
  raw_headcounts.local_day,
  date_of_day(raw_headcounts.local_day) AS local_date,
  raw_headcounts.headcount,
  index_or_null(raw_headcounts.place) AS place,
  files.file_name,
  raw_headcounts.line
FROM raw_headcounts
LEFT JOIN files ON files.file = raw_headcounts.file
