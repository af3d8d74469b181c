// The command `setup`: plans what a workbook lacks, has the bundle do it, and writes the result beside.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { CheckResult } from "../../src/actions/check";
import type { SetupState } from "../../src/actions/setup";
import { setupMessage } from "../../src/language/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup, type SetupPlan } from "../../src/workbook/setup/plan";
import { readRequest, SetupFault } from "../../src/workbook/setup/request";
import { settingsTable } from "../../src/workbook/tables";
import { message } from "../language/messages";
import { emptyWorkbook } from "../xlsx/empty";
import type { SetupLine } from "./arguments";
import { Failure } from "./failure";
import { readInput, writeOutputs } from "./files";
import { asJson, asText } from "./report";
import { openWorkbookSession, type WorkbookSession } from "./workbook-session";

/**
 * Sets a workbook up; a file that does not exist is started as an empty workbook. `dist` is the folder of the bundle.
 * Throws a `Failure` with one sentence where a setting is missing or wrong.
 */
export async function setUpFile({ file, words, out, json }: SetupLine, dist: string): Promise<void> {
  const bytes = existsSync(file) ? readInput(file) : emptyWorkbook(settingsTable.sheet);
  const session = openWorkbookSession(bytes, basename(file), dist);
  try {
    const { workbook, mark } = session.call<SetupState>("setupState", SHEET_NAMES);
    const plan = planFor(words, workbook, file);
    const result = session.call<CheckResult>("setUpWorkbook", plan.steps, SHEET_NAMES, mark);
    const files = writeOutputs(out, [file], [await saved(session, file)]);
    const text = [...outline(plan), asText(result, files, "check")].join("\n");
    process.stdout.write(`${json ? asJson(result, files) : text}\n`);
  } finally {
    session.close();
  }
}

function planFor(words: SetupLine["words"], workbook: SetupState["workbook"], file: string): SetupPlan {
  try {
    return planSetup(readRequest(words, workbook), workbook);
  } catch (error) {
    if (error instanceof SetupFault) throw new Failure("not-set-up", { file: basename(file), reason: error.message });
    throw error;
  }
}

async function saved(session: WorkbookSession, file: string) {
  return { name: `${basename(file).replace(/\.[^.]*$/, "")}.xlsx`, bytes: await session.save() };
}

/** What became of each sheet, which settings stayed, and who may write what. */
function outline({ sheets, kept, hands }: SetupPlan): string[] {
  return [
    ...sheets.map(({ sheet, state, reason }) => message(`setup.${state}`, { sheet, reason })),
    ...kept.map((setting) => message("setup.kept", { ...setting })),
    ...hands.map(({ key, parameters }) => setupMessage(key, parameters)),
  ];
}
