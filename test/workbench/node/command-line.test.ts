// Tests the command line as users run it: results on stdout, refusals in one sentence, the input file untouched.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ICellData } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { longBienUnit } from "../../../samples/long-bien-unit";
import { type Cell, type PlainSheet, plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { readWorkbook } from "../../../workbench/xlsx/read";
import { partsOf } from "../../sidebar/document/read-docx";
import { docx, paragraph, row } from "../../sidebar/template/docx";
import { type Run, startXeploai, xeploai } from "./program";

const SAMPLE = "samples/phuong-song-xanh-2024-q2.xlsx";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xeploai-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a workbook into the test's folder and gives its path. */
function workbook(name: string, sheets: PlainSheet[]): string {
  const path = join(folder, name);
  writeFileSync(path, plainWorkbook(sheets));
  return path;
}

/** A clean small unit with one cell of one sheet changed; row and column count from 1. */
function unitWith(sheet: string, row: number, column: number, value: Cell): PlainSheet[] {
  const sheets = longBienUnit({ people: 6, faults: false });
  const rows = sheets.find((candidate) => candidate.name === sheet)?.rows as Cell[][];
  (rows[row - 1] as Cell[])[column - 1] = value;
  return sheets;
}

function without(sheet: string): PlainSheet[] {
  return longBienUnit({ people: 6, faults: false }).filter((candidate) => candidate.name !== sheet);
}

const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** The texts of one sheet of a written workbook, row by row. */
function sheetOf(path: string, sheet: string): unknown[][] {
  const { snapshot } = readWorkbook(new Uint8Array(readFileSync(path)), "out.xlsx");
  const found = Object.values(snapshot.sheets).find((candidate) => candidate.name === sheet);
  return Object.values(found?.cellData ?? {}).map((row) => cellsOf(row).map((cell) => cell.v));
}

/** Everything in a written workbook: each sheet with its cells, sizes and heading rows, the rules, colours, names and protections. */
function contentOf(path: string): unknown {
  const { snapshot } = readWorkbook(new Uint8Array(readFileSync(path)), "out.xlsx");
  return [snapshot.sheetOrder.map((id) => snapshot.sheets[id]), snapshot.resources];
}

function cellsOf(row: unknown): ICellData[] {
  return Object.values((row ?? {}) as Record<string, ICellData>);
}

/** A refusal: the status, one sentence on stderr, nothing on stdout, no stack trace. */
function expectRefusal(run: Run, status: number, sentence: RegExp): void {
  expect(run.stdout).toBe("");
  expect(run.stderr.trim()).toMatch(sentence);
  expect(run.stderr.trim()).not.toMatch(/\n\s+at |Error:|undefined/);
  expect(run.status).toBe(status);
}

describe("summarize", () => {
  it("prints one object with the keys of the interface and leaves the input file as it was", () => {
    const before = hash(SAMPLE);
    const run = startXeploai("summarize", SAMPLE, "--json", "--out", folder);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const result = JSON.parse(run.stdout);
    expect(Object.keys(result)).toEqual(["unit", "regulation", "period", "people", "quota", "problems", "files"]);
    expect(Object.keys(result.people[0])).toEqual(["id", "name", "form", "points", "band", "level", "reasons"]);
    expect(Object.keys(result.problems[0])).toEqual(["sheet", "cell", "code", "message", "fix"]);
    expect(result).toMatchObject({ unit: "UBND phường Sông Xanh", regulation: "long-bien-2023", period: "2024-Q2" });
    expect(result.files).toEqual([join(folder, "phuong-song-xanh-2024-q2.xlsx")]);
    expect(hash(SAMPLE)).toBe(before);
  });

  it("writes Tổng hợp, and the values that the engine computed into the formula cells", async () => {
    await xeploai("summarize", SAMPLE, "--out", folder);
    const file = join(folder, "phuong-song-xanh-2024-q2.xlsx");
    const summary = sheetOf(file, "Tổng hợp");
    const lead = summary.find((row) => row.includes("SX0001"));
    expect(lead).toEqual(expect.arrayContaining(["LB03", "Đạt chuyên nghiệp"]));
    const decided = sheetOf(file, "Quyết định");
    const rated = decided.filter((row) => row[0] === "SX0001" || row[0] === "SX0007").map((row) => row.at(-1));
    expect(rated).toEqual(["Đạt chuyên nghiệp", "Không đạt chuyên nghiệp"]);
  });

  it("leaves nothing half written beside the result", async () => {
    await xeploai("summarize", SAMPLE, "--out", folder);
    expect(readdirSync(folder)).toEqual(["phuong-song-xanh-2024-q2.xlsx"]);
  });

  it("keeps a name that begins with = or holds markup as text, in the sheet and in the documents", async () => {
    const sheets = unitWith("Nhân sự", 4, 2, '=HYPERLINK("http://x","y")');
    (sheets.find(({ name }) => name === "Nhân sự")?.rows[4] as Cell[])[1] = "<img src=x onerror=alert(1)>";
    const path = workbook("ten-la.xlsx", sheets);
    expect((await xeploai("summarize", path, "--out", join(folder, "out"))).status).toBe(0);
    const { snapshot } = readWorkbook(new Uint8Array(readFileSync(join(folder, "out", "ten-la.xlsx"))), "out.xlsx");
    const summary = Object.values(snapshot.sheets).find(({ name }) => name === "Tổng hợp");
    const cells = Object.values(summary?.cellData ?? {}).flatMap(cellsOf);
    const names = cells.filter((cell) => /HYPERLINK|<img/.test(String(cell.v)));
    expect(names.map((cell) => cell.v)).toEqual(['=HYPERLINK("http://x","y")', "<img src=x onerror=alert(1)>"]);
    expect(names.every((cell) => !cell.f)).toBe(true);
  });

  it("run on its own result gives the same levels again", async () => {
    const first = JSON.parse((await xeploai("summarize", SAMPLE, "--json", "--out", folder)).stdout);
    const second = JSON.parse(
      (await xeploai("summarize", first.files[0], "--json", "--out", join(folder, "again"))).stdout,
    );
    expect(second.people).toEqual(first.people);
    expect(second.problems).toEqual(first.problems);
  });
});

describe("check", () => {
  it("says what is wrong and writes no file", async () => {
    const run = await xeploai("check", SAMPLE, "--out", join(folder, "out"));
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Quyết định!Y5: “9,5” đang là chữ nên không được tính: sửa thành số 9,5.");
    expect(existsSync(join(folder, "out", "phuong-song-xanh-2024-q2.xlsx"))).toBe(false);
  });
});

describe("publish", () => {
  it("writes the unit's documents as Word files, the publication list and Mẫu 06 among them", async () => {
    const run = await xeploai("publish", SAMPLE, "--json", "--out", folder);
    expect(run.status).toBe(0);
    const files: string[] = JSON.parse(run.stdout).files;
    const names = files.map((file) => basename(file).replace("phuong-song-xanh-2024-q2-", ""));
    expect(names).toEqual(expect.arrayContaining(["danh-sach-dat-2024-q2.docx", "bieu-tong-hop-2024-q2.docx"]));
    expect(names.some((name) => name.startsWith("phieu-danh-gia"))).toBe(false);
    for (const file of files) expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes those of people, one file each kind, where it is asked to", async () => {
    const sample = join("samples", "nga-bay-2021-q3.xlsx");
    const run = await xeploai("publish", sample, "--people", "--json", "--out", folder);
    expect(run.status).toBe(0);
    const names = (JSON.parse(run.stdout).files as string[]).map((file) => basename(file));
    expect(names.filter((name) => name.includes("phieu-cham-diem"))).toEqual([
      "nga-bay-2021-q3-phieu-cham-diem-2021-q3.docx",
    ]);
  });

  it("makes one document by the unit's own Word template, and nothing while a tag in it is not allowed", async () => {
    const template = (name: string, ...cells: string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, docx(paragraph("{Tên đơn vị}, {Kỳ}") + row(...cells)));
      return path;
    };
    const good = template("mẫu.docx", "{#Người}{STT}", "{Họ và tên}{/Người}");
    const bad = template("sai.docx", "{#Người}{Họ và tên}", "{Tổng điểm}{/Người}");
    const words = ["publish", SAMPLE, "--document", "danh-sach-dat", "--out", folder];
    const [file = ""] = JSON.parse((await xeploai(...words, "--template", good, "--json")).stdout).files as string[];
    expect(basename(file)).toBe("phuong-song-xanh-2024-q2-danh-sach-dat-2024-q2.docx");
    const xml = partsOf(readFileSync(file))["word/document.xml"] ?? "";
    expect(xml).toContain("UBND phường Sông Xanh, quý II năm 2024");
    expect(xml.match(/<w:tr>/g)).toHaveLength(15);
    rmSync(file);
    expectRefusal(
      await xeploai(...words, "--template", bad),
      1,
      /còn 1 chỗ cần sửa:\n {2}Thẻ “Tổng điểm” không được phép/,
    );
    expect(existsSync(file)).toBe(false);
  });

  it.each<[number, RegExp, string[]]>([
    [2, /Sau --template cần thêm --document/, [SAMPLE, "--template", "mẫu.docx"]],
    [2, /Sau --document phải có giá trị/, [SAMPLE, "--document"]],
    [1, /không có văn bản “khac”. Các văn bản: mau-01-cam-ket, /, [SAMPLE, "--document", "khac"]],
    [1, /Không có tệp “không-có.docx”/, [SAMPLE, "--document", "danh-sach-dat", "--template", "không-có.docx"]],
  ])("refuses with status %i and %s", async (status, sentence, words) => {
    expectRefusal(await xeploai("publish", ...words, "--out", folder), status, sentence);
  });

  it("knows --people for documents only", async () => {
    expectRefusal(await xeploai("check", SAMPLE, "--people"), 2, /--people/);
  });
});

