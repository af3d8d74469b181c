// The tags of a unit's own template: which ones a document has, what is said of others, and that nobody is told more than by the document.
import { describe, expect, it } from "vitest";
import { REGULATIONS } from "../../src/regulations";
import type { Audience, DocumentFor } from "../../src/reports/document";
import { DOCUMENTS, type DocumentKind, documentsOf } from "../../src/reports/documents";
import type { FieldsFor } from "../../src/reports/fields";
import type { Subject, TextFor } from "../../src/reports/readers";
import { startingDocument } from "../../src/reports/starting-template";
import { type FoundTag, isForbidden, judgeTags, possibleFields, templateFields } from "../../src/reports/template";
import { LONG_BIEN, sampleSummary } from "./sample";

const kindOf = (id: string): DocumentKind => {
  const kind = DOCUMENTS.find((one) => one.id === id);
  if (!kind) throw new Error(`no document ${id}`);
  return kind;
};
const tag = (name: string, more: Partial<FoundTag> = {}): FoundTag => ({
  ...{ name, section: false, place: "chỗ này", body: true, inner: [] },
  ...more,
});
const list = (name: string, ...inner: FoundTag[]): FoundTag => tag(name, { section: true, inner });

const REGULATION = REGULATIONS.find(({ id }) => id === "long-bien-2023") ?? LONG_BIEN;
const REPORT = { ...sampleSummary(8), regulation: REGULATION };
const fieldsOf = (id: string) => {
  const [fields] = templateFields(kindOf(id), REPORT, [0]);
  if (!fields) throw new Error(`no fields of ${id}`);
  return fields;
};
const judged = (id: string, ...tags: FoundTag[]) => judgeTags(tags, fieldsOf(id));

describe("a tag", () => {
  it("is known by the heading of the sheets, with what will stand there", () => {
    const { known, refused } = judged(
      "danh-sach-dat",
      tag("Tên đơn vị"),
      list("Người", tag("Họ và tên")),
      tag("Số người"),
    );
    expect(refused).toEqual([]);
    expect(known).toEqual([
      { name: "Tên đơn vị", value: "UBND phường Bồ Đề B" },
      { name: "Người", value: 5 },
      { name: "Họ và tên", value: REPORT.people[0]?.name },
      { name: "Số người", value: "05" },
    ]);
  });

  it.each(["tên đơn vị", "TÊN ĐƠN VỊ", " Tên  đơn vị ", "Tên đơn vị".normalize("NFD")])("is known as “%s”", (name) =>
    expect(judged("danh-sach-dat", tag(name)).refused).toEqual([]),
  );

  it("that no document has is refused with its place and the nearest one", () =>
    expect(judged("danh-sach-dat", tag("Tên đon vi")).refused).toEqual([
      { tag: "Tên đon vi", place: "chỗ này", why: "unknown", name: "Tên đơn vị" },
    ]));

  it("that is like no other gets no guess", () =>
    expect(judged("danh-sach-dat", tag("Nhiệt độ nước")).refused[0]).toMatchObject({ why: "unknown", name: "" }));

  it.each(["Điểm", "điểm", "Tổng điểm", "Mức xếp loại", "Lý do", "Kỷ luật", "Nghỉ", "Số phiếu", "Điều kiện"])(
    "{%s} is not allowed in the public list",
    (name) => expect(judged("danh-sach-dat", list("Người", tag(name))).refused[0]?.why).toBe("forbidden"),
  );

  it("for a score is not allowed in what the unit reads, and is what the person's sheet says", () => {
    expect(judged("de-xuat-khen-thuong", tag("Tổng điểm")).refused[0]?.why).toBe("forbidden");
    expect(judged("phieu-danh-gia", tag("Tổng điểm")).known).toEqual([{ name: "Tổng điểm", value: "296,5" }]);
  });

  it("of a row stands inside its list only", () =>
    expect(judged("danh-sach-dat", tag("Họ và tên")).refused[0]).toMatchObject({ why: "outside", name: "Người" }));

  it("of a list is no text", () =>
    expect(judged("danh-sach-dat", tag("Người")).refused[0]).toMatchObject({ why: "list", name: "Người" }));

  it("of one person stands in no header, for many people may share the file", () => {
    const header = { body: false };
    expect(judged("phieu-danh-gia", tag("Họ và tên", header)).refused[0]?.why).toBe("body");
    expect(judged("phieu-danh-gia", tag("Tên đơn vị", header)).refused).toEqual([]);
    expect(judged("danh-sach-dat", tag("Số người", header)).refused).toEqual([]);
  });

  it("may ask whether a text is there", () =>
    expect(judged("phieu-danh-gia", list("Bộ phận", tag("Bộ phận"))).refused).toEqual([]));
});

