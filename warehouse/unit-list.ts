// The list of the city's units: a CSV file with a code, a name, a block, a district and the link of each unit's sheet.
import { clean, foldCase, foldName } from "../src/language/text";
import { Failure } from "../workbench/node/failure";

/** A unit of the list; what the list leaves blank is empty. */
export interface ListedUnit {
  unit_code: string;
  unit_name: string;
  block: string;
  district: string;
  link: string;
}

/** The headings of the list; the first two are needed. */
const UNIT_LIST_HEADINGS = {
  unit_code: "Mã đơn vị",
  unit_name: "Tên đơn vị",
  block: "Khối",
  district: "Địa bàn",
  link: "Liên kết",
} as const;

/**
 * Reads the list. Cells are parted by commas or, where the heading row holds one, semicolons. Throws a `Failure` where a
 * needed heading is missing, a row has no code or name, or a code stands twice.
 */
export function readUnitList(text: string, file: string): ListedUnit[] {
  const separator = (text.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
  const [headings = [], ...rows] = readCsv(text.replace(/^\ufeff/, ""), separator);
  const folded = headings.map(foldCase);
  const columns = Object.entries(UNIT_LIST_HEADINGS).map(([key, heading]) => ({
    key: key as keyof ListedUnit,
    heading,
    column: folded.indexOf(foldCase(heading)),
  }));
  const missing = columns.slice(0, 2).find(({ column }) => column < 0);
  if (missing) throw new Failure("warehouse.list-heading", { file, heading: missing.heading });
  const units: ListedUnit[] = [];
  const codes = new Set<string>();
  rows.forEach((cells, index) => {
    if (cells.every((cell) => clean(cell) === "")) return;
    const unit = Object.fromEntries(
      columns.map(({ key, column }) => [key, column < 0 ? "" : clean(cells[column])]),
    ) as unknown as ListedUnit;
    unit.unit_code = foldCase(unit.unit_code);
    const row = String(index + 2);
    if (unit.unit_code === "" || unit.unit_name === "") throw new Failure("warehouse.list-row", { file, row });
    if (codes.has(unit.unit_code)) throw new Failure("warehouse.list-twice", { file, row, code: unit.unit_code });
    codes.add(unit.unit_code);
    units.push(unit);
  });
  return units;
}

/** Folded name → code, for workbooks that do not tell their code; names that several units of the list bear tell nothing. */
export function codesByName(units: readonly ListedUnit[]): Map<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { unit_name, unit_code } of units) {
    const name = foldName(unit_name);
    if (codes.has(name)) shared.add(name);
    codes.set(name, unit_code);
  }
  for (const name of shared) codes.delete(name);
  return codes;
}

/** The cells of a CSV text (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes. */
function readCsv(text: string, separator: "," | ";"): string[][] {
  const rows: string[][] = [];
  const cell =
    separator === "," ? /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/y : /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const raw = match[1] ?? "";
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] !== separator) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
