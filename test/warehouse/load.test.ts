// Tests of warehouse/load.ts and warehouse/unit-file.ts: what of a unit's workbook gets in, what is named, and that nothing gets in twice.
import { describe, expect, it } from "vitest";
import { message } from "../../src/language/messages";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import { checkWarehouse } from "../../warehouse/checks";
import { unitCode } from "../../warehouse/unit-file";
import { view } from "./database";
import { load, workbook } from "./folder";

const { XS, T, HT } = LEVEL_TEXT;

describe("loading a folder", () => {
  it("takes each closed period of each person, folders below included, and leaves out files of other kinds", async () => {
    const { engine, loaded } = await load({
      "a.xlsx": workbook("Phường A", [
        { period: "2026-01", id: "CC01", level: T },
        { period: "2026-Q1", id: "CC01", level: XS, points: 91.5 },
      ]),
      "quan/b.xlsx": workbook("Phường B", [{ period: "2026-01", id: "x1", level: HT }], {
        settings: { "Mã đơn vị": "PB" },
      }),
      "~$a.xlsx": "opened by somebody",
      "note.txt": "no workbook",
      "out/old.xlsx": "a result of the program",
    });
    expect(loaded).toMatchObject({ files: 2, read: 2, rows: 3, added: 3, problems: [], refused: [] });
    const columns = [
      "unit_code",
      "person_id",
      "period_kind",
      "period_start",
      "period_end",
      "points",
      "level",
      "source_file",
    ];
    expect((await view(engine, "results", columns)).map((row) => Object.values(row).join(" "))).toEqual([
      "phuong-a.ubnd-quan-b cc01 month 2026-01-01 2026-01-31 80 T a.xlsx",
      "phuong-a.ubnd-quan-b cc01 quarter 2026-01-01 2026-03-31 91.5 XS a.xlsx",
      "pb x1 month 2026-01-01 2026-01-31 80 HT quan/b.xlsx",
    ]);
  });

  it("changes nothing when it is run again, and adds only what a newer copy of a workbook adds", async () => {
    const january = { period: "2026-01", id: "cc01", level: T };
    const { engine, loaded, again } = await load({
      "1.xlsx": workbook("Phường A", [january]),
      "2.xlsx": workbook("Phường A", [january, { period: "2026-02", id: "cc01", level: XS }]),
    });
    expect(loaded).toMatchObject({ read: 2, rows: 3, added: 2 });
    expect(await again()).toMatchObject({ files: 2, read: 0, rows: 0, added: 0, problems: [] });
    expect(await view(engine, "results", ["period_text", "load_id"])).toEqual([
      { period_text: "2026-01", load_id: 1 },
      { period_text: "2026-02", load_id: 2 },
    ]);
  });

  it("numbers the records of a reopened period, and the last one counts", async () => {
    const { engine } = await load({
      "a.xlsx": workbook("Phường A", [
        { period: "2026-01", id: "cc01", level: XS },
        { period: "2026-01", id: "cc01", level: T, at: "2026-03-01 08:00:00" },
      ]),
    });
    expect(await view(engine, "results", ["record", "level"])).toEqual([
      { record: 1, level: "XS" },
      { record: 2, level: "T" },
    ]);
    expect(await view(engine, "current_results", ["level"])).toEqual([{ level: "T" }]);
  });

  it("names a bad file, reads the rest, and keeps the good rows of a workbook with bad ones", async () => {
    const good = workbook("Phường A", [{ period: "2026-01", id: "cc01", level: T }]);
    const { loaded, again } = await load({
      "a.xlsx": good,
      "cut.xlsx": good.slice(0, good.length / 2),
      "none.xlsx": "no zip",
      "twin.xlsx": good,
      "rows.xlsx": workbook("Phường C", [
        { period: "2026-13", id: "c1", level: T },
        { period: "2026-01", id: "c2", level: "Giỏi" },
        { period: "2026-01", id: "", level: T },
        { period: "2026-01", id: "c3", level: T, regulation: "nd-999" },
        { period: "2026-01", id: "c4", level: T },
        { period: "2026-01", id: "c4", level: T },
      ]),
    });
    expect(loaded.refused.map(({ file }) => file)).toEqual(["cut.xlsx", "none.xlsx"]);
    expect(loaded).toMatchObject({ files: 5, read: 2, added: 2 });
    expect(loaded.problems.map(({ file, sheet, cell, code }) => [file, `${sheet}${cell}`, code].join(" "))).toEqual([
      "rows.xlsx Kết quảA2 period.unknown",
      "rows.xlsx Kết quảH3 level.unknown",
      "rows.xlsx Kết quảC4 person.missing-id",
      "rows.xlsx Kết quảB5 regulation.unknown",
      "rows.xlsx Kết quảC7 record.duplicate",
      "twin.xlsx  file.twice",
    ]);
    expect(await again()).toMatchObject({ read: 1, added: 0, problems: loaded.problems });
  });

  it("says where a workbook has no Kết quả, no heading of it, or no name of the unit", async () => {
    const { plainWorkbook } = await import("../../workbench/xlsx/plain-workbook");
    const sheet = (name: string, rows: string[][]) => ({ name, rows, headingRow: 1, widths: [] });
    const settings = sheet("Cấu hình", [
      ["Mục", "Giá trị"],
      ["Tên đơn vị", "Phường A"],
    ]);
    const { loaded } = await load({
      "closed-none.xlsx": plainWorkbook([settings]),
      "headings.xlsx": plainWorkbook([settings, sheet("Kết quả", [["Kỳ", "Mã"]])]),
      "nameless.xlsx": workbook("", [{ period: "2026-01", id: "cc01", level: T }]),
    });
    expect(loaded.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "closed-none.xlsx table.missing",
      "headings.xlsx table.header",
      "nameless.xlsx setting.missing",
    ]);
    expect(loaded.added).toBe(1);
  });

  it("finds people in two units, rules unlike most units', and a record that was changed by hand", async () => {
    const one = (level: string, fingerprint = "dau1") => [{ period: "2026-01", id: "cc01", level, fingerprint }];
    const { engine } = await load({
      "a.xlsx": workbook("Phường A", one(T)),
      "a-2.xlsx": workbook("Phường A", one(XS)),
      "b.xlsx": workbook("Phường B", one(T, "dau0")),
    });
    const problems = await checkWarehouse(engine);
    expect(problems.map(({ code }) => code)).toEqual(["person.two-units", "fingerprint.differs", "record.changed"]);
    expect(problems[0]?.message).toContain("phuong-a.ubnd-quan-b, phuong-b.ubnd-quan-b");
    expect(problems[1]?.message).toContain("dau1");
    expect(problems[2]?.message).toContain("a-2.xlsx, a.xlsx");
  });

  it("takes codes and districts from the list, and keeps the units that sent nothing", async () => {
    const listed = { block: "Trường học", link: "" };
    const { engine } = await load(
      { "a.xlsx": workbook("Phường A", [{ period: "2026-01", id: "cc01", level: T }]) },
      {
        list: [
          { ...listed, unit_code: "pa", unit_name: "phường  a", district: "Quận B" },
          { ...listed, unit_code: "pz", unit_name: "Phường Z", district: "Quận B" },
        ],
      },
    );
    expect(await view(engine, "completeness", ["unit_code", "unit_name", "block", "district", "state"])).toEqual([
      { unit_code: "pa", unit_name: "Phường A", block: "Chính quyền", district: "Quận B", state: "complete" },
      { unit_code: "pz", unit_name: "Phường Z", block: "Trường học", district: "Quận B", state: "none" },
    ]);
  });
});

