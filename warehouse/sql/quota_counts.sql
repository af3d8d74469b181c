-- The counts of every quota: for each unit, and for each group where the regulation says so, how many may be XS and how many are.
WITH parts AS (
  SELECT
    unit_code, regulation, period_kind, period_text, period_start, period_end, task_group, person_kind, form, is_signer,
    COUNTIF(level IN ('XS', 'T', 'HT', 'KHT')) AS members,
    COUNTIF(level IN ('XS', 'T')) AS good,
    COUNTIF(level = 'XS') AS excellent
  FROM current_results
  GROUP BY unit_code, regulation, period_kind, period_text, period_start, period_end, task_group, person_kind, form, is_signer
),
folded AS (
  SELECT
    parts.*,
    FOLD_ACCENTS(task_group) AS group_key,
    FOLD_ACCENTS(person_kind) AS kind_key,
    FOLD_ACCENTS(form) AS form_key
  FROM parts
),
counted AS (
  SELECT
    folded.*, quotas.quota_number, quotas.counted_per, quotas.share_of, quotas.reading,
    CASE WHEN quotas.may_be_set THEN COALESCE(units.quota_percent, quotas.percent) ELSE quotas.percent END AS percent,
    CASE WHEN quotas.counted_per = 'group' THEN folded.group_key ELSE '' END AS scope_key,
    CASE WHEN quotas.counted_per = 'group' THEN folded.task_group ELSE '' END AS scope_name
  FROM folded
  JOIN quotas ON quotas.regulation = folded.regulation
  LEFT JOIN units ON units.unit_code = folded.unit_code
  LEFT JOIN quota_exclusions AS group_out
    ON group_out.regulation = quotas.regulation AND group_out.quota_number = quotas.quota_number
    AND group_out.excluded_by = 'group' AND group_out.folded_name = folded.group_key
  LEFT JOIN quota_exclusions AS kind_out
    ON kind_out.regulation = quotas.regulation AND kind_out.quota_number = quotas.quota_number
    AND kind_out.excluded_by = 'kind' AND kind_out.folded_name = folded.kind_key
  LEFT JOIN quota_exclusions AS form_out
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
  SELECT shares.*, WHOLE_QUOTIENT(share, hundred) AS most_excellent FROM shares
)
SELECT
  limits.unit_code, units.unit_name, units.block, units.district,
  regulation, period_kind, period_text, period_start, quota_number, counted_per, task_group,
  percent, members, pool, most_excellent, excellent,
  GREATEST(excellent - most_excellent, 0) AS excess
FROM limits
LEFT JOIN units ON units.unit_code = limits.unit_code
ORDER BY regulation, period_start, unit_code, quota_number, counted_per DESC, scope_key
