// Tests the command `merge` as users run it: files in, Mẫu 07 and the merged workbook out, and each file that does not fit named.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BLOCK_SAMPLES, BLOCK_UNITS } from "../../../samples/long-bien-block";
import { gridsReader } from "../../../src/workbook/unit";
import { readGrids } from "../../../workbench/node/grids";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";

let folder = "";
const written = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "merge-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function merge(...words: string[]) {
  const program = ["workbench/bin/xeploai.mjs", "merge", ...words];
  return spawnSync(process.execPath, program, { encoding: "utf8" });
}

const sample = (file: string) => join("samples", "khoi", file);

describe("the samples of a block", () => {
  it.each(BLOCK_SAMPLES.map(({ file, sheets }) => [file, sheets] as const))("%s is current", (file, sheets) =>
    expect(Buffer.from(plainWorkbook(sheets())).equals(readFileSync(sample(file)))).toBe(true),
  );
});

describe("merge", () => {
  it("gives one object with the interface's keys and the units, and writes the workbook and the documents", () => {
    const out = join(folder, "all");
    const files = ["dau-moi.xlsx", "dang-uy-phuong.xlsx", "ubnd-phuong.xlsx", "truong-thcs.xlsx"].map(sample);
    const run = merge(...files, "--json", "--out", out);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    const result = JSON.parse(run.stdout);
    expect(Object.keys(result)).toEqual([
      ...["unit", "regulation", "period", "people", "quota", "problems", "files"],
      ...["units", "blocks", "counts", "review"],
    ]);
    expect(result).toMatchObject({ unit: "Ban Tổ chức Quận ủy", regulation: "long-bien-2023", period: "2024-Q2" });
    expect(result.counts).toEqual({ all: 62, rated: 56, levels: { DAT: 53, KHONG_DAT: 3 }, excluded: 2, none: 4 });
    expect(result.people).toHaveLength(62);
    expect(result.units.map(({ unit, state }: { unit: string; state: string }) => [unit, state])).toEqual([
      ["Đảng ủy phường Sông Xanh", "in"],
      ["UBND phường Sông Xanh", "late"],
      ["Trường THCS Sông Xanh", "in"],
      ["Trường Mầm non Sông Xanh", "overdue"],
    ]);
    expect(result.problems.map(({ code, unit }: { code: string; unit: string }) => [code, unit])).toEqual([
      ["unit.late", "UBND phường Sông Xanh"],
      ["unit.overdue", "Trường Mầm non Sông Xanh"],
    ]);
    expect(result.files.map((file: string) => basename(file)).sort()).toEqual(readdirSync(out).sort());
    expect(readdirSync(out).sort()).toEqual([
      ...["mau-07-tong-hop-khoi-2024-q2.docx", "tong-hop-khoi-2024-q2.xlsx", "y-kien-lanh-dao-2024-q2.docx"],
    ]);
    const readGrid = gridsReader(readGrids(readFileSync(join(out, "tong-hop-khoi-2024-q2.xlsx")), "out.xlsx"));
    const total = readGrid("Tổng hợp khối")?.values.find((row) => row[1] === "Cộng các khối");
    expect(total?.slice(3, 9)).toEqual([62, 56, 53, 3, 2, 4]);
    expect(readGrid("Đơn vị")?.values[2]?.[6]).toContain("Đề nghị bổ sung kết quả");
    expect(readGrid("Cấu hình")?.values[1]?.[1]).toBe("Ban Tổ chức Quận ủy");
  });

  it("names a file cut in half, one that is no workbook, one without Cấu hình and one that is not there; the others are merged", () => {
    const whole = plainWorkbook(BLOCK_UNITS.school());
    const files = [
      written("cut.xlsx", whole.subarray(0, whole.length >> 1)),
      written("text.xlsx", "không phải bảng tính"),
      written("bare.xlsx", plainWorkbook(BLOCK_UNITS.school().filter(({ name }) => name !== "Cấu hình"))),
      join(folder, "nowhere.xlsx"),
      sample("dang-uy-phuong.xlsx"),
      sample("ubnd-phuong.xlsx"),
    ];
    const run = merge(...files, "--json", "--out", join(folder, "some"));
    expect(run.status).toBe(0);
    const result = JSON.parse(run.stdout);
    const said = result.problems.map(({ file, message }: { file: string; message: string }) => [
      basename(file),
      message,
    ]);
    expect(said.map(([file]: [string]) => file)).toEqual(["cut.xlsx", "text.xlsx", "bare.xlsx", "nowhere.xlsx"]);
    for (const [file, message] of said) expect(message, file).toContain(file);
    expect(said[0][1]).toContain("bị hỏng hoặc chưa tải xong");
    expect(said[1][1]).toContain("không phải bảng tính .xlsx");
    expect(said[2][1]).toContain("không có trang Tổng hợp do tiện ích ghi");
    expect(said[3][1]).toContain("Không có tệp");
    expect(result.counts).toMatchObject({ all: 32, levels: { DAT: 23, KHONG_DAT: 3 } });
  });

  it("refuses in one sentence where no file is a unit's", () => {
    const run = merge(written("nothing.xlsx", "x"), "--out", join(folder, "none"));
    expect(run.status).toBe(1);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^Chưa tổng hợp được\. .*nothing\.xlsx/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it("is wrong usage without a file or with an unknown option", () => {
    expect(merge().status).toBe(2);
    expect(merge("a.xlsx", "--people").status).toBe(2);
  });
});
