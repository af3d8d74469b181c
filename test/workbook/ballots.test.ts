// Tests of src/workbook/ballots.ts: the ballots that reach a person's result.
import { describe, expect, it } from "vitest";
import { readSheets, unitSheets } from "./grids";

const HEAD = ["Mã", "Họ và tên", "Hội nghị", "Phát ra", "Thu vào", "XS", "T", "HT", "KHT", "Không hợp lệ"];

const unit = (...rows: unknown[][]) =>
  readSheets({
    ...unitSheets("nga-bay-2021", "2021-Q4", [{ id: "N1", form: "NB", scores: [20, 20, 20, 20, 13, 0] }]),
    "Biểu quyết": [HEAD, ...rows],
  });

describe("a ballot (S3-6, S4-35)", () => {
  it("is advice: it stands beside the level and changes nothing", () => {
    const { person, places } = unit(["N1", "", "Họp cơ quan", 14, 13, 9, 3, 0, 0, 1]);
    expect(places).toEqual([]);
    expect(person("N1")).toMatchObject({
      level: "T",
      ballots: [{ meeting: "Họp cơ quan", XS: 9, T: 3, HT: 0, KHT: 0 }],
    });
  });

  it("whose counts do not agree is reported and stands beside nobody", () => {
    const { person, places } = unit(["N1", "", "", 14, 13, 9, 3, 0, 0, 0]);
    expect(places).toEqual(["Biểu quyết!E2 ballot.count"]);
    expect(person("N1").ballots).toEqual([]);
  });

  it("that nobody has cast yet is none", () => {
    const { person, places } = unit(["N1", "", "Họp cơ quan", "", "", "", "", "", "", ""]);
    expect([places, person("N1").ballots]).toEqual([[], []]);
  });
});
