// The problems of a check put in order: their kinds, their groups by person and sheet, and the changes that mend them.
import type { CellFix } from "../src/actions/fixes";
import type { Problem } from "../src/workbook/problem";

/** The kinds by which problems are filtered, in the order of the chips. */
const KINDS = [
  "table",
  "setting",
  "text",
  "date",
  "scale",
  "missing",
  "outside",
  "person",
  "facts",
  "form",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF_CODE: Record<string, Kind> = {
  "score.text-number": "text",
  "score.text": "text",
  "score.date": "date",
  "score.step": "scale",
  "score.range": "scale",
  "score.missing": "missing",
  "person.not-scored": "missing",
  "score.outside-form": "outside",
  "regulation.period": "setting",
  "leave.unknown-person": "person",
};

const KIND_OF_AREA: Record<string, Kind> = {
  table: "table",
  setting: "setting",
  person: "person",
  name: "person",
  level: "facts",
  leave: "facts",
  criteria: "form",
  form: "form",
};

/** The kind of a problem. */
export function kindOf({ code }: Problem): Kind {
  return KIND_OF_CODE[code] ?? KIND_OF_AREA[code.split(".")[0] ?? ""] ?? "other";
}

/** How many problems each kind has; kinds without any are left out. */
export function countKinds(problems: readonly Problem[]): { kind: Kind; count: number }[] {
  return KINDS.map((kind) => ({ kind, count: problems.filter((problem) => kindOf(problem) === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The problems of one person in one sheet; without a person, those of the sheet itself. */
export interface ProblemGroup {
  key: string;
  person: string;
  name: string;
  sheet: string;
  problems: Problem[];
}

/** Groups problems by person and sheet, in the order in which the first of each stands. */
export function groupProblems(
  problems: readonly Problem[],
  people: readonly { id: string; name: string }[],
): ProblemGroup[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const { person, sheet } = problem;
    const key = `${person}\n${sheet}`;
    const group = groups.get(key) ?? { key, person, name: names.get(person) ?? "", sheet, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How many people the problems concern. */
export function countPeople(problems: readonly Problem[]): number {
  return new Set(problems.map(({ person }) => person).filter((person) => person !== "")).size;
}

/** One problem's own key: no cell has the same problem twice. */
export function keyOf({ sheet, cell, code, person }: Problem): string {
  return `${sheet}!${cell} ${code} ${person}`;
}

/** The change that mends a problem; undefined where there is none at one press. */
export function changeOf({ sheet, cell, fix, found }: Problem): CellFix | undefined {
  return fix && found !== undefined ? { sheet, cell, expected: found, value: fix.value } : undefined;
}

/** Whether a change is safe to make among many: a wrong name may well mean the wrong person. */
export function isSafeAmongMany({ code }: Problem): boolean {
  return code !== "name.mismatch";
}
