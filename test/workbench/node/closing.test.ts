// Tests the command line's close and reopen on workbook files: what is filed, what is kept, and what is refused.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ICellData } from "@univerjs/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { longBienUnit } from "../../../samples/long-bien-unit";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { readWorkbook } from "../../../workbench/xlsx/read";
import { xeploai } from "./program";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xeploai-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function unit(faults: boolean): string {
  const path = join(folder, "don-vi.xlsx");
  writeFileSync(path, plainWorkbook(longBienUnit({ people: faults ? 12 : 6, faults })));
  return path;
}

const sheetsOf = (path: string) =>
  Object.values(readWorkbook(new Uint8Array(readFileSync(path)), "out.xlsx").snapshot.sheets);

/** The texts of a sheet, row by row. */
function rowsOf(path: string, name: string): unknown[][] {
  const cells = sheetsOf(path).find((sheet) => sheet.name === name)?.cellData ?? {};
  return Object.values(cells).map((row) => Object.values(row as Record<string, ICellData>).map((cell) => cell.v));
}

it("closes, reopens with a reason and closes again, each into a copy; the rows of Kết quả only grow", async () => {
  const [one, two, three] = ["1", "2", "3"].map((name) => join(folder, name)) as [string, string, string];
  const closed = await xeploai("close", unit(false), "--out", one, "--json");
  expect(closed.stderr).toBe("");
  expect(JSON.parse(closed.stdout)).toMatchObject({ closed: true, gaps: [], files: [join(one, "don-vi.xlsx")] });
  const filed = rowsOf(join(one, "don-vi.xlsx"), "Kết quả");
  expect(filed).toHaveLength(7);
  const archives = sheetsOf(join(one, "don-vi.xlsx")).filter(({ name }) => / \d{4}-Q\d$/.test(name ?? ""));
  expect(archives.length).toBeGreaterThan(4);
  expect(archives.every(({ hidden }) => hidden === 1)).toBe(true);

  expect((await xeploai("reopen", join(one, "don-vi.xlsx"), "--out", two, "--reason", "Chấm nhầm")).status).toBe(0);
  expect(rowsOf(join(two, "don-vi.xlsx"), "Kết quả")).toEqual(filed);
  expect((await xeploai("close", join(two, "don-vi.xlsx"), "--out", three)).status).toBe(0);
  const again = rowsOf(join(three, "don-vi.xlsx"), "Kết quả");
  expect(again.slice(0, 7)).toEqual(filed);
  expect(again.slice(7).every((row) => row.some((cell) => String(cell).startsWith("Mở lại lần 1: Chấm nhầm")))).toBe(
    true,
  );

  // The next period begins from the closed one, and only from a closed one.
  const [four] = [join(folder, "4")];
  const next = await xeploai("next-period", join(three, "don-vi.xlsx"), "--out", four, "--json");
  expect(next.stderr).toBe("");
  const { period, people, files } = JSON.parse(next.stdout);
  const closedPeriod = JSON.parse(closed.stdout).period;
  expect(period).not.toBe(closedPeriod);
  expect(files).toEqual([join(four, "don-vi.xlsx")]);
  expect(people.map(({ level }: { level: string }) => level)).toEqual(Array(6).fill("CHUA_DU"));
  expect(rowsOf(join(four, "don-vi.xlsx"), "Kết quả")).toEqual(again);
  const open = await xeploai("next-period", join(four, "don-vi.xlsx"), "--out", join(folder, "5"));
  expect(open.status).toBe(1);
  expect(open.stderr).toBe(`“don-vi.xlsx”: Kỳ ${period} chưa đóng: đóng kỳ trước, rồi sang kỳ sau.\n`);
});

it("says what is missing and writes no file while something is", async () => {
  const run = await xeploai("close", unit(true), "--out", join(folder, "out"), "--json");
  expect(run.status).toBe(1);
  const { closed, gaps, files } = JSON.parse(run.stdout);
  expect({ closed, files }).toEqual({ closed: false, files: [] });
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect(Object.keys(gap)).toEqual(["kind", "sheet", "cell", "text"]);
  expect(run.stderr.trim().split("\n")).toEqual([
    `Chưa đóng được kỳ của “don-vi.xlsx”: còn ${gaps.length} việc cần làm trước.`,
  ]);
  expect(existsSync(join(folder, "out", "don-vi.xlsx"))).toBe(false);
});

it.each([
  [["reopen", "a.xlsx"], 2],
  [["reopen", "a.xlsx", "--reason"], 2],
  [["reopen", "a.xlsx", "--reason", " "], 2],
  [["close", "a.xlsx", "--reason", "x"], 2],
  [["next-period", "a.xlsx", "--regulation"], 2],
  [["close", "a.xlsx", "--regulation", "nd-335"], 2],
])("wrong usage: %j", async (words, status) => {
  const run = await xeploai(...words);
  expect([run.status, run.stdout]).toEqual([status, ""]);
});

it("does not reopen what is not closed", async () => {
  const run = await xeploai("reopen", unit(false), "--out", join(folder, "out"), "--reason", "Nhầm");
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/^“don-vi.xlsx”: Kỳ \S+ chưa đóng nên không cần mở lại\.\n$/);
});
