-- one row per person with at least five visits of known end: their median duration in seconds
WITH ranked AS (
  SELECT
    person,
    end_at - start_at AS duration,
    ROW_NUMBER() OVER (PARTITION BY person ORDER BY end_at - start_at) AS place_in_order,
    COUNT(*) OVER (PARTITION BY person) AS visits
  FROM int_visits_known
)

SELECT
  person,
  ROUND(AVG(duration)) AS median_seconds
FROM ranked
WHERE visits >= 5
  AND 2 * place_in_order BETWEEN visits AND visits + 2
GROUP BY person
