-- one row per zone and moment at which the number of persons present changes
WITH steps AS (
  SELECT zone, start_at AS moment, 1 AS step FROM int_visits
  UNION ALL
  SELECT zone, end_at AS moment, -1 AS step FROM int_visits
),

moments AS (
  SELECT zone, moment, SUM(step) AS step
  FROM steps
  GROUP BY zone, moment
),

spans AS (
  SELECT
    zone,
    moment,
    SUM(step) OVER (
      PARTITION BY zone ORDER BY moment
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS persons,
    LEAD(moment) OVER (PARTITION BY zone ORDER BY moment) - moment AS seconds
  FROM moments
),

company AS (
  SELECT
    spans.zone,
    spans.moment,
    spans.persons,
    CASE
      WHEN spans.persons BETWEEN 2 AND definitions.crowd_cap THEN COALESCE(spans.seconds, 0)
      ELSE 0
    END AS seconds
  FROM spans
  CROSS JOIN definitions
)

-- Both sums run up to the moment: between two moments, the difference is what a pair there shares.
SELECT
  zone,
  moment,
  persons,
  COALESCE(SUM(seconds) OVER (
    PARTITION BY zone ORDER BY moment
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ), 0) AS together_before,
  COALESCE(SUM(CASE WHEN persons > 1 THEN seconds / (persons - 1) ELSE 0 END) OVER (
    PARTITION BY zone ORDER BY moment
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ), 0) AS attention_before
FROM company
