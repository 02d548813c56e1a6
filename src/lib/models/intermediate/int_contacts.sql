-- one row per pair of members and local day on which they met
SELECT
  contacts.person_a,
  contacts.person_b,
  contacts.local_day,
  COUNT(*) AS contacts,
  SUM(contacts.end_at - contacts.start_at) AS contact_seconds
FROM stg_contacts AS contacts
INNER JOIN stg_people AS one ON one.person = contacts.person_a
INNER JOIN stg_people AS other ON other.person = contacts.person_b
WHERE one.is_member = 1
  AND other.is_member = 1
GROUP BY contacts.person_a, contacts.person_b, contacts.local_day
