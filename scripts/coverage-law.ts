// Writes `docs/law-coverage.md`, which tests name which row of the law; `npm run coverage:law` runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAW_ROWS } from "../test/law/rows";
import { lawCoverage, lawCoveragePage } from "./law-coverage";

const coverage = lawCoverage();
writeFileSync(join("docs", "law-coverage.md"), lawCoveragePage(coverage));
for (const { id, left } of LAW_ROWS)
  if (coverage.has(id) === (left !== undefined))
    console.error(left === undefined ? `${id}: no test and no reason` : `${id}: has a test, so its reason must go`);
