-- Rotation: quarters whose three months all have somebody at XS, and never the same person twice. Figures to look at, no verdict.
WITH months AS (
  SELECT
    unit_code, regulation, EXTRACT(YEAR FROM period_start) AS year, EXTRACT(QUARTER FROM period_start) AS quarter,
    period_start, person_id, level
  FROM current_results
  WHERE period_kind = 'month' AND level IN ('XS', 'T', 'HT', 'KHT')
),
people AS (
  SELECT unit_code, regulation, year, quarter, person_id, COUNTIF(level = 'XS') AS times
  FROM months
  GROUP BY unit_code, regulation, year, quarter, person_id
),
turns AS (
  SELECT
    unit_code, regulation, year, quarter,
    COUNT(*) AS people,
    SUM(times) AS excellent_ratings,
    COUNTIF(times > 0) AS excellent_people,
    COUNTIF(times > 1) AS excellent_again
  FROM people
  GROUP BY unit_code, regulation, year, quarter
),
covered AS (
  SELECT unit_code, regulation, year, quarter, COUNT(DISTINCT period_start) AS months_with_excellent
  FROM months
  WHERE level = 'XS'
  GROUP BY unit_code, regulation, year, quarter
)
SELECT
  turns.unit_code, units.unit_name, units.block, units.district,
  turns.regulation, turns.year, turns.quarter, turns.people, turns.excellent_people,
  turns.excellent_people * 100.0 / turns.people AS excellent_percent
FROM turns
JOIN covered
  ON covered.unit_code = turns.unit_code AND covered.regulation = turns.regulation
  AND covered.year = turns.year AND covered.quarter = turns.quarter
LEFT JOIN units ON units.unit_code = turns.unit_code
WHERE covered.months_with_excellent = 3 AND turns.excellent_again = 0
ORDER BY regulation, year, quarter, unit_code
