// Tests of sidebar/self-test: every vector holds in the workbench, and a platform that answers otherwise is found out.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { countsOf, type Result, resultOf, resultPage } from "../../../sidebar/self-test/results";
import { runSelfTest } from "../../../sidebar/self-test/run";
import { SCRATCH, VECTORS } from "../../../sidebar/self-test/vectors";
import type { Steps } from "../../../sidebar/task";
import { type Office, openSheets } from "../../actions/office";
import { sheetsOf } from "../../workbook/grids";

const steps: Steps = { wait: (answer) => answer, say: () => {} };
let office: Office;
let results: Result[];

/** `google.script.run` over the bundle in the headless workbench. */
function scriptRun(): unknown {
  let succeed: (reply: unknown) => void = () => {};
  const runner: unknown = new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === "withSuccessHandler")
          return (handler: typeof succeed) => {
            succeed = handler;
            return runner;
          };
        if (name === "withFailureHandler") return () => runner;
        return (...parameters: unknown[]) => {
          const handler = succeed;
          queueMicrotask(() => handler(office.reply(name, ...parameters)));
        };
      },
    },
  );
  return runner;
}

beforeAll(async () => {
  office = openSheets(sheetsOf());
  vi.stubGlobal("google", { script: { run: scriptRun() } });
  vi.stubGlobal("document", { documentElement: { lang: "vi" } });
  vi.stubGlobal("navigator", { userAgent: "thử" });
  results = await runSelfTest(steps, () => office.calculate());
});
afterAll(() => {
  vi.unstubAllGlobals();
  office.close();
});

describe("the self-test in the workbench", () => {
  it("passes every vector that expects something", () => {
    expect(results.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(countsOf(results)).toEqual({ pass: VECTORS.length - 3 + 1, fail: 0, noted: 3 });
  });

  it("leaves the page of results, and no scratch sheet", () => {
    const names = office.services.SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName());
    expect(names).toContain("Tự kiểm tra");
    expect(names).not.toContain(SCRATCH);
    expect(office.cell("Tự kiểm tra", "A1")).toBe("Tự kiểm tra");
    const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Tự kiểm tra");
    expect(sheet?.getLastRow()).toBe(results.length + 6);
  });

  it("writes nothing of the unit's into its page", () => {
    const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Tự kiểm tra");
    const page = JSON.stringify(sheet?.getDataRange().getValues());
    const people = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Nhân sự");
    const names = (people?.getDataRange().getValues() ?? []).slice(1).map((row) => String(row[1]));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(page).not.toContain(name);
  });
});

describe("a vector", () => {
  it.each([
    ["blank", /^blank$/, "blank", "pass"],
    ["blank", /^blank$/, "text ", "fail"],
    ["typed-dot", null, "date 2024-5-9", "noted"],
    ["typed-dot", null, undefined, "fail"],
    ["rule-refuses", /^refused: /, "done", "fail"],
  ] as const)("%s expecting %s and seeing %s is a %s", (id, expected, seen, outcome) => {
    expect(resultOf(id, expected, seen).outcome).toBe(outcome);
  });

  it("has an id of its own", () => expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length));
});

it("the page of results has one row a vector below its heading, each as wide as the heading", () => {
  const page = resultPage([resultOf("blank", /^blank$/, "number 0")], [["Lúc", "sáng"]]);
  expect(page.values.map((row) => row.length)).toEqual([5, 5, 5, 5, 5, 5]);
  expect(page.values.at(-1)).toEqual(["blank", "Ô trống", "^blank$", "number 0", "Không đạt"]);
  expect(page.table).toEqual({ heading: 5, last: 6 });
});
