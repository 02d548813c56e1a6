-- one row per person, in the directory or not
SELECT
  CAST(persons.person AS INTEGER) AS person,
  persons.person_id,
  CASE WHEN raw_people.listed = 1 THEN 1 ELSE 0 END AS is_listed,
  number_or_null(raw_people.joined_day) AS joined_day,
  number_or_null(raw_people.left_day) AS left_day,
  raw_people.role,
  CASE WHEN raw_people.opted_out = 1 THEN 1 ELSE 0 END AS is_opted_out,
  CASE
    WHEN raw_people.opted_out = 1 THEN 0
    WHEN raw_people.role = definitions.staff_role THEN 0
    ELSE 1
  END AS is_member
FROM persons
CROSS JOIN definitions
LEFT JOIN raw_people ON raw_people.person = persons.person
