-- Completeness by unit: how many people each unit has filed for each period, how many are without a level, and who filed nothing.
WITH filed AS (
  SELECT
    unit_code, regulation, period_kind, period_text, period_start,
    COUNT(*) AS people,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT', 'DAT', 'KHONG_DAT')) AS rated,
    COUNTIF(level = 'KHONG_DANH_GIA') AS not_rated,
    COUNTIF(level IN ('CHUA_DU', 'CHUA_QUY_DINH')) AS without_level,
    MAX(decided_at) AS last_decided_at
  FROM current_results
  GROUP BY unit_code, regulation, period_kind, period_text, period_start
),
periods AS (
  SELECT DISTINCT regulation, period_kind, period_text, period_start FROM filed
),
rules AS (
  SELECT DISTINCT unit_code, regulation, period_kind FROM filed
),
expected AS (
  SELECT
    rules.unit_code, periods.regulation, periods.period_kind, periods.period_text, periods.period_start,
    COALESCE(filed.people, 0) AS people,
    COALESCE(filed.rated, 0) AS rated,
    COALESCE(filed.not_rated, 0) AS not_rated,
    COALESCE(filed.without_level, 0) AS without_level,
    filed.last_decided_at,
    MAX(COALESCE(filed.people, 0)) OVER (
      PARTITION BY rules.unit_code, periods.regulation, periods.period_kind, EXTRACT(YEAR FROM periods.period_start)
    ) AS most_people
  FROM rules
  JOIN periods
    ON periods.regulation = rules.regulation AND periods.period_kind = rules.period_kind
  LEFT JOIN filed
    ON filed.unit_code = rules.unit_code AND filed.regulation = periods.regulation AND filed.period_text = periods.period_text
)
SELECT
  units.unit_code, units.unit_name, units.block, units.district,
  expected.regulation, expected.period_kind, expected.period_text, expected.period_start,
  COALESCE(expected.people, 0) AS people,
  COALESCE(expected.rated, 0) AS rated,
  COALESCE(expected.not_rated, 0) AS not_rated,
  COALESCE(expected.without_level, 0) AS without_level,
  COALESCE(expected.most_people - expected.people, 0) AS fewer_than_most,
  expected.last_decided_at,
  CASE
    WHEN COALESCE(expected.people, 0) = 0 THEN 'none'
    WHEN expected.without_level > 0 OR expected.people < expected.most_people THEN 'partly'
    ELSE 'complete'
  END AS state
FROM units
LEFT JOIN expected ON expected.unit_code = units.unit_code
ORDER BY regulation, period_start, unit_code
