-- one row per place with visits of known end: everybody's median duration in seconds
WITH ranked AS (
  SELECT
    place,
    end_at - start_at AS duration,
    ROW_NUMBER() OVER (PARTITION BY place ORDER BY end_at - start_at) AS place_in_order,
    COUNT(*) OVER (PARTITION BY place) AS visits
  FROM int_visits_known
)

SELECT
  place,
  ROUND(AVG(duration)) AS median_seconds
FROM ranked
WHERE 2 * place_in_order BETWEEN visits AND visits + 2
GROUP BY place
