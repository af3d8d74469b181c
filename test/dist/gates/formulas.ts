// The gate on the formulas that the add-on writes: they must hold in every locale (platform.md 1.2) and call functions that are there.

import type { SetupState } from "../../../src/actions/setup";
import type { Reply } from "../../../src/entry";
import { SHEET_NAMES } from "../../../src/workbook/setup/needs";
import { planSetup } from "../../../src/workbook/setup/plan";
import { readRequest } from "../../../src/workbook/setup/request";
import type { ServiceCall } from "../../../workbench/services/boundary";
import { emptyWorkbook } from "../../../workbench/xlsx/empty";
import { BUILT_IN_FUNCTIONS } from "./built-in-functions";
import { openRun } from "./bundle-run";
import { type Finding, loaded, reasonOf } from "./folder";
import { cellFunctions } from "./registry";

/** A period of every regulation. */
export const PERIODS: Record<string, string> = {
  "long-bien-2023": "2023-Q2",
  "hanoi-2018": "2019-05",
  "hanoi-2022": "2023-07",
  "nga-bay-2021": "2021-Q3",
  "son-la-2021": "2021",
  "nd-90": "2021",
  "nd-335": "2026-Q1",
  "nd-233": "2026-Q3",
  "qd-366": "2026-Q1",
};

/** Sets an empty workbook up by every regulation and reads each formula that goes to the services on the way. */
export function formulas(folder: string, periods: Record<string, string> = PERIODS): Finding[] {
  if (!loaded(folder)) return [];
  const known = new Set([...BUILT_IN_FUNCTIONS, ...cellFunctions(folder)]);
  const findings = Object.entries(periods).flatMap(([regulation, period]) => {
    const { formulas: written, fault } = writtenBy(folder, regulation, period);
    const what = `00_app.js: set-up by ${regulation}`;
    if (fault) return [`${what} fails: ${fault}.`];
    if (written.length === 0) return [`${what} writes no formula, so nothing was looked at.`];
    return written.flatMap((formula) =>
      faultsOf(formula, known).map((one) => `${what} writes ${formula}, which ${one}.`),
    );
  });
  return [...new Set(findings)];
}

function writtenBy(folder: string, regulation: string, period: string): { formulas: string[]; fault?: string } {
  const run = openRun(folder, emptyWorkbook("Cấu hình"), "empty.xlsx");
  try {
    const state = answered<SetupState>(run.call("setupState", SHEET_NAMES));
    const request = readRequest({ name: "UBND phường Sông Xanh", regulation, period }, state.workbook);
    answered(run.call("setUpWorkbook", planSetup(request, state.workbook).steps, SHEET_NAMES, state.mark));
    return { formulas: [...new Set(run.log.calls.flatMap(formulasIn))] };
  } catch (error) {
    return { formulas: [], fault: reasonOf(error) };
  } finally {
    run.close();
  }
}

function answered<Value>(answer: unknown): Value {
  const reply = answer as Reply<Value>;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** The formulas among the parameters of a service call: a text that begins with `=`. */
function formulasIn({ name, parameters }: ServiceCall): string[] {
  if (!/\.(?:setFormulas?|setValues?|requireFormulaSatisfied|whenFormulaSatisfied|withCriteria|appendRow)$/.test(name))
    return [];
  const texts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    return typeof value === "string" && value.startsWith("=") ? [value] : [];
  };
  return parameters.flatMap(texts);
}

/** What of a formula does not hold everywhere; quoted texts and sheet names are left out. */
export function faultsOf(formula: string, known: ReadonlySet<string>): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "0");
  const calls = [...bare.matchAll(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu)].map(([, name = ""]) => name);
  return [
    ...(bare.includes(",")
      ? ["parts something by a comma: a Vietnamese spreadsheet takes it for a decimal point"]
      : []),
    ...(/\d?\.\d/.test(bare) ? ["holds a decimal number: a Vietnamese spreadsheet does not read its point"] : []),
    ...(/[{}\\]/.test(bare) ? ["holds a list in braces, whose signs differ by locale"] : []),
    ...calls
      .filter((name) => !known.has(name.toUpperCase()))
      .map((name) => `calls ${name}, which neither Sheets nor we have`),
  ];
}
