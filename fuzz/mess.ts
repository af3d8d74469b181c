// What people, importers and attackers leave in cells, and what happens to whole sheets.
import fc from "fast-check";
import type { Cell, Sheet, Unit } from "./units";

const TEXTS = [
  ...["9,5", " 9.5 ", "9.5", "10", "1e3", "0x10", "1.000,5", "-0", "٩", "９", "½", "Infinity", "1/2", "95%"],
  ...["#N/A", "#ERROR!", "#REF!", "#VALUE!", "#DIV/0!", "Loading..."],
  ...["=1+1", '=HYPERLINK("http://evil.example";"x")', "+84 912", "-", "@SUM(A1)", "\t=1", "\r=1", "'9", '";alert(1)'],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "length", "0", "then"],
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]>",
    "&amp;&lt;",
    "<w:p/>",
    "<!--",
    "{name}",
    "$&",
  ],
  ...[
    "😀",
    "👩‍👩‍👧",
    "\ud800",
    "x\udfff",
    "a\u0000b",
    "\u0007",
    "\u202e9,5\u202c",
    "\u200b9",
    "\ufeff",
    "\u00a0",
    "\ufffe",
  ],
  ...["Trần Thị Thanh Hà".normalize("NFD"), "CÓ", "x", "không", "Hoàn thành tốt nhiệm vụ", "A", "D", "XS", "Khá"],
  ...["x".repeat(50_000), "ê".normalize("NFD").repeat(10_000), "9".repeat(400), "\n\n\n", "a\u2028b", "TRUE", "FALSE"],
  ...["NaN", "undefined", "[object Object]", "null"],
];

const NUMBERS = [-0, 1e308, -1e308, 5e-324, 0.1 + 0.2, 2 ** 53, 2 ** 31, -1, 0.95, 1, 9.5, 10.5, 100.1, 1 / 3, 46000];
const DATES = [new Date(2023, 4, 9), new Date(2024, 1, 29), new Date(1899, 11, 30), new Date(9999, 11, 31)];

/** A text that is no number, no blank and no level: whatever stands in its place. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const anyNumber = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 103 }),
);

/** Whatever a cell can hold; an error arrives as its text. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: fc.constantFrom("9,5", "9.5", " 10 ", "10,0", "1e1", "100", "0") },
  { weight: 3, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant("") },
);

/** A place by shares of the workbook, of a sheet's height and of its width, so that one value serves every workbook. */
export interface Place {
  sheet: number;
  row: number;
  column: number;
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
export const anyPlace = fc.record({ sheet: share, row: share, column: share });

/** Cells to spoil, with what to write. */
export const anyMess = fc.array(fc.record({ place: anyPlace, value: anyCell }), { minLength: 1, maxLength: 8 });

/** One of a list by a share of it. */
export const at = <Value>(list: readonly Value[], part: number): Value => list[Math.floor(part * list.length)] as Value;

/** Writes into a copy; two rows and two columns beyond the used ones count too. */
export function spoil(unit: Unit, mess: readonly { place: Place; value: Cell }[]): void {
  for (const { place, value } of mess) {
    const { rows } = at(unit.sheets, place.sheet);
    const width = (rows[0]?.length ?? 0) + 2;
    const row = Math.floor(place.row * (rows.length + 2));
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as Cell[];
    const column = Math.floor(place.column * width);
    while (cells.length <= column) cells.push("");
    cells[column] = value;
    for (const one of rows) while (one.length < width) one.push("");
  }
}

/** A change of the whole sheet that may lose what stands in it. */
export const anyBreak = fc.record({
  kind: fc.constantFrom("remove", "double", "rename", "cut heading", "swap headings", "empty", "transpose"),
  place: anyPlace,
});

/** Breaks a sheet of a copy. */
export function breakSheet(unit: Unit, { kind, place }: { kind: string; place: Place }): void {
  const sheet = at(unit.sheets, place.sheet);
  const index = unit.sheets.indexOf(sheet);
  const heading = sheet.rows[sheet.heading] ?? [];
  const [one, other] = [Math.floor(place.row * heading.length), Math.floor(place.column * heading.length)];
  if (kind === "remove") unit.sheets.splice(index, 1);
  if (kind === "double")
    unit.sheets.push({ ...sheet, name: `${sheet.name} (2)` }, { ...sheet, name: `${sheet.name} ` });
  if (kind === "rename") sheet.name = "__proto__";
  if (kind === "cut heading") sheet.rows.splice(sheet.heading, 1);
  if (kind === "empty") sheet.rows.length = 0;
  if (kind === "swap headings" && heading.length > 0)
    [heading[one], heading[other]] = [heading[other] as Cell, heading[one] as Cell];
  if (kind === "transpose") sheet.rows = heading.map((_, column) => sheet.rows.map((row) => row[column] ?? ""));
}

/** A change of the whole sheet that loses nothing: a title above, other order of columns or rows, spelling of names. */
export const anyMove = fc.record({
  kind: fc.constantFrom("title", "columns", "blank column", "other column", "spelling", "sheets", "rows", "capitals"),
  place: anyPlace,
});

/** Moves what stands in a sheet of a copy; rows of the list of people stay where they are. */
export function moveSheet(unit: Unit, { kind, place }: { kind: string; place: Place }): void {
  const sheet = at(unit.sheets, place.sheet);
  const heading = sheet.rows[sheet.heading] ?? [];
  const column = Math.floor(place.column * heading.length);
  if (kind === "title") {
    const titles = Array.from({ length: 1 + Math.floor(place.row * 5) }, () =>
      heading.map((_, index) => (index === 0 ? "BẢNG" : "")),
    );
    sheet.rows.splice(0, 0, ...titles);
    sheet.heading += titles.length;
  }
  if (kind === "columns") for (const row of sheet.rows) row.unshift(...row.splice(column));
  if (kind === "blank column") for (const row of sheet.rows) row.splice(column, 0, "");
  if (kind === "other column")
    sheet.rows.forEach((row, index) => {
      row.splice(column, 0, index === sheet.heading ? "Ghi chú riêng" : "9,5");
    });
  if (kind === "spelling") sheet.name = ` ${sheet.name.normalize("NFD").toUpperCase()} `;
  if (kind === "capitals")
    for (const [index, cell] of heading.entries())
      if (typeof cell === "string") heading[index] = `${cell.normalize("NFD").toUpperCase()}\n`;
  if (kind === "sheets") unit.sheets.reverse();
  if (kind === "rows" && isByPerson(sheet)) {
    const rows = sheet.rows.splice(sheet.heading + 1);
    sheet.rows.push(...rows.reverse());
  }
}

/** Whether the rows of a sheet are found by their Mã, so that their order says nothing. */
function isByPerson({ name, heading, rows }: Sheet): boolean {
  return name.trim() !== "Nhân sự" && rows[heading]?.[0] === "Mã" && name !== "Kết quả";
}
