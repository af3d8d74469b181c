// The views of the warehouse: their order, who may see them, and their statements in the words of an engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Dialect, inDialect } from "./dialect";

/** The views that are exported: `units` tell of units and blocks, `people` have a row a person and go no higher than the unit. */
export const EXPORTED_VIEWS = {
  completeness: "units",
  levels_by_block: "units",
  published_levels: "units",
  quota_counts: "units",
  quota_breaches: "units",
  rotation: "units",
  trend: "units",
  year_rollup: "people",
} as const;

/** The views that checks are made of. */
const CHECK_VIEWS = ["people_in_two_units", "differing_fingerprints", "changed_records"] as const;

export type ExportedView = keyof typeof EXPORTED_VIEWS;
export type CheckView = (typeof CHECK_VIEWS)[number];
export type ViewName = "current_results" | ExportedView | CheckView;

/** Every view, each after those it reads. */
export const VIEWS: readonly ViewName[] = [
  "current_results",
  ...(Object.keys(EXPORTED_VIEWS) as ExportedView[]),
  ...CHECK_VIEWS,
];

/** The query of a view in an engine's words, from the folder of statements. */
export function viewQuery(folder: string, view: ViewName, dialect: Dialect): string {
  return inDialect(readFileSync(join(folder, `${view}.sql`), "utf8").trim(), dialect);
}
