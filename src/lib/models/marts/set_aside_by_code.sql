-- one row per file and reason for which rows were set aside
SELECT
  file,
  code,
  COUNT(*) AS set_aside
FROM stg_set_aside
GROUP BY file, code
