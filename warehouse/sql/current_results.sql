-- The record that counts of each person, unit, regulation and period: the last one, and of two copies of it the one loaded later.
-- Few people have more than one, so only those are compared; a number of a record and its load below it says which is later.
WITH several AS (
  SELECT unit_code, regulation, period_text, person_id, MAX(record * 4294967296 + load_id) AS latest
  FROM results
  GROUP BY unit_code, regulation, period_text, person_id
  HAVING COUNT(*) > 1
)
SELECT results.*
FROM results
LEFT JOIN several
  ON several.unit_code = results.unit_code AND several.regulation = results.regulation
  AND several.period_text = results.period_text AND several.person_id = results.person_id
WHERE several.latest IS NULL OR several.latest = results.record * 4294967296 + results.load_id