describe("setup", () => {
  const words = ["--unit", "UBND phường Thử", "--regulation", "long-bien-2023", "--period", "2023-Q2"];

  it("starts a file that is not there as an empty workbook; run on its own result it adds nothing", async () => {
    const path = join(folder, "moi.xlsx");
    const first = await xeploai("setup", path, ...words, "--superior", "UBND quận Thử", "--out", join(folder, "1"));
    expect(first.stderr).toBe("");
    expect(first.status).toBe(0);
    expect(first.stdout).toContain("Trang Quyết định: mới");
    expect(existsSync(path)).toBe(false);
    const made = join(folder, "1", "moi.xlsx");
    expect(sheetOf(made, "Cấu hình").slice(0, 3)).toEqual([
      ["Mục", "Giá trị"],
      ["Tên đơn vị", "UBND phường Thử"],
      ["Cơ quan cấp trên", "UBND quận Thử"],
    ]);
    const again = await xeploai("setup", made, "--out", join(folder, "2"));
    const outline = again.stdout.split("\n").filter((line) => line.startsWith("  Trang "));
    expect(outline).toHaveLength(13);
    for (const line of outline) expect(line).toMatch(/: đã đủ$/);
    const third = await xeploai("setup", made, "--json", "--out", join(folder, "3"));
    expect(JSON.parse(third.stdout)).toMatchObject({ regulation: "long-bien-2023", period: "2023-Q2", people: [] });
    expect(contentOf(join(folder, "2", "moi.xlsx"))).toEqual(contentOf(made));
    expect(contentOf(join(folder, "3", "moi.xlsx"))).toEqual(contentOf(made));
  });

  it("adds what a filled workbook lacks, with the settings that it has, and leaves the input as it was", async () => {
    const path = workbook("co-san.xlsx", without("Ngày lễ"));
    const before = hash(path);
    const run = await xeploai("setup", path, "--out", join(folder, "ra"));
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Trang Ngày lễ: mới");
    const holidays = sheetOf(join(folder, "ra", "co-san.xlsx"), "Ngày lễ").filter(([day]) => day !== undefined);
    expect(holidays).toHaveLength(1 + 11);
    expect(hash(path)).toBe(before);
  });

  it.each<[string, string[], RegExp]>([
    ["a missing unit", ["--regulation", "nd-233"], /^Chưa thiết lập được “moi.xlsx”: Chưa có tên đơn vị/],
    ["an unknown regulation", ["--unit", "A", "--regulation", "long-bien"], /Không có quy định “long-bien”/],
    ["a missing period", ["--unit", "A", "--regulation", "nd-233"], /Chưa có kỳ đánh giá: theo tháng, ghi như 2023-07/],
    ["a period of another kind", [...words.slice(0, 5), "2023-05"], /đánh giá theo quý, ghi như 2023-Q2/],
  ])("refuses %s in one sentence, and writes nothing", async (_, options, sentence) => {
    expectRefusal(await xeploai("setup", join(folder, "moi.xlsx"), ...options, "--out", folder), 1, sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string[], RegExp]>([
    [["setup"], /Chưa có tệp bảng tính/],
    [["setup", "a.xlsx", "--unit"], /Sau --unit phải có giá trị/],
    [["setup", "a.xlsx", "--unit", "--period"], /Sau --unit phải có giá trị/],
    [["setup", "a.xlsx", "b.xlsx"], /chỉ làm với một tệp/],
    [["setup", "a.xlsx", "--quarter", "2"], /Không có tùy chọn “--quarter”/],
  ])("calls %j wrong usage", async (usage, sentence) => expectRefusal(await xeploai(...usage), 2, sentence));
});

describe("bad workbooks", () => {
  it("refuses a file that is no workbook", async () => {
    const path = join(folder, "ghi-chu.xlsx");
    writeFileSync(path, "xin chào");
    expectRefusal(await xeploai("summarize", path, "--out", folder), 1, /^“ghi-chu.xlsx” không phải bảng tính/);
  });

  it("refuses a zip that is cut in half", async () => {
    const path = join(folder, "cut.xlsx");
    const bytes = readFileSync(SAMPLE);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    expectRefusal(await xeploai("summarize", path, "--out", folder), 1, /“cut.xlsx”.*(hỏng|không phải bảng tính)/);
  });

  it.each([
    ["a file that is not there", "khong-co.xlsx", /^Không có tệp “khong-co.xlsx”/],
    ["a folder", ".", /là thư mục/],
  ])("refuses %s", async (_case, name, sentence) =>
    expectRefusal(await xeploai("check", join(folder, name)), 1, sentence),
  );

  it("refuses an output folder that cannot be written to, and leaves nothing behind", async () => {
    const blocked = join(folder, "blocked");
    writeFileSync(blocked, "a file, not a folder");
    expectRefusal(await xeploai("summarize", SAMPLE, "--out", blocked), 1, /^Không ghi được vào thư mục/);
    expect(readdirSync(folder)).toEqual(["blocked"]);
  });

  it("never replaces the input file", async () => {
    const path = workbook("goc.xlsx", longBienUnit({ people: 6, faults: false }));
    const before = hash(path);
    expectRefusal(await xeploai("summarize", path, "--out", folder), 1, /ghi đè tệp gốc/);
    expect(hash(path)).toBe(before);
  });

  it.each([
    ["without a needed sheet", without("Quyết định"), "table.missing"],
    ["without Cấu hình", without("Cấu hình"), "table.missing"],
    ["with an unknown regulation", unitWith("Cấu hình", 7, 2, "long-bien-1999"), "setting.unknown"],
    ["with a period nobody can read", unitWith("Cấu hình", 8, 2, "quý này"), "setting.unknown"],
    ["with a period before the regulation", unitWith("Cấu hình", 8, 2, "2022-Q4"), "regulation.period"],
    ["with a month where the regulation rates by quarter", unitWith("Cấu hình", 8, 2, "2024-05"), "regulation.period"],
    ["with a heading gone", unitWith("Nhân sự", 2, 1, "Số"), "table.header"],
  ])("a workbook %s gives a problem, not a crash", async (_case, sheets, code) => {
    const path = workbook("don-vi.xlsx", sheets);
    const run = await xeploai("summarize", path, "--json", "--out", join(folder, "out"));
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).problems.map((problem: { code: string }) => problem.code)).toContain(code);
  });

  it("does not publish what cannot be rated", async () => {
    const path = workbook("don-vi.xlsx", unitWith("Cấu hình", 7, 2, "long-bien-1999"));
    expectRefusal(await xeploai("publish", path, "--out", join(folder, "out")), 1, /^Chưa làm được văn bản/);
  });
});

