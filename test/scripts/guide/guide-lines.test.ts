// Tests how a page of the guide is read as steps, and what it refuses.
import { describe, expect, it } from "vitest";
import { linesOfGuide } from "../../../scripts/guide/guide-lines";

const stepsOf = (line: string) => linesOfGuide(`1. ${line}`)[0]?.steps;

describe("a numbered line of the guide", () => {
  it.each([
    ["Mở menu **Tiện ích bổ sung → Xếp loại → Kiểm tra**.", [{ menu: "Kiểm tra" }]],
    ["Sang phần **Xếp loại**, rồi bấm **Xếp loại**.", [{ tab: "Xếp loại" }, { press: "Xếp loại" }]],
    ["Ở **Lê Thị Mai**, bấm **Sửa**. Thấy “3 chỗ”.", [{ press: "Sửa", at: "Lê Thị Mai" }, { see: "3 chỗ" }]],
    [
      "Sang trang **Nghỉ**, gõ `9,5` vào ô `Quyết định!C4`.",
      [{ sheet: "Nghỉ" }, { type: "9,5", into: "Quyết định!C4" }],
    ],
    ["Ô `Quyết định!AV4` thành “Đạt”.", [{ cell: "Quyết định!AV4", shows: "Đạt" }]],
    ["Chạy `npm start`, *không* cần gì hơn ([vì sao](a.md)).", [{ run: "npm start" }]],
    ["Bấm\n   **Sửa ô này**", [{ press: "Sửa ô này" }]],
  ])("%s", (line, steps) => expect(stepsOf(line)).toEqual(steps));

  it.each(["Nhấn giữ **Lưu**.", "Xem “3 chỗ”, rồi bấm **Sửa**.", "Ghi `9,5`.", "Mở menu **Tệp → Lưu**.", "Đọc kỹ."])(
    "that cannot be done is refused: %s",
    (line) => expect(() => stepsOf(line)).toThrow(line),
  );

  it("keeps its number, and lines of other kinds are left out", () =>
    expect(
      linesOfGuide("# Đầu\n\nĐoạn **văn**.\n\n3. Bấm **A**.\n4. Bấm **B**.\n").map(({ number }) => number),
    ).toEqual([3, 4]));
});
