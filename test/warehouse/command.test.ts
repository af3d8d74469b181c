// Tests of warehouse/command.ts: what the command prints and writes, its exit status, and that names stay out unless asked for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import { readWarehouseLine, type WarehouseLine } from "../../warehouse/arguments";
import { runWarehouse } from "../../warehouse/command";
import { readGrids } from "../../workbench/node/grids";
import { SQL } from "./database";
import { folderWith, workbook } from "./folder";

const { XS, T } = LEVEL_TEXT;

const UNIT = workbook(
  "Phường <A>",
  [
    { period: "2026-01", id: "cc01", level: T },
    { period: "2026-01", id: "cc02", level: XS, points: 93.25 },
    { period: "2026-02", id: "cc01", level: T },
  ],
  { people: [["cc01", "Tên của cc01", "=HYPERLINK", "Tổng hợp", "ND335-CC", ""]] },
);

/** Runs the command in a folder with these files; `words` may hold `{folder}`. */
async function run(files: Record<string, Uint8Array | string>, words: readonly string[]) {
  const folder = folderWith(files);
  onTestFinished(folder.remove);
  const out = join(folder.path, "out");
  let printed = "";
  const refused: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  const again = async () => {
    printed = "";
    const line = readWarehouseLine(words.map((word) => word.replace("{folder}", folder.path)).concat("--out", out));
    const refuse = (_error: unknown, file: string) => refused.push(file) && 1;
    try {
      return { status: await runWarehouse(line, { sqlFolder: SQL, refuse }), printed, refused };
    } finally {
      write.mockClear();
    }
  };
  try {
    return { out, text: (name: string) => readFileSync(join(out, name), "utf8"), again, ...(await again()) };
  } finally {
    onTestFinished(() => write.mockRestore());
  }
}

