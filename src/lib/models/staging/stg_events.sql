-- one row per event of the calendar kept, each time one comes back being one
SELECT
  ids.content AS event_id,
  titles.content AS event_name,
  kinds.content AS kind,
  venues.content AS venue,
  raw_events.start_at,
  number_or_null(raw_events.end_at) AS end_at,
  raw_events.local_day,
  date_of_day(raw_events.local_day) AS local_date,
  raw_events.local_minute,
  files.file_name,
  raw_events.line
FROM raw_events
LEFT JOIN texts AS ids ON ids.text = raw_events.event_id
LEFT JOIN texts AS titles ON titles.text = raw_events.event_name
LEFT JOIN texts AS kinds ON kinds.text = raw_events.kind
LEFT JOIN texts AS venues ON venues.text = raw_events.venue
LEFT JOIN files ON files.file = raw_events.file
