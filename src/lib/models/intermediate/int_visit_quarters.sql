-- one row per clean visit of a member and quarter of an hour it touches
SELECT
  visits.person,
  visits.zone,
  visits.start_at,
  visits.end_at,
  visits.local_day,
  quarters.quarter,
  CAST(FLOOR(visits.start_at / 900.0) AS BIGINT) AS first_quarter
FROM int_visits AS visits
INNER JOIN stg_people AS people ON people.person = visits.person
CROSS JOIN UNNEST(series(
  CAST(FLOOR(visits.start_at / 900.0) AS BIGINT),
  CAST(CEIL(visits.end_at / 900.0) AS BIGINT) - 1
)) AS quarters (quarter)
WHERE people.is_member = 1
