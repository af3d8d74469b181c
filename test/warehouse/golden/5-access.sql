CREATE OR REPLACE ROW ACCESS POLICY city ON `du-an.kho.results`
GRANT TO ("group:city@example.invalid")
FILTER USING (TRUE);

CREATE OR REPLACE ROW ACCESS POLICY block_1 ON `du-an.kho.results`
GRANT TO ("group:block-1@example.invalid")
FILTER USING (block = 'Chính quyền');

CREATE OR REPLACE ROW ACCESS POLICY block_2 ON `du-an.kho.results`
GRANT TO ("group:block-2@example.invalid")
FILTER USING (block = 'Trường học');

CREATE OR REPLACE ROW ACCESS POLICY district_1 ON `du-an.kho.results`
GRANT TO ("group:district-1@example.invalid")
FILTER USING (unit_code IN (SELECT unit_code FROM `du-an.kho.units` WHERE district = 'Quận B'));
