// The walk of a unit through one period, from an empty workbook to its second closing: the same steps for whoever does them, headless or in the page.
import type { IWorkbookData } from "@univerjs/core";
import type { SetupWords } from "../../src/workbook/setup/request";
import { emptyWorkbook } from "../../workbench/xlsx/empty";
import { row30, row45 } from "../rating/rows";

type Value = string | number;

/** Who does the steps. */
export interface Hands {
  setUp(words: SetupWords): Promise<void>;
  fill(sheet: string, cell: string, rows: readonly (readonly Value[])[]): Promise<void>;
  /** How many problems the check lists. */
  check(): Promise<number>;
  decide(person: { id: string; name: string }, level: string, reason: string, authority: string): Promise<void>;
  close(): Promise<void>;
  reopen(reason: string): Promise<void>;
  /** The workbook as it is now, every formula computed. */
  snapshot(): Promise<IWorkbookData>;
}

/** One unit's period. */
export interface Walk {
  words: Required<Pick<SetupWords, "name" | "regulation" | "period">>;
  /** Name and form of the people, in the order of `Nhân sự`; their Mã are P1, P2, … */
  people: readonly (readonly [name: string, form: string])[];
  /** Stage sheets, and the scores of each person in all of them. */
  stages: readonly string[];
  scores: readonly (readonly Value[])[];
  /** What else people fill in. */
  further: readonly (readonly [sheet: string, cell: string, rows: readonly (readonly Value[])[]])[];
  /** The person, by place, whose level somebody decides, and that level. */
  decision: readonly [person: number, level: string];
}

const flags = (count: number, mandatory: number) =>
  Array.from({ length: count }, (_, item) => [item < mandatory ? "x" : ""]);

export const EMPTY = () => emptyWorkbook("Trang tính1");

export const WALKS: readonly Walk[] = [
  {
    words: { name: "UBND phường Thử", regulation: "long-bien-2023", period: "2023-Q2" },
    people: [
      ["Trần Văn Một", "LB03"],
      ["Lê Thị Hai", "LB04"],
      ["Phạm Văn Ba", "LB04"],
    ],
    stages: ["Tự chấm", "Nhận xét", "Quyết định"],
    scores: [row45() as Value[], row30() as Value[], row30() as Value[]],
    further: [
      ["Tiêu chí", "F2", [...flags(45, 30), ...flags(30, 20), ...flags(30, 20)]],
      ["Xếp loại tháng", "F2", Array(3).fill(["XS", "T", "T"])],
    ],
    decision: [1, "KHONG_DAT"],
  },
  {
    words: { name: "UBND phường Thử", regulation: "hanoi-2022", period: "2023-09" },
    people: [
      ["Trần Văn Một", "HN22-01"],
      ["Lê Thị Hai", "HN22-02"],
      ["Phạm Văn Ba", "HN22-02"],
    ],
    stages: ["Tự chấm", "Nhận xét", "Quyết định"],
    scores: [[80], [95], [60]],
    further: [],
    decision: [1, "T"],
  },
  {
    words: { name: "Văn phòng Thử", regulation: "nga-bay-2021", period: "2021-Q4" },
    people: [
      ["Trần Văn Một", "NB"],
      ["Lê Thị Hai", "NB"],
      ["Phạm Văn Ba", "NB"],
    ],
    stages: ["Công đoàn", "Lãnh đạo", "Cấp ủy", "Quyết định"],
    scores: [
      [20, 20, 20, 20, 12, 0],
      [20, 20, 20, 20, 15, 0],
      [20, 20, 20, 15, 10, 0],
    ],
    further: [["Tiêu chí", "E2", [[20], [20], [20], [20], [20], [3]]]],
    decision: [1, "T"],
  },
];

/** The content of every sheet by its name: a cell, as `row,column` from 0, to its formula or value. */
export type Contents = Record<string, Record<string, unknown>>;

/** The heading above the moments of runs. */
const MOMENT = "Thời điểm";

type Cell = { f?: string; v?: unknown } | null;

function contentsOf({ sheets }: IWorkbookData): Contents {
  return Object.fromEntries(
    Object.values(sheets).map(({ name = "", cellData = {} }) => {
      const rows = Object.entries(cellData as Record<string, Record<string, Cell>>);
      const moment = Object.entries(rows[0]?.[1] ?? {}).find(([, cell]) => cell?.v === MOMENT)?.[0];
      const cells = rows.flatMap(([row, columns]) =>
        Object.entries(columns).flatMap(([column, cell]) => {
          const value = cell?.f ? [cell.f, cell.v ?? ""] : (cell?.v ?? "");
          if (value === "") return [];
          return [[`${row},${column}`, column === moment && row !== "0" ? "" : value]];
        }),
      );
      return [name, Object.fromEntries(cells)];
    }),
  );
}

/** Goes through the period; `after` hears the content of the workbook after each step. */
export async function walk(hands: Hands, unit: Walk, after: (step: string, contents: Contents) => void): Promise<void> {
  const told = async (step: string) => after(step, contentsOf(await hands.snapshot()));
  const person = (index: number) => ({ id: `P${index + 1}`, name: unit.people[index]?.[0] ?? "" });
  await hands.setUp(unit.words);
  await told("set-up");
  await hands.fill("Cấu hình", "B11", [[person(0).name]]);
  await hands.fill(
    "Nhân sự",
    "A2",
    unit.people.map((_, index) => [person(index).id, person(index).name]),
  );
  await hands.fill(
    "Nhân sự",
    "H2",
    unit.people.map(([, form]) => [form]),
  );
  await hands.setUp({});
  await told("set-up with people");
  for (const [sheet, cell, rows] of unit.further) await hands.fill(sheet, cell, rows);
  for (const sheet of unit.stages)
    for (const [index, scores] of unit.scores.entries()) await hands.fill(sheet, `C${index + 2}`, [scores]);
  await told("fill");
  const problems = await hands.check();
  if (problems > 0) throw new Error(`the check lists ${problems} problems`);
  const [decided, level] = unit.decision;
  await hands.decide(person(decided), level, "Theo hồ sơ", "Người có thẩm quyền");
  await told("decide");
  await hands.close();
  await told("close");
  await hands.reopen("Nộp thiếu minh chứng");
  await told("reopen");
  await hands.close();
  await told("close again");
}
