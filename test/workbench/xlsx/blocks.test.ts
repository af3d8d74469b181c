// Results that fill several cells, through the whole round: read, compute, save, read again, compute again.
process.env.TZ = "Asia/Ho_Chi_Minh";

import type { ICellData } from "@univerjs/core";
import { describe, expect, test } from "vitest";
import type { CellFunction } from "../../../workbench/univer/custom-functions";
import { type Host, openHeadless, registerCustomFunctions } from "../../../workbench/univer/headless";
import { keepStoredValues } from "../../../workbench/univer/stored-values";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";
import { foreignRealm } from "../workbooks";
import { cellText, editAndSave, type Parts, partsOf, relationships, smallPackage, zipParts } from "./package.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const FUNCTIONS = ["RATING", "RATING_WHY"];

/** Stand-ins: a level for every row that has a score, and the level with its reason in a second column. */
const levelOf = (score: unknown) => (Number(score) >= 9 ? "XS & T" : 'Mức "HT"');
const scored = (scores: unknown) => (scores as unknown[][]).filter((row) => row[0] !== "");
const functions: Record<string, CellFunction> = {
  RATING: (scores) => scored(scores).map((row) => [levelOf(row[0])]),
  RATING_WHY: (scores) => scored(scores).map((row) => [levelOf(row[0]), Number(row[0]) / 10]),
};

type Edit = (host: Host) => void;
type Values = Record<string, unknown>;

const setScore =
  (cell: string, score: number | null): Edit =>
  (host) => {
    const range = host.workbook.getSheets()[0]?.getRange(cell);
    if (score === null) range?.clearContent();
    else range?.setValue(score);
  };

/** The values of a snapshot's first sheet in columns D and further to the right, by cell; blank ones left out. */
function resultsOf(snapshot: ReturnType<typeof readWorkbook>["snapshot"]): Values {
  const values: Values = {};
  for (const [row, cells] of Object.entries(snapshot.sheets["sheet-1"]?.cellData ?? {}))
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData | null>))
      if (Number(column) >= 3 && (cell?.v ?? "") !== "")
        values[`${"ABCDEFGH"[Number(column)]}${Number(row) + 1}`] = cell?.v;
  return values;
}

/** Opens a file as the workbench does, edits it, computes and saves it. */
async function round(bytes: Uint8Array, ...edits: Edit[]) {
  const { snapshot, source } = readWorkbook(bytes, "test");
  const host = openHeadless(snapshot);
  try {
    registerCustomFunctions(host, foreignRealm(), functions);
    for (const edit of edits) edit(host);
    host.recalculateAll();
    await host.calculate();
    const after = host.snapshot();
    keepStoredValues(snapshot, after, FUNCTIONS);
    const saved = writeWorkbook(source, snapshot, after);
    return { read: resultsOf(snapshot), computed: resultsOf(after), bytes: saved, parts: partsOf(saved) };
  } finally {
    host.dispose();
  }
}

const MARKED = '""COMPUTED_VALUE""';
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const wrapped = (cell: string, formula: string, value: string) =>
  `<c r="${cell}" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("${formula}"),"${escaped(value).replaceAll("&quot;", '""')}")</f><v>${escaped(value)}</v></c>`;
const plain = (cell: string, value: string) => `<c r="${cell}" t="str"><v>${escaped(value)}</v></c>`;

/** Four rows of scores in A, of which the fourth is blank; `results` are the cells of D1:D3. */
function parts(...results: string[]): Parts {
  const rows = [9.5, 8, 9].map((score, index) => {
    return `<row r="${index + 1}" spans="1:4"><c r="A${index + 1}"><v>${score}</v></c>${results[index] ?? ""}</row>`;
  });
  return smallPackage([["Sheet1", `<dimension ref="A1:D3"/><sheetData>${rows.join("")}</sheetData>`]]);
}

const levels = [9.5, 8, 9].map(levelOf) as [string, string, string];
const array = (attributes: string, range = "D1:D3") =>
  `<c r="D1"${attributes} t="str"><f t="array" ref="${range}">RATING(A1:A4)</f><v>${escaped(levels[0])}</v></c>`;
