// Names and codes that are formulas, markup or keys of objects, through every action that writes and every document.
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOf, kindsOf, reportOf } from "../../sidebar/document/build";
import { renderDocuments } from "../../sidebar/document/render";
import type { PublishResult } from "../../src/actions/publish";
import { openWorkbookSession } from "../../workbench/node/workbook-session";
import { plainWorkbook } from "../../workbench/xlsx/plain-workbook";
import { readWorkbook } from "../../workbench/xlsx/read";
import { openSheets } from "../actions/office";
import { all, parse } from "../sidebar/document/read-docx";
import { sheetsOf, unitSheets } from "../workbook/grids";

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=2+2",
  "\r=3+3",
  "'=1+1",
  "__proto__",
  "constructor",
  '</w:t></w:r><w:hyperlink r:id="rId1"/>',
  "<script>alert(1)</script>",
  ']]><!ENTITY x "y">&x;',
  "\u0000\u0007\ud800 \u202e",
];

/** People whose Mã and name are such a text; the last one is like anybody. */
const people = [...HOSTILE, "NV1"].map((text, index) => ({
  id: `${text}`,
  name: `${text} ${index}`,
  form: index === 0 ? "LB03" : "LB05",
  part: text,
}));

const formulasOf = (snapshot: ReturnType<ReturnType<typeof openSheets>["save"]>["snapshot"]): string[] =>
  Object.values(snapshot.sheets).flatMap(({ name = "", cellData = {} }) =>
    Object.values(cellData).flatMap((row) =>
      Object.values(row as Record<string, { f?: unknown }>).flatMap(({ f }) => (f ? [`${name}: ${f}`] : [])),
    ),
  );

describe("what the actions write", () => {
  it("is never a formula, whatever people are called: summary, decision, reading, closing, reopening", () => {
    const office = openSheets(sheetsOf(people));
    try {
      office.call("summarizeWorkbook");
      for (const { id } of people.slice(0, 3)) {
        const reply = office.reply("adjustLevel", id, "KHONG_DAT", HOSTILE[0], HOSTILE[2], "DAT");
        expect(reply.ok || reply.code !== "action.fault").toBe(true);
      }
      const closed = office.call<{ closed: boolean }>("closePeriod");
      if (closed.closed) office.call("reopenPeriod", HOSTILE[0]);
      expect(formulasOf(office.save().snapshot)).toEqual([]);
    } finally {
      office.close();
    }
  });

  it("keeps every person apart, those named like a key of every object too", () => {
    const office = openSheets(sheetsOf(people));
    try {
      const { people: found, problems } = office.call<PublishResult>("publishWorkbook", false);
      expect(found).toHaveLength(people.length);
      expect(problems.filter(({ code }) => code.startsWith("person."))).toEqual([]);
      expect(found.map(({ level }) => level)).toEqual(people.map(() => "DAT"));
    } finally {
      office.close();
    }
  });

  it("is no object's own key: headings, settings and sheets named so change nothing", () => {
    const sheets = sheetsOf();
    for (const name of ["__proto__", "constructor", "toString"]) {
      sheets["Cấu hình"]?.push([name, "x"]);
      sheets["Quyết định"]?.[0]?.push(name);
      sheets["Điều kiện"]?.[0]?.push(name);
      Object.defineProperty(sheets, name, { value: [["Mã"]], enumerable: true });
    }
    const office = openSheets(sheets);
    try {
      const { people: found, problems } = office.call<PublishResult>("publishWorkbook", false);
      expect(found.map(({ level }) => level)).toEqual(["DAT", "DAT", "DAT", "DAT"]);
      expect(problems).toEqual([]);
    } finally {
      office.close();
    }
  });
});

describe("a saved workbook", () => {
  it("has such names as text, in XML that is well formed", async () => {
    const rows = people.map(({ id, name }): [string, string, string] => [id, name, "QD366"]);
    const bytes = plainWorkbook([
      {
        name: "Cấu hình",
        headingRow: 1,
        widths: [],
        rows: [
          ["Mục", "Giá trị"],
          ["Tên đơn vị", HOSTILE[0] ?? ""],
          ["Quy định", "qd-366"],
          ["Kỳ", "2026-Q1"],
        ],
      },
      { name: "Nhân sự", headingRow: 1, widths: [], rows: [["Mã", "Họ và tên", "Mẫu"], ...rows] },
      {
        name: "Quyết định",
        headingRow: 1,
        widths: [],
        rows: [["Mã", "Họ và tên", 1, 2], ...rows.map(([id, name]) => [id, name, 20, 60])],
      },
    ]);
    const session = openWorkbookSession(bytes, "x.xlsx", "dist");
    try {
      session.call("summarizeWorkbook");
      const saved = await session.save();
      for (const [path, part] of Object.entries(unzipSync(saved)))
        if (/\.(xml|rels)$/.test(path)) expect(() => parse(strFromU8(part)), path).not.toThrow();
      expect(formulasOf(readWorkbook(saved, "x").snapshot)).toEqual([]);
    } finally {
      session.close();
    }
  });
});

describe.each(["long-bien-2023", "nd-335", "son-la-2021"])("the documents of %s", (regulation) => {
  it("hold such names as text: XML that is well formed, no link, no field, and no name in the file's properties", async () => {
    const forms: Record<string, string> = { "nd-335": "ND335-CC", "son-la-2021": "SL-CC" };
    const periods: Record<string, string> = { "nd-335": "2026-Q1", "son-la-2021": "2021" };
    const sheets =
      regulation === "long-bien-2023"
        ? sheetsOf(people)
        : unitSheets(
            regulation,
            periods[regulation] ?? "",
            people.map(({ id, name }) => ({
              id,
              name,
              form: forms[regulation] ?? "",
              group: name,
              scores: [28, 100, 100, 100],
              facts: { "kỷ luật": "" },
            })),
            { "Người ký": HOSTILE[9] ?? "", "Cơ quan cấp trên": HOSTILE[0] ?? "", "Nơi nhận": HOSTILE.join(";") },
          );
    const office = openSheets(sheets);
    try {
      const report = reportOf(office.call<PublishResult>("publishWorkbook", true));
      if (!report) throw new Error("nobody could be rated");
      for (const kind of kindsOf(report).slice(0, 6)) {
        const file = fileOf(kind, report);
        if (!file) continue;
        expect(file.name).toMatch(/^[a-z0-9-]+$/);
        const parts = unzipSync(await renderDocuments(file.documents));
        for (const [path, part] of Object.entries(parts)) {
          const xml = strFromU8(part);
          const root = parse(xml);
          expect([path, all(root, "w:hyperlink").length, all(root, "w:fldSimple").length]).toEqual([path, 0, 0]);
          if (path.endsWith(".rels")) expect(xml).not.toContain('TargetMode="External"');
          if (path.startsWith("docProps/")) expect(xml).not.toMatch(/evil|script|SUM/);
        }
      }
    } finally {
      office.close();
    }
  });
});
