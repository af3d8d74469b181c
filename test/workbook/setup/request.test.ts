// Tests of src/workbook/setup/request.ts: what a set-up asks for, and the sentence for what is missing or wrong.
import { describe, expect, it } from "vitest";
import { readRequest, SetupFault, type SetupWords } from "../../../src/workbook/setup/request";
import { memory } from "./memory";

const GOOD: SetupWords = { name: "Phường Thử", regulation: "long-bien-2023", period: "2023-Q2" };

describe("readRequest", () => {
  it("reads the words, whatever their letter case and spaces; state unless Party is said", () => {
    expect(readRequest({ ...GOOD, regulation: " Long-Bien-2023 ", period: "Quý II/2023" }, memory())).toMatchObject({
      ...{ unit: "Phường Thử", superior: "", block: "", format: "Nhà nước" },
      regulation: { id: "long-bien-2023" },
      period: { id: "2023-Q2" },
    });
    expect(readRequest({ ...GOOD, format: "đảng" }, memory()).format).toBe("Đảng");
  });

  it("takes from Cấu hình what is not said", () => {
    const workbook = memory({
      "Cấu hình": [
        ["Mục", "Giá trị"],
        ["Tên đơn vị", "Phường Cũ"],
        ["Quy định", "hanoi-2022"],
        ["Kỳ", "2023-07"],
        ["Thể thức", "Đảng"],
      ],
    });
    expect(readRequest({}, workbook)).toMatchObject({ unit: "Phường Cũ", format: "Đảng", period: { id: "2023-07" } });
    expect(readRequest({ name: "Phường Mới" }, workbook).unit).toBe("Phường Mới");
  });

  it.each<[SetupWords, string]>([
    [{ ...GOOD, name: " " }, "Chưa có tên đơn vị"],
    [{ ...GOOD, regulation: "" }, "Chưa chọn quy định"],
    [{ ...GOOD, regulation: "long-bien" }, "Không có quy định “long-bien”"],
    [{ ...GOOD, period: "" }, "Chưa có kỳ đánh giá: theo quý, ghi như 2023-Q2"],
    [{ ...GOOD, period: "quý hai" }, "Không đọc được kỳ “quý hai”"],
    [{ ...GOOD, period: "2023-06" }, "đánh giá theo quý, ghi như 2023-Q2 (đang là 2023-06)"],
    [{ ...GOOD, period: "2022-Q4" }, "Kỳ 2022-Q4 nằm ngoài thời gian áp dụng"],
    [{ ...GOOD, format: "Công ty" }, "“Thể thức” không có lựa chọn “Công ty”"],
  ])("refuses %o in one sentence", (words, sentence) => {
    expect(() => readRequest(words, memory())).toThrow(SetupFault);
    expect(() => readRequest(words, memory())).toThrow(sentence);
  });

  it("says it in English too", () => {
    const faultOf = (words: SetupWords) => {
      try {
        readRequest(words, memory());
      } catch (error) {
        return (error as SetupFault).sentence("en");
      }
      return "";
    };
    expect(faultOf({ ...GOOD, name: "" })).toBe("There is no unit name: give it and try again.");
    expect(faultOf({ ...GOOD, period: "2023-06" })).not.toMatch(/đánh giá|theo quý/);
  });
});
