// Tests of src/actions/setup.ts with the bundle of `dist` over the headless workbench: set-up, set-up again, filled workbooks, and rating after it.
import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/actions/check";
import type { ActionResult } from "../../src/actions/result";
import type { SetupState } from "../../src/actions/setup";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import { planSetup, type SetupPlan } from "../../src/workbook/setup/plan";
import { currentWords, readRequest, type SetupWords } from "../../src/workbook/setup/request";
import type { WorkbookState } from "../../src/workbook/setup/state";
import { planUndo } from "../../src/workbook/setup/undo";
import { type Cell, row30, row45 } from "../rating/rows";
import { type Office, openFile, openSheets } from "./office";

const WORDS: Record<string, SetupWords> = {
  "long-bien-2023": { name: "UBND phường Thử", regulation: "long-bien-2023", period: "2023-Q2" },
  "hanoi-2022": { name: "UBND phường Thử", regulation: "hanoi-2022", period: "2023-07" },
  "nga-bay-2021": { name: "Văn phòng Thử", regulation: "nga-bay-2021", period: "2021-Q4", format: "Đảng" },
  "son-la-2021": { name: "Văn phòng Thử", regulation: "son-la-2021", period: "2021" },
  "nd-233": { name: "Trung tâm Thử", regulation: "nd-233", period: "2026-Q3" },
};

const offices: Office[] = [];
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
});

function opened(office: Office): Office {
  offices.push(office);
  return office;
}

const emptyOffice = () => opened(openSheets({ "Trang tính1": [[]] }));

/** Plans and does a set-up as the sidebar does. */
function setUp(office: Office, words: SetupWords = {}): { plan: SetupPlan; result: CheckResult } {
  const { workbook, mark } = office.call<SetupState>("setupState", SHEET_NAMES);
  const plan = planSetup(readRequest(words, workbook), workbook);
  return { plan, result: office.call<CheckResult>("setUpWorkbook", plan.steps, SHEET_NAMES, mark) };
}

/** The whole content as set-up sees it. */
const contentOf = (office: Office) => office.call<SetupState>("setupState", SHEET_NAMES).workbook;

describe("setting up an empty workbook", () => {
  it.each([
    ["long-bien-2023", ["criteria.mandatory-count", "criteria.mandatory-count", "criteria.mandatory-count"]],
    ["hanoi-2022", []],
    ["nga-bay-2021", ["criteria.total"]],
    ["son-la-2021", []],
    ["nd-233", []],
  ])("%s: nothing is wrong but what the unit has to say, and set-up twice equals set-up once", (id, missing) => {
    const office = emptyOffice();
    const first = setUp(office, WORDS[id]);
    expect(first.result.rated).toBe(true);
    expect(first.result.problems.map(({ code }) => code)).toEqual(missing);
    const once = contentOf(office);
    const second = setUp(office);
    expect(second.plan.steps).toEqual([]);
    expect(second.plan.sheets.every(({ state }) => state === "whole")).toBe(true);
    expect(contentOf(office)).toEqual(once);
  });

  it("keeps the texts of the request as texts", () => {
    const office = emptyOffice();
    setUp(office, { ...WORDS["hanoi-2022"], name: "=1+1" });
    expect(office.cell("Cấu hình", "B2")).toBe("=1+1");
    expect(office.cell("Cấu hình", "B8")).toBe("2023-07");
  });

  it("refuses a plan that was made from a workbook which somebody changed since, and writes nothing", () => {
    const office = emptyOffice();
    setUp(office, WORDS["nd-233"]);
    const { workbook, mark } = office.call<SetupState>("setupState", SHEET_NAMES);
    office.type("Nhân sự", "A2", "P1");
    const reply = office.reply(
      "setUpWorkbook",
      planSetup(readRequest({}, workbook), workbook).steps,
      SHEET_NAMES,
      mark,
    );
    expect(reply).toMatchObject({ ok: false, code: "setup.changed" });
    expect(office.cell("Quyết định", "A2")).toBe("");
  });

  it("rejects a score beside the scale, whoever writes it", () => {
    const office = emptyOffice();
    setUp(office, WORDS["long-bien-2023"]);
    office.type("Quyết định", "C2", 9.5);
    expect(() => office.type("Quyết định", "C3", 9.3)).toThrow();
    expect(() => office.type("Quyết định", "C3", "9,5")).toThrow();
  });
});

