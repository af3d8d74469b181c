-- Records that two files tell differently: a row of `Kết quả` was changed by hand, for the sheet only grows.
SELECT
  unit_code, regulation, period_text, period_start, person_id, record,
  COUNT(DISTINCT load_id) AS files,
  STRING_AGG(DISTINCT source_file, ', ' ORDER BY source_file) AS source_files
FROM results
GROUP BY unit_code, regulation, period_text, period_start, person_id, record
HAVING COUNT(DISTINCT load_id) > 1
ORDER BY regulation, period_start, unit_code, person_id, record
