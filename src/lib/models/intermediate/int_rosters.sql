-- one row per event and person really present
SELECT
  event,
  person,
  MIN(start_at) AS start_at,
  MAX(end_at) AS end_at,
  MIN(local_day) AS local_day
FROM stg_attendance
WHERE status = 'present'
GROUP BY event, person
