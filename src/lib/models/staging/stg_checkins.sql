-- one row per check-in kept
SELECT
  CAST(raw_checkins.person AS INTEGER) AS person,
  CAST(raw_checkins.zone AS INTEGER) AS zone,
  CAST(zones.place AS INTEGER) AS place,
  raw_checkins.start_at,
  number_or_null(raw_checkins.end_at) AS end_at,
  raw_checkins.next_midnight,
  raw_checkins.local_day,
  date_of_day(raw_checkins.local_day) AS local_date,
  raw_checkins.local_minute,
  texts.content AS source,
  files.file_name,
  raw_checkins.line
FROM raw_checkins
INNER JOIN zones ON zones.zone = raw_checkins.zone
LEFT JOIN texts ON texts.text = raw_checkins.source
LEFT JOIN files ON files.file = raw_checkins.file
