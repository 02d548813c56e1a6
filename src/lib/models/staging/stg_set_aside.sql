-- one row per row set aside
SELECT
  position,
  file_name AS file,
  line,
  column_name,
  cell,
  code
FROM raw_set_aside
