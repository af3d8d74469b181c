// End to end in the bundle, for Long Biên, Hà Nội and Ngã Bảy: from an empty workbook to the second closing, and from filled sheets to the next period.
import { afterEach, describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/actions/check";
import type { CloseResult } from "../../src/actions/close";
import type { NextPeriodResult } from "../../src/actions/next-period";
import type { ActionResult } from "../../src/actions/result";
import { type AnyPerson, type Sheets, sheetsOf, unitSheets } from "../workbook/grids";
import { headlessHands } from "./headless-hands";
import { type Office, openSheets } from "./office";
import { type Contents, WALKS, walk } from "./walk";

let office: Office;
afterEach(() => office.close());

const valuesOf = (sheet: string) =>
  office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.getDataRange().getValues() ?? [];

const signed = { "Người ký": "Thủ Trưởng" };
const people = (form: string, ...scores: number[][]): AnyPerson[] =>
  scores.map((own, index) => ({ id: `P${index + 1}`, form, scores: own }));

interface Case {
  name: string;
  sheets: () => Sheets;
  /** What people settle before the period can be closed: Mã, level, level now. */
  decisions: [id: string, level: string, seen: string][];
  people: number;
  next: string;
}

const CASES: Case[] = [
  { name: "Long Biên", sheets: () => sheetsOf(), decisions: [["P2", "KHONG_DAT", "DAT"]], people: 4, next: "2023-Q3" },
  {
    name: "Hà Nội",
    sheets: () => unitSheets("hanoi-2022", "2023-09", people("HN22-02", [95], [80], [60]), signed),
    decisions: [["P1", "T", "XS"]],
    people: 3,
    next: "2023-10",
  },
  {
    name: "Ngã Bảy",
    sheets: () =>
      unitSheets(
        "nga-bay-2021",
        "2021-Q4",
        people("NB", [20, 20, 20, 20, 15, 0], [20, 20, 20, 20, 12, 0], [20, 20, 20, 15, 10, 0]),
        signed,
      ),
    decisions: [["P1", "T", "CHUA_QUY_DINH"]],
    people: 3,
    next: "2022-Q1",
  },
];

describe.each(CASES)("a period of $name", ({ sheets, decisions, people: count, next }) => {
  it("goes from the filled sheets to the next period, and loses nothing on the way", () => {
    office = openSheets(sheets());
    expect(office.call<CheckResult>("checkWorkbook").problems).toEqual([]);
    for (const [id, level, seen] of decisions) {
      const result = office.call<ActionResult>("adjustLevel", id, level, "Theo hồ sơ", "Người có thẩm quyền", seen);
      expect(result.people.find((person) => person.id === id)?.level).toBe(level);
    }
    expect(office.call<CloseResult>("closePeriod")).toMatchObject({ closed: true, gaps: [], filed: count });
    const filed = valuesOf("Kết quả");
    office.call("reopenPeriod", "Nộp thiếu minh chứng");
    expect(office.call<CloseResult>("closePeriod")).toMatchObject({ closed: true, filed: count });
    expect(valuesOf("Kết quả").slice(0, count + 1)).toEqual(filed);
    expect(valuesOf("Kết quả")).toHaveLength(2 * count + 1);
    expect(office.call<NextPeriodResult>("nextPeriod")).toMatchObject({ period: next, begun: true });
    const fresh = office.call<CheckResult>("checkWorkbook");
    expect(fresh.period).toBe(next);
    expect(fresh.people.map(({ level }) => level)).toEqual(Array(count).fill("CHUA_DU"));
    expect(office.reply("closePeriod")).toMatchObject({ ok: true, value: { closed: false, filed: 0 } });
  });
});

describe.each(WALKS)("from an empty workbook, $words.regulation", (unit) => {
  it("is set up, filled, decided, closed, reopened and closed; every step leaves what it should", async () => {
    const hands = headlessHands();
    office = hands.office;
    const steps = new Map<string, Contents>();
    await walk(hands, unit, (step, contents) => steps.set(step, contents));
    const at = (step: string) => steps.get(step) ?? {};
    const sheets = (step: string) => Object.keys(at(step));
    const rows = (step: string, sheet: string) =>
      new Set(Object.keys(at(step)[sheet] ?? {}).map((cell) => cell.split(",")[0])).size;
    expect(sheets("set-up")).toEqual(expect.arrayContaining(["Cấu hình", "Nhân sự", ...unit.stages, "Kết quả"]));
    // People and what they filled stay as they are to the end.
    for (const sheet of ["Nhân sự", "Tiêu chí", ...unit.stages])
      for (const [cell, value] of Object.entries(at("fill")[sheet] ?? {}))
        if (!Array.isArray(value)) expect(at("close again")[sheet]?.[cell], `${sheet} ${cell}`).toEqual(value);
    // What the head reads in the live column is what Tổng hợp and Kết quả say.
    const live = Object.values(at("decide")[unit.stages.at(-1) ?? ""] ?? {})
      .filter((value) => Array.isArray(value) && String(value[0]).includes("RATING("))
      .map((value) => (value as unknown[])[1])
      .filter((text) => text !== "");
    expect(live).toHaveLength(unit.people.length);
    for (const text of live) {
      expect(Object.values(at("decide")["Tổng hợp"] ?? {})).toContain(text);
      expect(Object.values(at("close")["Kết quả"] ?? {})).toContain(text);
    }
    expect([rows("decide", "Kết quả"), rows("close", "Kết quả"), rows("reopen", "Kết quả")]).toEqual([1, 4, 4]);
    expect(rows("close again", "Kết quả")).toBe(7);
    for (const [cell, value] of Object.entries(at("close")["Kết quả"] ?? {}))
      expect(at("close again")["Kết quả"]?.[cell]).toEqual(value);
    const archived = (step: string) => sheets(step).filter((name) => name.includes(unit.words.period));
    expect(archived("decide")).toEqual([]);
    expect(archived("close").length).toBeGreaterThan(3);
    expect(archived("close again")).toEqual([...archived("close"), ...archived("close").map((name) => `${name} (2)`)]);
  });
});
