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
FROM current_results
GROUP BY block, person_kind, regulation, period_kind, period_text, period_start
ORDER BY regulation, period_start, block, person_kind
