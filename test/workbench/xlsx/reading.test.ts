// What a file's sheets look like once they are read.
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { featureParts, readCells, relationships, sharedStrings, smallPackage, zipParts } from "./package.ts";

const { snapshot } = readWorkbook(zipParts(featureParts()), "Mẫu.xlsx");
const sheet = snapshot.sheets["sheet-1"];
const cell = (row: number, column: number) => sheet?.cellData?.[row]?.[column];
const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("cells", () => {
  test("numbers, texts, truth values and errors are told apart", () => {
    expect(cell(1, 1)).toEqual({ v: 2.5, t: 2 });
    expect(cell(0, 0)).toEqual({ v: "Họ và tên", t: 1, s: "s2" });
    expect(cell(2, 3)).toEqual({ v: 1, t: 3 });
    expect(cell(3, 3)).toEqual({ v: "#N/A", t: 1 });
    expect(cell(7, 5)).toEqual({ v: " tại chỗ ", t: 1 });
  });

  test("a cell with nothing but a style keeps it, and a plain blank cell is left out", () => {
    expect(cell(0, 1)).toEqual({ s: "s2" });
    expect(readCells(row('<c r="A1"/><c r="B1"/>')).sheet?.cellData).toEqual({});
  });

  test("rich text becomes plain text without phonetic hints", () => {
    expect(cell(0, 2)?.v).toBe("Chữ đậm");
  });

  test("a text that begins with = stays text", () => {
    expect(cell(5, 2)).toEqual({ v: '=HYPERLINK("http://x","y")', t: 1 });
  });

  test("escapes and entities are resolved", () => {
    expect(cell(5, 3)?.v).toBe("Nguyễn dòng 1\r\ndòng 2 <img>");
  });

  test("Unicode stays composed or decomposed as it was", () => {
    const decomposed = "Nguyễn".normalize("NFD");
    const strings = sharedStrings([`<t>${decomposed}</t>`, "<t>Nguyễn</t>"]);
    const { cell: at } = readCells(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), {
      "xl/sharedStrings.xml": strings,
    });
    expect(at(0, 0)?.v).toBe(decomposed);
    expect(at(0, 1)?.v).toBe("Nguyễn".normalize("NFC"));
  });

  test("cells and rows without references follow one another", () => {
    const { cell: at } = readCells(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
    );
    expect([at(0, 0)?.v, at(0, 1)?.v, at(1, 0)?.v]).toEqual([1, 2, 3]);
  });

  test("a package with prefixed elements and neither strings nor styles is read", () => {
    const parts = smallPackage([["Sheet1", ""]]);
    parts["xl/worksheets/sheet1.xml"] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string)
      .replace("<workbook xmlns=", "<x:workbook xmlns:x=")
      .replaceAll("<sheet", "<x:sheet")
      .replace("</sheets></workbook>", "</x:sheets></x:workbook>");
    expect(readWorkbook(zipParts(parts), "").snapshot.sheets["sheet-1"]?.cellData).toEqual({
      0: { 0: { v: "a", t: 1 } },
    });
  });

  test("keys of the prototype are ordinary texts and names", () => {
    const strings = sharedStrings(["<t>__proto__</t>", "<t>constructor</t>"]);
    const parts = smallPackage(
      [
        ["__proto__", row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>')],
        ["constructor", "<sheetData/>"],
      ],
      { "xl/sharedStrings.xml": strings },
    );
    const read = readWorkbook(zipParts(parts), "").snapshot;
    expect(read.sheetOrder.map((id) => read.sheets[id]?.name)).toEqual(["__proto__", "constructor"]);
    expect(read.sheets["sheet-1"]?.cellData?.[0]?.[0]?.v).toBe("__proto__");
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

describe("formulas", () => {
  test("a shared formula is written out in every cell that shares it", () => {
    expect([1, 2, 3].map((index) => cell(index, 2)?.f)).toEqual(["=A2*$B$2", "=A3*$B$2", "=A4*$B$2"]);
    expect(cell(2, 2)?.v).toBe(5);
  });

  test("prefixes of newer functions are taken off, but not inside a text", () => {
    expect(cell(1, 3)?.f).toBe('=CONCAT(A2,"_xlfn.")');
  });

  test("an array formula in one cell is a formula, one over several cells gives its values", () => {
    expect(cell(4, 1)).toEqual({ v: 12, t: 2, f: "=SUM(A2:A4*2)" });
    expect([cell(4, 0), cell(5, 0)]).toEqual([
      { v: 2, t: 2 },
      { v: 4, t: 2 },
    ]);
  });

  test("Google's wrapper is taken off", () => {
    const { cell: at } = readCells(
      row(
        '<c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("RATING(A2:AD2,""LB04"")"),"Hoàn thành")</f><v>Hoàn thành</v></c>',
      ),
    );
    expect(at(0, 0)).toEqual({ v: "Hoàn thành", t: 1, f: '=RATING(A2:AD2,"LB04")' });
  });

  test("cells that a wrapped formula fills keep their values, and the formula names the range, blank results included", () => {
    const spilled = (text: string) =>
      `<f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"${text}")</f><v>${text}</v>`;
    const { sheet: read } = readCells(
      '<sheetData><row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("RATING(D1:E4)"),"a")</f><v>a</v></c>' +
        `<c r="B1" t="str">${spilled("")}</c></row><row r="2"><c r="B2" t="str">${spilled("b")}</c></row><row r="4"><c r="A4" t="str">${spilled("c")}</c></row></sheetData>`,
    );
    expect(read?.cellData).toEqual({
      0: { 0: { v: "a", t: 1, f: "=RATING(D1:E4)", ref: "A1:B4" }, 1: { v: "", t: 1 } },
      1: { 1: { v: "b", t: 1 } },
      3: { 0: { v: "c", t: 1 } },
    });
  });

  test("formulas side by side and one above the other keep to the cells that they fill", () => {
    const wrapped = (name: string, formula: string) =>
      `<c r="${name}" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("${formula}"),"x")</f><v>x</v></c>`;
    const spilled = (name: string) => wrapped(name, '""COMPUTED_VALUE""');
    const rows = [
      [wrapped("A1", "RATING(F1:G2)"), wrapped("B1", "RATING_WHY(F1:G2)"), spilled("C1")],
      [spilled("A2"), spilled("B2"), spilled("C2")],
      [wrapped("A3", "RATING(F3:G3)"), wrapped("B3", "RATING_WHY(F3:G3)"), spilled("C3")],
    ];
    const { cell: at } = readCells(
      `<sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells.join("")}</row>`).join("")}</sheetData>`,
    );
    expect([at(0, 0), at(0, 1), at(2, 0), at(2, 1)].map((cell) => cell?.ref)).toEqual([
      "A1:A2",
      "B1:C2",
      undefined,
      "B3:C3",
    ]);
  });

  test("a filled cell whose formula cannot have filled all of the range is left to it", () => {
    const { sheet: read } = readCells(
      '<sheetData><row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("RATING(D1:E2)"),"a")</f><v>a</v></c><c r="B1"><v>5</v></c></row>' +
        '<row r="2"><c r="B2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"b")</f><v>b</v></c>' +
        '<c r="C2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("RATING(D2)"),"c")</f><v>c</v></c></row>' +
        '<row r="3"><c r="B3" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"d")</f><v>d</v></c><c r="C3"><v>6</v></c>' +
        '<c r="D3" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"e")</f><v>e</v></c></row></sheetData>',
    );
    expect(read?.cellData?.[0]).toEqual({ 0: { v: "a", t: 1, f: "=RATING(D1:E2)" }, 1: { v: 5, t: 2 } });
    expect(read?.cellData?.[1]).toEqual({ 1: { v: "b", t: 1 }, 2: { v: "c", t: 1, f: "=RATING(D2)" } });
  });

  describe("an array formula over several cells", () => {
    const metadata = (types: string, marks: string) => ({
      "xl/metadata.xml": `<metadata><metadataTypes>${types}</metadataTypes><cellMetadata>${marks}</cellMetadata></metadata>`,
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sheetMetadata", "metadata.xml"],
      ]),
    });
    const dynamic = metadata(
      '<metadataType name="X"/><metadataType name="XLDAPR"/>',
      '<bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk>',
    );
    const read = (formula: string, attributes = "", more = {}) =>
      readCells(
        `<sheetData><row r="1"><c r="A1"${attributes}><f t="array" ref="A1:A2">${formula}</f><v>1</v></c></row>` +
          '<row r="2"><c r="A2" t="str"><v>b</v></c></row></sheetData>',
        more,
      );

    test("is computed when it names one of the add-on's functions", () => {
      const { cell: at } = read("IF(B1=0,RATING_WHY(C1:D2),&quot;&quot;)");
      expect(at(0, 0)).toEqual({ v: 1, t: 2, f: '=IF(B1=0,RATING_WHY(C1:D2),"")', ref: "A1:A2" });
      expect(at(1, 0)).toEqual({ v: "b", t: 1 });
    });

    test("is computed when the file marks it as dynamic and the engine knows its functions", () => {
      expect(read("_xlfn._xlws.SORT(C1:C2)", ' cm="2"', dynamic).cell(0, 0)).toMatchObject({
        f: "=SORT(C1:C2)",
        ref: "A1:A2",
      });
      expect(read("C1:C2*2", ' cm="2"', dynamic).cell(0, 0)?.ref).toBe("A1:A2");
    });

    test.each([
      ["is not marked", "C1:C2*2", "", dynamic],
      ["has another mark", "C1:C2*2", ' cm="1"', dynamic],
      ["has a mark that the file does not explain", "C1:C2*2", ' cm="2"', {}],
      ["names a function that the engine may lack", "_xlfn.GROUPBY(C1:C2,D1:D2,SUM)", ' cm="2"', dynamic],
      ["names a table", "_xlfn._xlws.SORT(Table1[Điểm])", ' cm="2"', dynamic],
      ["only quotes the function", '"RATING("&amp;C1:C2', "", dynamic],
    ])("gives its values when it %s", (_, formula, attributes, more) => {
      const { cell: at } = read(formula, attributes, more);
      expect([at(0, 0), at(1, 0)]).toEqual([
        { v: 1, t: 2 },
        { v: "b", t: 1 },
      ]);
    });

    test("gives its values when its range is out of all proportion", () => {
      const { cell: at } = readCells(
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">RATING(1)</f><v>1</v></c></row></sheetData>',
      );
      expect(at(0, 0)).toEqual({ v: 1, t: 2 });
    });
  });

  test("what only Google can compute keeps its values, in the cells it fills as well", () => {
    const { sheet: read } = readCells(
      '<sheetData><row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""u"",""A1:B1"")"),"a")</f><v>a</v></c>' +
        '<c r="B1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"b")</f><v>b</v></c></row></sheetData>',
    );
    expect(read?.cellData?.[0]).toEqual({ 0: { v: "a", t: 1 }, 1: { v: "b", t: 1 } });
  });
});

describe("dates", () => {
  const styles = featureParts()["xl/styles.xml"] as string;

  test("a date is a day number with a date format", () => {
    expect(cell(5, 1)).toEqual({ v: 45000, t: 2, s: "s1" });
    expect(snapshot.styles.s1?.n).toEqual({ pattern: "dd/mm/yyyy" });
    expect(snapshot.styles.s3?.n).toEqual({ pattern: "dd/mm/yyyy" });
    expect(snapshot.styles.s4?.n).toEqual({ pattern: "0.00%" });
  });

  test("an ISO date becomes a day number", () => {
    const { cell: at } = readCells(
      row('<c r="A1" t="d"><v>2023-03-15T12:00:00</v></c><c r="B1" t="d"><v>1900-01-01</v></c>'),
    );
    expect([at(0, 0)?.v, at(0, 1)?.v]).toEqual([45000.5, 1]);
  });

  test("days counted from 1904 are counted from 1900, other numbers stay", () => {
    const parts = smallPackage([["Sheet1", row('<c r="A1" s="1"><v>43538</v></c><c r="B1"><v>43538</v></c>')]], {
      "xl/styles.xml": styles,
    });
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
      "<sheets>",
      '<workbookPr date1904="1"/><sheets>',
    );
    const cells = readWorkbook(zipParts(parts), "").snapshot.sheets["sheet-1"]?.cellData?.[0];
    expect([cells?.[0]?.v, cells?.[1]?.v]).toEqual([45000, 43538]);
  });
});

describe("looks and layout", () => {
  test("a cell format becomes a style under its own number", () => {
    expect(snapshot.styles.s2).toEqual({
      ff: "Times New Roman",
      fs: 13,
      bl: 1,
      it: 1,
      cl: { rgb: "#C00000" },
      bg: { rgb: "#A2B9E2" },
      bd: { l: { s: 1, cl: { rgb: "#000000" } }, t: { s: 8, cl: { rgb: "#0000FF" } } },
      ht: 2,
      vt: 1,
      tb: 3,
    });
    expect(snapshot.styles.s0).toEqual({ ff: "Calibri", fs: 11, cl: { rgb: "#000000" } });
  });

  test("merges, widths, heights, hidden rows and columns, panes and tab colour are read", () => {
    expect(sheet?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
    expect(sheet?.columnData?.[0]).toEqual({ w: 80 });
    expect(sheet?.columnData?.[3]).toEqual({ w: 150, s: "s3" });
    expect(sheet?.columnData?.[25]).toEqual({ w: 69, hd: 1 });
    expect(sheet?.rowData).toEqual({ 0: { h: 40, ia: 0 }, 3: { hd: 1 }, 7: { s: "s2" } });
    expect(sheet?.freeze).toEqual({ xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 });
    expect(sheet?.tabColor).toBe("#00B050");
    expect(snapshot.sheets["sheet-3"]?.hidden).toBe(1);
    expect(snapshot.sheets["sheet-3"]?.freeze).toEqual({ xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 });
  });

  test("a sheet has at least 100 rows and 26 columns, whatever columns are formatted", () => {
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([100, 26]);
    expect(Object.keys(sheet?.columnData ?? {})).toHaveLength(26);
  });

  test("names are handed to Univer, without those that programs keep for themselves", () => {
    const resource = snapshot.resources?.find((each) => each.name === "SHEET_DEFINED_NAME_PLUGIN");
    expect(Object.values(JSON.parse(resource?.data ?? ""))).toEqual([
      {
        id: "name-1",
        name: "Danh_sách",
        formulaOrRefString: "Ẩn!$A$1:$A$3",
        localSheetId: "AllDefaultWorkbook",
        comment: "Các mức",
      },
      { id: "name-2", name: "Ngưỡng", formulaOrRefString: "=0.5", localSheetId: "AllDefaultWorkbook" },
      { id: "name-3", name: "Riêng", formulaOrRefString: "'Dữ liệu'!$A$1", localSheetId: "sheet-3", hidden: true },
    ]);
  });
});
