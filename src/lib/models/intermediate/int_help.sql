-- one row per pair of members and local day on which one helped the other
SELECT
  CASE WHEN help.helper < help.helped THEN help.helper ELSE help.helped END AS person_a,
  CASE WHEN help.helper < help.helped THEN help.helped ELSE help.helper END AS person_b,
  help.local_day,
  SUM(CASE WHEN help.helper < help.helped THEN 1 ELSE 0 END) AS a_helped_b,
  SUM(CASE WHEN help.helper > help.helped THEN 1 ELSE 0 END) AS b_helped_a
FROM stg_help AS help
INNER JOIN stg_people AS helpers ON helpers.person = help.helper
INNER JOIN stg_people AS helped ON helped.person = help.helped
WHERE helpers.is_member = 1
  AND helped.is_member = 1
GROUP BY
  CASE WHEN help.helper < help.helped THEN help.helper ELSE help.helped END,
  CASE WHEN help.helper < help.helped THEN help.helped ELSE help.helper END,
  help.local_day
