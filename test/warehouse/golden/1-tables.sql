CREATE TABLE IF NOT EXISTS `du-an.kho.results` (
  unit_code STRING,
  unit_name STRING,
  block STRING,
  period_kind STRING,
  period_start DATE,
  period_end DATE,
  period_text STRING,
  regulation STRING,
  fingerprint STRING,
  person_id STRING,
  person_kind STRING,
  task_group STRING,
  is_signer BOOL,
  form STRING,
  points FLOAT64,
  band STRING,
  level STRING,
  decided_at DATETIME,
  adjusted BOOL,
  record INT64,
  source_file STRING,
  load_id INT64
)
PARTITION BY DATE_TRUNC(period_start, MONTH)
CLUSTER BY unit_code, regulation;

CREATE TABLE IF NOT EXISTS `du-an.kho.units` (
  unit_code STRING,
  unit_name STRING,
  block STRING,
  district STRING,
  quota_percent INT64
);

CREATE TABLE IF NOT EXISTS `du-an.kho.loads` (
  load_id INT64,
  file_fingerprint STRING,
  source_file STRING,
  unit_code STRING,
  rows_read INT64,
  problems_found INT64
);

CREATE TABLE IF NOT EXISTS `du-an.kho.quotas` (
  regulation STRING,
  quota_number INT64,
  counted_per STRING,
  percent INT64,
  may_be_set BOOL,
  valid_from DATE,
  share_of STRING,
  reading STRING,
  signer_left_out BOOL
);

CREATE TABLE IF NOT EXISTS `du-an.kho.quota_exclusions` (
  regulation STRING,
  quota_number INT64,
  excluded_by STRING,
  folded_name STRING
);

CREATE TABLE IF NOT EXISTS `du-an.kho.publication` (
  minimum_group INT64
);

DELETE FROM `du-an.kho.quotas` WHERE TRUE;

INSERT INTO `du-an.kho.quotas` (regulation, quota_number, counted_per, percent, may_be_set, valid_from, share_of, reading, signer_left_out) VALUES
  ('hanoi-2018', 1, 'unit', 30, TRUE, NULL, 'rated', 'before', FALSE),
  ('hanoi-2022', 1, 'unit', 20, TRUE, NULL, 'good', 'after', TRUE),
  ('nga-bay-2021', 1, 'unit', 20, FALSE, NULL, 'good', 'before', FALSE),
  ('son-la-2021', 1, 'group', 20, FALSE, NULL, 'good', 'before', FALSE),
  ('nd-90', 1, 'group', 20, TRUE, DATE '2023-09-15', 'good', 'before', TRUE),
  ('nd-335', 1, 'unit', 20, TRUE, NULL, 'good', 'after', TRUE),
  ('nd-335', 1, 'group', 20, TRUE, NULL, 'good', 'after', TRUE),
  ('nd-233', 1, 'unit', 20, TRUE, NULL, 'good', 'after', TRUE),
  ('nd-233', 1, 'group', 20, TRUE, NULL, 'good', 'after', TRUE),
  ('qd-366', 1, 'group', 20, TRUE, NULL, 'good', 'after', TRUE);

DELETE FROM `du-an.kho.quota_exclusions` WHERE TRUE;

INSERT INTO `du-an.kho.quota_exclusions` (regulation, quota_number, excluded_by, folded_name) VALUES
  ('hanoi-2022', 1, 'kind', 'ldhd'),
  ('hanoi-2022', 1, 'kind', 'ldhdgiaovien'),
  ('hanoi-2022', 1, 'kind', 'laodonghopdong'),
  ('hanoi-2022', 1, 'kind', 'hopdonglaodong'),
  ('hanoi-2022', 1, 'kind', 'hopdong'),
  ('son-la-2021', 1, 'group', 'lanhdaovanphong'),
  ('son-la-2021', 1, 'group', 'tapthe'),
  ('son-la-2021', 1, 'kind', 'tapthe'),
  ('son-la-2021', 1, 'form', 'sl-tt'),
  ('nd-335', 1, 'kind', 'vienchuc'),
  ('nd-335', 1, 'kind', 'ldhd'),
  ('nd-335', 1, 'kind', 'ldhdgiaovien'),
  ('nd-335', 1, 'kind', 'laodonghopdong'),
  ('nd-335', 1, 'kind', 'hopdonglaodong'),
  ('nd-335', 1, 'kind', 'hopdong'),
  ('nd-233', 1, 'form', 'nd233-dv');

DELETE FROM `du-an.kho.publication` WHERE TRUE;

INSERT INTO `du-an.kho.publication` (minimum_group) VALUES
  (5);

DELETE FROM `du-an.kho.units` WHERE TRUE;

INSERT INTO `du-an.kho.units` (unit_code, unit_name, block, district, quota_percent) VALUES
  ('pa', 'Phường \'A\'', 'Chính quyền', 'Quận B', NULL),
  ('pz', 'Trường Z', 'Trường học', 'Quận B', NULL);
