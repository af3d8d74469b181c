// Tests of src/regulations/nd-233-unit.ts: the ends of the unit's two cells, and of its bands where all conditions hold (NĐ 233/2026 Điều 5 to 7).
import { expect, it } from "vitest";
import { run } from "../../src/entry";

const SOUND = [
  ...["chỉ tiêu đơn vị", 100, "chỉ tiêu đúng hạn", 100, "chỉ tiêu vượt mức", 30, "đơn vị HT", 100],
  ...["khắc phục hạn chế", true, "đơn vị sai phạm", false],
];

it.each([
  [30, 70, "Hoàn thành xuất sắc nhiệm vụ"],
  [30, 60, "Hoàn thành xuất sắc nhiệm vụ"],
  [29.9999, 60, "Hoàn thành tốt nhiệm vụ"],
  [20, 50, "Hoàn thành tốt nhiệm vụ"],
  [20, 49.99, "Hoàn thành nhiệm vụ"],
  [20, 30, "Hoàn thành nhiệm vụ"],
  [20, 29.99, "Không hoàn thành nhiệm vụ"],
])("%s common points and %s for results: %s", (common, results, level) =>
  expect(run("RATING", [[[common, results]], "ND233-DV", ...SOUND])).toBe(level),
);

it.each([
  [30.01, 60, "Nội dung 1: 30,01 nằm ngoài thang từ 0 đến 30 điểm."],
  [-0.01, 60, "Nội dung 1: -0,01 nằm ngoài thang từ 0 đến 30 điểm."],
  [30, 70.01, "Nội dung 2: 70,01 nằm ngoài thang từ 0 đến 70 điểm."],
])("a cell takes no more than its part of the hundred: %s and %s", (common, results, words) =>
  expect(run("RATING_CHECK", [[[common, results]], "ND233-DV"])).toBe(words),
);
