// What saving changes in a file, and above all what it leaves alone.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { writeWorkbook } from "../../../workbench/xlsx/write.ts";
import { cellText, editAndSave, featureParts, type Parts, partsOf, smallPackage, zipParts } from "./package.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const original = featureParts();

/** Cells of the first sheet of a snapshot, for editing. */
function cellsOf(snapshot: { sheets: Record<string, { cellData?: unknown }> }) {
  return snapshot.sheets["sheet-1"]?.cellData as Record<number, Record<number, Record<string, unknown> | null>>;
}

function changedParts(parts: Parts, before: Parts = original): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(parts)]);
  return [...paths].filter((path) => parts[path] !== before[path]);
}

/** The sheet's text with some cells taken out, to compare everything else. */
function without(text: string | undefined, ...names: string[]): string {
  return names.reduce((rest, name) => rest.replace(cellText(rest, name) ?? "", ""), text ?? "");
}

describe("an unedited workbook", () => {
  test("every part is the same byte for byte and in the same place", () => {
    const bytes = zipParts(original);
    const { snapshot, source } = readWorkbook(bytes, "");
    const saved = writeWorkbook(source, snapshot, structuredClone(snapshot));
    expect(partsOf(saved)).toEqual(original);
    expect(Object.keys(partsOf(saved))).toEqual(Object.keys(original));
  });

  test("saving twice gives the same bytes", () => {
    const edit = (snapshot: Parameters<typeof cellsOf>[0]) => {
      cellsOf(snapshot)[1] = { 0: { v: 5, t: 2, s: { bl: 1 } } };
    };
    expect(editAndSave(original, edit).bytes).toEqual(editAndSave(original, edit).bytes);
  });

  test("what Univer leaves out, adds or writes otherwise is no change", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      const cells = cellsOf(snapshot);
      for (const row of Object.values(cells)) {
        for (const cell of Object.values(row)) if (cell) delete cell.t;
      }
      cells[2] = { ...cells[2], 3: { v: true, t: 3, custom: {} }, 9: null, 10: { v: "" }, 11: {} };
      cells[50] = {};
      const sheet = snapshot.sheets["sheet-1"];
      Object.assign(sheet ?? {}, { zoomRatio: 1, scrollTop: 0, rowCount: 2000 });
      for (const merge of sheet?.mergeData ?? []) Object.assign(merge, { rangeType: 0, unitId: "u", sheetId: "s" });
      Object.assign(sheet?.rowData ?? {}, { 1: { ia: 1, ah: 31 } });
    });
    expect(changedParts(parts)).toEqual([]);
  });

  test("a result computed to another last digit, or not computed, is no change", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      const cells = cellsOf(snapshot);
      Object.assign(cells[2]?.[2] ?? {}, { v: 5.000000000000001 });
      Object.assign(cells[3]?.[2] ?? {}, { v: null });
    });
    expect(changedParts(parts)).toEqual([]);
  });
});