describe("undoing a set-up", () => {
  const undo = (office: Office, plan: SetupPlan) => {
    const { workbook, mark } = office.call<SetupState>("setupState", SHEET_NAMES);
    const undone = planUndo(plan.steps, workbook);
    office.call("setUpWorkbook", undone.steps, SHEET_NAMES, mark);
    return undone;
  };

  it.each(["long-bien-2023", "nd-233"])("%s: leaves the workbook as it was, and set-up again gives the same", (id) => {
    const office = emptyOffice();
    const before = contentOf(office);
    const { plan } = setUp(office, WORDS[id]);
    const once = contentOf(office);
    expect(undo(office, plan).kept).toEqual([]);
    expect(contentOf(office)).toEqual(before);
    setUp(office, WORDS[id]);
    expect(contentOf(office)).toEqual(once);
  });

  it("keeps what somebody wrote and what reads it, and names those sheets", () => {
    const office = emptyOffice();
    const { plan } = setUp(office, WORDS["hanoi-2022"]);
    office.type("Quyết định", "A2", "P1");
    const { kept } = undo(office, plan);
    expect(kept).toContain("Quyết định");
    expect(kept).toContain("Nhân sự");
    expect(kept).not.toContain("Tự chấm");
    expect(office.cell("Quyết định", "A2")).toBe("P1");
  });
});

describe("setting up for certain people", () => {
  /** Description → address and editors of the ranges on a sheet that belong to people. */
  const handsOf = (office: Office, sheet: string) => {
    const { SpreadsheetApp } = office.services;
    const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
    return (found?.getProtections(SpreadsheetApp.ProtectionType.RANGE) ?? [])
      .filter((one) => one.getDescription().startsWith("Xếp loại: dành cho"))
      .map((one) => [one.getRange().getA1Notation(), Array.from(one.getEditors(), (user) => user.getEmail())]);
  };

  it("gives ranges their editors, changes them with the addresses, and takes them away again", () => {
    const office = opened(
      openSheets({
        "Cấu hình": [
          ["Mục", "Giá trị"],
          ["Email người quyết định", "truong@thu.vn; pho@thu.vn"],
        ],
        "Nhân sự": [
          ["Mã", "Họ và tên", "Mẫu", "Email"],
          ["P1", "Một", "ND233-VC", "mot@thu.vn"],
        ],
      }),
    );
    setUp(office, WORDS["nd-233"]);
    const [[place, editors] = []] = handsOf(office, "Quyết định");
    expect(place).toMatch(/^A2:[A-Z]+52$/);
    expect(editors).toEqual(expect.arrayContaining(["truong@thu.vn", "pho@thu.vn"]));
    expect(handsOf(office, "Tự chấm").map(([, emails]) => emails)).toEqual([expect.arrayContaining(["mot@thu.vn"])]);
    office.type("Cấu hình", "B2", "moi@thu.vn");
    office.type("Nhân sự", "D2", "");
    setUp(office);
    expect(handsOf(office, "Tự chấm")).toEqual([]);
    const [[, now] = []] = handsOf(office, "Quyết định");
    expect(now).toContain("moi@thu.vn");
    expect(now).not.toContain("truong@thu.vn");
    expect(setUp(office).plan.steps).toEqual([]);
  });
});

/** Workbooks that units filled in before there was a set-up. */
const FILLED = [
  ...readdirSync("samples")
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `samples/${file}`),
];

/** Every cell with something in it, as `sheet row column value`. */
function cellsOf({ sheets }: WorkbookState): Map<string, unknown> {
  return new Map(
    sheets.flatMap(({ name, values }) =>
      values.flatMap((row, at) =>
        row.flatMap((value, column): [string, unknown][] =>
          value === "" ? [] : [[`${name} ${at + 1} ${column + 1}`, value]],
        ),
      ),
    ),
  );
}

/** Regulations that rate by facts alone: no stage has scores, so there is no live column, and `Tổng hợp` says the levels. */
const WITHOUT_STAGES = ["son-la-2021", "nd-90"];

/** What the live column says, by Mã; null where the workbook has none. */
function liveTexts(office: Office): Map<unknown, unknown> | null {
  const sheet = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Quyết định");
  const rows: unknown[][] = sheet?.getDataRange().getValues() ?? [];
  const heading = rows.findIndex((row) => row.includes("Mã"));
  const [id, level] = ["Mã", "Mức xếp loại"].map((word) => rows[heading]?.indexOf(word) ?? -1) as [number, number];
  return level < 0 ? null : new Map(rows.slice(heading + 1).map((row) => [row[id], row[level]]));
}