describe("wrong usage", () => {
  it("is the status of the process too", () => expectRefusal(startXeploai("xep", SAMPLE), 2, /Không có việc “xep”/));

  it.each([
    ["no action", [], /^Cách dùng/],
    ["an unknown action", ["xep", SAMPLE], /Không có việc “xep”/],
    ["an unknown option", ["check", SAMPLE, "--nhanh"], /Không có tùy chọn “--nhanh”/],
    ["no file", ["check"], /Chưa có tệp/],
    ["--out without a folder", ["check", SAMPLE, "--out"], /--out/],
    ["--json with two files", ["check", SAMPLE, "other.xlsx", "--json"], /một tệp/],
  ])("%s ends with status 2", async (_case, words, sentence) => expectRefusal(await xeploai(...words), 2, sentence));
});

describe("results beside each other", () => {
  it("handles several files, and one that fails does not stop the others", () => {
    const first = workbook("mot.xlsx", longBienUnit({ people: 3, faults: false }));
    mkdirSync(join(folder, "out"));
    const run = startXeploai("summarize", first, join(folder, "khong-co.xlsx"), "--out", join(folder, "out"));
    expect(run.status).toBe(1);
    expect(readdirSync(join(folder, "out"))).toEqual(["mot.xlsx"]);
  });
});
