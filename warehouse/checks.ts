// What only shows when all units stand side by side: people in two units, other rules for the same period, records told in two ways.
import type { Engine, Value } from "./engine";
import { type FileProblem, problemOf } from "./unit-file";
import type { CheckView } from "./views";

const CHECKS = {
  people_in_two_units: { code: "person.two-units", key: "problem.two-units" },
  differing_fingerprints: { code: "fingerprint.differs", key: "problem.other-rules" },
  changed_records: { code: "record.changed", key: "problem.record-changed" },
} as const satisfies Record<CheckView, { code: string; key: string }>;

/** The problems of the warehouse as a whole, each with its figures. */
export async function checkWarehouse(engine: Engine): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  for (const [view, { code, key }] of Object.entries(CHECKS)) {
    const { columns, rows } = await engine.query(`SELECT * FROM ${view}`);
    for (const row of rows) {
      const parameters = Object.fromEntries(columns.map((name, at) => [name, shown(row[at] ?? null)]));
      problems.push(problemOf("", "", "", code, key, parameters));
    }
  }
  return problems;
}

function shown(value: Value): string | number {
  return typeof value === "number" ? value : String(value ?? "");
}
