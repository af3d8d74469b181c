// Tests of src/actions/check.ts, summarize.ts and result.ts: what crosses to the sidebar.
import { afterEach, describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/actions/check";
import type { ActionResult } from "../../src/actions/result";
import { row30 } from "../rating/rows";
import { PEOPLE, put, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
afterEach(() => office.close());

describe("a check", () => {
  it("names unit, regulation and period, and writes nothing", () => {
    office = openSheets(sheetsOf());
    expect(office.call<CheckResult>("checkWorkbook")).toMatchObject({
      unit: "UBND phường Thử",
      regulation: "long-bien-2023",
      regulationTitle: "Long Biên, QĐ 683-QĐ/QU",
      period: "2023-Q2",
      rated: true,
      problems: [],
    });
    expect(office.log.calls.filter(({ name }) => /\.set|\.clear|\.insert/.test(name))).toEqual([]);
  });
});

describe("a person of the result", () => {
  it("has every condition with its citation, and what the next level still asks for", () => {
    const people = PEOPLE.map((person) => (person.id === "P2" ? { ...person, scores: row30({ 3: 9 }) } : person));
    office = openSheets(sheetsOf(people));
    const person = office.call<CheckResult>("checkWorkbook").people.find(({ id }) => id === "P2");
    expect(person?.level).toBe("KHONG_DAT");
    expect(person?.reasons.length).toBeGreaterThan(3);
    for (const { citation } of person?.reasons ?? []) expect(citation).not.toBe("");
    expect(person?.forNextLevel.map(({ outcome }) => outcome)).toContain("fail");
    expect(person?.forNextLevel.every(({ outcome }) => outcome !== "pass")).toBe(true);
  });

  it("asks for nothing more at the highest level", () => {
    office = openSheets(sheetsOf());
    for (const person of office.call<CheckResult>("checkWorkbook").people)
      expect(person).toMatchObject({ level: "DAT", forNextLevel: [] });
  });
});

describe("a summary", () => {
  it("writes Tổng hợp", () => {
    office = openSheets(sheetsOf());
    expect(office.call<ActionResult>("summarizeWorkbook")).toMatchObject({ rated: true });
    expect(office.cell("Tổng hợp", "A1")).toMatch(/TỔNG HỢP/);
  });

  it("writes nothing where nobody can be rated", () => {
    office = openSheets(put(sheetsOf(), "Cấu hình", "B6", ""));
    expect(office.call<ActionResult>("summarizeWorkbook")).toMatchObject({ rated: false, people: [] });
    expect(() => office.cell("Tổng hợp", "A1")).toThrow();
  });
});

describe("a fault of the platform", () => {
  it("comes back as one Vietnamese sentence that holds nothing of the workbook", () => {
    office = openSheets(sheetsOf());
    office.state.properties.document.set("document.bieu-tong-hop-2023-q2", "{not json: Lê Thị Hai");
    const reply = office.reply("publishWorkbook");
    expect(reply).toMatchObject({ ok: false, code: "action.fault" });
    expect(JSON.stringify(reply)).not.toMatch(/Lê Thị Hai|JSON|token/);
  });
});
