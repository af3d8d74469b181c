// The workbench's command line: runs an action of the add-on on workbook files, headless, with the very bundle of `dist`.
import { basename, dirname, join } from "node:path";
import { fileOf, kindsOf, reportOf } from "../../sidebar/document/build";
import { renderDocuments } from "../../sidebar/document/render";
import type { CloseResult } from "../../src/actions/close";
import type { NextPeriodResult } from "../../src/actions/next-period";
import type { PublishResult } from "../../src/actions/publish";
import type { ActionResult } from "../../src/actions/result";
import { runWarehouse } from "../../warehouse/command";
import { type ActionLine, type CommandLine, readCommandLine } from "./arguments";
import { asFailure, Failure } from "./failure";
import { type Output, readInput, writeOutputs } from "./files";
import { mergeFiles } from "./merge";
import { openPage } from "./open";
import { asJson, asText } from "./report";
import { setUpFile } from "./setup";
import { filledOutputs } from "./template";
import { openWorkbookSession, type WorkbookSession } from "./workbook-session";

/** What an action on a file comes to. */
type AnyResult = ActionResult | PublishResult | CloseResult;

/** The folder of the compiled bundle, beside the program's own folder `build`. */
const DIST = join(dirname(__dirname), "dist");
/** The folder of the workbench page. */
const PAGE = join(__dirname, "page");
/** The folder of the statements of the warehouse's views. */
const VIEWS = join(dirname(__dirname), "warehouse", "sql");

const ACTION_FUNCTIONS = {
  check: "checkWorkbook",
  summarize: "summarizeWorkbook",
  publish: "publishWorkbook",
  close: "closePeriod",
} as const;

/**
 * Runs the command line. Results go to stdout, one sentence a refusal to stderr; the exit status is 0 done, 1 could not
 * do it, 2 wrong usage. Whatever libraries print goes to stderr, so that `--json` gives one object and nothing else.
 */
export async function main(words: readonly string[]): Promise<void> {
  console.log = console.info = console.debug = console.error;
  process.exitCode = await run(words);
}

async function run(words: readonly string[]): Promise<number> {
  let line: CommandLine;
  try {
    line = readCommandLine(words);
  } catch (error) {
    return refuse(error, "");
  }
  let status = 0;
  if (line.action === "open") {
    try {
      await openPage(line, { dist: DIST, page: PAGE });
    } catch (error) {
      status = refuse(error, line.file);
    }
    return status;
  }
  if (line.action === "setup") {
    try {
      await setUpFile(line, DIST);
    } catch (error) {
      status = refuse(error, line.file);
    }
    return status;
  }
  if (line.action === "merge") {
    try {
      await mergeFiles(line, DIST);
    } catch (error) {
      status = refuse(error, line.files[0] ?? "");
    }
    return status;
  }
  if (line.action === "warehouse") {
    try {
      status = await runWarehouse(line, { sqlFolder: VIEWS, refuse });
    } catch (error) {
      status = refuse(error, line.folder ?? "");
    }
    return status;
  }
  for (const file of line.files) {
    try {
      await runOnFile(line, file);
    } catch (error) {
      status = Math.max(status, refuse(error, file));
    }
  }
  return status;
}

/** One file: read, act, save what the action makes, and say what came out. */
async function runOnFile(line: ActionLine, file: string): Promise<void> {
  const { action, out, json, reason, regulation } = line;
  const session = openWorkbookSession(readInput(file), basename(file), DIST);
  try {
    if (action === "reopen") session.call("reopenPeriod", reason);
    if (action === "next-period") beginNextPeriod(session, regulation, file);
    const name = ACTION_FUNCTIONS[action === "reopen" || action === "next-period" ? "check" : action];
    const result = session.call<AnyResult>(name, action === "publish");
    const inputs = line.template === "" ? [file] : [file, line.template];
    const files = writeOutputs(out, inputs, await outputsOf(session, line, file, result));
    process.stdout.write(`${json ? asJson(result, files) : asText(result, files, action)}\n`);
    if ("gaps" in result && result.gaps.length > 0)
      throw new Failure("not-closed", { file: basename(file), count: result.gaps.length });
  } finally {
    session.close();
  }
}

/** Begins the next period. Throws a `Failure` that lists the regulations where one has to be chosen. */
function beginNextPeriod(session: WorkbookSession, regulation: string, file: string): void {
  const { period, begun, choices } = session.call<NextPeriodResult>("nextPeriod", regulation);
  const regulations = choices.map(({ id }) => id).join(", ");
  if (!begun) throw new Failure("not-begun", { file: basename(file), period, regulations });
}

/** The files that an action makes; a workbook that cannot be rated makes none. */
async function outputsOf(
  session: WorkbookSession,
  line: ActionLine,
  file: string,
  result: AnyResult,
): Promise<Output[]> {
  const { action, people } = line;
  const name = basename(file).replace(/\.[^.]*$/, "");
  if (action === "publish" && !result.rated)
    throw new Failure("not-published", { file: basename(file), reason: result.problems[0]?.message ?? "" });
  const changed =
    action === "reopen" ||
    action === "next-period" ||
    (action === "summarize" && result.rated) ||
    ("closed" in result && result.closed);
  if (changed) return [{ name: `${name}.xlsx`, bytes: await session.save() }];
  const report = "summary" in result ? reportOf(result) : null;
  if (!report) return [];
  const outputs: Output[] = [];
  const kinds = kindsOf(report);
  const wanted = kinds.filter(({ id, of }) => (line.document === "" ? people || of === "unit" : id === line.document));
  if (wanted.length === 0)
    throw new Failure("no-document", { document: line.document, documents: kinds.map(({ id }) => id).join(", ") });
  for (const kind of wanted) {
    if (line.template !== "") outputs.push(...(await filledOutputs(kind, report, line.template, name)));
    const made = line.template === "" ? fileOf(kind, report) : null;
    if (made) outputs.push({ name: `${name}-${made.name}.docx`, bytes: await renderDocuments(made.documents) });
  }
  return outputs;
}

/** Says why something was not done, in one sentence without a stack trace. */
function refuse(error: unknown, file: string): number {
  const failure = asFailure(error, file);
  process.stderr.write(`${failure.message}\n`);
  return failure.status;
}