describe("edited cells", () => {
  test("editing one cell leaves the text of everything else untouched", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[0] = { ...cellsOf(snapshot)[0], 0: { v: "Mã & <tên>\nhai", t: 1, s: "s2" } };
    });
    expect(changedParts(parts)).toEqual([SHEET]);
    expect(cellText(parts[SHEET], "A1")).toBe(
      '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">Mã &amp; &lt;tên&gt;\nhai</t></is></c>',
    );
    expect(without(parts[SHEET], "A1")).toBe(without(original[SHEET], "A1"));
    expect(cellsOf(again)[0]?.[0]).toEqual({ v: "Mã & <tên>\nhai", t: 1, s: "s2" });
  });

  test("a text that begins with = is written as text", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[1] = { ...cellsOf(snapshot)[1], 0: { v: "=1+1", t: 1 } };
    });
    expect(cellText(parts[SHEET], "A2")).not.toContain("<f>");
    expect(cellsOf(again)[1]?.[0]).toEqual({ v: "=1+1", t: 1 });
  });

  test("texts come back as they were given, but for control characters", () => {
    const texts = [
      " đầu cuối ",
      "Nguyễn".normalize("NFD"),
      "_x000D_",
      "a\r\nb\tc",
      "😀",
      "a\u0000\u0007b",
      "__proto__",
    ];
    const { again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[20] = Object.fromEntries(texts.map((text, column) => [column, { v: text, t: 1 }]));
    });
    const read = Object.values(cellsOf(again)[20] ?? {}).map((cell) => cell?.v);
    expect(read).toEqual(texts.map((text) => (text.startsWith("a\u0000") ? "ab" : text)));
  });

  test("numbers, truth values and rich text are written by their kind, in new rows and columns too", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[6] = {
        1: { v: 0.1, t: 2 },
        2: { v: 1, t: 3 },
        3: { v: "007", t: 4 },
        4: { v: -1e21 },
        5: { p: { body: { dataStream: "hai\rdòng\r\n" } } },
      };
      cellsOf(snapshot)[2] = { ...cellsOf(snapshot)[2], 1: { v: 9 } };
    });
    expect(cellsOf(again)[6]).toEqual({
      1: { v: 0.1, t: 2, s: "s3" },
      2: { v: 1, t: 3, s: "s3" },
      3: { v: "007", t: 1, s: "s3" },
      4: { v: -1e21, t: 2 },
      5: { v: "hai\ndòng", t: 1 },
    });
    expect(parts[SHEET]).toContain('<row r="3"><c r="A3"><v>2</v></c><c r="B3" s="3"><v>9</v></c><c r="C3">');
    expect(parts[SHEET]).toMatch(/<\/row><row r="7">.*<\/row><row r="8"/s);
  });

  test("the used range grows with the cells", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[99] = { 27: { v: 1, t: 2 } };
    });
    expect(parts[SHEET]).toContain('<dimension ref="A1:AB100"/>');
  });

  test("a cleared cell keeps its style, and goes when it had none", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[0] = { ...cellsOf(snapshot)[0], 0: { v: null, s: "s2" } };
      cellsOf(snapshot)[1] = { ...cellsOf(snapshot)[1], 0: null };
    });
    expect(cellText(parts[SHEET], "A1")).toBe('<c r="A1" s="2"/>');
    expect(cellText(parts[SHEET], "A2")).toBeUndefined();
    expect(without(parts[SHEET], "A1")).toBe(without(original[SHEET], "A1", "A2"));
  });

  test("a cleared cell among cells without references leaves a blank one behind", () => {
    const rows = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    const { again } = editAndSave(smallPackage([["Sheet1", rows]]), (snapshot) => {
      cellsOf(snapshot)[0] = { 1: { v: 2, t: 2 } };
    });
    expect(cellsOf(again)).toEqual({ 0: { 1: { v: 2, t: 2 } } });
  });

  test("a sheet with an empty cells section takes cells, with its own prefix", () => {
    const parts = smallPackage([["Sheet1", ""]]);
    parts[SHEET] =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>`;
    const saved = editAndSave(parts, (snapshot) => {
      snapshot.sheets["sheet-1"] = { ...snapshot.sheets["sheet-1"], cellData: { 1: { 1: { v: "a", t: 1 } } } };
    });
    expect(saved.parts[SHEET]).toContain('<x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml');
    expect(cellsOf(saved.again)).toEqual({ 1: { 1: { v: "a", t: 1 } } });
  });

  test("a date in a workbook that counts from 1904 is counted so again", () => {
    const parts = smallPackage(
      [["Sheet1", '<sheetData><row r="1"><c r="A1" s="1"><v>43538</v></c></row></sheetData>']],
      {
        "xl/styles.xml": original["xl/styles.xml"] as string,
      },
    );
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace(
      "<sheets>",
      '<workbookPr date1904="true"/><sheets>',
    );
    const saved = editAndSave(parts, (snapshot) => {
      cellsOf(snapshot)[0] = { 0: { v: 45001, t: 2, s: "s1" }, 1: { v: 45001, t: 2 } };
    });
    expect(cellText(saved.parts[SHEET], "A1")).toBe('<c r="A1" s="1"><v>43539</v></c>');
    expect(cellText(saved.parts[SHEET], "B1")).toBe('<c r="B1"><v>45001</v></c>');
    expect(cellsOf(saved.again)[0]?.[0]?.v).toBe(45001);
  });
});

test("whatever is typed into whatever cells is what is read again", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }).map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")),
    fc.constantFrom("=A1", "_x0041_", " ", "<&>\"'", "]]>", "#N/A", "1", "\r\n"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  );
  const typed = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(7), fc.option(value)), {
    maxLength: 25,
    selector: ([row, column]) => `${row},${column}`,
  });
  const inSnapshot = (given: unknown) => (typeof given === "boolean" ? Number(given) : given);
  fc.assert(
    fc.property(typed, (cells) => {
      const { again } = editAndSave(original, (snapshot) => {
        const target = cellsOf(snapshot);
        for (const [row, column, given] of cells) {
          const t = typeof given === "string" ? 1 : typeof given === "number" ? 2 : 3;
          target[row] = { ...target[row], [column]: given === null ? null : { v: inSnapshot(given), t } };
        }
      });
      for (const [row, column, given] of cells) {
        const expected = given === null || given === "" ? undefined : inSnapshot(given);
        expect(cellsOf(again)[row]?.[column]?.v).toEqual(expected);
      }
    }),
  );
});

describe("formulas", () => {
  test("a new result leaves the formula as the file has it", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      const cells = cellsOf(snapshot);
      Object.assign(cells[1]?.[2] ?? {}, { v: "Đạt", t: 1 });
      Object.assign(cells[2]?.[2] ?? {}, { v: 1, t: 3 });
      Object.assign(cells[3]?.[2] ?? {}, { v: "#DIV/0!", t: 1 });
      Object.assign(cells[1]?.[3] ?? {}, { v: "#SPILL!", t: 1 });
    });
    expect(cellText(parts[SHEET], "C2")).toBe(
      '<c r="C2" t="str"><f t="shared" ref="C2:C4" si="0">A2*$B$2</f><v>Đạt</v></c>',
    );
    expect(cellText(parts[SHEET], "C3")).toBe('<c r="C3" t="b"><f t="shared" si="0"/><v>1</v></c>');
    expect(cellText(parts[SHEET], "C4")).toBe('<c r="C4" t="e"><f t="shared" si="0"/><v>#DIV/0!</v></c>');
    expect(cellText(parts[SHEET], "D2")).toContain('t="e"><f>_xlfn.CONCAT(A2,"_xlfn.")</f><v>#VALUE!</v>');
    expect(changedParts(parts)).toEqual([SHEET]);
  });

  test("cells that shared a replaced formula get it written out", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[1] = { ...cellsOf(snapshot)[1], 2: { v: 1, t: 2 } };
      Object.assign(cellsOf(snapshot)[3]?.[2] ?? {}, { v: 8 });
    });
    expect(cellText(parts[SHEET], "C2")).toBe('<c r="C2"><v>1</v></c>');
    expect(cellText(parts[SHEET], "C3")).toBe('<c r="C3"><f>A3*$B$2</f><v>5</v></c>');
    expect(cellText(parts[SHEET], "C4")).toBe('<c r="C4"><f>A4*$B$2</f><v>8</v></c>');
    expect(cellsOf(again)[3]?.[2]?.f).toBe("=A4*$B$2");
  });

  test("new formulas get the prefixes that other programs need", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[10] = { 0: { f: '=IFS(A1>1,"<")', v: "<", t: 1 }, 1: { f: "=SUM(A1)" } };
    });
    expect(cellText(parts[SHEET], "A11")).toBe(
      '<c r="A11" t="str"><f>_xlfn.IFS(A1&gt;1,&quot;&lt;&quot;)</f><v>&lt;</v></c>',
    );
    expect(cellsOf(again)[10]?.[0]?.f).toBe('=IFS(A1>1,"<")');
    expect(cellsOf(again)[10]?.[1]).toEqual({ f: "=SUM(A1)", s: "s3" });
  });

  test("a formula that Univer copies from another cell is written out", () => {
    const { again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[10] = { 0: { f: "=B1*2", si: "x", v: 1 } };
      cellsOf(snapshot)[12] = { 1: { si: "x", v: 2 } };
    });
    expect(cellsOf(again)[12]?.[1]?.f).toBe("=C3*2");
  });

  test("changing a part of an array formula leaves the values of the rest", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[5] = { ...cellsOf(snapshot)[5], 0: { v: 99, t: 2 } };
    });
    expect(cellText(parts[SHEET], "A5")).toBe('<c r="A5" cm="1"><v>2</v></c>');
    expect(cellsOf(again)[5]?.[0]?.v).toBe(99);
    expect(cellText(parts[SHEET], "B5")).toBe(cellText(original[SHEET], "B5"));
  });

  test("the calculation chain stays while formulas stay, and goes with its references when one comes or goes", () => {
    const kept = editAndSave(original, (snapshot) => {
      Object.assign(cellsOf(snapshot)[1]?.[2] ?? {}, { f: "=A2*3", v: 3 });
    });
    expect(kept.parts["xl/calcChain.xml"]).toBe(original["xl/calcChain.xml"]);
    const dropped = editAndSave(original, (snapshot) => {
      cellsOf(snapshot)[10] = { 0: { f: "=A1", v: 1 } };
    });
    expect(dropped.parts["xl/calcChain.xml"]).toBeUndefined();
    expect(dropped.parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(dropped.parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(changedParts(dropped.parts)).toHaveLength(4);
  });

  test("Google's wrapper is written back with the new result, around new formulas of the same function as well", () => {
    const wrap = (formula: string, cached: string) =>
      `IFERROR(__xludf.DUMMYFUNCTION(&quot;${formula}&quot;),&quot;${cached}&quot;)`;
    const parts = smallPackage([
      [
        "Sheet1",
        `<sheetData><row r="1"><c r="A1" t="str"><f>${wrap("RATING(B1:C1)", "cũ")}</f><v>cũ</v></c></row></sheetData>`,
      ],
    ]);
    const saved = editAndSave(parts, (snapshot) => {
      Object.assign(cellsOf(snapshot)[0]?.[0] ?? {}, { v: 'mới "A"', t: 1 });
      cellsOf(snapshot)[1] = { 0: { f: '=RATING(B2:C2,"X")', v: "kết quả", t: 1 }, 1: { f: "=SUM(B2)", v: 0, t: 2 } };
    });
    expect(cellText(saved.parts[SHEET], "A1")).toBe(
      `<c r="A1" t="str"><f>${wrap("RATING(B1:C1)", "mới &quot;&quot;A&quot;&quot;")}</f><v>mới &quot;A&quot;</v></c>`,
    );
    expect(cellText(saved.parts[SHEET], "A2")).toContain(wrap("RATING(B2:C2,&quot;&quot;X&quot;&quot;)", "kết quả"));
    expect(cellText(saved.parts[SHEET], "B2")).toBe('<c r="B2"><f>SUM(B2)</f><v>0</v></c>');
    expect(cellsOf(saved.again)[1]?.[0]?.f).toBe('=RATING(B2:C2,"X")');
  });

  test("cells that a wrapped formula fills are emptied with it, and stay while it stays", () => {
    const wrap = (formula: string) => `<f>IFERROR(__xludf.DUMMYFUNCTION("${formula}"),"a")</f><v>a</v>`;
    const rows = [1, 2].map((row) => {
      const text = wrap(row === 1 ? "RATING(D1:E2)" : '""COMPUTED_VALUE""');
      return `<row r="${row}"><c r="A${row}" t="str">${text}</c><c r="B${row}" t="str">${text}</c></row>`;
    });
    const parts = smallPackage([["Sheet1", `<sheetData>${rows.join("")}</sheetData>`]]);
    const { parts: saved } = editAndSave(parts, (snapshot) => {
      cellsOf(snapshot)[0] = { 0: { v: "b", t: 1 }, 1: { v: "c", t: 1, f: "=RATING(D1:E2)", ref: "B1:B2" } };
      cellsOf(snapshot)[1] = { 1: { v: "a", t: 1 } };
    });
    expect(cellText(saved[SHEET], "A1")).toContain("inlineStr");
    expect(cellText(saved[SHEET], "A2")).toBeUndefined();
    expect(cellText(saved[SHEET], "B1")).toContain('DUMMYFUNCTION("RATING(D1:E2)"),"c")'.replaceAll('"', "&quot;"));
    expect(cellText(saved[SHEET], "B2")).toBe(cellText(parts[SHEET], "B2"));
  });
});

describe("styles", () => {
  test("a new style is appended and keeps what the old one had besides", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      snapshot.styles.fresh = {
        ...snapshot.styles.s2,
        bg: { rgb: "rgb(255, 255, 0)" },
        n: { pattern: "0.0" },
        ht: 3,
        bl: 0,
      };
      cellsOf(snapshot)[0] = { ...cellsOf(snapshot)[0], 0: { v: "Họ và tên", t: 1, s: "fresh" } };
    });
    expect(changedParts(parts)).toEqual([SHEET, "xl/styles.xml"]);
    expect(cellText(parts[SHEET], "A1")).toBe('<c r="A1" s="5" t="s"><v>0</v></c>');
    const styles = parts["xl/styles.xml"] ?? "";
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0"/>',
    );
    expect(styles).toContain('<protection locked="0"/></xf></cellXfs>');
    expect(styles).toContain('horizontal="right" vertical="top" wrapText="1" indent="1"');
    expect(styles.startsWith((original["xl/styles.xml"] ?? "").slice(0, 100))).toBe(true);
    const { s2, s5 } = again.styles;
    expect(s5).toEqual({ ...s2, bl: undefined, bg: { rgb: "#FFFF00" }, n: { pattern: "0.0" }, ht: 3 });
    expect(again.styles.s4).toEqual(readWorkbook(zipParts(original), "").snapshot.styles.s4);
  });

  test("the same look asked for twice, in place or by id, is appended once", () => {
    const { parts } = editAndSave(original, (snapshot) => {
      snapshot.styles.fresh = { bl: 1, ul: { s: 1 }, st: { s: 0 } };
      cellsOf(snapshot)[10] = {
        5: { v: 1, s: "fresh" },
        6: { v: 2, s: { ul: { s: 1 }, bl: 1 } },
        7: { v: 3, s: "s4" },
      };
    });
    expect(parts["xl/styles.xml"]).toContain('<cellXfs count="6">');
    expect(parts["xl/styles.xml"]).toContain('<fonts count="3">');
    expect(parts[SHEET]).toContain(
      '<c r="F11" s="5"><v>1</v></c><c r="G11" s="5"><v>2</v></c><c r="H11" s="4"><v>3</v></c>',
    );
  });

  test("borders that changed are written, the others stay as they were", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      const bd = { ...snapshot.styles.s2?.bd, t: null, r: { s: 13, cl: { rgb: "#0f0" } } };
      cellsOf(snapshot)[0] = { ...cellsOf(snapshot)[0], 1: { s: { ...snapshot.styles.s2, bd } } };
    });
    expect(parts["xl/styles.xml"]).toContain(
      '<border><left style="thin"><color indexed="64"/></left><right style="thick"><color rgb="FF00FF00"/></right><top/><bottom/><diagonal/></border>',
    );
    expect(again.styles[String(cellsOf(again)[0]?.[1]?.s)]?.bd).toEqual({
      l: { s: 1, cl: { rgb: "#000000" } },
      r: { s: 13, cl: { rgb: "#00FF00" } },
    });
  });

  test("a package without styles gets a stylesheet", () => {
    const parts = smallPackage([["Sheet1", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']]);
    const saved = editAndSave(parts, (snapshot) => {
      cellsOf(snapshot)[0] = { 0: { v: 1, t: 2, s: { n: { pattern: "dd/mm/yyyy" }, it: 1 } } };
    });
    expect(saved.parts["[Content_Types].xml"]).toContain('PartName="/xl/styles.xml"');
    expect(saved.again.styles.s1).toMatchObject({ it: 1, n: { pattern: "dd/mm/yyyy" } });
    expect(cellsOf(saved.again)[0]?.[0]?.s).toBe("s1");
  });
});

describe("layout", () => {
  test("changed widths, heights, merges and panes are written, and the rest of the sheet stays", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      const sheet = snapshot.sheets["sheet-1"] ?? {};
      sheet.columnData = { ...sheet.columnData, 2: { w: 75, s: "s3" }, 6: { w: 69, hd: 0 } };
      sheet.rowData = { ...sheet.rowData, 0: { h: 60 }, 3: {}, 30: { h: 20, hd: 1 } };
      sheet.mergeData = [{ startRow: 9, startColumn: 0, endRow: 10, endColumn: 3 }];
      sheet.freeze = { xSplit: 0, ySplit: 3, startRow: 3, startColumn: -1 };
    });
    const text = parts[SHEET] ?? "";
    expect(changedParts(parts)).toEqual([SHEET]);
    expect(text).toContain('<col min="2" max="2" width="20.7109375" style="3" customWidth="1"/>');
    expect(text).toContain('<col min="3" max="3" width="10" style="3" customWidth="1"/>');
    expect(text).toContain('<col min="4" max="4" width="20.7109375" style="3" customWidth="1"/>');
    expect(text).toContain('<col min="7" max="7" width="9.140625"/>');
    expect(text).toContain('<col min="8" max="16384" width="9.140625" hidden="1"/>');
    expect(text).toContain('<row r="31" ht="15" customHeight="1" hidden="1"/>');
    expect(text).toContain('<mergeCells count="1"><mergeCell ref="A10:D11"/></mergeCells>');
    expect(text).toContain(
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    );
    expect(text.slice(text.indexOf("<conditionalFormatting"))).toBe(
      (original[SHEET] ?? "").slice((original[SHEET] ?? "").indexOf("<conditionalFormatting")),
    );
    const sheet = again.sheets["sheet-1"];
    expect(sheet?.freeze).toEqual({ xSplit: 0, ySplit: 3, startRow: 3, startColumn: -1 });
    expect(sheet?.rowData).toEqual({ 0: { h: 60, ia: 0 }, 7: { s: "s2" }, 30: { h: 20, ia: 0, hd: 1 } });
  });

  test("sections that a sheet does not have yet are put where the format wants them", () => {
    const bare = smallPackage([["Sheet1", '<sheetData><row r="1"/></sheetData><pageMargins left="1"/>']]);
    const { parts } = editAndSave(bare, (snapshot) => {
      const sheet = snapshot.sheets["sheet-1"] ?? {};
      sheet.columnData = { 1: { w: 75 } };
      sheet.mergeData = [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }];
      sheet.freeze = { xSplit: 1, ySplit: 0, startRow: -1, startColumn: 1 };
      sheet.cellData = { 0: { 1: { v: 1 } } };
    });
    expect(parts[SHEET]?.match(/<(\w+)/g)?.join("")).toBe(
      "<worksheet<sheetViews<sheetView<pane<selection<cols<col<sheetData<row<c<v<mergeCells<mergeCell<pageMargins",
    );
  });

  test("hiding and showing a sheet is written", () => {
    const { again } = editAndSave(original, (snapshot) => {
      Object.assign(snapshot.sheets["sheet-1"] ?? {}, { hidden: 1 });
      Object.assign(snapshot.sheets["sheet-3"] ?? {}, { hidden: 0 });
    });
    expect([again.sheets["sheet-1"]?.hidden, again.sheets["sheet-3"]?.hidden]).toEqual([1, 0]);
  });
});

describe("sheets", () => {
  test("a new sheet is readable again, and the old parts stay", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      snapshot.sheets.fresh = {
        id: "fresh",
        name: 'Tổng hợp <"&">',
        tabColor: "#ff0000",
        cellData: {
          0: { 0: { v: "Tiêu đề", t: 1, s: { bl: 1 } } },
          2: { 1: { v: 2, t: 2, s: "s2" }, 2: { f: "=B3*2", v: 4, t: 2 } },
        },
        mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }],
        columnData: { 0: { w: 180 } },
        rowData: { 0: { h: 40 } },
        freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
      };
      snapshot.sheets.second = { id: "second", name: "Nháp", hidden: 1, cellData: {} };
      snapshot.sheetOrder = ["fresh", "sheet-1", "sheet-3", "second"];
    });
    expect(again.sheetOrder.map((id) => again.sheets[id]?.name)).toEqual(['Tổng hợp <"&">', "Dữ liệu", "Ẩn", "Nháp"]);
    expect(again.sheets["sheet-4"]).toMatchObject({
      tabColor: "#FF0000",
      hidden: 0,
      cellData: {
        0: { 0: { v: "Tiêu đề", t: 1, s: "s5" } },
        2: { 1: { v: 2, t: 2, s: "s2" }, 2: { f: "=B3*2", v: 4, t: 2 } },
      },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }],
      columnData: { 0: { w: 180 } },
      rowData: { 0: { h: 40 } },
      freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    });
    expect(again.sheets["sheet-5"]).toMatchObject({ hidden: 1, cellData: {} });
    expect(parts[SHEET]).toBe(original[SHEET]);
    expect(parts["xl/workbook.xml"]).toContain('<sheet name="Nháp" sheetId="5" state="hidden" r:id="rId8"/></sheets>');
    expect(parts["[Content_Types].xml"]).toContain('<Override PartName="/xl/worksheets/sheet4.xml"');
    expect(JSON.stringify(again.resources)).toBe(
      JSON.stringify(readWorkbook(zipParts(original), "").snapshot.resources),
    );
  });

  test("a sheet gets another name, in every formula of the file as well", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      Object.assign(snapshot.sheets["sheet-3"] ?? {}, { name: "Danh 'mục'" });
      cellsOf(snapshot)[10] = { 0: { f: "='Danh ''mục'''!A1", v: 1, t: 2 } };
    });
    expect(parts["xl/workbook.xml"]).toContain(`<sheet name="Danh 'mục'" sheetId="3" state="hidden" r:id="rId2"/>`);
    expect(parts["xl/workbook.xml"]).toContain(`comment="Các mức">'Danh ''mục'''!$A$1:$A$3</definedName>`);
    expect(parts[SHEET]).toContain("<xm:f>'Danh ''mục'''!$A$1:$A$3</xm:f>");
    expect(again.sheets["sheet-3"]?.name).toBe("Danh 'mục'");
    const rest = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"];
    expect(changedParts(parts).sort()).toEqual([...rest, "xl/workbook.xml", SHEET].sort());
  });

  test("a sheet that is removed goes with its part, its mentions and its own names; references to it are lost", () => {
    const { parts, again } = editAndSave(original, (snapshot) => {
      delete snapshot.sheets["sheet-1"];
      snapshot.sheetOrder = ["sheet-3"];
    });
    expect(again.sheetOrder).toEqual(["sheet-3"]);
    const gone = Object.keys(original).filter((path) => parts[path] === undefined);
    expect(gone.sort()).toEqual([
      "xl/calcChain.xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      SHEET,
    ]);
    expect(parts["[Content_Types].xml"]).not.toMatch(/sheet1\.xml|comments1/);
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("sheet1.xml");
    const workbook = parts["xl/workbook.xml"] ?? "";
    expect(workbook).not.toContain("Print_Titles");
    expect(workbook).toContain('<definedName name="Riêng" localSheetId="0" hidden="1">#REF!$A$1</definedName>');
    expect(workbook).toContain("Ẩn!$A$1:$A$3</definedName>");
  });

  test("sheets change places, and what numbers them follows", () => {
    const views = '<bookViews><workbookView activeTab="1"/></bookViews><sheets>';
    const source = { ...original, "xl/workbook.xml": (original["xl/workbook.xml"] ?? "").replace("<sheets>", views) };
    const { parts, again } = editAndSave(source, (snapshot) => {
      snapshot.sheetOrder = ["sheet-3", "sheet-1"];
    });
    expect(again.sheetOrder).toEqual(["sheet-3", "sheet-1"]);
    expect(parts["xl/workbook.xml"]).toContain('activeTab="0"');
    expect(parts["xl/workbook.xml"]).toContain('name="_xlnm.Print_Titles" localSheetId="1"');
    expect(parts["xl/workbook.xml"]).toContain('name="Riêng" localSheetId="0"');
    expect(changedParts(parts, source)).toEqual(["xl/workbook.xml"]);
  });

  test("a tab gets another colour or none, and the rest of its properties stay", () => {
    const colored = (text: string) =>
      editAndSave(original, (snapshot) => {
        Object.assign(snapshot.sheets["sheet-1"] ?? {}, { tabColor: text });
      }).parts[SHEET];
    expect(colored("#0000ff")).toContain('<sheetPr><tabColor rgb="FF0000FF"/></sheetPr>');
    expect(colored("")).toContain("<sheetPr></sheetPr>");
    expect(colored("#00b050")).toBe(original[SHEET]);
  });

  test("a chart sheet between the sheets stays where it is", () => {
    const parts = { ...original };
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
      '<sheet name="Ẩn"',
      '<sheet name="Đồ thị" sheetId="2" r:id="rId9"/><sheet name="Ẩn"',
    );
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    );
    parts["xl/chartsheets/sheet1.xml"] = "<chartsheet/>";
    const saved = editAndSave(parts, (snapshot) => {
      Object.assign(cellsOf(snapshot)[1]?.[0] ?? {}, { v: 7 });
    });
    expect(saved.again.sheetOrder).toEqual(["sheet-1", "sheet-3"]);
    expect(changedParts(saved.parts, parts)).toEqual([SHEET]);
  });
});
