CREATE OR REPLACE VIEW `du-an.kho.current_results` AS
-- The record that counts of each person, unit, regulation and period: the last one, and of two copies of it the one loaded later.
-- Few people have more than one, so only those are compared; a number of a record and its load below it says which is later.
WITH several AS (
  SELECT unit_code, regulation, period_text, person_id, MAX(record * 4294967296 + load_id) AS latest
  FROM `du-an.kho.results` AS results
  GROUP BY unit_code, regulation, period_text, person_id
  HAVING COUNT(*) > 1
)
SELECT results.*
FROM `du-an.kho.results` AS results
LEFT JOIN several
  ON several.unit_code = results.unit_code AND several.regulation = results.regulation
  AND several.period_text = results.period_text AND several.person_id = results.person_id
WHERE several.latest IS NULL OR several.latest = results.record * 4294967296 + results.load_id;

CREATE OR REPLACE VIEW `du-an.kho.completeness` AS
-- Completeness by unit: how many people each unit has filed for each period, how many are without a level, and who filed nothing.
WITH filed AS (
  SELECT
    unit_code, regulation, period_kind, period_text, period_start,
    COUNT(*) AS people,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT', 'DAT', 'KHONG_DAT')) AS rated,
    COUNTIF(level = 'KHONG_DANH_GIA') AS not_rated,
    COUNTIF(level IN ('CHUA_DU', 'CHUA_QUY_DINH')) AS without_level,
    MAX(decided_at) AS last_decided_at
  FROM `du-an.kho.current_results` AS current_results
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
FROM `du-an.kho.units` AS units
LEFT JOIN expected ON expected.unit_code = units.unit_code
ORDER BY regulation, period_start, unit_code;

CREATE OR REPLACE VIEW `du-an.kho.levels_by_block` AS
-- Levels by block and kind of person: how many people stand at each level in each period.
SELECT
  block, person_kind, regulation, period_kind, period_text, period_start,
  COUNT(*) AS people,
  COUNTIF(level = 'XS') AS xs,
  COUNTIF(level = 'T') AS t,
  COUNTIF(level = 'HT') AS ht,
  COUNTIF(level = 'KHT') AS kht,
  COUNTIF(level = 'DAT') AS dat,
  COUNTIF(level = 'KHONG_DAT') AS khong_dat,
  COUNTIF(level = 'KHONG_DANH_GIA') AS not_rated,
  COUNTIF(level IN ('CHUA_DU', 'CHUA_QUY_DINH')) AS without_level
FROM `du-an.kho.current_results` AS current_results
GROUP BY block, person_kind, regulation, period_kind, period_text, period_start
ORDER BY regulation, period_start, block, person_kind;

CREATE OR REPLACE VIEW `du-an.kho.published_levels` AS
-- Levels that may leave the house: kinds of people that are too few are put together, and what is still too few is left out.
WITH kinds AS (
  SELECT
    levels.*,
    CASE WHEN people >= minimum_group THEN person_kind ELSE '*' END AS published_kind,
    minimum_group
  FROM `du-an.kho.levels_by_block` AS levels
  CROSS JOIN `du-an.kho.publication` AS publication
)
SELECT
  block, published_kind AS person_kind, regulation, period_kind, period_text, period_start,
  SUM(people) AS people, SUM(xs) AS xs, SUM(t) AS t, SUM(ht) AS ht, SUM(kht) AS kht,
  SUM(dat) AS dat, SUM(khong_dat) AS khong_dat
FROM kinds
GROUP BY block, published_kind, regulation, period_kind, period_text, period_start, minimum_group
HAVING SUM(people) >= minimum_group
ORDER BY regulation, period_start, block, person_kind;

CREATE OR REPLACE VIEW `du-an.kho.quota_counts` AS
-- The counts of every quota: for each unit, and for each group where the regulation says so, how many may be XS and how many are.
WITH parts AS (
  SELECT
    unit_code, regulation, period_kind, period_text, period_start, period_end, task_group, person_kind, form, is_signer,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT')) AS members,
    COUNTIF(level IN ('XS', 'T')) AS good,
    COUNTIF(level = 'XS') AS excellent
  FROM `du-an.kho.current_results` AS current_results
  GROUP BY unit_code, regulation, period_kind, period_text, period_start, period_end, task_group, person_kind, form, is_signer
),
folded AS (
  SELECT
    parts.*,
    REPLACE(REGEXP_REPLACE(NORMALIZE(LOWER(task_group), NFD), r'[\pM\s]', ''), 'đ', 'd') AS group_key,
    REPLACE(REGEXP_REPLACE(NORMALIZE(LOWER(person_kind), NFD), r'[\pM\s]', ''), 'đ', 'd') AS kind_key,
    REPLACE(REGEXP_REPLACE(NORMALIZE(LOWER(form), NFD), r'[\pM\s]', ''), 'đ', 'd') AS form_key
  FROM parts
),
counted AS (
  SELECT
    folded.*, quotas.quota_number, quotas.counted_per, quotas.share_of, quotas.reading,
    CASE WHEN quotas.may_be_set THEN COALESCE(units.quota_percent, quotas.percent) ELSE quotas.percent END AS percent,
    CASE WHEN quotas.counted_per = 'group' THEN folded.group_key ELSE '' END AS scope_key,
    CASE WHEN quotas.counted_per = 'group' THEN folded.task_group ELSE '' END AS scope_name
  FROM folded
  JOIN `du-an.kho.quotas` AS quotas ON quotas.regulation = folded.regulation
  LEFT JOIN `du-an.kho.units` AS units ON units.unit_code = folded.unit_code
  LEFT JOIN `du-an.kho.quota_exclusions` AS group_out
    ON group_out.regulation = quotas.regulation AND group_out.quota_number = quotas.quota_number
    AND group_out.excluded_by = 'group' AND group_out.folded_name = folded.group_key
  LEFT JOIN `du-an.kho.quota_exclusions` AS kind_out
    ON kind_out.regulation = quotas.regulation AND kind_out.quota_number = quotas.quota_number
    AND kind_out.excluded_by = 'kind' AND kind_out.folded_name = folded.kind_key
  LEFT JOIN `du-an.kho.quota_exclusions` AS form_out
    ON form_out.regulation = quotas.regulation AND form_out.quota_number = quotas.quota_number
    AND form_out.excluded_by = 'form' AND form_out.folded_name = folded.form_key
  WHERE group_out.folded_name IS NULL AND kind_out.folded_name IS NULL AND form_out.folded_name IS NULL
    AND NOT (quotas.signer_left_out AND folded.is_signer)
    AND (quotas.valid_from IS NULL OR folded.period_end >= quotas.valid_from)
),
pools AS (
  SELECT
    unit_code, regulation, period_kind, period_text, period_start, quota_number, counted_per, scope_key, percent, share_of, reading,
    MIN(scope_name) AS task_group,
    SUM(members) AS members,
    SUM(CASE WHEN share_of = 'good' THEN good ELSE members END) AS pool,
    SUM(excellent) AS excellent
  FROM counted
  GROUP BY
    unit_code, regulation, period_kind, period_text, period_start, quota_number, counted_per, scope_key, percent, share_of, reading
),
shares AS (
  SELECT
    pools.*,
    pool * percent AS share,
    CASE WHEN share_of = 'rated' OR reading = 'before' THEN 100 ELSE 100 + percent END AS hundred
  FROM pools
),
limits AS (
  SELECT shares.*, DIV(share, hundred) AS most_excellent FROM shares
)
SELECT
  limits.unit_code, units.unit_name, units.block, units.district,
  regulation, period_kind, period_text, period_start, quota_number, counted_per, task_group,
  percent, members, pool, most_excellent, excellent,
  GREATEST(excellent - most_excellent, 0) AS excess
FROM limits
LEFT JOIN `du-an.kho.units` AS units ON units.unit_code = limits.unit_code
ORDER BY regulation, period_start, unit_code, quota_number, counted_per DESC, scope_key;

CREATE OR REPLACE VIEW `du-an.kho.quota_breaches` AS
-- Quota breaches: the counts in which more people are XS than the quota allows.
SELECT *
FROM `du-an.kho.quota_counts` AS quota_counts
WHERE excess > 0
ORDER BY regulation, period_start, unit_code, quota_number, counted_per DESC, task_group;

CREATE OR REPLACE VIEW `du-an.kho.rotation` AS
-- Rotation: quarters whose three months all have somebody at XS, and never the same person twice. Figures to look at, no verdict.
WITH months AS (
  SELECT
    unit_code, regulation, EXTRACT(YEAR FROM period_start) AS year, EXTRACT(QUARTER FROM period_start) AS quarter,
    period_start, person_id, level
  FROM `du-an.kho.current_results` AS current_results
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
LEFT JOIN `du-an.kho.units` AS units ON units.unit_code = turns.unit_code
WHERE covered.months_with_excellent = 3 AND turns.excellent_again = 0
ORDER BY regulation, year, quarter, unit_code;

CREATE OR REPLACE VIEW `du-an.kho.trend` AS
-- Trend: the share of people at XS and at T or better in each block, from period to period, in percent and percentage points.
WITH shares AS (
  SELECT
    block, regulation, period_kind, period_text, period_start,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT')) AS rated,
    COUNTIF(level = 'XS') AS excellent,
    COUNTIF(level IN ('XS', 'T')) AS good,
    AVG(CASE WHEN level IN ('XS', 'T', 'HT', 'KHT') THEN points END) AS mean_points
  FROM `du-an.kho.current_results` AS current_results
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
ORDER BY regulation, period_kind, block, period_start;

CREATE OR REPLACE VIEW `du-an.kho.year_rollup` AS
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
  FROM `du-an.kho.current_results` AS current_results
  WHERE period_kind <> 'year'
  GROUP BY unit_code, regulation, person_id, year, period_kind
),
years AS (
  SELECT unit_code, regulation, person_id, EXTRACT(YEAR FROM period_start) AS year, level AS year_level, points AS year_points
  FROM `du-an.kho.current_results` AS current_results
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
ORDER BY regulation, year, unit_code, person_id, period_kind;

CREATE OR REPLACE VIEW `du-an.kho.people_in_two_units` AS
-- People who stand in more than one unit for the same regulation and period, by their Mã: their two halves must not count twice.
SELECT
  regulation, period_text, period_start, person_id,
  COUNT(DISTINCT unit_code) AS units,
  STRING_AGG(DISTINCT unit_code, ', ' ORDER BY unit_code) AS unit_codes
FROM `du-an.kho.current_results` AS current_results
GROUP BY regulation, period_text, period_start, person_id
HAVING COUNT(DISTINCT unit_code) > 1
ORDER BY regulation, period_start, person_id;

CREATE OR REPLACE VIEW `du-an.kho.differing_fingerprints` AS
-- Units that rated the same period by the same regulation with other rules: every mark but the one that most units have.
WITH marks AS (
  SELECT regulation, period_text, period_start, fingerprint, unit_code
  FROM `du-an.kho.current_results` AS current_results
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
ORDER BY regulation, period_start, fingerprint;

CREATE OR REPLACE VIEW `du-an.kho.changed_records` AS
-- Records that two files tell differently: a row of `Kết quả` was changed by hand, for the sheet only grows.
SELECT
  unit_code, regulation, period_text, period_start, person_id, record,
  COUNT(DISTINCT load_id) AS files,
  STRING_AGG(DISTINCT source_file, ', ' ORDER BY source_file) AS source_files
FROM `du-an.kho.results` AS results
GROUP BY unit_code, regulation, period_text, period_start, person_id, record
HAVING COUNT(DISTINCT load_id) > 1
ORDER BY regulation, period_start, unit_code, person_id, record;
