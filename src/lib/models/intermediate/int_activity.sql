-- one row per person and record of something they did: a check-in (several, where a day of deleted ones stays), an attended event, a help, a contact
SELECT person, local_day, 'visit' AS activity, 1 AS records FROM stg_checkins
UNION ALL
SELECT person, local_day, 'visit' AS activity, checkins AS records FROM stg_past_days
UNION ALL
SELECT
  rosters.person,
  events.local_day,
  'attendance' AS activity,
  1 AS records
FROM int_rosters AS rosters
INNER JOIN int_events AS events ON events.event = rosters.event
UNION ALL
SELECT helper AS person, local_day, 'help' AS activity, 1 AS records FROM stg_help
UNION ALL
-- Both ends were active; the record is counted once.
SELECT helped AS person, local_day, 'help' AS activity, 0 AS records FROM stg_help
UNION ALL
SELECT person_a AS person, local_day, 'contact' AS activity, 1 AS records FROM stg_contacts
UNION ALL
SELECT person_b AS person, local_day, 'contact' AS activity, 0 AS records FROM stg_contacts