describe("the tags of a document", () => {
  it("are there whatever there is to say: an empty list is no unknown one", () => {
    const report = { ...REPORT, people: REPORT.people.map((person) => ({ ...person, level: "KHONG_DAT" as const })) };
    const [fields] = templateFields(kindOf("danh-sach-dat"), report, []);
    expect(fields?.lists.Người).toEqual({ columns: ["STT", "Họ và tên", "Chức vụ", "Bộ phận"], rows: [] });
    expect(fields?.texts["Số người"]).toBe("00");
  });

  it.each(REGULATIONS.flatMap((regulation) => documentsOf(regulation).map((kind) => [regulation, kind] as const)))(
    "name nothing that its readers may not see ($0.id, $1.id)",
    (regulation, kind) => {
      const { texts, lists } = possibleFields(kind, regulation, "state");
      const told = [...Object.keys(texts), ...Object.values(lists).flatMap(({ columns }) => columns)];
      if (kind.audience === "public") expect(told.filter((name) => isForbidden(name, kind.audience))).toEqual([]);
      if (kind.audience !== "assessor") expect(told.join()).not.toContain("Phát ra");
      if (kind.audience === "unit") expect(told.join()).not.toMatch(/điểm|Lý do/);
    },
  );

  it.each(["public", "unit", "person"] satisfies Audience[])("for %s readers speak of no ballots", (audience) =>
    expect(isForbidden("Số phiếu", audience)).toBe(true),
  );

  it("do not compile where a text reaches readers who may not see it", () => {
    const wrongUses = (
      subject: Subject,
      ballots: TextFor<"assessor">,
      open: FieldsFor<"public">,
      own: FieldsFor<"person">,
    ) => [
      { ...own, texts: { Điểm: subject.points } } satisfies FieldsFor<"person">,
      // @ts-expect-error points are not public
      { ...open, texts: { Điểm: subject.points } } satisfies FieldsFor<"public">,
      // @ts-expect-error nor is a name inside the unit
      { ...open, lists: { Người: { columns: ["Họ và tên"], rows: [[subject.name]] } } } satisfies FieldsFor<"public">,
      // @ts-expect-error ballots are not for the person
      { ...own, texts: { Phiếu: ballots } } satisfies FieldsFor<"person">,
    ];
    expect(wrongUses).toBeTypeOf("function");
  });
});

describe("the template to start from", () => {
  const textsOf = ({ title, subject, body }: DocumentFor<"assessor">): string =>
    [
      title,
      ...subject,
      ...body.flatMap((block) =>
        block.kind === "table" ? block.rows.flatMap((row) => ("cells" in row ? row.cells : [])) : [block.text],
      ),
    ].join("\n");

  it.each(REGULATIONS.flatMap((regulation) => documentsOf(regulation).map((kind) => [regulation, kind] as const)))(
    "holds no datum outside a tag ($0.id, $1.id)",
    (regulation, kind) => {
      const start = startingDocument(kind, regulation, "state");
      if (start) expect(textsOf(start)).not.toMatch(/9999|\b0\d người/);
    },
  );

  it.each(["danh-sach-dat", "bieu-tong-hop", "phieu-danh-gia"])("is there for %s", (id) =>
    expect(startingDocument(kindOf(id), REGULATION, "state")).not.toBeNull(),
  );

  it("is not there where the words hold a sum that no tag has", () => {
    const ngaBay = REGULATIONS.find(({ id }) => id === "nga-bay-2021") ?? LONG_BIEN;
    expect(startingDocument(kindOf("danh-sach-chi-khen-thuong"), ngaBay, "state")).toBeNull();
  });
});
