// Hand-made workbooks for the tests: a small unit without any problem, to be spoiled cell by cell.
import { rateUnit } from "../../src/rating/unit";
import { findRegulation } from "../../src/regulations";
import type { Grid } from "../../src/workbook/table";
import { gridsReader, readUnit } from "../../src/workbook/unit";
import { type Cell, row30, row45 } from "../rating/rows";

/** The sheets of a workbook by name, each as rows from row 1. */
export type Sheets = Record<string, Cell[][]>;

/** A date cell of the year 2023. */
export const day = (date: number, month: number, year = 2023) => new Date(year, month - 1, date);

/** One person of the unit below. */
export interface Person {
  id: Cell;
  name: Cell;
  part?: string;
  kind?: string;
  form?: Cell;
  discipline?: Cell;
  inspection?: Cell;
  /** Scores of the deciding stage; the least that reaches Đạt unless given. */
  scores?: Cell[];
  /** T4, T5, T6. */
  months?: Cell[];
}

/** The leader signs; the others are staff. */
export const PEOPLE: readonly Person[] = [
  { id: "P1", name: "Trần Văn Một", part: "Lãnh đạo", form: "LB03" },
  { id: "P2", name: "Lê Thị Hai", part: "Văn phòng" },
  { id: "P3", name: "Phạm Văn Ba", part: "Văn phòng" },
  { id: "P4", name: "Vũ Thị Bốn", part: "Một cửa" },
];

const items = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The rows of `Tiêu chí` for a form: the first items are mandatory. */
export const criteriaOf = (form: string, count: number, mandatory: number): Cell[][] =>
  items(count).map((item) => [form, item, "Tác phong", `Nội dung ${item}`, 10, item <= mandatory ? "x" : ""]);

/** The sheets of a unit in which nothing is wrong: everybody Đạt in 2023-Q2. */
export function sheetsOf(people: readonly Person[] = PEOPLE): Sheets {
  const stageHead = ["Mã", "Họ và tên", ...items(45)];
  const stage = () => [
    stageHead,
    ...people.map(({ id, name, form = "LB04", scores = form === "LB03" ? row45() : row30() }) => [
      id,
      name,
      ...scores,
      ...Array<Cell>(Math.max(0, 45 - scores.length)).fill(""),
    ]),
  ];
  return {
    "Cấu hình": [
      ["Mục", "Giá trị"],
      ["Tên đơn vị", "UBND phường Thử"],
      ["Cơ quan cấp trên", "UBND quận Long Biên"],
      ["Thể thức", "Nhà nước"],
      ["Quy định", "long-bien-2023"],
      ["Kỳ", "2023-Q2"],
      ["Người ký", "Trần Văn Một"],
    ],
    "Nhân sự": [
      [
        ...["Mã", "Họ và tên", "Chức vụ", "Đối tượng", "Lãnh đạo", "Bộ phận", "Nhóm", "Mẫu"],
        ...["Đảng viên", "Kỷ luật", "Thanh tra", "Email"],
      ],
      ...people.map(({ id, name, part = "", kind = "Công chức", form = "LB04", discipline = "", inspection = "" }) => [
        ...[id, name, "Chuyên viên", kind, form === "LB03" ? "x" : "", part, "", form, "", discipline, inspection, ""],
      ]),
    ],
    Nghỉ: [["Mã", "Từ ngày", "Đến ngày", "Loại"]],
    "Tiêu chí": [
      ["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"],
      ...criteriaOf("LB03", 45, 30),
      ...criteriaOf("LB04", 30, 20),
    ],
    "Tự chấm": stage(),
    "Nhận xét": stage(),
    "Quyết định": stage(),
    "Điều kiện": [["Mã", "Họ và tên"], ...people.map(({ id, name }) => [id, name])],
    "Xếp loại tháng": [
      ["Mã", "Họ và tên", ...items(12).map((month) => `T${month}`)],
      ...people.map(({ id, name, months = ["XS", "T", "T"] }) => [
        id,
        name,
        ...Array<Cell>(3).fill(""),
        ...months,
        ...Array<Cell>(6).fill(""),
      ]),
    ],
    "Ngày lễ": [
      ["Ngày", "Tên"],
      [day(1, 5), "Quốc tế lao động"],
    ],
  };
}

