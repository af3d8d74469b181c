CREATE OR REPLACE EXTERNAL TABLE `du-an.kho.sheet_0001_results` (
  period STRING,
  regulation STRING,
  id STRING,
  name STRING,
  form STRING,
  points FLOAT64,
  band STRING,
  level STRING,
  basis STRING,
  decided_by STRING,
  at_text STRING,
  fingerprint STRING
)
OPTIONS (
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0'],
  sheet_range = 'Kết quả!A:L',
  skip_leading_rows = 1
);

CREATE OR REPLACE EXTERNAL TABLE `du-an.kho.sheet_0001_people` (
  id STRING,
  name STRING,
  post STRING,
  kind STRING,
  leader STRING,
  part STRING,
  group_text STRING,
  form STRING
)
OPTIONS (
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0'],
  sheet_range = 'Nhân sự!A:H',
  skip_leading_rows = 1
);

CREATE OR REPLACE EXTERNAL TABLE `du-an.kho.sheet_0001_settings` (
  item STRING,
  value STRING
)
OPTIONS (
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1AbC_d-9/edit#gid=0'],
  sheet_range = 'Cấu hình!A:B',
  skip_leading_rows = 1
);
