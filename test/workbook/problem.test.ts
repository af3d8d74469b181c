// Tests of src/workbook/problem.ts: the shape of a problem and of its fix.
import { describe, expect, it } from "vitest";
import { address, fixTo, problemAt } from "../../src/workbook/problem";

it("a place has its A1 address", () => {
  expect(address({ sheet: "Nghỉ", row: 3, column: 1 })).toBe("A3");
  expect(address({ sheet: "Quyết định", row: 120, column: 47 })).toBe("AU120");
});

it("a problem says where, what, for whom, and has no fix of its own", () =>
  expect(
    problemAt({ sheet: "Nhân sự", row: 5, column: 2 }, "person.unknown", "person.unknown", { id: "P9" }, "P9"),
  ).toEqual({
    sheet: "Nhân sự",
    cell: "B5",
    code: "person.unknown",
    key: "person.unknown",
    parameters: { id: "P9" },
    message:
      "Không ai trong Nhân sự có Mã P9: sửa Mã, thêm người vào Nhân sự, hoặc xóa dòng này nếu người đó không còn ở đơn vị.",
    fix: null,
    person: "P9",
  }));

describe("a fix", () => {
  it("to a number keeps the number and shows a decimal comma", () =>
    expect(fixTo(9.5)).toEqual({ value: 9.5, label: "Sửa thành số 9,5" }));

  it("to a text shows it in quotes", () =>
    expect(fixTo("Lê Thị Hai")).toEqual({ value: "Lê Thị Hai", label: "Sửa thành “Lê Thị Hai”" }));
});
