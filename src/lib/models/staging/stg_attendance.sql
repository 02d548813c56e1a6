-- one row per person and event kept, whether they came or not
SELECT
  CAST(raw_attendance.person AS INTEGER) AS person,
  CAST(raw_attendance.event AS INTEGER) AS event,
  raw_attendance.start_at,
  number_or_null(raw_attendance.end_at) AS end_at,
  CASE raw_attendance.status
    WHEN 0 THEN 'present'
    WHEN 1 THEN 'registered'
    WHEN 2 THEN 'no_show'
    ELSE 'cancelled'
  END AS status,
  raw_attendance.local_day,
  date_of_day(raw_attendance.local_day) AS local_date,
  raw_attendance.local_minute,
  texts.content AS role,
  files.file_name,
  raw_attendance.line
FROM raw_attendance
LEFT JOIN texts ON texts.text = raw_attendance.role
LEFT JOIN files ON files.file = raw_attendance.file
