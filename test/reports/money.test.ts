// Amounts in figures and in words: the reading rules of Vietnamese numerals (mốt, lăm, linh, không trăm).
import { expect, it } from "vitest";
import { amountInWords, numberInWords } from "../../src/reports/money";

it.each([
  [0, "không"],
  [5, "năm"],
  [10, "mười"],
  [15, "mười lăm"],
  [21, "hai mươi mốt"],
  [11, "mười một"],
  [105, "một trăm linh năm"],
  [1_000, "một nghìn"],
  [1_005, "một nghìn không trăm linh năm"],
  [1_010, "một nghìn không trăm mười"],
  [200_000, "hai trăm nghìn"],
  [2_600_000, "hai triệu sáu trăm nghìn"],
  [3_000_000_000, "ba tỷ"],
])("%d is read %s", (number, words) => expect(numberInWords(number)).toBe(words));

it.each([-1, 0.5, 1e12])("%d cannot be read", (number) => expect(() => numberInWords(number)).toThrow(RangeError));

it("writes đồng in words with a capital letter", () => {
  expect(amountInWords(2_600_000)).toBe("Hai triệu sáu trăm nghìn đồng");
});
