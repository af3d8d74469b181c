-- Trend: the share of people at XS and at T or better in each block, from period to period, in percent and percentage points.
WITH shares AS (
  SELECT
    block, regulation, period_kind, period_text, period_start,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT')) AS rated,
    COUNTIF(level = 'XS') AS excellent,
    COUNTIF(level IN ('XS', 'T')) AS good,
    AVG(CASE WHEN level IN ('XS', 'T', 'HT', 'KHT') THEN points END) AS mean_points
  FROM current_results
  GROUP BY block, regulation, period_kind, period_text, period_start
),
percents AS (
  SELECT
    shares.*,
    excellent * 100.0 / NULLIF(rated, 0) AS excellent_percent,
    good * 100.0 / NULLIF(rated, 0) AS good_percent
  FROM shares
)
SELECT
  percents.*,
  excellent_percent - LAG(excellent_percent) OVER (
    PARTITION BY block, regulation, period_kind ORDER BY period_start
  ) AS excellent_change
FROM percents
ORDER BY regulation, period_kind, block, period_start