describe("setting up a filled workbook", () => {
  it.each(FILLED)("%s loses nothing, rates as before, live as well, and a second run adds nothing", async (file) => {
    const office = opened(openFile(file));
    const before = contentOf(office);
    const rated = office.call<ActionResult>("checkWorkbook");
    const { result } = setUp(office);
    const after = cellsOf(contentOf(office));
    for (const [place, value] of cellsOf(before)) expect(after.get(place), place).toEqual(value);
    const levels = (people: ActionResult["people"]) => people.map(({ id, points, level }) => [id, points, level]);
    expect(levels(result.people)).toEqual(levels(rated.people));
    expect(setUp(office).plan.steps).toEqual([]);
    await office.calculate();
    const live = liveTexts(office);
    if (WITHOUT_STAGES.includes(result.regulation ?? "")) expect(live).toBeNull();
    else for (const { id, text } of result.people) expect(live?.get(id), id).toBe(text);
  });
});

describe("a new workbook for a new year", () => {
  it("takes the people over from the sheet of the old one, and begins with blank stages", () => {
    const old = opened(openFile("samples/qd-366-2026-q1.xlsx"));
    const people = contentOf(old).sheets.find(({ name }) => name === "Nhân sự")?.values as Cell[][];
    const office = opened(openSheets({ "Nhân sự": people as (string | number)[][] }));
    const { result } = setUp(office, { name: "Đảng ủy Thử", regulation: "qd-366", period: "2027-Q1" });
    expect(result.people.map(({ id }) => id)).toEqual(people.slice(1).map(([id]) => id));
    expect(result.people.every(({ level }) => level === "CHUA_DU")).toBe(true);
    const stage = contentOf(office).sheets.find(({ name }) => name === "Quyết định");
    expect(stage?.values.slice(1).flatMap((row) => (row[0] ? [row[0]] : []))).toEqual(
      people.slice(1).map(([id]) => id),
    );
  });
});

