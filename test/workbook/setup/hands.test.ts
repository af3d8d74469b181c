// Tests of src/workbook/setup/hands.ts: who gets which protected range, what stays open, and what a later run changes.
import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/rating/period";
import { readPeriod } from "../../../src/rating/period";
import type { Regulation } from "../../../src/regulation/schema";
import { findRegulation } from "../../../src/regulations";
import { ROWS_A_RUN } from "../../../src/workbook/setup/hands";
import { planSetup } from "../../../src/workbook/setup/plan";
import type { ProtectedRange, WorkbookState } from "../../../src/workbook/setup/state";
import { doSteps, memory, sheetIn } from "./memory";

const request = (id = "long-bien-2023", period = "2023-Q2") => ({
  ...{ unit: "Trường Thử", superior: "", block: "", format: "Nhà nước" as const },
  regulation: findRegulation(id) as Regulation,
  period: readPeriod(period) as Period,
});

function setUp(workbook: WorkbookState, wanted = request()) {
  const plan = planSetup(wanted, workbook);
  doSteps(workbook, plan.steps);
  return plan;
}

/** A unit with these rows of `Cấu hình` and these people: Mã and e-mail. */
const unit = (settings: Record<string, string>, people: readonly (readonly [id: string, email: string])[]) =>
  memory({
    "Cấu hình": [["Mục", "Giá trị"], ...Object.entries(settings)],
    "Nhân sự": [
      ["Mã", "Họ và tên", "Mẫu", "Email"],
      ...people.map(([id, email]) => [id, `Người ${id}`, "LB05", email]),
    ],
  });

const EVERYBODY = {
  "Email người quản trị": "quan-tri@thu.vn",
  "Email người nhận xét": "pho1@thu.vn; PHO2@thu.vn",
  "Email người quyết định": "truong@thu.vn",
};
const TWO = [
  ["P1", "mot@thu.vn"],
  ["P2", ""],
] as const;

/** The ranges that a plan protects for people, by sheet. */
const rangesIn = ({ steps }: ReturnType<typeof setUp>, sheet: string): ProtectedRange[] =>
  steps.flatMap((step) =>
    step.kind === "protections" && step.sheet === sheet
      ? step.ranges.filter(({ description }) => description.startsWith("Xếp loại: dành cho"))
      : [],
  );
const editorsIn = (plan: ReturnType<typeof setUp>, sheet: string) =>
  rangesIn(plan, sheet).map(({ editors }) => editors);
const placesIn = (workbook: WorkbookState, sheet: string) =>
  sheetIn(workbook, sheet)
    .protections.filter(({ description }) => description.startsWith("Xếp loại: dành cho"))
    .map(({ place }) => place);

describe("who may write which sheet", () => {
  const workbook = unit(EVERYBODY, TWO);
  const plan = setUp(workbook);

  it("gives each stage to its hand and the administrator (S2-18, S2-22, S2-34)", () => {
    expect(editorsIn(plan, "Nhận xét")).toEqual([["pho1@thu.vn", "pho2@thu.vn", "quan-tri@thu.vn"]]);
    expect(editorsIn(plan, "Quyết định")).toEqual([["truong@thu.vn", "quan-tri@thu.vn"]]);
    expect(placesIn(workbook, "Quyết định")).toEqual(["A2:AU53"]);
  });

  it("gives people, settings and criteria to the administrator", () => {
    for (const sheet of ["Nhân sự", "Cấu hình", "Tiêu chí"])
      expect(editorsIn(plan, sheet), sheet).toEqual([["quan-tri@thu.vn"]]);
  });

  it("gives a row of self-rating to its person, and leaves those without an address open, saying how many (S2-33)", () => {
    expect(editorsIn(plan, "Tự chấm")).toEqual([["mot@thu.vn", "quan-tri@thu.vn"]]);
    expect(placesIn(workbook, "Tự chấm")).toEqual(["C2:AU2"]);
    expect(plan.hands).toContainEqual({ key: "hands.rows", parameters: { sheet: "Tự chấm", count: 1, now: 1 } });
    expect(plan.hands).toContainEqual({ key: "hands.rows-open", parameters: { sheet: "Tự chấm", count: 1 } });
  });

  it("plans nothing more in a second run", () => expect(planSetup(request(), workbook).steps).toEqual([]));

  it("gives the ballots to the secretary, and Ngã Bảy's stages to union, leaders and Party committee (S3-5)", () => {
    const office = unit(
      {
        "Email thư ký": "thu-ky@thu.vn",
        "Email Công đoàn": "cong-doan@thu.vn",
        "Email lãnh đạo": "lanh-dao@thu.vn",
        "Email cấp ủy": "cap-uy@thu.vn",
      },
      [],
    );
    const made = setUp(office, request("nga-bay-2021", "2021-Q4"));
    expect(
      ["Biểu quyết", "Công đoàn", "Lãnh đạo", "Cấp ủy", "Quyết định"].map((name) => editorsIn(made, name)),
    ).toEqual([[["thu-ky@thu.vn"]], [["cong-doan@thu.vn"]], [["lanh-dao@thu.vn"]], [["cap-uy@thu.vn"]], []]);
  });
});

