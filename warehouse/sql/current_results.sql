-- The record that counts of each person, unit, regulation and period: the last one, and of two copies of it the one loaded later.
SELECT *
FROM results
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY unit_code, regulation, period_text, person_id
  ORDER BY record DESC, load_id DESC
) = 1
