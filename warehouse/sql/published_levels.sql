-- Levels that may leave the house: kinds of people that are too few are put together, and what is still too few is left out.
WITH kinds AS (
  SELECT
    levels.*,
    CASE WHEN people >= minimum_group THEN person_kind ELSE '*' END AS published_kind,
    minimum_group
  FROM levels_by_block AS levels
  CROSS JOIN publication
)
SELECT
  block, published_kind AS person_kind, regulation, period_kind, period_text, period_start,
  SUM(people) AS people, SUM(xs) AS xs, SUM(t) AS t, SUM(ht) AS ht, SUM(kht) AS kht,
  SUM(dat) AS dat, SUM(khong_dat) AS khong_dat
FROM kinds
GROUP BY block, published_kind, regulation, period_kind, period_text, period_start, minimum_group
HAVING SUM(people) >= minimum_group
ORDER BY regulation, period_start, block, person_kind
