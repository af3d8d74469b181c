// What the families of documents say, each from the sample of its regulation: the figures that a source gives.
import { describe, expect, it } from "vitest";
import { reportFromSheets, withBallots } from "../../samples/report";
import { SAMPLES } from "../../samples/samples";
import { fileOf, kindsOf } from "../../sidebar/document/build";
import type { ReportDocument } from "../../src/reports/document";
import type { UnitReport } from "../../src/reports/source";

function sample(name: string, change: (report: UnitReport) => UnitReport = (report) => report): UnitReport {
  const found = SAMPLES.find(({ file }) => file.startsWith(name));
  if (!found) throw new Error(`no sample ${name}`);
  return change(reportFromSheets(withBallots(found.sheets(), "Họp phòng")));
}

function documentsOf(report: UnitReport, id: string): ReportDocument[] {
  const kind = kindsOf(report).find((one) => one.id === id);
  const file = kind && fileOf(kind, report);
  if (!file) throw new Error(`no document ${id}`);
  return file.documents;
}

const rowsOf = (document: ReportDocument | undefined): string[][] =>
  (document?.body ?? []).flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => ("cells" in row ? [...row.cells] : [row.group])) : [],
  );
const textsOf = (document: ReportDocument | undefined): string[] =>
  (document?.body ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("Ngã Bảy's payment list (S3-7)", () => {
  it("multiplies 200 000 đồng by the people, in figures and in words", () => {
    const thirteen = sample("nga-bay", (report) => {
      const [one] = report.people;
      if (!one) throw new Error("the sample has people");
      const people = Array.from({ length: 13 }, (_, index) => ({ ...one, id: `N${index}`, level: "XS" as const }));
      return { ...report, people, sheets: null };
    });
    const [list] = documentsOf(thirteen, "danh-sach-chi-khen-thuong");
    expect(rowsOf(list).at(-1)).toContain("2.600.000");
    expect(textsOf(list)).toContain("Bằng chữ: Hai triệu sáu trăm nghìn đồng.");
  });
});

describe("a person's sheet", () => {
  it("has one row an item with the score of each stage and the sum, for each form its own number of items", () => {
    const [leader, second] = documentsOf(sample("phuong"), "phieu-danh-gia");
    expect([leader?.mark, second?.mark]).toEqual(["Mẫu 03", "Mẫu 05"]);
    expect(rowsOf(leader).filter(([number]) => /^\d+$/.test(number ?? "")).length).toBeGreaterThanOrEqual(45);
    const total = rowsOf(second).find((row) => row[1] === "Tổng điểm");
    expect(total).toHaveLength(6);
    expect(second?.signatures.map(({ post }) => post)).toEqual(["Người tự đánh giá", "Người nhận xét", "CHỦ TỊCH"]);
  });

  it("leaves the deciding signature of the head's own sheet to whoever is competent above", () => {
    const report = sample("phuong");
    const [leader] = documentsOf(report, "phieu-danh-gia");
    expect(leader?.signatures.at(-1)).toEqual({ post: "Người có thẩm quyền", name: "" });
  });

  it("shows points with two decimals at most, cut off: (275/3)·0,7 + 28 is 92,16 and not 92,17", () => {
    const documents = documentsOf(sample("nd-335"), "phieu-xep-loai");
    expect(textsOf(documents[1]).at(-1)).toMatch(/^Tổng điểm: 92,16 điểm\. /);
  });
});

describe("Sơn La's papers", () => {
  const report = sample("son-la");

  it("take Mẫu 02a for leaders, and 02b or 02d where the workbook does not say who is a member of the Party", () => {
    const marks = documentsOf(report, "ban-kiem-diem").map(({ mark }) => mark);
    expect(marks[0]).toBe("Mẫu 02a-HD KĐ.ĐG 2020");
    expect(marks[1]).toBe("Mẫu 02b (đảng viên) hoặc 02d-HD KĐ.ĐG 2020");
    const known = (partyMember: boolean): UnitReport => ({
      ...report,
      sheets: report.sheets
        ? { ...report.sheets, people: report.sheets.people.map((person) => ({ ...person, partyMember })) }
        : null,
    });
    expect(documentsOf(known(true), "ban-kiem-diem")[1]?.mark).toBe("Mẫu 02b-HD KĐ.ĐG 2020");
    expect(documentsOf(known(false), "ban-kiem-diem")[1]?.mark).toBe("Mẫu 02d-HD KĐ.ĐG 2020");
  });

  it("fill the tally of the meeting in question and leave the others to the secretary", () => {
    const [filled] = documentsOf(report, "bieu-01a");
    const [empty] = documentsOf(report, "bieu-05a");
    expect(rowsOf(filled)[0]?.slice(3)).toEqual(["12", "12", "11", "1", "2", "7", "1", "1"]);
    expect(rowsOf(empty)[0]?.slice(3)).toEqual(Array(8).fill(""));
  });

  it("list the papers of each dossier of S4-30, 32 and 34 with their number", () => {
    const counts = ["ho-so-phong", "ho-so-tong-hop", "ho-so-trinh-ca-nhan", "ho-so-trinh-tap-the"].map(
      (id) => rowsOf(documentsOf(report, id)[0]).length,
    );
    expect(counts).toEqual([5, 7, 9, 5]);
    expect(textsOf(documentsOf(report, "ho-so-trinh-ca-nhan")[0])).toContain("Số lượng: 02 bộ.");
  });

  it("say in a checklist whose ballots or levels are missing", () => {
    const [list] = documentsOf(
      { ...report, sheets: report.sheets ? { ...report.sheets, ballots: [] } : null },
      "ho-so-phong",
    );
    expect(rowsOf(list)[2]?.slice(2, 4)).toEqual(["0/5 người có số phiếu", "Thiếu số phiếu của 5 người"]);
  });

  it("notify nobody who has no level", () => {
    const rated = report.people.filter(({ level }) => level !== null && ["XS", "T", "HT", "KHT"].includes(level));
    expect(documentsOf(report, "thong-bao-ca-nhan")).toHaveLength(rated.length);
  });
});
