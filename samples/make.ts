// Makes the sample workbooks of this folder; `npm run samples` runs it. All people and units are invented.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES } from "./samples";
import { workbookFile } from "./workbook-file";

for (const { file, sheets } of SAMPLES) writeFileSync(join(process.argv[2] ?? "samples", file), workbookFile(sheets()));
