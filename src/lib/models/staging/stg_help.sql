-- one row per exchange of help kept
SELECT
  CAST(raw_help.helper AS INTEGER) AS helper,
  CAST(raw_help.helped AS INTEGER) AS helped,
  raw_help.helped_at,
  topics.content AS topic,
  number_or_null(raw_help.minutes) AS minutes,
  number_or_null(raw_help.rating) AS rating,
  requests.content AS request_id,
  raw_help.local_day,
  date_of_day(raw_help.local_day) AS local_date,
  raw_help.local_minute,
  files.file_name,
  raw_help.line
FROM raw_help
LEFT JOIN texts AS topics ON topics.text = raw_help.topic
LEFT JOIN texts AS requests ON requests.text = raw_help.request
LEFT JOIN files ON files.file = raw_help.file
