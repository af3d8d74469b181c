-- Quota breaches: the counts in which more people are XS than the quota allows.
SELECT *
FROM quota_counts
WHERE excess > 0
ORDER BY regulation, period_start, unit_code, quota_number, counted_per DESC, task_group
