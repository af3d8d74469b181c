// Every document from the samples in both formats, and many people's in one file, read back from the .docx.
import { describe, expect, it } from "vitest";
import { reportFromSheets, withBallots } from "../../../samples/report";
import { SAMPLES } from "../../../samples/samples";
import { fileOf, kindsOf } from "../../../sidebar/document/build";
import { renderDocuments } from "../../../sidebar/document/render";
import type { DocumentFormat } from "../../../src/reports/document";
import type { UnitReport } from "../../../src/reports/source";
import { all, type Node, one, parse, partsOf, textOf } from "./read-docx";

const reportOf = (sheets: ReturnType<(typeof SAMPLES)[number]["sheets"]>, format: DocumentFormat): UnitReport => {
  const report = reportFromSheets(withBallots(sheets, "Họp phòng"));
  return { ...report, unit: { ...report.unit, format } };
};

const CASES = SAMPLES.flatMap(({ file, sheets }) =>
  (["state", "party"] as const).map((format) => [file, format, sheets] as const),
);

/** The elements of the body by section. */
function sectionsOf(root: Node): Node[][] {
  const sections: Node[][] = [[]];
  for (const node of one(root, "w:body").children) {
    sections.at(-1)?.push(node);
    if (node.name === "w:p" && all(node, "w:sectPr").length > 0) sections.push([]);
  }
  return sections;
}

describe.each(CASES)("%s, %s format", (_file, format, sheets) => {
  const report = reportOf(sheets(), format);

  it.each(kindsOf(report).map((kind) => [kind.id, kind] as const))("%s", async (_id, kind) => {
    const file = fileOf(kind, report);
    if (!file) throw new Error("the sample has somebody for every kind");
    const documents = file.documents.slice(0, 2);
    const parts = partsOf(await renderDocuments(documents));
    for (const part of Object.values(parts)) expect(() => parse(part)).not.toThrow();
    const root = parse(parts["word/document.xml"] ?? "");
    expect(all(root, "w:titlePg")).toHaveLength(documents.length);
    for (const margins of all(root, "w:pgMar"))
      expect(margins.attributes).toMatchObject({
        "w:top": "1134",
        "w:bottom": "1134",
        "w:left": "1701",
        "w:right": "850",
      });
    expect(all(root, "w:tr").every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
    const bordered = all(root, "w:tbl").filter(
      (table) => one(table, "w:tblBorders").children[0]?.attributes["w:val"] === "single",
    );
    for (const table of bordered) expect(all(all(table, "w:tr")[0] as Node, "w:tblHeader")).toHaveLength(1);
    const text = textOf(root);
    expect(text).toContain(format === "state" ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM");
    for (const { title, signatures } of documents) {
      expect(text).toContain(title.toUpperCase());
      for (const { name } of signatures) expect(text).toContain(name);
    }
    const sections = sectionsOf(root);
    expect(sections).toHaveLength(documents.length);
    for (const section of sections) expect(section.map(textOf).join("")).not.toBe("");
  });
});

describe("many people in one file", () => {
  const report = reportOf(SAMPLES[0]?.sheets() ?? [], "state");
  const kind = kindsOf(report).find(({ id }) => id === "phieu-danh-gia");
  const documents = (kind && fileOf(kind, report)?.documents) ?? [];

  it("stand each on pages of their own, numbered from 1, over one pair of headers", async () => {
    const done: number[] = [];
    const parts = partsOf(
      await renderDocuments(documents, async (count) => {
        done.push(count);
      }),
    );
    const root = parse(parts["word/document.xml"] ?? "");
    const sections = all(root, "w:sectPr");
    expect(sections).toHaveLength(documents.length);
    expect(all(root, "w:headerReference")).toHaveLength(2);
    expect(sections.slice(1).every((section) => one(section, "w:pgNumType").attributes["w:start"] === "1")).toBe(true);
    expect(done.at(-1)).toBe(documents.length);
  });

  it("end in paragraphs too low to open an empty page", async () => {
    const root = parse(partsOf(await renderDocuments(documents.slice(0, 12)))["word/document.xml"] ?? "");
    const ends = all(root, "w:p").filter((paragraph) => all(paragraph, "w:sectPr").length > 0);
    expect(ends).toHaveLength(11);
    for (const end of ends) {
      expect(one(end, "w:spacing").attributes).toMatchObject({ "w:line": "20", "w:lineRule": "exact" });
      expect(textOf(end)).toBe("");
    }
  });

  it("say the same as each alone", async () => {
    const together = textOf(parse(partsOf(await renderDocuments(documents.slice(0, 3)))["word/document.xml"] ?? ""));
    const alone = await Promise.all(documents.slice(0, 3).map((document) => renderDocuments([document])));
    expect(together).toBe(alone.map((bytes) => textOf(parse(partsOf(bytes)["word/document.xml"] ?? ""))).join(""));
  });

  it("can be given up between two steps", async () => {
    const stop = new Error("given up");
    await expect(renderDocuments(documents, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
