-- one row per clean visit: a person is in one zone at a time
WITH ranked AS (
  SELECT
    int_visits_merged.*,
    ROW_NUMBER() OVER (
      PARTITION BY person, start_at
      ORDER BY end_at DESC, zone
    ) AS length_rank
  FROM int_visits_merged
),

followed AS (
  SELECT
    person,
    place,
    zone,
    start_at,
    end_at,
    local_day,
    is_imputed,
    LEAD(start_at) OVER (PARTITION BY person ORDER BY start_at) AS next_start_at
  FROM ranked
  WHERE length_rank = 1
)

SELECT
  person,
  place,
  zone,
  start_at,
  CASE WHEN next_start_at < end_at THEN next_start_at ELSE end_at END AS end_at,
  local_day,
  is_imputed
FROM followed
