// Widths of texts in Times New Roman, against what LibreOffice sets in Liberation Serif (same metrics).
import { describe, expect, it } from "vitest";
import { textWidth, widestLine } from "../../../sidebar/document/text-width";

const inMillimetres = (points: number): number => (points / 72) * 25.4;

describe("textWidth", () => {
  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }, 88.3],
    ["Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true }, 56.1],
    ["ĐẢNG CỘNG SẢN VIỆT NAM", { size: 15, bold: true }, 72.9],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 13 }, 91.3],
    ["Độc lập - Tự do - Hạnh phúc", { size: 14 }, 57.1],
  ])("%s at %o is %f mm wide", (text, style, expected) => {
    expect(Math.abs(inMillimetres(textWidth(text, style)) - expected)).toBeLessThan(0.5);
  });

  it("does not depend on the Unicode form", () => {
    const text = "Độc lập - Tự do - Hạnh phúc";
    expect(textWidth(text.normalize("NFD"), { size: 13 })).toBe(textWidth(text, { size: 13 }));
  });
});

describe("widestLine", () => {
  it("is the text's own width while it fits on one line", () => {
    expect(widestLine("Quận ủy", { size: 12 }, 500)).toBe(textWidth("Quận ủy", { size: 12 }));
  });

  it("is the widest of the broken lines, and never wider than the column", () => {
    const style = { size: 12 };
    const room = textWidth("Trung tâm Phát triển", style) + 1;
    expect(widestLine("Trung tâm Phát triển quỹ đất", style, room)).toBe(textWidth("Trung tâm Phát triển", style));
    expect(widestLine("Khôngcókhoảngtrắngnàotrongtênnày", style, 50)).toBe(50);
  });
});