describe("rating on what set-up made", () => {
  /** Mã, name and form of the people, from A2 on; the form stands in H. */
  function fillPeople(office: Office, people: readonly (readonly [id: string, form: string])[]): void {
    office.fill(
      "Nhân sự",
      "A2",
      people.map(([id]) => [id, `Người ${id}`]),
    );
    office.fill(
      "Nhân sự",
      "H2",
      people.map(([, form]) => [form]),
    );
  }

  /** The live column beside what `summarize` gives, by Mã. */
  async function bothTexts(office: Office, column: string) {
    const result = office.call<ActionResult>("summarizeWorkbook");
    await office.calculate();
    return result.people.map(({ id, text }, index) => [id, office.cell("Quyết định", `${column}${index + 2}`), text]);
  }

  it("Long Biên: the live column says what Tổng hợp says, for every form and kind of row", async () => {
    const office = emptyOffice();
    setUp(office, WORDS["long-bien-2023"]);
    const flags = (count: number, mandatory: number) =>
      Array.from({ length: count }, (_, item) => [item < mandatory ? "x" : ""]);
    office.fill("Tiêu chí", "F2", [...flags(45, 30), ...flags(30, 20), ...flags(30, 20)]);
    fillPeople(office, [
      ["P1", "LB03"],
      ["P2", "LB04"],
      ["P3", "LB04"],
      ["P4", "LB04"],
      ["P5", "LB04"],
      ["P6", "LB04"],
    ]);
    office.type("Nhân sự", "J5", "x");
    const { plan } = setUp(office);
    expect(plan.sheets.find(({ sheet }) => sheet === "Quyết định")).toMatchObject({ state: "more", rows: 6 });
    expect(office.cell("Quyết định", "A7")).toBe("P6");
    const good = row30();
    const scores: Cell[][] = [row45(), good, [...good.slice(0, 29), 7.5], good, [...good.slice(0, 29), ""], good];
    for (const sheet of ["Tự chấm", "Nhận xét", "Quyết định"])
      scores.forEach((row, index) => {
        office.fill(sheet, `C${index + 2}`, [row as (string | number)[]]);
      });
    office.fill("Xếp loại tháng", "F2", [
      ["A", "B", "B"],
      ["XS", "T", "T"],
      ["XS", "T", "T"],
      ["XS", "T", "T"],
      ["XS", "T", "T"],
      ["XS", "Không đánh giá", "T"],
    ]);
    // What the head's unit violated is worked out of the others' rows, live too: P4 is disciplined, and it is not known whose part that is.
    const [open] = await bothTexts(office, "AW");
    expect(open).toEqual(["P1", "Chưa đủ dữ liệu: đơn vị vi phạm", "Chưa đủ dữ liệu: đơn vị vi phạm"]);
    office.fill("Nhân sự", "F2", [["Tổ một"], ["Tổ một"], ["Tổ một"], ["Tổ một"]]);
    expect((await bothTexts(office, "AW"))[0]).toEqual(["P1", "Không đạt chuyên nghiệp", "Không đạt chuyên nghiệp"]);
    office.fill("Điều kiện", "A2", [["P1", "Người P1", "không"]]);
    const texts = await bothTexts(office, "AW");
    for (const [id, live, text] of texts) expect(live, String(id)).toBe(text);
    expect(texts.map(([, live]) => live)).toEqual([
      "Đạt chuyên nghiệp",
      "Đạt chuyên nghiệp",
      "Không đạt chuyên nghiệp",
      "Không đạt chuyên nghiệp",
      "Chưa đủ điểm: thiếu 1 nội dung",
      expect.stringMatching(/^Quy định không xếp mức: /),
    ]);
    office.type("Cấu hình", "B15", "bỏ qua");
    expect((await bothTexts(office, "AW"))[5]).toEqual(["P6", "Đạt chuyên nghiệp", "Đạt chuyên nghiệp"]);
    expect(office.call<ActionResult>("checkWorkbook").problems.map(({ code }) => code)).toEqual(["score.missing"]);

    // What the head decides in Điều kiện counts with reason and authority, for those who have a level; nobody is left out unexplained.
    office.fill("Điều kiện", "A3", [
      ["P2", "Người P2", "", "", "không đạt chuyên nghiệp", "Có đơn", "Bí thư", ""],
      ["P3", "Người P3", "", "", "DAT", "", "Bí thư", ""],
      ["P4", "Người P4", "", "", "", "", "", "Chuyển công tác"],
      ["P5", "Người P5", "", "", "DAT", "Có đơn", "Bí thư", ""],
      ["P6", "Người P6", "", "", "", "", "", "x"],
    ]);
    const decided = await bothTexts(office, "AW");
    for (const [id, live, text] of decided) expect(live, String(id)).toBe(text);
    expect(decided.map(([, live]) => live)).toEqual([
      "Đạt chuyên nghiệp",
      "Không đạt chuyên nghiệp",
      "Không đạt chuyên nghiệp",
      "Không đánh giá",
      "Chưa đủ điểm: thiếu 1 nội dung",
      "Chưa đủ dữ liệu: cột Không đánh giá chưa ghi lý do",
    ]);
    office.type("Điều kiện", "F4", "Khắc phục xong");
    expect((await bothTexts(office, "AW"))[2]).toEqual(["P3", "Đạt chuyên nghiệp", "Đạt chuyên nghiệp"]);

    // Days of leave count live as there, by the reading in force, without holidays; so does somebody who stands twice.
    office.fill("Nghỉ", "A2", [
      ["P2", new Date(2023, 3, 3), new Date(2023, 3, 14), "ốm"],
      ["P2", new Date(2023, 4, 8), new Date(2023, 4, 12), "phép"],
    ]);
    expect((await bothTexts(office, "AW"))[1]).toEqual(["P2", "Không đánh giá", "Không đánh giá"]);
    office.type("Cấu hình", "B13", "liên tục");
    const [, other] = await bothTexts(office, "AW");
    expect(other).toEqual(["P2", "Không đạt chuyên nghiệp", "Không đạt chuyên nghiệp"]);
    office.fill("Xếp loại tháng", "A8", [["P2", "Người P2", "", "", "", "A", "A", "A"]]);
    for (const [id, live, text] of await bothTexts(office, "AW")) expect(live, String(id)).toBe(text);
  });

  it("Long Biên: while Tiêu chí marks no mandatory item, the live column says so", async () => {
    const office = emptyOffice();
    setUp(office, WORDS["long-bien-2023"]);
    fillPeople(office, [["P1", "LB04"]]);
    setUp(office);
    office.fill("Quyết định", "C2", [row30() as number[]]);
    await office.calculate();
    expect(office.cell("Quyết định", "AW2")).toBe("Chưa đủ dữ liệu: bắt buộc, tháng");
  });

  it("NĐ 233: percentages, a manager's further items, and facts that nobody gave", async () => {
    const office = emptyOffice();
    setUp(office, WORDS["nd-233"]);
    fillPeople(office, [
      ["P1", "ND233-VC"],
      ["P2", "ND233-QL"],
      ["P3", "ND233-VC"],
      ["P4", "ND233-VC"],
    ]);
    setUp(office);
    office.fill("Quyết định", "C2", [
      [20, 100, 100, 100, "", "", ""],
      [20, 100, 100, 100, 100, 100, 100],
      [20, 100, 100, 100, "", "", ""],
      [20, 100, 100, 100, "", "", ""],
    ]);
    office.fill("Điều kiện", "A2", [
      ["P1", "Người P1", "", "", "", "", "", "", ""],
      ["P2", "Người P2", "", "", "", "", "", "", "x"],
      ["P4", "Người P4", 5, "", "", "", "", "", ""],
    ]);
    const texts = await bothTexts(office, "K");
    for (const [id, live, text] of texts) expect(live, String(id)).toBe(text);
    expect(texts.map(([, live]) => live)).toEqual([
      "Hoàn thành xuất sắc nhiệm vụ",
      "Không hoàn thành nhiệm vụ",
      "Chưa đủ dữ liệu: suy thoái",
      "Không đánh giá",
    ]);
  });

  it("Hà Nội: the total at first; then, once Tiêu chí has the items, a column each, and nothing is lost", async () => {
    const office = emptyOffice();
    setUp(office, WORDS["hanoi-2022"]);
    fillPeople(office, [
      ["P1", "HN22-01"],
      ["P2", "HN22-02"],
      ["P3", "HN22-02"],
      ["P4", "HN22-01"],
    ]);
    setUp(office);
    office.fill("Quyết định", "C2", [[91], [89.99], [70], [49.99]]);
    office.fill("Điều kiện", "A2", [["P3", "Người P3", "x"]]);
    const totals = await bothTexts(office, "E");
    for (const [id, live, text] of totals) expect(live, String(id)).toBe(text);
    expect(totals.map(([, live]) => live)).toEqual([
      "Hoàn thành xuất sắc nhiệm vụ",
      "Hoàn thành tốt nhiệm vụ",
      "Không đánh giá",
      "Không hoàn thành nhiệm vụ",
    ]);
    office.fill("Tiêu chí", "A2", [
      ["HN22-01", 1, "", "Ý thức", 30],
      ["HN22-01", 2, "", "Kết quả", 70],
      ["HN22-02", 1, "", "Ý thức", 20],
      ["HN22-02", 2, "", "Kết quả", 70],
      ["HN22-02", 3, "", "Thưởng", 10],
    ]);
    setUp(office);
    expect(["C1", "D1", "E1", "F1", "G1"].map((cell) => office.cell("Quyết định", cell))).toEqual([
      1,
      2,
      3,
      "Mẫu",
      "Mức xếp loại",
    ]);
    expect(office.cell("Quyết định", "C2")).toBe(91);
    office.fill("Quyết định", "C2", [
      [30, 61, ""],
      [20, 66, 4],
      ["", "", ""],
      [30, "", ""],
    ]);
    const items = await bothTexts(office, "G");
    for (const [id, live, text] of items) expect(live, String(id)).toBe(text);
    expect(items.map(([, live]) => live)).toEqual([
      "Hoàn thành xuất sắc nhiệm vụ",
      "Hoàn thành xuất sắc nhiệm vụ",
      "Không đánh giá",
      "Chưa đủ điểm: thiếu 1 nội dung",
    ]);
  });

  it("Ngã Bảy: exactly 95 stays open until the unit settles it, for one person or for all", async () => {
    const office = emptyOffice();
    setUp(office, WORDS["nga-bay-2021"]);
    fillPeople(office, [
      ["P1", "NB"],
      ["P2", "NB"],
    ]);
    setUp(office);
    office.fill("Tiêu chí", "E2", [[20], [20], [20], [20], [20], [3]]);
    office.fill("Quyết định", "C2", [
      [19, 20, 20, 20, 16, 0],
      [19, 20, 20, 20, 16, 0],
    ]);
    office.fill("Điều kiện", "A2", [["P2", "Người P2", "trên"]]);
    const open = await bothTexts(office, "J");
    for (const [id, live, text] of open) expect(live, String(id)).toBe(text);
    expect(open[1]?.[1]).toBe("Hoàn thành xuất sắc nhiệm vụ");
    office.fill("Điều kiện", "A3", [["P1", "Người P1", "", "HT", "Theo hồ sơ", "Cấp ủy", ""]]);
    const settledByHand = await bothTexts(office, "J");
    expect(settledByHand[0]).toEqual(["P1", "Hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ"]);
    office.type("Điều kiện", "E3", "");
    office.type("Cấu hình", "B13", "dưới");
    const settled = await bothTexts(office, "J");
    expect(settled.map(([, live]) => live)).toEqual(["Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"]);
    for (const [id, live, text] of settled) expect(live, String(id)).toBe(text);
  });

  it.each<[string, SetupWords, [string, string][], Cell[][], string]>([
    ["hanoi-2018", { period: "2019-05" }, [["P1", "HN18-01"]], [[90]], "E"],
    ["nd-335", { period: "2026-02" }, [["P1", "ND335-LD"]], [[30, 100, 100, 100, 50, 100, 100]], "K"],
    ["qd-366", { period: "2026-Q1" }, [["P1", "QD366"]], [[25, 65]], "F"],
  ])("%s: live as in Tổng hợp, with facts and without", async (regulation, period, people, scores, column) => {
    const office = emptyOffice();
    setUp(office, { name: "Đơn vị Thử", regulation, ...period });
    fillPeople(office, [...people, ["P9", people[0]?.[1] ?? ""]]);
    setUp(office);
    office.fill("Quyết định", "C2", [...scores, ...scores] as number[][]);
    office.fill("Điều kiện", "A2", [["P1", "Người P1"]]);
    for (const [id, live, text] of await bothTexts(office, column)) expect(live, String(id)).toBe(text);
  });

  it("NĐ 233: the head not above the unit's level, by Cấu hình or the unit's own row; the year by its closed periods", async () => {
    const office = emptyOffice();
    setUp(office, { ...WORDS["nd-233"], period: "2026" });
    fillPeople(office, [
      ["P1", "ND233-QL"],
      ["P2", "ND233-VC"],
      ["DV", "ND233-DV"],
    ]);
    setUp(office);
    office.type("Cấu hình", "B11", "Người P1");
    office.fill("Quyết định", "C2", [
      [30, 100, 100, 100, 100, 100, 100],
      [20, 100, 100, 100, "", "", ""],
      [10, 45, "", "", "", "", ""],
    ]);
    const row = (id: string, ...facts: (string | number)[]) => [id, `Người ${id}`, "", ...facts];
    office.fill("Điều kiện", "A2", [
      row("P1", "", "", "", "", "", "", ""),
      row("P2", "", "", "", "", "", "", ""),
      row("DV", 100, 80, 0, 100, "", "x", "x"),
    ]);
    const own = await bothTexts(office, "K");
    for (const [id, live, text] of own) expect(live, String(id)).toBe(text);
    const quarter = (period: string, points: number) => [
      period,
      "nd-233",
      "P2",
      "Người P2",
      "ND233-VC",
      points,
      "",
      "HT",
    ];
    office.fill("Kết quả", "A2", [quarter("2026-Q3", 60), quarter("2026-Q4", 80)]);
    const year = await bothTexts(office, "K");
    for (const [id, live, text] of year) expect(live, String(id)).toBe(text);
    expect(year[1]?.[1]).toBe("Hoàn thành tốt nhiệm vụ");
    // 55 points are Hoàn thành nhiệm vụ for the unit: its head, with 100 points of his own, is not above it (Điều 12.7).
    expect([own, year].map(([first]) => first?.[1])).toEqual(["Hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ"]);
  });

  it("takes the values of Cấu hình where nothing else is said", () => {
    const office = emptyOffice();
    setUp(office, WORDS["nga-bay-2021"]);
    expect(currentWords(contentOf(office))).toEqual({
      name: "Văn phòng Thử",
      superior: "",
      block: "",
      regulation: "nga-bay-2021",
      period: "2021-Q4",
      format: "Đảng",
    });
  });
});
