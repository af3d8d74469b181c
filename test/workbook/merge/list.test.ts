// Tests of src/workbook/merge/list.ts: the units that a focal agency expects, with their days and comments.
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/rating/calendar";
import { readUnitList } from "../../../src/workbook/merge/list";

const HEADINGS = ["STT", "Tên đơn vị", "Khối", "Liên kết", "Hạn nộp", "Ngày nộp", "Ý kiến của lãnh đạo"];
const read = (...rows: unknown[][]) => readUnitList({ name: "Đơn vị", values: [HEADINGS, ...rows] });

describe("the list of units", () => {
  it("has a unit a row, with days as cells or as text", () => {
    const due = new Date(2024, 5, 28);
    expect(read([1, " UBND  phường A ", "Chính quyền", "https://x", due, "29/6/2024", "Xem lại."])?.units).toEqual([
      {
        ...{ name: "UBND phường A", block: "Chính quyền", link: "https://x", comment: "Xem lại.", row: 2 },
        due: dayNumber({ year: 2024, month: 6, day: 28 }),
        received: dayNumber({ year: 2024, month: 6, day: 29 }),
      },
    ]);
  });

  it("passes over rows without a name and needs no other column", () => {
    expect(readUnitList({ name: "Đơn vị", values: [["Tên đơn vị"], ["A"], [""], ["B"]] })?.units).toHaveLength(2);
  });

  it.each(["28 tháng 6", "31/6/2024", 45471])("says which cell holds no day: %s", (value) => {
    const list = read([1, "A", "", "", value, "", ""]);
    expect(list?.units[0]?.due).toBeNull();
    expect(list?.notes).toEqual([{ key: "source.bad-day", parameters: { row: 2, value: String(value) } }]);
  });

  it("is none where the sheet has no names", () =>
    expect(readUnitList({ name: "Đơn vị", values: [["A"]] })).toBeNull());
});
