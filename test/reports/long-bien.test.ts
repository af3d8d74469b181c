// Tests of src/reports/long-bien.ts: Mẫu 02 with its supplementary list, and from which sheets of the workbook it comes.
import { expect, it } from "vitest";
import type { Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import type { DocumentDate } from "../../src/reports/document";
import { commitmentListDocument } from "../../src/reports/long-bien";
import type { UnitReport } from "../../src/reports/source";
import { day, readSheets, sheetsOf } from "../workbook/grids";

/** The unit of the hand-made workbook in 2023, whose last day is 28/02: in time, late, away, and nothing. */
function report(): UnitReport {
  const sheets = sheetsOf();
  sheets["Cam kết"] = [
    ["Mã", "Họ và tên", "Ngày ký", "Ghi chú"],
    ["P1", "Trần Văn Một", day(28, 2), ""],
    ["p2", "Lê Thị Hai", day(1, 3), "ốm nhẹ"],
    ["P3", "Phạm Văn Ba", day(10, 4), ""],
  ];
  sheets.Nghỉ?.push(["P3", day(20, 2), day(31, 3), "không lương"]);
  const { reading, summary } = readSheets(sheets);
  if (!summary) throw new Error("the unit can be rated");
  return { ...summary, regulation: findRegulation("long-bien-2023") as Regulation, sheets: reading.sheets() };
}

const tables = (one: UnitReport, date?: DocumentDate) =>
  commitmentListDocument(one, date).body.flatMap((block) =>
    block.kind === "table"
      ? [block.rows.map((row) => ("cells" in row ? [row.cells[0], row.cells[1], ...row.cells.slice(4)] : []))]
      : [],
  );

it("lists who signed, and apart who signs after a leave of a month or more (S2-6, S2-8, S2-10)", () =>
  expect(tables(report())).toEqual([
    [
      ["1", "Trần Văn Một", "28/2/2023", ""],
      ["2", "Lê Thị Hai", "1/3/2023", "Ký sau hạn"],
      ["3", "Vũ Thị Bốn", "", "Chưa ký"],
    ],
    [["1", "Phạm Văn Ba", "10/4/2023", ""]],
  ]));

it("shows things as they stand on the document's day", () => {
  const away = report();
  const facts = away.sheets?.commitments?.[2];
  if (!facts) throw new Error("the third person has a row");
  facts.signed = "";
  expect(tables(away, { day: 20, month: 3, year: 2023 })[1]).toEqual([["1", "Phạm Văn Ba", "", "Chưa phải ký"]]);
  expect(tables(away, { day: 3, month: 4, year: 2023 })[1]).toEqual([["1", "Phạm Văn Ba", "", "Cần ký bổ sung"]]);
});

it("leaves days and notes blank where the workbook has no Cam kết", () => {
  const { summary, reading } = readSheets(sheetsOf());
  expect(reading.sheets().commitments).toBeNull();
  if (!summary) throw new Error("the unit can be rated");
  const [list, ...others] = tables({ ...summary, sheets: reading.sheets() });
  expect(list?.map((row) => row.slice(2))).toEqual(Array(4).fill(["", ""]));
  expect(others).toEqual([]);
});
