-- one row per request for help kept
SELECT
  ids.content AS request_id,
  CAST(raw_requests.asker AS INTEGER) AS asker,
  raw_requests.asked_at,
  topics.content AS topic,
  number_or_null(raw_requests.answered_at) AS answered_at,
  number_or_null(raw_requests.closed_at) AS closed_at,
  raw_requests.local_day,
  date_of_day(raw_requests.local_day) AS local_date,
  raw_requests.local_minute,
  files.file_name,
  raw_requests.line
FROM raw_requests
LEFT JOIN texts AS ids ON ids.text = raw_requests.request
LEFT JOIN texts AS topics ON topics.text = raw_requests.topic
LEFT JOIN files ON files.file = raw_requests.file
