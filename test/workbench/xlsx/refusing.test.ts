// Files that are refused, each with its code.
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { WorkbookFileError } from "../../../workbench/xlsx/errors.ts";
import { readWorkbook } from "../../../workbench/xlsx/read.ts";
import { featureParts, sharedStrings, smallPackage, worksheet, zipParts } from "./package.ts";

function codeOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, "");
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return "read";
}

const small = () => smallPackage([["Sheet1", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']]);
const withSheet = (xml: string) => zipParts({ ...small(), "xl/worksheets/sheet1.xml": xml });

/** A compound file whose directory holds the given names. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  let at = 1024;
  for (const name of names) {
    for (const letter of name) {
      bytes[at] = letter.charCodeAt(0);
      at += 2;
    }
    at += 64;
  }
  return bytes;
}

/** Overwrites a 32-bit number at an offset behind a signature, wherever that signature stands. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + offset + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}

const CENTRAL = 0x02014b50;

test("the unharmed file is read", () => {
  expect(codeOf(zipParts(small()))).toBe("read");
});

describe("other kinds of files", () => {
  test("nothing, a text and another archive are no workbook", () => {
    expect(codeOf(new Uint8Array())).toBe("not-a-workbook");
    expect(codeOf(strToU8("Mã;Họ và tên\n1;A"))).toBe("not-a-workbook");
    expect(codeOf(zipParts({ "content.xml": "<office/>" }))).toBe("not-a-workbook");
  });

  test("a workbook of Excel 97–2003 and an encrypted one have their own codes", () => {
    expect(codeOf(compoundFile("Root Entry", "Workbook"))).toBe("legacy-xls");
    expect(codeOf(compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"))).toBe("encrypted");
    expect(codeOf(compoundFile("Root Entry", "WordDocument"))).toBe("not-a-workbook");
  });

  test("a zip with encrypted entries is encrypted", () => {
    expect(codeOf(patched(zipParts(small()), CENTRAL, 6, 0x0001_0014))).toBe("encrypted");
  });
});

describe("damaged files", () => {
  test("every truncation is refused as corrupt", () => {
    const bytes = zipParts(featureParts());
    for (let length = 4; length < bytes.length; length += 397) expect(codeOf(bytes.slice(0, length))).toBe("corrupt");
  });

  test("a changed byte in a packed sheet is noticed", () => {
    const bytes = zipSync(
      { ...Object.fromEntries(Object.entries(small()).map(([path, text]) => [path, strToU8(text)])) },
      { level: 0 },
    );
    const text = new TextDecoder("latin1").decode(bytes);
    bytes[text.indexOf("<v>1</v>") + 3] = 0x32;
    expect(codeOf(bytes)).toBe("corrupt");
  });

  test.each([
    ["is not closed", worksheet("<sheetData>").replace("</worksheet>", "")],
    ["closes another element", worksheet("<sheetData></sheetdata>")],
    ["has no cells section", worksheet("<cols/>")],
    ["has a cell in the wrong row", worksheet('<sheetData><row r="1"><c r="A2"/></row></sheetData>')],
    ["has cells out of order", worksheet('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>')],
    ["has a row beyond the grid", worksheet('<sheetData><row r="1048577"/></sheetData>')],
    ["is no sheet", "<html/>"],
  ])("a sheet that %s is corrupt, and the error names the part", (_, xml) => {
    expect(() => readWorkbook(withSheet(xml), "")).toThrow(
      expect.objectContaining({
        code: "corrupt",
        parameters: expect.objectContaining({ part: "xl/worksheets/sheet1.xml" }),
      }),
    );
  });

  test("a sheet whose part is missing is corrupt", () => {
    const { "xl/worksheets/sheet1.xml": _, ...rest } = small();
    expect(codeOf(zipParts(rest))).toBe("corrupt");
  });
});

describe("hostile files", () => {
  test("a part that unpacks to far more than it takes is refused without unpacking it", () => {
    const bytes = zipSync({ "xl/bomb.xml": new Uint8Array(40 * 1024 * 1024) });
    expect(codeOf(bytes)).toBe("too-large");
  });

  test("parts that claim more than half a gibibyte together are refused", () => {
    const honest = zipParts(small());
    expect(codeOf(patched(honest, CENTRAL, 24, 0x1fff_ffff))).toBe("too-large");
  });

  test("a part that is larger than it claims is not unpacked beyond the claim", () => {
    expect(codeOf(patched(zipParts(small()), CENTRAL, 24, 10))).toBe("corrupt");
  });

  test("a path that leaves the package is refused", () => {
    expect(codeOf(zipParts({ ...small(), "xl/../../evil.xml": "<a/>" }))).toBe("unsafe");
    expect(codeOf(zipParts({ ...small(), "..\\evil.xml": "<a/>" }))).toBe("unsafe");
  });

  test("document types and entities are refused in every part", () => {
    const type = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>';
    expect(codeOf(withSheet(`${type}${worksheet("<sheetData/>")}`))).toBe("unsafe");
    expect(codeOf(zipParts({ ...small(), "xl/workbook.xml": `${type}${small()["xl/workbook.xml"]}` }))).toBe("unsafe");
    const strings = sharedStrings(["<t>&a;</t>", "<t>&constructor;</t>"]);
    expect(codeOf(zipParts(smallPackage([["Sheet1", "<sheetData/>"]], { "xl/sharedStrings.xml": strings })))).toBe(
      "unsafe",
    );
  });

  test("a shared formula that writes out to very much text is refused", () => {
    const formula = `A1&amp;"${"x".repeat(60_000)}"`;
    const cells = Array.from({ length: 1200 }, (_, row) => {
      const text = row === 0 ? `<f t="shared" ref="A1:A1200" si="0">${formula}</f>` : '<f t="shared" si="0"/>';
      return `<row r="${row + 1}"><c r="B${row + 1}">${text}</c></row>`;
    });
    expect(codeOf(withSheet(worksheet(`<sheetData>${cells.join("")}</sheetData>`)))).toBe("too-large");
  });

  test("a cell or a merge that makes a sheet larger than a spreadsheet can be is refused before anything is made of it", () => {
    const cells = (last: string, row: number) =>
      worksheet(`<sheetData><row r="1"><c r="A1"/></row><row r="${row}"><c r="${last}"/></row></sheetData>`);
    expect(codeOf(withSheet(cells("XFD1048576", 1_048_576)))).toBe("too-large");
    expect(codeOf(withSheet(cells("Z1048576", 1_048_576)))).toBe("too-large");
    expect(codeOf(withSheet(cells("Z100000", 100_000)))).toBe("read");
    const merged = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(codeOf(withSheet(worksheet(merged)))).toBe("too-large");
  });

  test("sheets that are too large only together are refused", () => {
    const tall = '<sheetData><row r="300000"><c r="T300000"/></row></sheetData>';
    expect(codeOf(zipParts(smallPackage([["Một", tall]])))).toBe("read");
    expect(
      codeOf(
        zipParts(
          smallPackage([
            ["Một", tall],
            ["Hai", tall],
          ]),
        ),
      ),
    ).toBe("too-large");
  });

  test("a rule for a whole grid stays in the file, and is not followed cell by cell", () => {
    const rule = (range: string) =>
      `<sheetData/><dataValidations count="1"><dataValidation type="whole" sqref="${range}"><formula1>1</formula1></dataValidation></dataValidations>`;
    const rulesOf = (range: string) => {
      const { snapshot } = readWorkbook(zipParts(smallPackage([["Sheet1", rule(range)]])), "");
      const { data } = snapshot.resources?.find(({ name }) => name === "SHEET_DATA_VALIDATION_PLUGIN") ?? {
        data: "{}",
      };
      return Object.values(JSON.parse(data)).flat().length;
    };
    expect(rulesOf("A1:A1048576")).toBe(1);
    expect(rulesOf("A1:XFD1048576")).toBe(0);
  });

  test("elements in elements without end are walked through, not climbed into", () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    expect(codeOf(withSheet(worksheet(`<sheetData/><extLst>${deep}</extLst>`)))).toBe("read");
  });

  test.each(["__proto__", "constructor", "toString"])("a sheet named %s is a sheet like any other", (name) => {
    const bytes = zipParts(smallPackage([[name, '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']]));
    const { snapshot } = readWorkbook(bytes, "");
    expect(Object.values(snapshot.sheets).map((sheet) => sheet.name)).toEqual([name]);
    expect(({} as Record<string, unknown>).cellData).toBeUndefined();
  });
});
