// Tests of src/workbook/tables.ts: the sheets and headings of design §3.4.
import { describe, expect, it } from "vitest";
import { foldCase } from "../../src/language/text";
import type { TableDefinition } from "../../src/workbook/table";
import * as tables from "../../src/workbook/tables";

/** Sheet → headings of the interface, of which the first ones must be there. */
const INTERFACE: Record<string, string[]> = {
  "Cấu hình": ["Mục", "Giá trị"],
  "Nhân sự": [
    ...["Mã", "Họ và tên", "Chức vụ", "Đối tượng", "Lãnh đạo", "Bộ phận", "Nhóm", "Mẫu", "Đảng viên"],
    ...["Kỷ luật", "Thanh tra", "Email"],
  ],
  Nghỉ: ["Mã", "Từ ngày", "Đến ngày", "Loại"],
  "Tiêu chí": ["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"],
  "Điều kiện": ["Mã", "Họ và tên", "Mức quyết định", "Lý do điều chỉnh", "Người điều chỉnh", "Không đánh giá"],
  "Xếp loại tháng": ["Mã", "Họ và tên", ...Array.from({ length: 12 }, (_, index) => `T${index + 1}`)],
  "Ngày lễ": ["Ngày", "Tên"],
  "Kết quả": [
    ...["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm", "Mức theo điểm", "Mức quyết định"],
    ...["Căn cứ", "Người quyết định", "Thời điểm", "Dấu quy định"],
  ],
  "Nhật ký": ["Thời điểm", "Người", "Việc", "Chi tiết"],
};

const declared: TableDefinition[] = [
  tables.settingsTable,
  tables.peopleTable,
  tables.leaveTable,
  tables.criteriaTable,
  tables.factsTable,
  tables.monthsTable,
  tables.holidaysTable,
  tables.resultsTable,
  tables.journalTable,
];

describe("the tables", () => {
  it.each(Object.entries(INTERFACE))("%s has the headings of the interface", (sheet, headings) => {
    const definition = declared.find((one) => one.sheet === sheet);
    expect(Object.values(definition?.columns ?? {}).map(({ heading }) => heading)).toEqual(headings);
  });

  it("a stage is named by the regulation and has items after Mã and Họ và tên", () => {
    const stage = tables.stageTable("Cấp ủy");
    expect(stage).toMatchObject({ sheet: "Cấp ủy", items: true });
    expect(Object.values(stage.columns).map(({ heading }) => heading)).toEqual(["Mã", "Họ và tên"]);
  });

  it("no heading means two columns of one table, and every table needs one at least", () => {
    for (const { sheet, columns } of [...declared, tables.summaryTable as TableDefinition]) {
      const words = Object.values(columns).flatMap(({ heading, also = [] }) => [heading, ...also].map(foldCase));
      expect(new Set(words).size, sheet).toBe(words.length);
      expect(
        Object.values(columns).some(({ needed }) => needed),
        sheet,
      ).toBe(true);
    }
  });
});
