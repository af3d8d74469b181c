-- The year of each person: how often at which level in the closed months or quarters, the mean of the points, and the year's own level.
WITH parts AS (
  SELECT
    unit_code, regulation, person_id, EXTRACT(YEAR FROM period_start) AS year, period_kind,
    COUNT(*) AS periods,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT', 'DAT', 'KHONG_DAT')) AS rated,
    COUNTIF(level = 'XS') AS xs,
    COUNTIF(level = 'T') AS t,
    COUNTIF(level = 'HT') AS ht,
    COUNTIF(level = 'KHT') AS kht,
    AVG(CASE WHEN level IN ('XS', 'T', 'HT', 'KHT', 'DAT', 'KHONG_DAT') THEN points END) AS mean_points
  FROM current_results
  WHERE period_kind <> 'year'
  GROUP BY unit_code, regulation, person_id, year, period_kind
),
years AS (
  SELECT unit_code, regulation, person_id, EXTRACT(YEAR FROM period_start) AS year, level AS year_level, points AS year_points
  FROM current_results
  WHERE period_kind = 'year'
)
SELECT
  unit_code, regulation, year, person_id, period_kind,
  COALESCE(periods, 0) AS periods,
  COALESCE(rated, 0) AS rated,
  COALESCE(xs, 0) AS xs,
  COALESCE(t, 0) AS t,
  COALESCE(ht, 0) AS ht,
  COALESCE(kht, 0) AS kht,
  mean_points, year_level, year_points
FROM parts
FULL JOIN years USING (unit_code, regulation, person_id, year)
ORDER BY regulation, year, unit_code, person_id, period_kind
