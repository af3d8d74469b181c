// Tests of src/actions/overview.ts and of sidebar/overview.ts, which shows it: the steps with who is missing, the days left, and how open questions are read.
import { afterEach, describe, expect, it } from "vitest";
import { type Overview, overviewOf as shown } from "../../sidebar/overview";
import { type OverviewData, overviewOf } from "../../src/actions/overview";
import { dayNumber } from "../../src/rating/calendar";
import { day, put, readSheets, type Sheets, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

/** The overview on a day of June 2023. */
function on(date: number, sheets: Sheets = sheetsOf()): Overview {
  const { reading, summary } = readSheets(sheets);
  return shown(overviewOf(reading, summary, dayNumber({ year: 2023, month: 6, day: date }), null));
}

const daysLeft = ({ deadlines }: Overview, step: string) => deadlines.find((one) => one.step === step)?.daysLeft;

describe("the regulation", () => {
  it("is given with its dates and sources, days as ISO texts", () => {
    expect(on(20).regulation).toMatchObject({
      id: "long-bien-2023",
      number: "683-QĐ/QU",
      issued: "2023-01-11",
      from: "2023-01-01",
      to: null,
    });
    expect(on(20).regulation?.sources[0]).toContain("683-QĐ/QU");
  });
});

describe("the commitment of the year", () => {
  const withCommitments = (...rows: [string, string, Date | string][]) => ({
    ...sheetsOf(),
    "Cam kết": [["Mã", "Họ và tên", "Ngày ký"], ...rows],
    Nghỉ: [
      ["Mã", "Từ ngày", "Đến ngày", "Loại"],
      ["P3", day(1, 2), day(31, 3), "thai sản"],
    ],
  });

  it("names who has not signed; somebody whose leave covered the last day stands apart, and of the leave only its days are told", () => {
    const sheets = withCommitments(["P1", "", day(20, 2)], ["P2", "", ""]);
    expect(on(20, sheets).unsigned).toEqual({
      step: "ký cam kết",
      due: ["Lê Thị Hai", "Vũ Thị Bốn"],
      afterLeave: ["Phạm Văn Ba"],
    });
    const { reading, summary } = readSheets(sheets);
    const data = overviewOf(reading, summary, dayNumber({ year: 2023, month: 6, day: 20 }), null);
    expect(data.commitments?.people.flatMap(({ leave }) => leave.map(Object.keys))).toEqual([["from", "to"]]);
  });

  it("says nothing where the workbook has no such sheet", () => expect(on(20).unsigned).toBeNull());
});

describe("the deadlines", () => {
  it("count the days from today, and go below zero once they have passed", () => {
    expect(daysLeft(on(20), "tự đánh giá")).toBe(5);
    expect(daysLeft(on(25), "tự đánh giá")).toBe(0);
    expect(daysLeft(on(26), "tự đánh giá")).toBe(-1);
    expect(daysLeft(on(20), "công khai")).toBe(13);
  });

  it("are those of the period in their order, then those of its year", () => {
    const { deadlines } = on(20);
    expect(deadlines.map(({ per }) => per)).toEqual([...Array(6).fill("quarter"), ...Array(4).fill("year")]);
    const days = deadlines.slice(0, 6).map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe("2023-06-25");
  });

  it("are cited", () => {
    for (const { citation } of on(20).deadlines) expect(citation).toMatch(/^Hướng dẫn .*mục III/);
  });
});

describe("the stages", () => {
  it("are done when everybody has every score", () =>
    expect(on(20).stages.map(({ title, done, total }) => [title, done, total])).toEqual([
      ["Tự đánh giá", 4, 4],
      // four people: below 20 nobody comments; only Mẫu 03 keeps its column
      ["Nhận xét của cấp phó, Ban Giám hiệu", 1, 1],
      ["Quyết định của cấp có thẩm quyền", 4, 4],
    ]));

  it("name who has no score, some scores or a wrong cell, and where to go on", () => {
    const sheets = sheetsOf();
    put(sheets, "Tự chấm", "T3", "");
    put(sheets, "Tự chấm", "D4", "9,5");
    sheets["Tự chấm"]?.splice(4, 1);
    const [stage] = on(20, sheets).stages;
    expect(stage?.done).toBe(1);
    expect(stage?.missing).toEqual([
      { id: "P2", name: "Lê Thị Hai", state: "some", sheet: "Tự chấm", cell: "T3" },
      { id: "P3", name: "Phạm Văn Ba", state: "wrong", sheet: "Tự chấm", cell: "D4" },
      { id: "P4", name: "Vũ Thị Bốn", state: "none", sheet: "Nhân sự", cell: "A5" },
    ]);
  });

  it("do not wait for people who are not rated", () => {
    const sheets = sheetsOf();
    sheets.Nghỉ?.push(["P4", day(1, 4), day(30, 6), "thai sản"]);
    sheets["Tự chấm"]?.splice(4, 1);
    expect(on(20, sheets).stages[0]).toMatchObject({ done: 3, total: 3, missing: [] });
  });

  it("wait for everybody where the sheet is missing", () => {
    const sheets = sheetsOf();
    delete sheets["Tự chấm"];
    expect(on(20, sheets).stages[0]).toMatchObject({ done: 0, total: 4 });
  });
});

describe("the open questions", () => {
  const reading = (overview: Overview, id: string) => overview.ambiguities.find((one) => one.id === id);

  it("stand at their default, or at none, until the unit chooses", () => {
    expect(reading(on(20), "lb-leave-count")).toMatchObject({ inForce: "cộng dồn", chosen: false });
    expect(reading(on(20), "lb-month-not-rated")).toMatchObject({ inForce: null, chosen: false });
  });

  it("stand where the unit has put them", () => {
    const sheets = put(put(sheetsOf(), "Cấu hình", "A8", "Cách tính ngày nghỉ"), "Cấu hình", "B8", "Liên tục");
    expect(reading(on(20, sheets), "lb-leave-count")).toMatchObject({ inForce: "liên tục", chosen: true });
  });
});

describe("a workbook that cannot be rated", () => {
  it("says what is missing and hides nothing", () => {
    const overview = on(20, put(sheetsOf(), "Cấu hình", "B5", "không có"));
    expect(overview).toMatchObject({ rated: false, regulation: null, stages: [], deadlines: [], problemCount: 1 });
    expect(overview.blocking).toMatchObject([{ sheet: "Cấu hình", cell: "B5", code: "setting.unknown" }]);
  });
});

describe("the action", () => {
  let office: Office;
  afterEach(() => office.close());

  it("takes today from the server's clock and crosses the wire", () => {
    office = openSheets(sheetsOf());
    const overview = office.call<OverviewData>("overview");
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    expect(overview.today).toBe(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
    expect(overview.summarizedOn).toBeNull();
  });

  it("tells when this period was last summarized, and forgets it for another period", () => {
    office = openSheets(sheetsOf());
    office.call("summarizeWorkbook");
    expect(office.call<OverviewData>("overview").summarizedOn).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    office.type("Cấu hình", "B6", "2023-Q3");
    expect(office.call<OverviewData>("overview").summarizedOn).toBeNull();
  });
});
