-- Units that rated the same period by the same regulation with other rules: every mark but the one that most units have.
WITH marks AS (
  SELECT regulation, period_text, period_start, fingerprint, unit_code
  FROM current_results
  GROUP BY regulation, period_text, period_start, fingerprint, unit_code
),
counts AS (
  SELECT
    regulation, period_text, period_start, fingerprint,
    COUNT(*) AS units,
    STRING_AGG(unit_code, ', ' ORDER BY unit_code) AS unit_codes
  FROM marks
  GROUP BY regulation, period_text, period_start, fingerprint
)
SELECT *
FROM counts
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY regulation, period_text ORDER BY units DESC, fingerprint) > 1
ORDER BY regulation, period_start, fingerprint
