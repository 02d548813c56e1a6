-- one row per pair of members with any evidence over the whole log, undecayed totals of every layer
WITH evidence AS (
  SELECT
    person_a, person_b, local_day,
    together_seconds, attention_seconds, 0 AS shared_events, 0 AS event_weight,
    0 AS help_ab, 0 AS help_ba, 0 AS contacts
  FROM int_copresence
  UNION ALL
  SELECT
    person_a, person_b, local_day,
    0, 0, 1, newman_weight, 0, 0, 0
  FROM int_coattendance
  UNION ALL
  SELECT
    person_a, person_b, local_day,
    0, 0, 0, 0, a_helped_b, b_helped_a, 0
  FROM int_help
  UNION ALL
  SELECT
    person_a, person_b, local_day,
    0, 0, 0, 0, 0, 0, contacts
  FROM int_contacts
),

totals AS (
  SELECT
    person_a,
    person_b,
    SUM(together_seconds) / 3600.0 AS copresence_hours,
    SUM(attention_seconds) / 3600.0 AS attention_hours,
    COUNT(DISTINCT CASE WHEN together_seconds > 0 THEN local_day END) AS copresence_days,
    SUM(shared_events) AS shared_events,
    SUM(event_weight) AS event_weight,
    SUM(help_ab) AS help_ab,
    SUM(help_ba) AS help_ba,
    SUM(contacts) AS contacts,
    MIN(local_day) AS first_day,
    MAX(local_day) AS last_day
  FROM evidence
  GROUP BY person_a, person_b
)

SELECT
  totals.person_a,
  totals.person_b,
  a.person_id AS person_a_id,
  b.person_id AS person_b_id,
  totals.copresence_hours,
  totals.attention_hours,
  totals.copresence_days,
  totals.shared_events,
  totals.event_weight,
  totals.help_ab,
  totals.help_ba,
  totals.contacts,
  totals.first_day,
  totals.last_day
FROM totals
INNER JOIN stg_people AS a ON a.person = totals.person_a
INNER JOIN stg_people AS b ON b.person = totals.person_b
