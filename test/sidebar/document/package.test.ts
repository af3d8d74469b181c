// The file around a document: what people typed stays text, and nothing of people or time is left in it.
import { describe, expect, it, vi } from "vitest";
import { renderDocument } from "../../../sidebar/document/render";
import { publicationDocument } from "../../../src/reports/publication";
import { unitSummaryDocument } from "../../../src/reports/unit-summary";
import { person, sampleSummary } from "../../reports/sample";
import { all, one, paragraphOf, parse, partsOf } from "./read-docx";

describe("what people typed", () => {
  it("appears literally: markup and formulas are text", async () => {
    const names = ["<img src=x onerror=alert(1)>", '=HYPERLINK("http://x","y")', "A & B </w:t>", "Y Kđăm  Niê"];
    const people = names.map((name, index) => person(0, { id: `BD${index}`, name }));
    const parts = partsOf(await renderDocument(publicationDocument(sampleSummary(0, { people }))));
    const root = parse(parts["word/document.xml"] ?? "");
    for (const name of names) expect(() => paragraphOf(root, name)).not.toThrow();
    expect(all(root, "w:hyperlink")).toHaveLength(0);
  });

  it("is NFC, without characters that break the file or turn the text around", async () => {
    const name = "Lê\u0000 Thị\u0007\u202e Hồng\u000b\ud800 Vân\uffff\tÁnh".normalize("NFD");
    const parts = partsOf(
      await renderDocument(publicationDocument(sampleSummary(0, { people: [person(0, { name })] }))),
    );
    const root = parse(parts["word/document.xml"] ?? "");
    expect(() => paragraphOf(root, "Lê Thị Hồng Vân Ánh")).not.toThrow();
    for (const part of Object.values(parts)) expect(part).toBe(part.normalize("NFC"));
  });
});

describe("the file", () => {
  it("says nothing of people or time in its properties", async () => {
    const parts = partsOf(await renderDocument(publicationDocument(sampleSummary(45))));
    expect(one(parse(parts["docProps/core.xml"] ?? ""), "dc:creator").characters).toBe("Xếp loại");
    for (const path of ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"])
      expect(parts[path]).not.toMatch(/Phạm|Lộc|Bồ Đề|created|modified|lastModifiedBy|@/);
  });

  it("is the same, byte for byte, each time it is made", async () => {
    const make = (): Promise<Uint8Array> => renderDocument(unitSummaryDocument(sampleSummary(20)));
    const first = await make();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const later = await make();
    vi.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  });

  it("is well formed in every part", async () => {
    const parts = partsOf(await renderDocument(unitSummaryDocument(sampleSummary(45))));
    for (const [path, part] of Object.entries(parts)) expect(() => parse(part), path).not.toThrow();
  });
});
