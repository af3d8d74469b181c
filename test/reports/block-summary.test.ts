// Tests of src/reports/block-summary.ts: Mẫu 07 of the three sample units, counted by hand from the rule (S2-28 to S2-32, S2-37).
import { describe, expect, it } from "vitest";
import { BLOCK_UNITS, focalAgency, SAMPLE_LIST } from "../../samples/long-bien-block";
import { gridsFromSheets } from "../../samples/report";
import { dayNumber } from "../../src/rating/calendar";
import { commentDocuments, mergedSummaryDocument, reviewDocument } from "../../src/reports/block-summary";
import type { Block, ReportDocument } from "../../src/reports/document";
import { type Agency, type MergeResult, mergeSources, readAgency } from "../../src/workbook/merge/result";
import { readUnitFile } from "../../src/workbook/merge/unit-file";
import { gridsReader } from "../../src/workbook/unit";
import type { PlainSheet } from "../../workbench/xlsx/plain-workbook";

const readerOf = (sheets: readonly PlainSheet[]) => gridsReader(gridsFromSheets(sheets));
const agency = readAgency(readerOf(focalAgency(SAMPLE_LIST))) as Agency;

function merged(...units: [string, PlainSheet[]][]): MergeResult {
  const sources = units.map(([file, sheets]) => readUnitFile(readerOf(sheets), file));
  const result = mergeSources(agency, sources, dayNumber({ year: 2024, month: 7, day: 1 }));
  if ("key" in result) throw new Error(result.key);
  return result;
}

const three = merged(
  ["dang-uy.xlsx", BLOCK_UNITS.party()],
  ["ubnd.xlsx", BLOCK_UNITS.government()],
  ["thcs.xlsx", BLOCK_UNITS.school()],
);
const document = mergedSummaryDocument(three.merge, agency.unit as NonNullable<Agency["unit"]>);

const tables = (one: ReportDocument) =>
  (one.body as Block[]).flatMap((block) => (block.kind === "table" ? [block] : []));
const paragraphs = (one: ReportDocument) =>
  (one.body as Block[]).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("Mẫu 07 (S2-37)", () => {
  it("counts each unit: of the 24 with faults four lack a valid score, one misses a mandatory 10, one has no XS month, one is disciplined, two are away", () => {
    expect(tables(document)[0]?.columns.map(({ heading }) => heading)).toEqual([
      ...[
        "STT",
        "Đơn vị",
        "Tổng số",
        "Được đánh giá",
        "Đạt",
        "Không đạt",
        "Không đánh giá",
        "Chưa có kết quả",
        "Ghi chú",
      ],
    ]);
    expect(tables(document)[0]?.rows).toEqual([
      { group: "Khối Đảng, đoàn thể (đầu mối: Ban Tổ chức Quận ủy)" },
      { cells: ["1", "Đảng ủy phường Sông Xanh", "8", "8", "8", "0", "0", "0", ""] },
      { cells: ["", "Cộng khối", "8", "8", "8", "0", "0", "0", ""] },
      { group: "Khối Chính quyền (đầu mối: Phòng Nội vụ Quận)" },
      { cells: ["2", "UBND phường Sông Xanh", "24", "18", "15", "3", "2", "4", "nộp muộn"] },
      { cells: ["", "Cộng khối", "24", "18", "15", "3", "2", "4", ""] },
      { group: "Khối Trường học (đầu mối: Phòng GD&ĐT Quận)" },
      { cells: ["3", "Trường THCS Sông Xanh", "30", "30", "30", "0", "0", "0", ""] },
      { cells: ["4", "Trường Mầm non Sông Xanh", "", "", "", "", "", "", "quá hạn"] },
      { cells: ["", "Cộng khối", "30", "30", "30", "0", "0", "0", ""] },
      { cells: ["", "Tổng cộng", "62", "56", "53", "3", "2", "4", ""] },
    ]);
  });

  it("bears the form's number, the focal agency's head, and the period", () => {
    expect(document).toMatchObject({ mark: "Mẫu 07", format: "party", fileName: "mau-07-tong-hop-khoi-2024-q2" });
    expect(document.head.issuer).toBe("Ban Tổ chức Quận ủy");
    expect(document.subject).toEqual(["Kết quả đánh giá sự chuyên nghiệp của các đơn vị theo khối", "quý II năm 2024"]);
  });

  it("says what is to be settled, and the leadership's comment beside its unit", () => {
    const words = paragraphs(document).join("\n");
    expect(words).toContain("Chưa có biểu tổng hợp của Trường Mầm non Sông Xanh, đã quá hạn 28/6/2024");
    expect(words).toContain("UBND phường Sông Xanh nộp ngày 29/6/2024, sau hạn 28/6/2024.");
    expect(tables(document).at(-1)?.rows).toEqual([{ cells: ["UBND phường Sông Xanh", SAMPLE_LIST[1]?.comment] }]);
  });

  it("holds no name of a person where nobody stands in two units", () => {
    const names = three.merge.people.map(({ name }) => name);
    const words = JSON.stringify(document);
    for (const name of names) expect(words).not.toContain(name);
  });

  it("names somebody in two units and counts that person once", () => {
    const doubled = BLOCK_UNITS.party();
    for (const { rows } of doubled)
      for (const row of rows) {
        if (row[0] !== "DU0003") continue;
        row[0] = "SX0003";
      }
    const { merge } = merged(["ubnd.xlsx", BLOCK_UNITS.government()], ["dang-uy.xlsx", doubled]);
    expect(merge.problems.map(({ key }) => key)).toContain("person.two-units");
    expect(merge.counts.all).toBe(31);
  });
});

describe("the other papers", () => {
  it("are one a unit that the leadership commented on (S2-36)", () => {
    const [comment, ...others] = commentDocuments(three.merge, agency.unit as NonNullable<Agency["unit"]>);
    expect(others).toEqual([]);
    expect(comment?.recipients).toEqual(["UBND phường Sông Xanh", "Lưu Văn phòng"]);
    expect(paragraphs(comment as ReportDocument)).toContain(SAMPLE_LIST[1]?.comment);
  });

  it("ask to look at figures only where some are unusual", () => {
    const unit = agency.unit as NonNullable<Agency["unit"]>;
    expect(reviewDocument(three.merge, [], unit)).toBeNull();
    const note = { check: "jump", unit: "A", key: "review.unknown", parameters: {} } as const;
    expect(paragraphs(reviewDocument(three.merge, [note], unit) as ReportDocument)[0]).toContain("không phải kết luận");
  });
});
