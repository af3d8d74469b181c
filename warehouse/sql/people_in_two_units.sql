-- People who stand in more than one unit for the same regulation and period, by their Mã: their two halves must not count twice.
SELECT
  regulation, period_text, period_start, person_id,
  COUNT(DISTINCT unit_code) AS units,
  STRING_AGG(DISTINCT unit_code, ', ' ORDER BY unit_code) AS unit_codes
FROM current_results
GROUP BY regulation, period_text, period_start, person_id
HAVING COUNT(DISTINCT unit_code) > 1
ORDER BY regulation, period_start, person_id
