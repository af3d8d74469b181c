// The summary table: everybody in the list's order, totals that add up, those without a result and why.
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/reports/document";
import { unitSummaryDocument } from "../../src/reports/unit-summary";
import { person, QUALITY, sampleSummary } from "./sample";

type Table = Extract<Block, { kind: "table" }>;
const tablesOf = (body: Block[]): Table[] => body.filter((block): block is Table => block.kind === "table");
const cellsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => ("cells" in row ? row.cells : [row.group]));
const textsOf = (body: Block[]): string[] => body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const people = [
  person(1, { name: "Vũ Thị Hai", post: "Văn thư", form: "LB05", points: 296.5, reason: "Đủ điều kiện" }),
  person(2, { name: "An Văn Ba", form: "LB03", points: 412, reason: "Bắt buộc số 7 được 9,5" }),
  person(4, { name: "Đỗ Văn Nghỉ", form: "LB05", part: "Một cửa", reason: "Nghỉ từ 15 ngày làm việc" }),
  person(6, { name: "Lý Thị Thiếu", form: null, text: "Chưa đủ điểm: thiếu 1 nội dung" }),
];
const assumption = { key: "note.no-holidays", parameters: {}, message: "Một giả định." } as const;
const document = unitSummaryDocument(sampleSummary(0, { people, notes: [assumption] }));

describe("Mẫu 06 (S2-35)", () => {
  it("is a BIỂU TỔNG HỢP across the page, for those who rate and the focal agency", () => {
    expect(document).toMatchObject({
      id: "bieu-tong-hop",
      fileName: "bieu-tong-hop-2023-q2",
      mark: "Mẫu 06",
      audience: "assessor",
      orientation: "landscape",
      title: "BIỂU TỔNG HỢP",
      subject: [
        "Kết quả đánh giá sự chuyên nghiệp của cán bộ, công chức, viên chức, người lao động",
        "quý II năm 2023",
      ],
    });
    expect(document.head.symbol).toBe("BTH-UBND");
  });

  it("lists everybody in the order of the list, points with a decimal comma, a text said once", () => {
    expect(cellsOf(tablesOf(document.body)[0])).toEqual([
      ["1", "Vũ Thị Hai", "Văn thư", "Mẫu 05", "296,5", "Đạt chuyên nghiệp", "Đủ điều kiện"],
      ["2", "An Văn Ba", people[1]?.post, "Mẫu 03", "412", "Không đạt chuyên nghiệp", "Bắt buộc số 7 được 9,5"],
      ["3", "Đỗ Văn Nghỉ", people[2]?.post, "Mẫu 05", "", "Không đánh giá", "Nghỉ từ 15 ngày làm việc"],
      [
        "4",
        "Lý Thị Thiếu",
        people[3]?.post,
        "",
        "",
        "Chưa đủ dữ liệu",
        `Chưa đủ điểm: thiếu 1 nội dung. ${people[3]?.reason}`,
      ],
    ]);
    const same = unitSummaryDocument(sampleSummary(0, { people: [person(6)] }));
    expect(cellsOf(tablesOf(same.body)[0])[0]?.slice(-2)).toEqual([
      "Chưa đủ dữ liệu",
      "Chưa đủ điểm: thiếu 2 nội dung",
    ]);
  });

  it("counts every person once, by form and level", () => {
    const totals = tablesOf(document.body)[1];
    expect(totals?.columns.map((column) => column.heading)).toEqual([
      "Mẫu, đối tượng",
      "Đạt chuyên nghiệp",
      "Không đạt chuyên nghiệp",
      "Không đánh giá",
      "Chưa đủ dữ liệu",
      "Cộng",
    ]);
    expect(cellsOf(totals)).toEqual([
      ["Mẫu 03", "0", "1", "0", "0", "1"],
      ["Mẫu 05", "1", "0", "1", "0", "2"],
      ["Chưa rõ", "0", "0", "0", "1", "1"],
      ["Tổng số", "1", "1", "1", "1", "4"],
    ]);
  });

  it("names those not rated with the reason, and those without a result with what is missing", () => {
    const [, , excluded, without] = tablesOf(document.body);
    expect(textsOf(document.body)).toEqual(
      expect.arrayContaining(["Không đánh giá (1 người)", "Chưa xếp được kết quả (1 người)"]),
    );
    expect(cellsOf(excluded)).toEqual([["1", "Đỗ Văn Nghỉ", people[2]?.post, "Một cửa", "Nghỉ từ 15 ngày làm việc"]]);
    expect(cellsOf(without)[0]?.at(-1)).toBe("Chưa đủ điểm: thiếu 1 nội dung");
  });

  it("says that there is nobody where there is nobody", () => {
    const { body } = unitSummaryDocument(sampleSummary(2, { notes: [] }));
    expect(textsOf(body).slice(-2)).toEqual(["Không đánh giá: không có.", "Chưa xếp được kết quả: không có."]);
  });

  it("ends with the assumptions", () => {
    expect(textsOf(document.body).at(-1)).toBe("- Một giả định.");
  });
});

describe("under a regulation with four levels", () => {
  const quality = unitSummaryDocument(
    sampleSummary(0, {
      regulation: QUALITY,
      people: [person(0, { level: "T", form: "HN22-02", text: "Hoàn thành tốt nhiệm vụ" })],
      quota: [{ group: "Toàn đơn vị", members: 14, pool: 11, limit: 2, current: 3, excess: 1 }],
    }),
  );

  it("speaks of chất lượng and bears no form number of Long Biên", () => {
    expect(quality.mark).toBe("");
    expect(JSON.stringify(quality)).not.toContain("chuyên nghiệp");
  });

  it("counts all four levels, also those nobody has", () => {
    expect(cellsOf(tablesOf(quality.body)[1])[0]).toEqual(["Mẫu 02", "0", "1", "0", "0", "1"]);
  });

  it("shows the quota with who is over it", () => {
    expect(cellsOf(tablesOf(quality.body)[2])).toEqual([["Toàn đơn vị", "14", "11", "2", "3", "1"]]);
  });
});
