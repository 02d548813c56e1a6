-- one row per week with any activity (numbers of records; persons who have not opted out)
SELECT
  monday_of_day(activity.local_day) AS monday,
  SUM(CASE WHEN activity.activity = 'visit' THEN activity.records ELSE 0 END) AS visits,
  SUM(CASE WHEN activity.activity = 'attendance' THEN activity.records ELSE 0 END) AS attendances,
  SUM(CASE WHEN activity.activity = 'help' THEN activity.records ELSE 0 END) AS helps,
  SUM(CASE WHEN activity.activity = 'contact' THEN activity.records ELSE 0 END) AS contacts,
  COUNT(DISTINCT CASE WHEN people.is_opted_out = 0 THEN activity.person END) AS persons
FROM int_activity AS activity
INNER JOIN stg_people AS people ON people.person = activity.person
GROUP BY monday_of_day(activity.local_day)
