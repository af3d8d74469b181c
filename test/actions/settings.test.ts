// Tests of src/actions/settings.ts: a reading is written into `Cấu hình`, a language stays with the user.
import { afterEach, describe, expect, it } from "vitest";
import type { OverviewData } from "../../src/actions/overview";
import { put, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
afterEach(() => office.close());

describe("choosing a reading", () => {
  it("adds the row where there is none, and gives the overview that follows", () => {
    office = openSheets(sheetsOf());
    const { readings, chosen } = office.call<OverviewData>("chooseReading", "lb-month-not-rated", "bỏ qua");
    expect([readings["lb-month-not-rated"], chosen]).toEqual(["bỏ qua", ["lb-month-not-rated"]]);
    expect([office.cell("Cấu hình", "A8"), office.cell("Cấu hình", "B8")]).toEqual(["Tháng không đánh giá", "bỏ qua"]);
  });

  it("writes into the row that is there", () => {
    office = openSheets(put(sheetsOf(), "Cấu hình", "A4", "cách tính  ngày nghỉ"));
    office.call("chooseReading", "lb-leave-count", "liên tục");
    expect(office.cell("Cấu hình", "B4")).toBe("liên tục");
    expect(office.cell("Cấu hình", "A8")).toBe("");
  });

  it.each([
    ["a question that the regulation does not have", "nb-boundary", "trên"],
    ["a reading that the question does not have", "lb-leave-count", "đoán"],
    ["a question that no setting changes", "lb-month-3", "chờ"],
  ])("refuses %s", (_what, question, reading) => {
    office = openSheets(sheetsOf());
    expect(office.reply("chooseReading", question, reading)).toMatchObject({ ok: false, code: "action.no-setting" });
    expect(office.cell("Cấu hình", "A8")).toBe("");
  });
});

describe("choosing a language", () => {
  it("opens the sidebar in it from then on, Vietnamese before", () => {
    office = openSheets(sheetsOf());
    office.press("showSidebar");
    office.call("chooseLanguage", "en");
    office.press("showHelp");
    expect(office.events).toMatchObject([
      { kind: "sidebar", html: expect.stringContaining('data-view="overview" data-language="vi"') },
      { kind: "menu" },
      { kind: "sidebar", html: expect.stringContaining('data-view="help" data-language="en"') },
    ]);
  });

  it("refuses a language that there is not", () => {
    office = openSheets(sheetsOf());
    expect(office.reply("chooseLanguage", '"><script>')).toMatchObject({ ok: false, code: "action.bad-request" });
  });
});
