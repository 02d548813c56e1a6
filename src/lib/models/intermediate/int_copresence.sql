-- one row per pair of members and local day on which they were in one zone, crowds left out
WITH meetings AS (
  SELECT
    CASE WHEN earlier.person < later.person THEN earlier.person ELSE later.person END AS person_a,
    CASE WHEN earlier.person < later.person THEN later.person ELSE earlier.person END AS person_b,
    later.zone,
    later.local_day,
    later.start_at,
    CASE WHEN earlier.end_at < later.end_at THEN earlier.end_at ELSE later.end_at END AS end_at
  FROM int_visit_quarters AS later
  INNER JOIN int_visit_quarters AS earlier
    ON earlier.zone = later.zone
    AND earlier.quarter = later.quarter
    AND earlier.start_at <= later.start_at
    AND earlier.end_at > later.start_at
    AND (earlier.start_at < later.start_at OR earlier.person < later.person)
  -- Each overlap is found once, in the quarter of an hour in which it begins.
  WHERE later.quarter = later.first_quarter
    AND earlier.person <> later.person
)

SELECT
  meetings.person_a,
  meetings.person_b,
  meetings.local_day,
  SUM(until.together_before - since.together_before) AS together_seconds,
  SUM(until.attention_before - since.attention_before) AS attention_seconds
FROM meetings
INNER JOIN int_presence AS since
  ON since.zone = meetings.zone AND since.moment = meetings.start_at
INNER JOIN int_presence AS until
  ON until.zone = meetings.zone AND until.moment = meetings.end_at
GROUP BY meetings.person_a, meetings.person_b, meetings.local_day
-- Not a filter on each meeting: planners take that for a reason to join moments with moments.
HAVING SUM(until.together_before - since.together_before) > 0
