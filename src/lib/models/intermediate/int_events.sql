-- one row per event with anyone present: its size, its span, and its duration or a usual one
WITH spans AS (
  SELECT
    event,
    MIN(start_at) AS start_at,
    MAX(end_at) AS end_at,
    MIN(local_day) AS local_day
  FROM stg_attendance
  GROUP BY event
),

held AS (
  SELECT
    rosters.event,
    events.kind,
    spans.start_at,
    spans.end_at,
    spans.local_day,
    COUNT(*) AS persons
  FROM int_rosters AS rosters
  INNER JOIN events ON events.event = rosters.event
  INNER JOIN spans ON spans.event = rosters.event
  GROUP BY rosters.event, events.kind, spans.start_at, spans.end_at, spans.local_day
),

ranked AS (
  SELECT
    kind,
    end_at - start_at AS duration,
    ROW_NUMBER() OVER (PARTITION BY kind ORDER BY end_at - start_at) AS place_in_kind,
    COUNT(*) OVER (PARTITION BY kind) AS events_of_kind,
    ROW_NUMBER() OVER (ORDER BY end_at - start_at) AS place_in_all,
    COUNT(*) OVER () AS events_in_all
  FROM held
  WHERE end_at > start_at
),

of_kind AS (
  SELECT kind, AVG(duration) AS median_seconds
  FROM ranked
  WHERE 2 * place_in_kind BETWEEN events_of_kind AND events_of_kind + 2
  GROUP BY kind
),

of_all AS (
  SELECT AVG(duration) AS median_seconds
  FROM ranked
  WHERE 2 * place_in_all BETWEEN events_in_all AND events_in_all + 2
)

SELECT
  held.event,
  held.kind,
  held.persons,
  held.start_at,
  held.local_day,
  CASE
    WHEN held.end_at > held.start_at THEN held.end_at - held.start_at
    ELSE COALESCE(of_kind.median_seconds, of_all.median_seconds, 7200)
  END AS duration_seconds,
  CASE WHEN held.end_at > held.start_at THEN 0 ELSE 1 END AS is_imputed
FROM held
CROSS JOIN of_all
LEFT JOIN of_kind ON of_kind.kind = held.kind
