// Documents made by a unit's own template, read back: what stands where, hostile names, many rows, many people, no trace of the maker.
import { beforeAll, describe, expect, it } from "vitest";
import { reportFromSheets } from "../../../samples/report";
import { SAMPLES } from "../../../samples/samples";
import { kindsOf } from "../../../sidebar/document/build";
import { renderDocuments } from "../../../sidebar/document/render";
import { fillTemplate } from "../../../sidebar/template/fill";
import { openTemplate } from "../../../sidebar/template/package";
import { readFilled } from "../../../sidebar/template/read";
import { renderStart } from "../../../sidebar/template/start";
import { buildForPeople, type DocumentKind, peopleOf } from "../../../src/reports/documents";
import type { UnitReport } from "../../../src/reports/source";
import { startingDocument } from "../../../src/reports/starting-template";
import { templateFields } from "../../../src/reports/template";
import { person, sampleSummary } from "../../reports/sample";
import { all, type Node, parse, partsOf, textOf } from "../document/read-docx";
import { docx, paragraph, row } from "./docx";

let report: UnitReport;
beforeAll(() => {
  const sample = SAMPLES.find(({ file }) => file.startsWith("phuong"));
  if (!sample) throw new Error("no sample");
  report = reportFromSheets(sample.sheets());
});

