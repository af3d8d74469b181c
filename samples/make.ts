// Makes the sample workbooks of this folder; `npm run samples` runs it. All people and units are invented.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainWorkbook } from "../workbench/xlsx/plain-workbook";
import { BLOCK_SAMPLES } from "./long-bien-block";
import { SAMPLES } from "./samples";

const folder = process.argv[2] ?? "samples";
const block = join(folder, "khoi");
mkdirSync(block, { recursive: true });
for (const { file, sheets } of SAMPLES) writeFileSync(join(folder, file), plainWorkbook(sheets()));
for (const { file, sheets } of BLOCK_SAMPLES) writeFileSync(join(block, file), plainWorkbook(sheets()));
