// Tests of src/workbook/setup/plan.ts: which sheets each regulation gets, what is added to a workbook, what is left alone.
import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/rating/period";
import { readPeriod } from "../../../src/rating/period";
import type { Regulation } from "../../../src/regulation/schema";
import { findRegulation, REGULATIONS } from "../../../src/regulations";
import { planSetup } from "../../../src/workbook/setup/plan";
import type { SetupRequest } from "../../../src/workbook/setup/setting-needs";
import type { WorkbookState } from "../../../src/workbook/setup/state";
import { at, doSteps, formulaAt, headingsOf, memory, sheetIn } from "./memory";

const PERIODS: Record<string, string> = {
  "long-bien-2023": "2023-Q2",
  "hanoi-2018": "2019-05",
  "hanoi-2022": "2023-07",
  "nga-bay-2021": "2021-Q4",
  "son-la-2021": "2021",
  "nd-90": "2021",
  "nd-335": "2026-Q1",
  "nd-233": "2026-Q3",
  "qd-366": "2026-Q1",
};

function request(id: string, part: Partial<SetupRequest> = {}): SetupRequest {
  return {
    unit: "UBND phường Thử",
    superior: "UBND quận Thử",
    block: "",
    regulation: findRegulation(id) as Regulation,
    period: readPeriod(PERIODS[id]) as Period,
    format: "Nhà nước",
    ...part,
  };
}

/** Plans, does the plan, and gives the plan. */
function setUp(workbook: WorkbookState, wanted: SetupRequest) {
  const plan = planSetup(wanted, workbook);
  doSteps(workbook, plan.steps);
  return plan;
}

const newWorkbook = (id: string) => {
  const workbook = memory();
  setUp(workbook, request(id));
  return workbook;
};

const namesOf = ({ sheets }: WorkbookState) => sheets.map(({ name }) => name);

describe("the sheets that a regulation gets", () => {
  it.each([
    [
      "long-bien-2023",
      "Cấu hình, Nhân sự, Nghỉ, Tiêu chí, Tự chấm, Nhận xét, Quyết định, Điều kiện, Xếp loại tháng, Ngày lễ, Kết quả, Nhật ký",
    ],
    ["hanoi-2022", "Cấu hình, Nhân sự, Tiêu chí, Tự chấm, Nhận xét, Quyết định, Điều kiện, Kết quả, Nhật ký"],
    [
      "nga-bay-2021",
      "Cấu hình, Nhân sự, Tiêu chí, Công đoàn, Lãnh đạo, Cấp ủy, Quyết định, Điều kiện, Biểu quyết, Kết quả, Nhật ký",
    ],
    ["son-la-2021", "Cấu hình, Nhân sự, Nghỉ, Điều kiện, Biểu quyết, Kết quả, Nhật ký"],
    ["nd-233", "Cấu hình, Nhân sự, Nghỉ, Tiêu chí, Tự chấm, Quyết định, Điều kiện, Kết quả, Nhật ký"],
  ])("%s", (id, sheets) => expect(namesOf(newWorkbook(id)).join(", ")).toBe(sheets));

  it("has every stage of every regulation, and never Tổng hợp", () => {
    for (const regulation of REGULATIONS) {
      const names = namesOf(newWorkbook(regulation.id));
      for (const { sheet } of regulation.stages) expect(names, regulation.id).toContain(sheet);
      expect(names).not.toContain("Tổng hợp");
    }
  });
});