/** A person of a unit under any regulation. */
export interface AnyPerson {
  id: string;
  form: string;
  name?: string;
  post?: string;
  kind?: string;
  leads?: boolean;
  group?: string;
  scores?: readonly Cell[];
  /** Fact name → the cell in `Điều kiện`. */
  facts?: Record<string, Cell>;
}

/**
 * The sheets of a unit under any regulation: the scores in every stage, the facts in `Điều kiện`, where a blank flag is
 * "no". `settings` are further rows of `Cấu hình`.
 */
export function unitSheets(
  regulation: string,
  period: Cell,
  people: readonly AnyPerson[],
  settings: Record<string, Cell> = {},
): Sheets {
  const width = Math.max(0, ...people.map(({ scores = [] }) => scores.length));
  const nameOf = ({ id, name = `Người ${id}` }: AnyPerson) => name;
  const facts = [...new Set(people.flatMap((person) => Object.keys(person.facts ?? {})))];
  const posts = people.some(({ post }) => post !== undefined);
  const stages = width > 0 ? (findRegulation(regulation)?.stages ?? []) : [];
  const stage = () => [
    ["Mã", "Họ và tên", ...items(width)],
    ...people.map((person) => [
      person.id,
      nameOf(person),
      ...items(width).map((item) => person.scores?.[item - 1] ?? ""),
    ]),
  ];
  return {
    "Cấu hình": [
      ["Mục", "Giá trị"],
      ["Tên đơn vị", "Đơn vị Thử"],
      ["Quy định", regulation],
      ["Kỳ", period],
      ...Object.entries(settings),
    ],
    "Nhân sự": [
      ["Mã", "Họ và tên", "Đối tượng", "Nhóm", "Mẫu", "Lãnh đạo", ...(posts ? ["Chức vụ"] : [])],
      ...people.map((person) => [
        ...[person.id, nameOf(person), person.kind ?? "", person.group ?? "", person.form, person.leads ? "x" : ""],
        ...(posts ? [person.post ?? ""] : []),
      ]),
    ],
    "Điều kiện": [
      ["Mã", "Họ và tên", ...facts],
      ...people.map((person) => [person.id, nameOf(person), ...facts.map((fact) => person.facts?.[fact] ?? "")]),
    ],
    ...Object.fromEntries(stages.map(({ sheet }) => [sheet, stage()])),
  };
}

/** Writes a cell by its A1 address, making room where there is none. */
export function put(sheets: Sheets, sheet: string, address: string, value: Cell): Sheets {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const rows = sheets[sheet];
  if (!rows || column === 0) throw new Error(`no such cell: ${sheet}!${address}`);
  while (rows.length < Number(digits)) rows.push([]);
  const row = rows[Number(digits) - 1] as Cell[];
  while (row.length < column) row.push("");
  row[column - 1] = value;
  return sheets;
}

export const gridsOf = (sheets: Sheets): Grid[] => Object.entries(sheets).map(([name, values]) => ({ name, values }));

/** Reads and rates a workbook as the action `check` does. */
export function readSheets(sheets: Sheets) {
  const reading = readUnit(gridsReader(gridsOf(sheets)));
  const summary = reading.records ? rateUnit(reading.records) : null;
  const problems = [...reading.problems, ...(summary ? reading.completeness(summary) : [])];
  return {
    reading,
    summary,
    problems,
    /** Every problem as `sheet!cell code`. */
    places: problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`),
    /** Mã → level. */
    levels: Object.fromEntries(summary?.people.map(({ id, level }) => [id, level]) ?? []),
    person: (id: string) => {
      const found = summary?.people.find((person) => person.id === id);
      if (!found) throw new Error(`nobody with the Mã ${id}`);
      return found;
    },
  };
}
