// The workbench's command line: runs an action of the add-on on workbook files, headless, with the very bundle of `dist`.
import { basename, dirname, join } from "node:path";
import { fileOf, kindsOf, reportOf } from "../../sidebar/document/build";
import { renderDocuments } from "../../sidebar/document/render";
import type { CloseResult } from "../../src/actions/close";
import type { PublishResult } from "../../src/actions/publish";
import type { ActionResult } from "../../src/actions/result";
import { runWarehouse } from "../../warehouse/command";
import type { MessageKey } from "../language/messages";
import { WorkbookFileError } from "../xlsx/errors";
import { type ActionLine, type CommandLine, readCommandLine } from "./arguments";
import { Failure } from "./failure";
import { type Output, readInput, writeOutputs } from "./files";
import { openPage } from "./open";
import { asJson, asText } from "./report";
import { setUpFile } from "./setup";
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
  const { action, out, json, reason } = line;
  const session = openWorkbookSession(readInput(file), basename(file), DIST);
  try {
    if (action === "reopen") session.call("reopenPeriod", reason);
    const name = ACTION_FUNCTIONS[action === "reopen" ? "check" : action];
    const result = session.call<AnyResult>(name, action === "publish");
    const files = writeOutputs(out, file, await outputsOf(session, line, file, result));
    process.stdout.write(`${json ? asJson(result, files) : asText(result, files, action)}\n`);
    if ("gaps" in result && result.gaps.length > 0)
      throw new Failure("not-closed", { file: basename(file), count: result.gaps.length });
  } finally {
    session.close();
  }
}

/** The files that an action makes; a workbook that cannot be rated makes none. */
async function outputsOf(
  session: WorkbookSession,
  { action, people }: ActionLine,
  file: string,
  result: AnyResult,
): Promise<Output[]> {
  const name = basename(file).replace(/\.[^.]*$/, "");
  if (action === "publish" && !result.rated)
    throw new Failure("not-published", { file: basename(file), reason: result.problems[0]?.message ?? "" });
  const changed =
    action === "reopen" || (action === "summarize" && result.rated) || ("closed" in result && result.closed);
  if (changed) return [{ name: `${name}.xlsx`, bytes: await session.save() }];
  const report = "summary" in result ? reportOf(result) : null;
  if (!report) return [];
  const outputs: Output[] = [];
  for (const kind of kindsOf(report).filter(({ of }) => people || of === "unit")) {
    const made = fileOf(kind, report);
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

const FILE_MESSAGES: Partial<Record<WorkbookFileError["code"], MessageKey>> = {
  "not-a-workbook": "not-a-workbook",
  corrupt: "corrupt",
  encrypted: "encrypted",
  "legacy-xls": "legacy-xls",
  "too-large": "too-large",
  unsafe: "unsafe",
};

function asFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const parameters = { file: basename(file), reason: error instanceof Error ? error.message : String(error) };
  const key = error instanceof WorkbookFileError ? FILE_MESSAGES[error.code] : undefined;
  return new Failure(key ?? "unexpected", parameters);
}