describe("without an address", () => {
  it("protects nothing for anybody, and names each sheet with the row of Cấu hình that is blank", () => {
    const workbook = unit({}, [["P1", ""]]);
    const { hands } = setUp(workbook);
    for (const { name } of workbook.sheets) expect(placesIn(workbook, name), name).toEqual([]);
    expect(hands.filter(({ key }) => key === "hands.open").map(({ parameters }) => parameters)).toEqual([
      { sheet: "Cấu hình", item: "Email người quản trị" },
      { sheet: "Nhân sự", item: "Email người quản trị" },
      { sheet: "Tiêu chí", item: "Email người quản trị" },
      { sheet: "Nhận xét", item: "Email người nhận xét" },
      { sheet: "Quyết định", item: "Email người quyết định" },
    ]);
    expect(sheetIn(workbook, "Cấu hình").values.map(([item]) => item)).toEqual(
      expect.arrayContaining([
        "Email người quản trị",
        "Email người nhận xét",
        "Email người quyết định",
        "Email thư ký",
      ]),
    );
  });

  it("takes no word that is no address, and says where it stands", () => {
    const { hands } = setUp(unit({ "Email người quyết định": "truong@thu" }, [["P1", "không có"]]));
    const words = hands.filter(({ key }) => key === "hands.no-email").map(({ parameters }) => parameters.word);
    expect(words).toEqual(["truong@thu", "không có"]);
  });
});

describe("a later run", () => {
  it("changes the editors with the addresses, and takes away what belonged to people who left", () => {
    const workbook = unit(EVERYBODY, [...TWO, ["P3", "ba@thu.vn"]]);
    setUp(workbook);
    const roster = sheetIn(workbook, "Nhân sự").values as unknown[][];
    (roster[1] as unknown[])[3] = "mot-moi@thu.vn";
    roster.splice(3, 1);
    const plan = setUp(workbook);
    expect(editorsIn(plan, "Tự chấm")).toEqual([["mot-moi@thu.vn", "quan-tri@thu.vn"]]);
    expect(placesIn(workbook, "Tự chấm")).toEqual(["C2:AU2"]);
    expect(planSetup(request(), workbook).steps).toEqual([]);
  });

  it("follows people whose rows changed places", () => {
    const workbook = unit(EVERYBODY, [
      ["P1", "mot@thu.vn"],
      ["P2", "hai@thu.vn"],
    ]);
    setUp(workbook);
    const rows = sheetIn(workbook, "Tự chấm").values as unknown[][];
    rows.splice(1, 2, rows[2] as unknown[], rows[1] as unknown[]);
    setUp(workbook);
    const places = Object.fromEntries(
      sheetIn(workbook, "Tự chấm").protections.map(({ description, place }) => [description, place]),
    );
    expect(places["Xếp loại: dành cho mot@thu.vn, quan-tri@thu.vn, dòng của Mã P1"]).toBe("C3:AU3");
    expect(places["Xếp loại: dành cho hai@thu.vn, quan-tri@thu.vn, dòng của Mã P2"]).toBe("C2:AU2");
  });

  it("opens a sheet again whose address was taken away, and keeps the headings protected", () => {
    const workbook = unit(EVERYBODY, TWO);
    setUp(workbook);
    for (const row of sheetIn(workbook, "Cấu hình").values as unknown[][])
      if (row[0] === "Email người quyết định") row[1] = "";
    setUp(workbook);
    expect(placesIn(workbook, "Quyết định")).toEqual([]);
    expect(sheetIn(workbook, "Quyết định").protections.map(({ description }) => description)).toContain(
      "Xếp loại: dòng tiêu đề",
    );
  });

  it("goes on where a unit of 300 people has more rows than one run protects, and says how many are left", () => {
    const people = Array.from({ length: 300 }, (_, index) => [`P${index}`, `p${index}@thu.vn`] as const);
    const workbook = unit(EVERYBODY, people);
    const left = [1, 2, 3, 4].map(() => {
      const { hands } = setUp(workbook);
      return hands.find(({ key }) => key === "hands.later")?.parameters.count ?? 0;
    });
    expect(left).toEqual([300 - ROWS_A_RUN, 300 - 2 * ROWS_A_RUN, 0, 0]);
    expect(placesIn(workbook, "Tự chấm")).toHaveLength(300);
    expect(planSetup(request(), workbook).steps).toEqual([]);
  });
});

it("says that the head does not decide on himself, and who does (S2-20)", () => {
  const workbook = memory({
    "Cấu hình": [
      ["Mục", "Giá trị"],
      ["Email người quyết định", "truong@thu.vn"],
    ],
    "Nhân sự": [
      ["Mã", "Họ và tên", "Chức vụ", "Mẫu", "Email"],
      ["P1", "Trần Văn Một", "Hiệu trưởng", "LB03", "Truong@thu.vn"],
      ["P2", "Lê Thị Hai", "Giáo viên", "LB05", "hai@thu.vn"],
    ],
  });
  const { hands } = setUp(workbook);
  expect(hands.filter(({ key }) => key.startsWith("hands.self"))).toEqual([
    {
      key: "hands.self-above",
      parameters: {
        sheet: "Quyết định",
        name: "Trần Văn Một",
        assessor: "Trưởng phòng Giáo dục và Đào tạo",
        at: "mục III.3.1",
      },
    },
  ]);
});
