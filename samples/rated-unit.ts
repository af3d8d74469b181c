// A small invented unit under any regulation: settings, people with scores and facts, criteria and stages as sheets.
import type { Cell, PlainSheet } from "../workbench/xlsx/plain-workbook";

/** One person of the unit; `scores` in the columns of the form, `facts` by their names. */
export interface SamplePerson {
  name: string;
  post: string;
  kind: string;
  part: string;
  group: string;
  form: string;
  scores: Cell[];
  facts: Record<string, Cell>;
  discipline?: boolean;
}

/** The unit. `criteria`: text and highest score of each item, by form; `stages`: the sheets, the last one decides. */
export interface SampleUnit {
  code: string;
  settings: Record<string, string>;
  people: SamplePerson[];
  criteria: Record<string, [string, number][]>;
  stages: string[];
}

/** The sheets of the unit. */
export function ratedUnit({ code, settings, people, criteria, stages }: SampleUnit): PlainSheet[] {
  const ids = people.map((_, index) => `${code}${String(index + 1).padStart(2, "0")}`);
  const named = people.map((person, index): [Cell, Cell] => [ids[index] as string, person.name]);
  const facts = [...new Set(people.flatMap((person) => Object.keys(person.facts)))];
  const width = Math.max(0, ...people.map((person) => person.scores.length));
  const items = Array.from({ length: width }, (_, index) => index + 1);
  const sheets: PlainSheet[] = [
    {
      name: "Cấu hình",
      headingRow: 1,
      rows: [["Mục", "Giá trị"], ...Object.entries(settings)],
      widths: [180, 360],
    },
    {
      name: "Nhân sự",
      headingRow: 1,
      rows: [
        ["Mã", "Họ và tên", "Chức vụ", "Đối tượng", "Lãnh đạo", "Bộ phận", "Nhóm", "Mẫu", "Kỷ luật"],
        ...people.map((person, index): Cell[] => [
          ...(named[index] as [Cell, Cell]),
          person.post,
          person.kind,
          null,
          person.part,
          person.group,
          person.form,
          person.discipline ? "x" : null,
        ]),
      ],
      widths: [70, 190, 200, 90, 70, 130, 150, 80, 70],
    },
  ];
  const criteriaRows = Object.entries(criteria).flatMap(([form, list]) =>
    list.map(([text, maximum], index): Cell[] => [form, index + 1, "Khung tiêu chí", text, maximum, null]),
  );
  if (criteriaRows.length > 0)
    sheets.push({
      name: "Tiêu chí",
      headingRow: 1,
      rows: [["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"], ...criteriaRows],
      widths: [80, 44, 160, 360, 80, 80],
    });
  for (const stage of stages)
    sheets.push({
      name: stage,
      headingRow: 1,
      rows: [
        ["Mã", "Họ và tên", ...items],
        ...people.map((person, index): Cell[] => [...(named[index] as [Cell, Cell]), ...person.scores]),
      ],
      widths: [70, 190, ...items.map(() => 60)],
    });
  if (facts.length > 0)
    sheets.push({
      name: "Điều kiện",
      headingRow: 1,
      rows: [
        ["Mã", "Họ và tên", ...facts],
        ...people.map((person, index): Cell[] => [
          ...(named[index] as [Cell, Cell]),
          ...facts.map((fact) => person.facts[fact] ?? null),
        ]),
      ],
      widths: [70, 190, ...facts.map(() => 110)],
    });
  return sheets;
}
