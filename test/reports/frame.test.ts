// The lines of Nơi nhận, whatever signs the unit typed at their ends.
import { expect, it } from "vitest";
import { recipientLines } from "../../src/reports/frame";

it("ends every recipient with a semicolon and the last one with a full stop", () => {
  expect(recipientLines(["Phòng Nội vụ", "Lưu: VT"])).toEqual(["- Phòng Nội vụ;", "- Lưu: VT."]);
});

it("does not double hyphens and signs that the unit has typed", () => {
  expect(recipientLines(["- Như trên;", " – Sở Nội vụ,", "- Lưu: VT, TCCB."])).toEqual([
    "- Như trên;",
    "- Sở Nội vụ;",
    "- Lưu: VT, TCCB.",
  ]);
});
