// The public list: its words, its rows, its number of people, and what it says when nobody reached the level.
import { expect, it } from "vitest";
import { publicationDocument } from "../../src/reports/publication";
import { PARTY_OFFICE, person, sampleSummary, WARD } from "./sample";

it("is called DANH SÁCH of those who reached the level in the quarter", () => {
  const document = publicationDocument(sampleSummary(8));
  expect(document).toMatchObject({
    id: "danh-sach-dat",
    fileName: "danh-sach-dat-2023-q2",
    audience: "public",
    orientation: "portrait",
    title: "DANH SÁCH",
    subject: ["Cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp", "quý II năm 2023"],
  });
  expect(document.head).toEqual({
    superior: "UBND quận Long Biên",
    issuer: "UBND phường Bồ Đề B",
    symbol: "DS-UBND",
    place: "Long Biên",
    date: { day: null, month: null, year: 2023 },
  });
});

it("lists those of the unit who reached it, in the unit's order with a running number, and only them (S2-39, S2-40)", () => {
  const people = [
    person(2, { name: "Lê Thị Không" }),
    person(0, { name: "Vũ Thị Hai", post: "Văn thư", part: "Văn phòng" }),
    person(4, { name: "Đỗ Văn Nghỉ" }),
    person(1, { name: "An Văn Ba", post: "Kế toán", part: "" }),
  ];
  const { body } = publicationDocument(sampleSummary(0, { people }));
  expect(body[1]).toMatchObject({
    rows: [{ cells: ["1", "Vũ Thị Hai", "Văn thư", "Văn phòng"] }, { cells: ["2", "An Văn Ba", "Kế toán", ""] }],
  });
  expect(body[2]).toMatchObject({ text: "Danh sách gồm 02 người." });
});

it("names the head as everybody else: the focal agency, which publishes him too, has the name from this list (S2-39)", () => {
  const people = [person(0, { name: WARD.signer, post: "Chủ tịch UBND phường", part: "Lãnh đạo" })];
  expect(publicationDocument(sampleSummary(0, { people })).body[1]).toMatchObject({
    rows: [{ cells: ["1", WARD.signer, "Chủ tịch UBND phường", "Lãnh đạo"] }],
  });
});

it("says so politely when nobody reached the level, and names nobody", () => {
  const { body } = publicationDocument(sampleSummary(0, { people: [person(2), person(4)] }));
  expect(body).toHaveLength(1);
  expect(body[0]).toMatchObject({
    kind: "paragraph",
    text: expect.stringContaining("quý II năm 2023, đơn vị chưa có"),
  });
});

it("bears the day of publication where it is given", () => {
  const { head } = publicationDocument(sampleSummary(3), { day: 3, month: 7, year: 2023 });
  expect(head.date).toEqual({ day: 3, month: 7, year: 2023 });
});

it("writes the ký hiệu with a slash in a Party document, and alone where the unit has none", () => {
  const symbolOf = (unit: typeof WARD): string | null => publicationDocument(sampleSummary(3, { unit })).head.symbol;
  expect(symbolOf(PARTY_OFFICE)).toBe("DS/VPTU");
  expect(symbolOf({ ...WARD, symbol: "" })).toBe("DS");
});

it("is filed at least, where the unit has typed no recipients", () => {
  const unit = { ...WARD, recipients: [] };
  expect(publicationDocument(sampleSummary(3, { unit })).recipients).toEqual(["Lưu: VT"]);
});