const kindOf = (id: string): DocumentKind => {
  const kind = kindsOf(report).find((one) => one.id === id);
  if (!kind) throw new Error(`no document ${id}`);
  return kind;
};
const main = (bytes: Uint8Array): Node => parse(partsOf(bytes)["word/document.xml"] ?? "");
const lines = (bytes: Uint8Array): string[] =>
  all(main(bytes), "w:p")
    .map((one) => textOf(one).replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");

const filled = (body: string, of: UnitReport) => {
  const unit = { ...of, regulation: report.regulation };
  return fillTemplate(openTemplate(docx(body)), templateFields(kindOf("danh-sach-dat"), unit, []));
};

describe("the built-in layout as a template, filled in with the same unit", () => {
  it.each(["danh-sach-dat", "de-xuat-khen-thuong", "mau-07-tong-hop-khoi"])(
    "says what the built-in document says: %s",
    async (id) => {
      const kind = kindOf(id);
      const start = startingDocument(kind, report.regulation, report.unit.format);
      if (!start || kind.of !== "unit") throw new Error("no template to start from");
      const made = await fillTemplate(openTemplate(await renderStart(start)), templateFields(kind, report, []));
      // Nơi nhận is one paragraph of several lines in a template.
      const joined = (bytes: Uint8Array) => lines(bytes).join("").replace(/\s/g, "");
      expect(joined(made)).toBe(joined(await renderDocuments([kind.build(report)])));
    },
  );

  it("says it of people too, each on pages of their own that are numbered from 1", async () => {
    const kind = kindOf("phieu-danh-gia");
    const start = startingDocument(kind, report.regulation, report.unit.format);
    if (!start || kind.of !== "person") throw new Error("no template to start from");
    // Of one form: the others have other words over the same tags.
    const places = peopleOf(kind, report)
      .filter((place) => report.people[place]?.form === "LB05")
      .slice(0, 3);
    const made = await fillTemplate(openTemplate(await renderStart(start)), templateFields(kind, report, places));
    const built = await renderDocuments(buildForPeople(kind, report, places));
    const bodies = (bytes: Uint8Array) => lines(bytes).filter((line) => !/^(?:PHÒNG|CHỦ TỊCH|NGƯỜI )/.test(line));
    expect(bodies(made).join("").replace(/\s/g, "")).toBe(bodies(built).join("").replace(/\s/g, ""));
    const sections = all(main(made), "w:sectPr");
    expect(sections).toHaveLength(3);
    expect(sections.slice(1).map((section) => all(section, "w:pgNumType")[0]?.attributes["w:start"])).toEqual([
      "1",
      "1",
    ]);
  });

  it("of the summary has everybody with points and reasons, and its totals", async () => {
    const kind = kindOf("bieu-tong-hop");
    const start = startingDocument(kind, report.regulation, report.unit.format);
    if (!start) throw new Error("no template to start from");
    const made = await fillTemplate(openTemplate(await renderStart(start)), templateFields(kind, report, []));
    const [everybody, totals] = all(main(made), "w:tbl").slice(1);
    expect(everybody && all(everybody, "w:tr")).toHaveLength(report.people.length + 1);
    expect(textOf(everybody as Node)).toContain(report.people[0]?.name);
    expect(textOf(totals as Node)).toContain(`${report.people.length}`);
    expect(lines(made).join(" ")).not.toMatch(/[{}]/);
  });
});

describe("a tag", () => {
  it("is found however Word has split it, in NFD too, and in capitals gives capitals", async () => {
    const made = await filled(
      paragraph("Đơn vị: {", "Tên đơn".normalize("NFD"), " ", "vị".normalize("NFD"), "}.") +
        paragraph("{TÊN", " ĐƠN VỊ}"),
      sampleSummary(1),
    );
    expect(lines(made)).toEqual(["Đơn vị: UBND phường Bồ Đề B.", "UBND PHƯỜNG BỒ ĐỀ B"]);
  });

  it("gives names as they are, markup and tags in them too", async () => {
    const name = 'Trần <w:p>{Tên đơn vị}</w:p> & "Bảo"';
    const report = { ...sampleSummary(0), people: [person(0, { name, level: "DAT" })] };
    const made = await filled(row("{#Người}{Họ và tên}", "{Chức vụ}{/Người}"), report);
    expect(lines(made)).toEqual([name, "Chủ tịch UBND phường"]);
  });

  it("is filled in where it stands in a header", async () => {
    const made = await filled(paragraph("a"), sampleSummary(1));
    expect(partsOf(made)["word/header1.xml"]).toContain("UBND phường Bồ Đề B");
  });
});

describe("a list", () => {
  it("in a row of a table repeats the row, two hundred times", async () => {
    const report = sampleSummary(200, {});
    const people = report.people.map((one) => ({ ...one, level: "DAT" as const }));
    const made = await filled(row("{#người}{STT}", "{Họ và tên}", "{Bộ phận}{/ NGƯỜI }"), { ...report, people });
    const rows = all(main(made), "w:tr");
    expect(rows).toHaveLength(200);
    expect(all(rows[199] as Node, "w:tc").map(textOf)).toEqual(["200", people[199]?.name, people[199]?.part]);
  });

  it("that is empty leaves its row out and says what stands for nobody", async () => {
    const report = { ...sampleSummary(0), people: [person(0, { level: "KHONG_DAT" })] };
    const body =
      paragraph("{^Người}Không có ai.{/Người}") + row("{#Người}{STT}", "{Họ và tên}{/Người}") + paragraph("Hết.");
    expect(lines(await filled(body, report))).toEqual(["Không có ai.", "Hết."]);
  });
});

it("a made file names nobody in its properties and is the same every time", async () => {
  const one = await filled(paragraph("{Kỳ}"), sampleSummary(1));
  expect(Object.values(partsOf(one)).join("")).not.toMatch(/Người Soạn|Người Sửa|Công ty/);
  expect(await filled(paragraph("{Kỳ}"), sampleSummary(1))).toEqual(one);
});

it("the words of a filled-in document can be read before it is made", async () => {
  const made = await filled(
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{Tên loại} &amp; hơn</w:t></w:r></w:p>' +
      row("{#Người}{STT}", "{Họ và tên}{/Người}"),
    sampleSummary(2),
  );
  expect(readFilled(partsOf(made)["word/document.xml"] ?? "")).toEqual([
    { kind: "paragraph", text: "DANH SÁCH & hơn", align: "center" },
    {
      kind: "table",
      rows: [
        ["1", person(0).name],
        ["2", person(1).name],
      ],
    },
  ]);
});