describe("privacy", () => {
  const people = [["cc01", "Tên của cc01", "Công chức", "Tổng hợp", "ND335-CC", "x"]];
  const rows = [{ period: "2026-01", id: "cc01", level: T, basis: "Nghỉ ốm dài ngày; kỷ luật khiển trách" }];
  const settings = { "Người ký": "Tên của cc01" };

  /** Everything that stands in any table, as one text. */
  async function everything(files: Record<string, Uint8Array>, names: boolean): Promise<string> {
    const { engine } = await load(files, { names });
    const tables = await engine.query(
      "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'",
    );
    const parts = [];
    for (const [table] of tables.rows) parts.push(await engine.query(`SELECT * FROM ${table}`));
    return JSON.stringify(parts);
  }

  it("keeps no name, no reason, no health and no discipline", async () => {
    const text = await everything({ "a.xlsx": workbook("Phường A", rows, { people, settings }) }, false);
    expect(text).toContain("cc01");
    expect(text).toContain("Tổng hợp");
    for (const word of ["Tên của", "ốm", "khiển trách", "Kỷ luật", "person_name", "Người ký"])
      expect(text).not.toContain(word);
  });

  it("keeps names where they are asked for, and still no reason", async () => {
    const text = await everything({ "a.xlsx": workbook("Phường A", rows, { people, settings }) }, true);
    expect(text).toContain("person_name");
    expect(text).toContain("Tên của cc01");
    expect(text).not.toContain("khiển trách");
  });

  it("keeps points only of forms that rate by points", async () => {
    const { engine } = await load({
      "a.xlsx": workbook("Phường A", [
        { period: "2025", id: "cc01", level: T, regulation: "nd-90", form: "ND90-CC", points: 88 },
        { period: "2026-01", id: "cc01", level: T, points: 88 },
        { period: "2026-02", id: "cc01", level: T, form: "Mẫu lạ", points: 88 },
        { period: "2026-03", id: "cc01", level: T, points: "88" },
      ]),
    });
    expect((await view(engine, "results ORDER BY period_start", ["points"])).map(({ points }) => points)).toEqual([
      null,
      88,
      null,
      null,
    ]);
  });
});

describe("a row of Kết quả", () => {
  it("knows the signer, the kind, the group, and whether somebody decided another level", async () => {
    const basis = message("adjustment.reason", { level: T, former: XS, authority: "Chủ tịch", reason: "vượt tỷ lệ" });
    const { engine } = await load({
      "a.xlsx": workbook(
        "Phường A",
        [
          { period: "2026-01", id: "CC01", level: T, basis: `Mở lại lần 1: thiếu điểm; ${basis}; NĐ 335/2025` },
          { period: "2026-01", id: "cc02", level: T },
        ],
        {
          people: [["cc01", "Tên của cc01", "Công chức", "Tổng hợp", "ND335-CC", ""]],
          settings: { "Người ký": "tên của CC02", "Tỷ lệ xuất sắc": 25 },
        },
      ),
    });
    expect(await view(engine, "results", ["person_id", "person_kind", "task_group", "is_signer", "adjusted"])).toEqual([
      { person_id: "cc01", person_kind: "Công chức", task_group: "Tổng hợp", is_signer: false, adjusted: true },
      { person_id: "cc02", person_kind: "", task_group: "", is_signer: true, adjusted: false },
    ]);
    expect(await view(engine, "units", ["quota_percent"])).toEqual([{ quota_percent: 25 }]);
  });
});

describe("unitCode", () => {
  it.each([
    ["Trường Tiểu học A", "UBND quận B", "truong-tieu-hoc-a.ubnd-quan-b"],
    ["  Đảng ủy   phường “Hoà Bình” ", "", "dang-uy-phuong-hoa-binh"],
  ])("of %s under %s is %s", (name, superior, code) => expect(unitCode(name, superior)).toBe(code));
});
