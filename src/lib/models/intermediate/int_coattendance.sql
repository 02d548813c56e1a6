-- one row per pair of members and event both attended, with Newman's share of it
SELECT
  one.person AS person_a,
  other.person AS person_b,
  events.event,
  events.local_day,
  events.persons,
  1.0 / (events.persons - 1) AS newman_weight
FROM int_rosters AS one
INNER JOIN int_rosters AS other
  ON other.event = one.event
  AND other.person > one.person
INNER JOIN int_events AS events ON events.event = one.event
INNER JOIN stg_people AS one_of ON one_of.person = one.person
INNER JOIN stg_people AS other_of ON other_of.person = other.person
CROSS JOIN definitions
WHERE events.persons <= definitions.event_cap
  AND one_of.is_member = 1
  AND other_of.is_member = 1