const FORMS: Record<string, Parts> = {
  "Google's marks": parts(
    wrapped("D1", "RATING(A1:A4)", levels[0]),
    wrapped("D2", MARKED, levels[1]),
    wrapped("D3", MARKED, levels[2]),
  ),
  "an array formula": parts(array(""), plain("D2", levels[1]), plain("D3", levels[2])),
  "an array formula with Excel's mark": parts(array(' cm="1"'), plain("D2", levels[1]), plain("D3", levels[2])),
};
const BARE = parts(`<c r="D1" t="str"><f>RATING(A1:A4)</f><v>${escaped(levels[0])}</v></c>`);

const three = { D1: levels[0], D2: levels[1], D3: levels[2] };
const CHANGES: [string, Edit[], Values][] = [
  ["after a score changed", [setScore("A2", 9.9)], { ...three, D2: levelOf(9.9) }],
  ["after a score of the first row changed", [setScore("A1", 1)], { ...three, D1: levelOf(1) }],
  ["with fewer rows", [setScore("A3", null)], { D1: levels[0], D2: levels[1] }],
  ["with one row left", [setScore("A3", null), setScore("A2", null)], { D1: levels[0] }],
  ["with more rows", [setScore("A4", 7)], { ...three, D4: levelOf(7) }],
];

describe.each(Object.entries(FORMS))("results marked by %s", (_, original) => {
  test("are read, computed to the same and saved byte for byte", async () => {
    const once = await round(zipParts(original));
    expect([once.read, once.computed]).toEqual([three, three]);
    expect(once.parts).toEqual(original);
  });

  test("can be read before anything is computed", () => {
    const host = openHeadless(readWorkbook(zipParts(original), "test").snapshot);
    expect(host.spills("sheet-1")[0]?.cell(2, 3)?.v).toBe(levels[2]);
    expect(resultsOf(host.snapshot())).toEqual(three);
    host.dispose();
  });

  test.each(CHANGES)("survive saving and opening %s, and back again", async (_name, edits, expected) => {
    const once = await round(zipParts(original), ...edits);
    expect(once.computed).toEqual(expected);
    const twice = await round(once.bytes);
    expect([twice.read, twice.computed]).toEqual([expected, expected]);
    expect(twice.parts).toEqual(once.parts);
    const back = await round(
      twice.bytes,
      setScore("A1", 9.5),
      setScore("A2", 8),
      setScore("A3", 9),
      setScore("A4", null),
    );
    expect(back.computed).toEqual(three);
    expect((await round(back.bytes)).computed).toEqual(three);
  });
});

