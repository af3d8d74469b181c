// Tests of src/workbook/setup/rules.ts: the formulas of scores, by the scale of each form.
import { describe, expect, it } from "vitest";
import { sizeForm } from "../../../src/regulation/form";
import type { Form } from "../../../src/regulation/schema";
import { findRegulation, REGULATIONS } from "../../../src/regulations";
import { beyondFormula, scoreFormula, scoreHelp } from "../../../src/workbook/setup/rules";

const forms = (id: string): Form[] => (findRegulation(id)?.forms ?? []).map((form) => sizeForm(form, 1));

describe("scoreFormula", () => {
  it("asks Long Biên for halves from 1 to 10, without a decimal literal", () =>
    expect(scoreFormula(forms("long-bien-2023"), 1, "C2", "$AV2")).toBe(
      "AND(ISNUMBER(C2);C2>=1;C2<=10;C2*2=INT(C2*2))",
    ));

  it("keeps the items beyond a person's form blank", () => {
    expect(scoreFormula(forms("long-bien-2023"), 31, "AG2", "$AV2")).toBe(
      'AND(NOT(OR($AV2="LB04";$AV2="LB05"));AND(ISNUMBER(AG2);AG2>=1;AG2<=10;AG2*2=INT(AG2*2)))',
    );
    expect(beyondFormula(forms("long-bien-2023"), 30, "$AV2")).toBe("");
  });

  it("asks for no step where no text gives one", () => {
    expect(scoreFormula(forms("nga-bay-2021"), 6, "H2", "$I2")).toBe("AND(ISNUMBER(H2);H2>=0;H2<=3)");
    expect(scoreFormula(forms("hanoi-2022"), 1, "C2", "$D2")).toBe("AND(ISNUMBER(C2);C2>=0;C2<=100)");
    for (const { id } of REGULATIONS)
      for (const item of [1, 2, 3, 4, 5, 6])
        if (forms(id).every((form) => form.scale.anyStep))
          expect(scoreFormula(forms(id), item, "C2", "$D2"), id).not.toMatch(/ROUND|INT/);
  });

  it("refuses a share where a percentage is meant, and has the scale of each form", () => {
    expect(scoreFormula(forms("nd-335"), 2, "D2", "$J2")).toBe("AND(ISNUMBER(D2);D2>=0;D2<=100;OR(D2=0;D2>1))");
    expect(scoreFormula(forms("nd-233"), 2, "D2", "$J2")).toBe(
      "OR(AND(ISNUMBER(D2);D2>=0;D2<=100;OR(D2=0;D2>1));AND(ISNUMBER(D2);D2>=0;D2<=70))",
    );
  });

  it("takes only the values there are", () =>
    expect(scoreFormula(forms("nd-233"), 5, "G2", "$J2")).toBe(
      'AND(NOT(OR($J2="ND233-VC";$J2="ND233-DV"));AND(ISNUMBER(G2);OR(G2=50;G2=100)))',
    ));
});

describe("scoreHelp", () => {
  it.each([
    ["long-bien-2023", 1, "Điểm từ 1 đến 10, cách nhau 0,5. Để trống là chưa chấm."],
    ["nga-bay-2021", 6, "Điểm từ 0 đến 3. Để trống là chưa chấm."],
    ["nd-335", 2, "Tỷ lệ phần trăm từ 0 đến 100: ghi 95, không ghi 95%."],
    ["nd-233", 2, "Tỷ lệ phần trăm từ 0 đến 100: ghi 95, không ghi 95%. Điểm từ 0 đến 70. Để trống là chưa chấm."],
    ["nd-233", 6, "Chỉ ghi 50, 100."],
  ])("%s, item %i", (id, item, help) => expect(scoreHelp(forms(id), item)).toBe(help));
});
