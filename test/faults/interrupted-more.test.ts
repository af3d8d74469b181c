// Fault test: somebody inserts, deletes, sorts or edits rows by hand before every single service call of a choice, a summary and a set-up.
import { describe, expect, it } from "vitest";
import type { Office } from "../actions/office";
import type { Cell } from "../rating/rows";
import { HANDS, type Hand, NEW_NAME, rowsById, sheetOf, tryHands } from "./hands";
import { prepared } from "./runs";
import { grown, planned, undoing } from "./setting-up";
import { countTried } from "./tried";
import { openQuestion, READING, READING_ROW, SHEET, small } from "./unit";

const LONG = { timeout: 300_000 };
const SETTINGS = "Cấu hình";
const LOG = "Nhật ký";
const SUMMARY = "Tổng hợp";

const rowsOf = (office: Office, sheet: string) => sheetOf(office, sheet).getDataRange().getValues();

/** What column B must hold beside a text of column A that stood in row `row`; null where the hand took the row away. */
const beside = (hand: Hand, row: number, value: Cell) =>
  hand === "deletes" && row === 2 ? null : hand === "edits" && row === 3 ? NEW_NAME : value;

describe("somebody at work in the same rows", () => {
  it.for([
    { what: "a new row of Cấu hình", row: [] },
    { what: "its own row of Cấu hình", row: [[READING_ROW, "cộng dồn"]] },
  ])("a reading goes into $what, once, and every other row stays", LONG, ({ row }, context) => {
    const sheets = () => openQuestion(...row);
    const others = openQuestion()[SETTINGS] ?? [];
    const interleavings = tryHands(
      { start: () => prepared(sheets), call: READING, sheet: SETTINGS, hands: HANDS },
      (office, reply, hand) => {
        const found = rowsById(office, SETTINGS);
        others.forEach(([item, value = ""], index) => {
          const wanted = beside(hand, index + 1, value);
          expect(found.get(String(item))?.[1] ?? null, String(item)).toBe(wanted);
        });
        const chosen = rowsOf(office, SETTINGS).filter(([, value]) => value === READING[2]);
        if (reply.ok) expect(chosen.map(([item]) => item)).toEqual([READING_ROW]);
        else expect(reply.message).toContain(SETTINGS);
      },
    );
    countTried(context, { interleavings });
  });

  it("a line of the log goes below the others, and none of them is lost", LONG, (context) => {
    const start = () => prepared(openQuestion, READING, ["chooseReading", READING[1], "cộng dồn"]);
    const hands: Hand[] = ["inserts", "sorts", "edits"];
    const interleavings = tryHands({ start, call: READING, sheet: LOG, hands }, (office, reply, hand) => {
      if (!reply.ok) expect(reply.code).toBe("log.refused");
      const details = rowsOf(office, LOG).map((line) => line[3]);
      const chosen = ["liên tục", "cộng dồn", ...(reply.ok ? ["liên tục"] : [])];
      const wanted = chosen.map((value) => `${READING_ROW}: ${value}`);
      expect(details.filter((detail) => wanted.includes(detail)).sort()).toEqual(wanted.sort());
      if (hand === "edits") expect(rowsOf(office, LOG).map((line) => line[1])).toContain(NEW_NAME);
    });
    countTried(context, { interleavings });
  });

  it("a summary says of each Mã what stands in its row", LONG, (context) => {
    const start = () => prepared(small);
    const interleavings = tryHands(
      { start, call: ["summarizeWorkbook"], sheet: SHEET, hands: HANDS },
      (office, reply, hand) => {
        expect(reply.ok).toBe(true);
        const summed = new Map(rowsOf(office, SUMMARY).map((line) => [line[1], line[5]]));
        const points = hand === "deletes" ? [80, ""] : [80];
        expect(points).toContain(summed.get("H1"));
        expect(summed.get("H2")).toBe(70);
        const rows = rowsById(office, SHEET);
        expect(rows.get("H2")).toEqual(["H2", hand === "edits" ? NEW_NAME : "Người H2", 70]);
      },
    );
    countTried(context, { interleavings });
  });

  it("a summary is there whole, or the answer names its sheet", LONG, (context) => {
    const start = () => prepared(small, ["summarizeWorkbook"]);
    const hands: Hand[] = ["inserts", "deletes", "edits"];
    const interleavings = tryHands({ start, call: ["summarizeWorkbook"], sheet: SUMMARY, hands }, (office, reply) => {
      if (!reply.ok) return expect(reply).toMatchObject({ code: "sheet.refused", parameters: { sheet: SUMMARY } });
      const people = rowsOf(office, SUMMARY).filter((line) => /^H\d$/.test(String(line[1])));
      expect(people.map((line) => [line[1], line[5]])).toEqual([
        ["H1", 80],
        ["H2", 70],
      ]);
    });
    countTried(context, { interleavings });
  });

  it("a set-up leaves every score in the row of its Mã, and the new person gets one row", LONG, (context) => {
    const saved = grown();
    const interleavings = tryHands(
      { start: () => saved, call: planned, sheet: SHEET, hands: HANDS },
      (office, reply, hand) => {
        // a row that goes while the sheet is read is Google's own error, before anything is written
        if (!reply.ok) expect(["setup.changed", "write.filled", "action.fault"], reply.message).toContain(reply.code);
        if (!reply.ok) office.call(...planned(office));
        const ids = rowsOf(office, SHEET).flatMap(([id]) => (/^H\d$/.test(id) ? [id] : []));
        // a row that somebody takes away after the plan was made stays away until the next plan
        if (hand === "deletes" && !ids.includes("H1")) ids.push("H1");
        expect(ids.sort()).toEqual(["H1", "H2", "H3"]);
        const rows = rowsById(office, SHEET);
        if (hand !== "deletes") expect(rows.get("H1")?.[2]).toBe(80);
        expect(rows.get("H2")?.slice(0, 3)).toEqual(["H2", hand === "edits" ? NEW_NAME : "Hai", 70]);
        expect(rows.get("H3")?.slice(0, 3)).toEqual(["H3", "Ba", ""]);
      },
    );
    countTried(context, { interleavings });
  });

  it("an undone set-up takes no sheet away into which somebody has written", LONG, (context) => {
    const { start, call } = undoing();
    const interleavings = tryHands(
      { start: () => start, call, sheet: SHEET, hands: ["edits"] },
      (office, reply, _hand, worked) => {
        const found = office.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SHEET);
        if (!worked) return expect([reply.ok, found]).toEqual([true, null]);
        expect(reply).toMatchObject({ ok: false, code: "setup.changed" });
        expect(rowsOf(office, SHEET)[2]?.[1]).toBe(NEW_NAME);
        expect(found?.isSheetHidden()).toBe(false);
        office.call(...call(office));
        expect(rowsOf(office, SHEET)[2]?.[1]).toBe(NEW_NAME);
      },
    );
    countTried(context, { interleavings });
  });
});
