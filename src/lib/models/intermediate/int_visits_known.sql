-- one row per visit with a known end, pauses within its zone bridged
WITH paced AS (
  SELECT
    person,
    place,
    zone,
    start_at,
    end_at,
    local_day,
    MAX(end_at) OVER (
      PARTITION BY person, zone
      ORDER BY start_at
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS left_at
  FROM stg_checkins
  WHERE end_at IS NOT NULL
),

numbered AS (
  SELECT
    paced.*,
    SUM(
      CASE
        WHEN paced.left_at IS NULL THEN 1
        WHEN paced.start_at <= paced.left_at THEN 0
        WHEN paced.start_at - paced.left_at > definitions.gap_seconds THEN 1
        WHEN EXISTS (
          SELECT 1
          FROM stg_checkins AS elsewhere
          WHERE elsewhere.person = paced.person
            AND elsewhere.zone <> paced.zone
            AND elsewhere.start_at >= paced.left_at
            AND elsewhere.start_at < paced.start_at
        ) THEN 1
        ELSE 0
      END
    ) OVER (
      PARTITION BY paced.person, paced.zone
      ORDER BY paced.start_at
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS stay
  FROM paced
  CROSS JOIN definitions
)

SELECT
  person,
  place,
  zone,
  MIN(start_at) AS start_at,
  MAX(end_at) AS end_at,
  MIN(local_day) AS local_day
FROM numbered
GROUP BY person, place, zone, stay
