INSERT INTO `du-an.kho.results` (unit_code, unit_name, block, period_kind, period_start, period_end, period_text, regulation, fingerprint, person_id, person_kind, task_group, is_signer, form, points, band, level, decided_at, adjusted, record, source_file, load_id)
WITH filed AS (
  SELECT
    period, LOWER(NORMALIZE(TRIM(regulation), NFC)) AS regulation, LOWER(NORMALIZE(TRIM(id), NFC)) AS person_id, name, form, points, basis, fingerprint,
    CASE LOWER(NORMALIZE(TRIM(band), NFC))
      WHEN 'hoàn thành xuất sắc nhiệm vụ' THEN 'XS'
      WHEN 'hoàn thành tốt nhiệm vụ' THEN 'T'
      WHEN 'hoàn thành nhiệm vụ' THEN 'HT'
      WHEN 'không hoàn thành nhiệm vụ' THEN 'KHT'
      WHEN 'đạt chuyên nghiệp' THEN 'DAT'
      WHEN 'không đạt chuyên nghiệp' THEN 'KHONG_DAT'
      WHEN 'không đánh giá' THEN 'KHONG_DANH_GIA'
      WHEN 'chưa đủ dữ liệu' THEN 'CHUA_DU'
      WHEN 'quy định không xếp mức' THEN 'CHUA_QUY_DINH'
    END AS band,
    CASE LOWER(NORMALIZE(TRIM(level), NFC))
      WHEN 'hoàn thành xuất sắc nhiệm vụ' THEN 'XS'
      WHEN 'hoàn thành tốt nhiệm vụ' THEN 'T'
      WHEN 'hoàn thành nhiệm vụ' THEN 'HT'
      WHEN 'không hoàn thành nhiệm vụ' THEN 'KHT'
      WHEN 'đạt chuyên nghiệp' THEN 'DAT'
      WHEN 'không đạt chuyên nghiệp' THEN 'KHONG_DAT'
      WHEN 'không đánh giá' THEN 'KHONG_DANH_GIA'
      WHEN 'chưa đủ dữ liệu' THEN 'CHUA_DU'
      WHEN 'quy định không xếp mức' THEN 'CHUA_QUY_DINH'
    END AS level,
    CASE
      WHEN REGEXP_CONTAINS(period, r'^\d{4}-Q[1-4]$')
        THEN DATE(CAST(SUBSTR(period, 1, 4) AS INT64), CAST(SUBSTR(period, 7) AS INT64) * 3 - 2, 1)
      WHEN REGEXP_CONTAINS(period, r'^\d{4}-\d{2}$') THEN PARSE_DATE('%Y-%m', period)
      WHEN REGEXP_CONTAINS(period, r'^\d{4}$') THEN DATE(CAST(period AS INT64), 1, 1)
    END AS period_start,
    CASE LENGTH(period) WHEN 4 THEN 'year' WHEN 7 THEN IF(SUBSTR(period, 6, 1) = 'Q', 'quarter', 'month') END AS period_kind,
    SAFE_CAST(at_text AS DATETIME) AS decided_at
  FROM `du-an.kho.sheet_0001_results`
),
numbered AS (
  SELECT
    filed.*,
    ROW_NUMBER() OVER (PARTITION BY period, regulation, person_id ORDER BY decided_at) AS record
  FROM filed
  WHERE level IS NOT NULL AND period_start IS NOT NULL AND period_kind IS NOT NULL AND person_id <> ''
),
people AS (
  SELECT LOWER(NORMALIZE(TRIM(id), NFC)) AS person_id, MAX(TRIM(kind)) AS kind, MAX(TRIM(group_text)) AS task_group
  FROM `du-an.kho.sheet_0001_people`
  GROUP BY person_id
)
SELECT
  'pa', 'Phường \'A\'', 'Chính quyền',
  numbered.period_kind, numbered.period_start,
  CASE numbered.period_kind
    WHEN 'month' THEN LAST_DAY(numbered.period_start, MONTH)
    WHEN 'quarter' THEN LAST_DAY(numbered.period_start, QUARTER)
    ELSE LAST_DAY(numbered.period_start, YEAR)
  END,
  numbered.period, numbered.regulation, numbered.fingerprint, numbered.person_id,
  COALESCE(people.kind, ''), COALESCE(people.task_group, ''),
  COALESCE(LOWER(NORMALIZE(TRIM(numbered.name), NFC)) = LOWER(NORMALIZE(TRIM((SELECT MAX(value) FROM `du-an.kho.sheet_0001_settings` WHERE LOWER(NORMALIZE(TRIM(item), NFC)) = 'người ký')), NFC)), FALSE),
  numbered.form,
  IF(numbered.form IN ('LB03', 'LB04', 'LB05', 'HN18-01', 'HN18-02', 'HN18-03', 'HN22-01', 'HN22-02', 'HN22-03', 'NB', 'ND335-CC', 'ND335-LD', 'ND233-VC', 'ND233-QL', 'ND233-DV', 'QD366'), numbered.points, NULL),
  COALESCE(numbered.band, ''), numbered.level, numbered.decided_at,
  REGEXP_CONTAINS(COALESCE(numbered.basis, ''), ' quyết định .+; theo quy định là '),
  numbered.record,
  'sheet_0001_results',
  CAST(FORMAT_DATE('%Y%m%d', CURRENT_DATE()) AS INT64)
FROM numbered
LEFT JOIN people ON people.person_id = numbered.person_id
LEFT JOIN `du-an.kho.results` AS kept
  ON kept.unit_code = 'pa' AND kept.regulation = numbered.regulation
  AND kept.period_text = numbered.period AND kept.period_start = numbered.period_start
  AND kept.person_id = numbered.person_id AND kept.record = numbered.record
WHERE kept.unit_code IS NULL;
