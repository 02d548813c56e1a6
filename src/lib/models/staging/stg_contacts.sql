-- one row per declared or sensed meeting kept
SELECT
  CAST(raw_contacts.person_a AS INTEGER) AS person_a,
  CAST(raw_contacts.person_b AS INTEGER) AS person_b,
  raw_contacts.start_at,
  number_or_null(raw_contacts.end_at) AS end_at,
  raw_contacts.local_day,
  date_of_day(raw_contacts.local_day) AS local_date,
  raw_contacts.local_minute,
  files.file_name,
  raw_contacts.line
FROM raw_contacts
LEFT JOIN files ON files.file = raw_contacts.file