describe("what is written", () => {
  test("Google's cells stay in Google's wrapper, with the new result", async () => {
    const { parts: saved } = await round(
      zipParts(FORMS["Google's marks"] as Parts),
      setScore("A2", 9.9),
      setScore("A4", 7),
    );
    const before = FORMS["Google's marks"]?.[SHEET];
    expect(cellText(saved[SHEET], "D1")).toBe(cellText(before, "D1"));
    const marked = escaped('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"XS & T")');
    expect(cellText(saved[SHEET], "D2")).toBe(`<c r="D2" t="str"><f>${marked}</f><v>XS &amp; T</v></c>`);
    expect(cellText(saved[SHEET], "D3")).toBe(cellText(before, "D3"));
    expect(cellText(saved[SHEET], "D4")).toContain(escaped('DUMMYFUNCTION("""COMPUTED_VALUE"""),"Mức ""HT""")'));
    expect(saved[SHEET]).toContain('<dimension ref="A1:D4"/>');
  });

  test("an array formula keeps its mark and gets the new range, its cells plain values", async () => {
    const original = FORMS["an array formula with Excel's mark"] as Parts;
    const more = (await round(zipParts(original), setScore("A4", 7))).parts[SHEET];
    expect(cellText(more, "D1")).toBe(array(' cm="1"', "D1:D4"));
    expect(cellText(more, "D3")).toBe(plain("D3", levels[2]));
    expect(cellText(more, "D4")).toBe(plain("D4", levelOf(7)));
    const fewer = (await round(zipParts(original), setScore("A3", null))).parts[SHEET];
    expect(cellText(fewer, "D1")).toBe(array(' cm="1"', "D1:D2"));
    expect(cellText(fewer, "D3")).toBeUndefined();
    const one = (await round(zipParts(original), setScore("A2", null), setScore("A3", null))).parts[SHEET];
    expect(cellText(one, "D1")).toBe(array(' cm="1"', "D1"));
  });

  test("a formula that fills cells for the first time becomes an array formula with the mark of dynamic ones", async () => {
    const once = await round(zipParts(BARE));
    expect(cellText(once.parts[SHEET], "D1")).toBe(array(' cm="1"'));
    expect(cellText(once.parts[SHEET], "D2")).toBe(plain("D2", levels[1]));
    expect(once.parts["xl/metadata.xml"]).toContain(
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
    );
    expect(once.parts["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
    expect(once.parts["xl/_rels/workbook.xml.rels"]).toContain("/relationships/sheetMetadata");
    const twice = await round(once.bytes);
    expect([twice.read, twice.computed]).toEqual([three, three]);
    expect(twice.parts).toEqual(once.parts);
    const third = await round(twice.bytes, setScore("A4", 7));
    expect((await round(third.bytes)).computed).toEqual({ ...three, D4: levelOf(7) });
  });

  test.each(CHANGES.slice(0, 3))(
    "a formula that fills cells for the first time survives %s",
    async (_, edits, expected) => {
      const once = await round((await round(zipParts(BARE), ...edits)).bytes);
      expect([once.read, once.computed]).toEqual([expected, expected]);
    },
  );

  test("new formulas of a file from Google are marked as Google does, too long ones as array formulas", async () => {
    const text = `"${"x".repeat(130)}"`;
    const longer = `RATING_WHY(IF(1>0,A1:A3,${text}&${text}))`;
    const original = FORMS["Google's marks"] as Parts;
    const once = await round(zipParts(original), (host) => {
      host.workbook.getSheets()[0]?.getRange("E1").setFormula("=RATING(A1:A4)");
      host.workbook.getSheets()[0]?.getRange("F1").setFormula(`=${longer}`);
    });
    expect(cellText(once.parts[SHEET], "E1")).toContain(escaped('DUMMYFUNCTION("RATING(A1:A4)")'));
    expect(cellText(once.parts[SHEET], "E2")).toContain("COMPUTED_VALUE");
    expect(cellText(once.parts[SHEET], "F1")).toContain('<f t="array" ref="F1:G3">RATING_WHY(');
    expect(cellText(once.parts[SHEET], "G2")).toBe('<c r="G2"><v>0.8</v></c>');
    const twice = await round(once.bytes);
    expect(twice.computed).toEqual(once.computed);
    expect(twice.read).toEqual(once.computed);
  });

  test("a formula that other cells shared leaves them theirs when it becomes an array formula", async () => {
    const shared = parts(
      '<c r="D1"><f t="shared" ref="D1:D7" si="0">RATING_WHY(A1:A4)</f><v>1</v></c><c r="G1"><f t="shared" si="0"/><v>1</v></c>',
    );
    shared[SHEET] = (shared[SHEET] ?? "").replace(
      "</sheetData>",
      '<row r="7"><c r="D7"><f t="shared" si="0"/><v>1</v></c></row></sheetData>',
    );
    const { parts: saved } = await round(zipParts(shared));
    expect(cellText(saved[SHEET], "D1")).toContain('<f t="array" ref="D1:E3">RATING_WHY(A1:A4)</f>');
    expect(cellText(saved[SHEET], "G1")).toContain('<f t="array" ref="G1:H3">RATING_WHY(D1:D4)</f>');
    expect(cellText(saved[SHEET], "D7")).toBe('<c r="D7" t="str"><f>RATING_WHY(A7:A10)</f><v></v></c>');
  });

  test("a number, a truth value and an error in a filled cell are written as such", () => {
    const { parts: saved, again } = editAndSave(FORMS["an array formula"] as Parts, (snapshot) => {
      const cells = snapshot.sheets["sheet-1"]?.cellData ?? {};
      Object.assign(cells[1]?.[3] ?? {}, { v: 1, t: 3 });
      Object.assign(cells[2]?.[3] ?? {}, { v: "#N/A", t: 1 });
    });
    expect(cellText(saved[SHEET], "D2")).toBe('<c r="D2" t="b"><v>1</v></c>');
    expect(cellText(saved[SHEET], "D3")).toBe('<c r="D3" t="e"><v>#N/A</v></c>');
    expect(again.sheets["sheet-1"]?.cellData?.[2]?.[3]).toEqual({ v: "#N/A", t: 1 });
  });

  test("a built-in function is computed again, under the mark that the workbook has already", async () => {
    const metadata =
      '<metadata><metadataTypes><metadataType name="X"/><metadataType name="XLDAPR"/></metadataTypes>' +
      '<cellMetadata><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
    const original: Parts = {
      ...parts('<c r="D1"><f>_xlfn._xlws.SORT(A1:A3)</f><v>8</v></c>'),
      "xl/metadata.xml": metadata,
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sheetMetadata", "metadata.xml"],
      ]),
    };
    const once = await round(zipParts(original));
    expect(cellText(once.parts[SHEET], "D1")).toBe(
      '<c r="D1" cm="2"><f t="array" ref="D1:D3">_xlfn._xlws.SORT(A1:A3)</f><v>8</v></c>',
    );
    expect(cellText(once.parts[SHEET], "D2")).toBe('<c r="D2"><v>9</v></c>');
    expect(once.parts["xl/metadata.xml"]).toBe(metadata);
    const twice = await round(once.bytes, setScore("A1", 1));
    expect([twice.read, twice.computed]).toEqual([
      { D1: 8, D2: 9, D3: 9.5 },
      { D1: 1, D2: 8, D3: 9 },
    ]);
  });

  test("a workbook whose cells have other metadata gets no mark of dynamic formulas", async () => {
    const original: Parts = {
      ...BARE,
      "xl/metadata.xml": "<metadata/>",
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sheetMetadata", "metadata.xml"],
      ]),
    };
    const once = await round(zipParts(original));
    expect(cellText(once.parts[SHEET], "D1")).toBe(array(""));
    expect(once.parts["xl/metadata.xml"]).toBe("<metadata/>");
    expect((await round(once.bytes)).computed).toEqual(three);
  });
});

