// Who may read what: the table document × datum, and wrong uses of the gate to the public that must not compile.
import { describe, expect, it } from "vitest";
import type { RatedPerson } from "../../src/rating/summary";
import type { PublicDocument, ReportDocument } from "../../src/reports/document";
import { DOCUMENTS } from "../../src/reports/documents";
import { type PublicText, publicTable, publicText, publishedPeople } from "../../src/reports/public";
import { publicationDocument } from "../../src/reports/publication";
import { person, sampleSummary } from "./sample";

/** Every text that a document would print. */
function printed(document: ReportDocument): string {
  return JSON.stringify(document);
}

const reached = person(0, {
  name: "Người Đạt",
  post: "Chức vụ người đạt",
  part: "Bộ phận người đạt",
  id: "MA-DAT",
  points: 291.5,
  reason: "Lý do người đạt",
  group: "Nhóm người đạt",
});
const failed = person(2, {
  name: "Người Không Đạt",
  points: 123.5,
  text: "Kết quả người không đạt",
  reason: "Kỷ luật khiển trách",
});
const onLeave = person(4, { name: "Người Nghỉ", reason: "Nghỉ ốm 20 ngày" });
const incomplete = person(6, { name: "Người Thiếu", text: "Chưa đủ điểm: thiếu 7 nội dung" });
const summary = sampleSummary(0, {
  people: [failed, reached, onLeave, incomplete],
  notes: [{ key: "note.no-holidays", parameters: {}, message: "Ghi chú nội bộ của đơn vị" }],
  quota: [{ group: "Nhóm tỷ lệ", members: 4, pool: 1, limit: 1, current: 0, excess: 0 }],
});

/** Whether the unit's own document and the public one print a datum; what is public follows from law.md §8. */
const TABLE: [datum: string, text: string, unit: boolean, open: boolean][] = [
  ["name of a person who reached the level", "Người Đạt", true, true],
  ["post of that person", "Chức vụ người đạt", true, true],
  ["part of the unit of that person", "Bộ phận người đạt", false, true],
  ["points of that person", "291,5", true, false],
  ["reason of that person", "Lý do người đạt", true, false],
  ["name of a person who did not", "Người Không Đạt", true, false],
  ["points of that person", "123,5", true, false],
  ["result of that person", "Kết quả người không đạt", true, false],
  ["discipline", "Kỷ luật khiển trách", true, false],
  ["name of a person not rated", "Người Nghỉ", true, false],
  ["leave and health", "Nghỉ ốm 20 ngày", true, false],
  ["name of a person without enough data", "Người Thiếu", true, false],
  ["what is missing", "thiếu 7 nội dung", true, false],
  ["quota", "Nhóm tỷ lệ", true, false],
  ["the unit's notes", "Ghi chú nội bộ", true, false],
  ["a person's Mã", "MA-DAT", false, false],
  ["number of people in all", "Tổng số", true, false],
];

describe.each(DOCUMENTS.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  const text = printed(kind.build(summary));

  it.each(TABLE)("%s", (_datum, sample, unit, open) => {
    expect(text.includes(sample)).toBe(kind.audience === "public" ? open : unit);
  });

  it("has the audience that the register says", () => {
    expect(kind.build(summary).audience).toBe(kind.audience);
  });

  it("has no e-mail address", () => {
    expect(text).not.toContain("@");
  });
});

describe("the public list", () => {
  it("says of a person name, post and part and nothing else, whatever else is known", () => {
    expect(publishedPeople([{ ...reached, email: "a@example.invalid" } as RatedPerson])).toEqual([
      { name: "Người Đạt", post: "Chức vụ người đạt", part: "Bộ phận người đạt" },
    ]);
  });

  it.each(["XS", "T", "HT", "KHT", "KHONG_DAT", "KHONG_DANH_GIA", "CHUA_DU", "CHUA_QUY_DINH", null] as const)(
    "names nobody whose level is %s, even if their points would do",
    (level) => {
      expect(publishedPeople([person(0, { level, band: "DAT", points: 300 })])).toEqual([]);
    },
  );

  it("does not compile with a text or a number that has not passed the gate", () => {
    const wrongUses = (document: PublicDocument, rated: RatedPerson): unknown[] => [
      // @ts-expect-error a reason is no public text
      publicText`${rated.reason}`,
      // @ts-expect-error points are no public text
      publicText`${rated.points ?? 0}`,
      // @ts-expect-error nor are plain words that somebody puts together elsewhere
      "Không đạt" satisfies PublicText,
      // @ts-expect-error a rated person is not a published one
      publicTable([rated]),
      // @ts-expect-error nor does it become one by hand
      publicTable([{ name: rated.name, post: rated.reason, part: rated.text }]),
      { ...document, body: [] } satisfies PublicDocument,
      // @ts-expect-error a public document takes no plain paragraph
      { ...document, body: [{ kind: "paragraph", text: rated.reason, style: "body" }] } satisfies ReportDocument,
      // @ts-expect-error nor plain cells
      { ...document, body: [{ kind: "table", columns: [], rows: [{ cells: [rated.text] }] }] } satisfies ReportDocument,
      // @ts-expect-error nor a plain subject
      { ...document, subject: [rated.name] } satisfies ReportDocument,
    ];
    expect(wrongUses).toBeTypeOf("function");
    expect(publicationDocument(summary).audience).toBe("public");
  });
});