describe("the command warehouse", () => {
  it("writes the database, CSV, Excel and the page, names a file that is cut in half, and ends with status 1", async () => {
    const { out, text, status, printed, refused } = await run({ "a.xlsx": UNIT, "cut.xlsx": UNIT.slice(0, 500) }, [
      "{folder}",
      "--csv",
      "--xlsx",
      "--page",
    ]);
    expect([status, refused]).toEqual([1, ["cut.xlsx"]]);
    expect(printed).toContain("2 tệp bảng tính, đọc mới 1; 3 dòng Kết quả, thêm mới 3.");
    expect(printed).toContain("nd-335, kỳ 2026-02: 0/1 đơn vị đủ, 1 thiếu, 0 chưa gửi");
    expect(printed).toContain("1 tệp không đọc được nên chưa có trong kho.");
    expect(printed).not.toContain("Không có chỗ nào cần sửa");
    const files = readdirSync(out).sort();
    expect(files).toEqual([
      ...["completeness.csv", "kho-ket-qua.duckdb", "kho-ket-qua.html", "kho-ket-qua.xlsx", "levels-by-block.csv"],
      ...[
        "published-levels.csv",
        "quota-breaches.csv",
        "quota-counts.csv",
        "rotation.csv",
        "trend.csv",
        "year-rollup.csv",
      ],
    ]);
    expect(text("year-rollup.csv")).toBe(
      "\ufeffMã đơn vị,Quy định,Năm,Mã,Loại kỳ,Số kỳ,Được xếp loại,Xuất sắc,Tốt,Hoàn thành,Không hoàn thành,Điểm trung bình,Mức năm,Điểm năm\r\n" +
        "phuong-a.ubnd-quan-b,nd-335,2026,cc01,tháng,2,2,0,2,0,0,80,,\r\n" +
        "phuong-a.ubnd-quan-b,nd-335,2026,cc02,tháng,1,1,1,0,0,0,93.25,,\r\n",
    );
    expect(text("levels-by-block.csv")).toContain("Chính quyền,'=HYPERLINK,nd-335");
    const [sheet] = readGrids(
      readFileSync(join(out, "kho-ket-qua.xlsx")),
      "kho-ket-qua.xlsx",
      (name) => name === "Mức theo khối",
    );
    expect(sheet?.values[0]?.slice(0, 2)).toEqual(["Khối", "Đối tượng"]);
    expect(sheet?.values.map((row) => row[1])).toContain("=HYPERLINK");
  });

  it("makes a page that asks the network for nothing, escapes what people typed, and shows nobody", async () => {
    const { text } = await run({ "a.xlsx": UNIT }, ["{folder}", "--page", "--names"]);
    const page = text("kho-ket-qua-co-ten.html");
    expect(page).toContain("Phường &lt;A&gt;");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:|<script|src=|url\(|cc01|cc02|Tên của/);
    expect(page.match(/<svg /g)?.length).toBe(4);
  });

  it("adds nothing when it is run again, and leaves nothing beside the database", async () => {
    const { out, again } = await run({ "a.xlsx": UNIT }, ["{folder}", "--json"]);
    const { status, printed } = await again();
    const { loaded, views, problems, files } = JSON.parse(printed);
    expect([status, problems]).toEqual([0, []]);
    expect(loaded).toEqual({ workbooks: 1, read: 0, rows: 0, added: 0, unreadable: [] });
    expect(views.completeness.map(({ people, state }: Record<string, unknown>) => [people, state])).toEqual([
      [2, "complete"],
      [1, "partly"],
    ]);
    expect(views.year_rollup).toBeUndefined();
    expect(files).toEqual([join(out, "kho-ket-qua.duckdb")]);
    expect(readdirSync(out)).toEqual(["kho-ket-qua.duckdb"]);
  });

  it("gives names only where they are asked for, and then keeps a database of its own", async () => {
    const { out, text } = await run({ "a.xlsx": UNIT }, ["{folder}", "--csv", "--names"]);
    expect(text("year-rollup.csv")).toContain(",Họ và tên\r\n");
    expect(text("year-rollup.csv")).toContain("Tên của cc01");
    expect(text("completeness.csv")).not.toContain("Tên của");
    expect(existsSync(join(out, "kho-ket-qua-co-ten.duckdb"))).toBe(true);
    expect(existsSync(join(out, "kho-ket-qua.duckdb"))).toBe(false);
  });

  it("writes the GoogleSQL of a list of units, with no folder at all", async () => {
    const list =
      'Mã đơn vị;Tên đơn vị;Khối;Địa bàn;Liên kết\r\nPA;"Phường ""A""; số 1";Chính quyền;;https://docs.google.com/spreadsheets/d/1x\r\n';
    const folder = folderWith({ "units.csv": list });
    onTestFinished(folder.remove);
    const { out, printed } = await run({}, ["--bigquery", "du-an.kho", "--units", join(folder.path, "units.csv")]);
    expect(readdirSync(join(out, "bigquery"))).toHaveLength(5);
    expect(readFileSync(join(out, "bigquery", "3-load.sql"), "utf8")).toContain(
      `'pa', 'Phường "A"; số 1', 'Chính quyền'`,
    );
    expect(printed).toContain("1-tables.sql");
  });

  it("says in one sentence that DuckDB is not installed", async () => {
    vi.resetModules();
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("Cannot find module");
    });
    onTestFinished(() => {
      vi.doUnmock("@duckdb/node-api");
      vi.resetModules();
    });
    const { openEngine } = await import("../../warehouse/engine");
    await expect(openEngine(":memory:", SQL, false)).rejects.toThrow("Chưa cài DuckDB trên máy này");
  });
});

describe("the words of the command line", () => {
  it("are read in any order", () =>
    expect(readWarehouseLine(["--page", "folder", "--out", "x", "--names"])).toMatchObject({
      ...({
        folder: "folder",
        out: "x",
        page: true,
        names: true,
        csv: false,
        json: false,
      } satisfies Partial<WarehouseLine>),
    }));

  it.each([
    [[], "đúng một thư mục"],
    [["a", "b"], "đúng một thư mục"],
    [["a", "--out"], "--out"],
    [["a", "--plot"], "--plot"],
    [["--bigquery", "a.b"], "--units"],
    [["--bigquery", "no", "--units", "u.csv"], "--bigquery"],
  ] as [string[], string][])("%j are refused", (words, sentence) =>
    expect(() => readWarehouseLine(words)).toThrow(sentence),
  );
});
