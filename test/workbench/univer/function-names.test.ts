// Tests how the bundle's custom functions are found, with the help that Sheets shows of them.
import { describe, expect, it } from "vitest";
import { customFunctionHelp, customFunctionNames } from "../../../workbench/univer/function-names";

const SOURCE = `
/**
 * Thêm menu.
 */
function onOpen() {}

/**
 * Tổng điểm của từng dòng.
 * @param {Array<Array<number>>} diem Vùng điểm, thí dụ C2:AF51.
 * @param {string} mau Mẫu đánh giá.
 * @return {any} Tổng điểm của từng dòng.
 * @customfunction
 */
function POINTS(diem, mau) {}

/**
 * Hạn cuối.
 * @return {any} Hạn cuối.
 * @customfunction
 */
function DEADLINE() {}
`;

describe("custom functions", () => {
  it("are those that their comment marks", () => expect(customFunctionNames(SOURCE)).toEqual(["POINTS", "DEADLINE"]));

  it("have the first line of the comment as their help, and one line a parameter", () =>
    expect(customFunctionHelp(SOURCE)).toEqual([
      {
        name: "POINTS",
        help: "Tổng điểm của từng dòng.",
        parameters: [
          { name: "diem", help: "Vùng điểm, thí dụ C2:AF51." },
          { name: "mau", help: "Mẫu đánh giá." },
        ],
      },
      { name: "DEADLINE", help: "Hạn cuối.", parameters: [] },
    ]));
});