describe.each(Object.entries({ ...FORMS, "nothing yet": BARE }))("edits around results marked by %s", (_, original) => {
  const sheetOf = (host: Host) => host.workbook.getSheets()[0];

  test("a formula that goes takes its results with it", async () => {
    const once = await round(zipParts(original), (host) => {
      host.writes.patch("sheet-1", 0, 3, { v: "chữ", t: 1, f: null });
    });
    expect(once.computed).toEqual({ D1: "chữ" });
    expect(once.parts[SHEET]).not.toContain("<f");
    expect((await round(once.bytes)).computed).toEqual({ D1: "chữ" });
  });

  test("another formula in its place fills other cells", async () => {
    const once = await round(zipParts(original), (host) => {
      sheetOf(host)?.getRange("D1").setFormula("=RATING_WHY(A1:A2)");
    });
    const expected = { D1: levels[0], D2: levels[1], E1: 0.95, E2: 0.8 };
    expect(once.computed).toEqual(expected);
    const twice = await round(once.bytes);
    expect([twice.read, twice.computed]).toEqual([expected, expected]);
  });

  test("rows inserted above move them", async () => {
    const once = await round(zipParts(original), (host) => sheetOf(host)?.insertRowsBefore(0, 1));
    const expected = { D2: levels[0], D3: levels[1], D4: levels[2] };
    expect(once.computed).toEqual(expected);
    const twice = await round(once.bytes);
    expect([twice.read, twice.computed]).toEqual([expected, expected]);
  });

  test("what is typed over a result stays, and the results come back when it goes", async () => {
    const once = await round(zipParts(original), (host) => sheetOf(host)?.getRange("D2").setValue("gõ đè"));
    expect(once.computed).toEqual({ D1: "#SPILL!", D2: "gõ đè" });
    const twice = await round(once.bytes);
    expect(twice.computed).toEqual({ D1: "#SPILL!", D2: "gõ đè" });
    const third = await round(twice.bytes, (host) => sheetOf(host)?.getRange("D2").clearContent());
    expect(third.computed).toEqual(three);
    expect((await round(third.bytes)).computed).toEqual(three);
  });
});

test("results of a function that the engine lacks are kept, with the formulas that rest on them", async () => {
  const original = parts(
    `${wrapped("D1", "OTHER(A1:A3)", "a")}<c r="F1"><f>COUNTA(D1:D3)</f><v>3</v></c>`,
    wrapped("D2", MARKED, "b"),
    wrapped("D3", MARKED, "c"),
  );
  const once = await round(zipParts(original));
  expect(once.computed).toMatchObject({ D1: "a", D2: "b", D3: "c" });
  expect(cellText(once.parts[SHEET], "D2")).toBe(cellText(original[SHEET], "D2"));
  expect(once.computed.F1).toBe(3);
});
