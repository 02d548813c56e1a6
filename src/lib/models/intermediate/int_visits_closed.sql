-- one row per visit with its end: known, or imputed from a median and never past midnight
SELECT
  person,
  place,
  zone,
  start_at,
  end_at,
  local_day,
  0 AS is_imputed
FROM int_visits_known
UNION ALL
SELECT
  opened.person,
  opened.place,
  opened.zone,
  opened.start_at,
  CASE
    WHEN opened.start_at + COALESCE(own.median_seconds, everybody.median_seconds)
      < opened.next_midnight
    THEN opened.start_at + COALESCE(own.median_seconds, everybody.median_seconds)
    ELSE opened.next_midnight
  END AS end_at,
  opened.local_day,
  1 AS is_imputed
FROM stg_checkins AS opened
LEFT JOIN int_person_durations AS own ON own.person = opened.person
LEFT JOIN int_place_durations AS everybody ON everybody.place = opened.place
WHERE opened.end_at IS NULL
  AND COALESCE(own.median_seconds, everybody.median_seconds) > 0
