// The sheet `Nhân sự`, and finding its people again in the other sheets by their Mã.
import { clean, foldCase, foldName } from "../language/text";
import { shownDay } from "../rating/calendar";
import { factsNotGiven, readFact, readFlag } from "../rating/facts";
import type { PersonRecord } from "../rating/records";
import { kindLeftOut } from "../rating/unit";
import type { Form, Regulation } from "../regulation/schema";
import { markOf } from "./mark";
import { fixTo, type Problem, problemAt } from "./problem";
import { cellOf, headingOf, placeOf, type Row, type Table, textOf } from "./table";
import type { peopleTable } from "./tables";

type PeopleTable = Table<keyof typeof peopleTable.columns & string>;

/** The people of the unit, and where each stands in `Nhân sự`. */
export interface Roster {
  people: PersonRecord[];
  rows: Map<PersonRecord, Row>;
  byId: Map<string, PersonRecord>;
}

/** Reads `Nhân sự`, in its order. A row without Mã or with the Mã of an earlier one stays in the list and is reported. */
export function readPeople(
  table: PeopleTable,
  regulation: Regulation,
  forms: ReadonlyMap<string, Form>,
  problems: Problem[],
): Roster {
  const roster: Roster = { people: [], rows: new Map(), byId: new Map() };
  for (const row of table.rows) {
    const text = (key: Parameters<typeof textOf<keyof typeof peopleTable.columns & string>>[2]) =>
      textOf(table, row, key);
    const formText = text("form");
    const form = [...forms.values()].find(({ id }) => foldCase(id) === foldCase(formText)) ?? null;
    const person: PersonRecord = {
      id: text("id"),
      name: text("name"),
      post: text("post"),
      kind: text("kind"),
      leads: table.columns.has("leader") && readFlag(cellOf(table, row, "leader")) === true,
      part: text("part"),
      group: text("group"),
      email: text("email"),
      form,
      formText,
      sharesId: false,
      scores: null,
      scoredTwice: false,
      leave: [],
      facts: { values: factsNotGiven(), problems: [] },
      ballots: [],
      past: [],
      adjustment: null,
      leftOutFor: null,
    };
    for (const fact of ["discipline", "inspection"] as const) {
      if (!table.columns.has(fact)) continue;
      const before = person.facts.problems.length;
      readFact(person.facts, fact, [cellOf(table, row, fact)], [], []);
      if (person.facts.problems.length > before)
        problems.push(
          problemAt(
            placeOf(table, row, fact),
            "setting.unknown",
            "fact.flag-unreadable",
            { value: text(fact) },
            person.id,
          ),
        );
    }
    roster.people.push(person);
    roster.rows.set(person, row);
    const needsForm = formText !== "" || !kindLeftOut(regulation, person);
    if (form === null && needsForm) problems.push(formProblem(table, row, regulation, person));
    const first = roster.byId.get(foldCase(person.id));
    if (person.id === "")
      problems.push(
        problemAt(placeOf(table, row, "id"), "person.missing-id", "person.missing-id", { name: person.name }),
      );
    else if (first) {
      first.sharesId = true;
      person.sharesId = true;
      const parameters = { id: person.id, row: roster.rows.get(first)?.number ?? 0 };
      problems.push(
        problemAt(placeOf(table, row, "id"), "person.duplicate-id", "person.duplicate-id", parameters, person.id),
      );
    } else roster.byId.set(foldCase(person.id), person);
  }
  checkHeadcount(table, regulation, roster, problems);
  return roster;
}

function formProblem(table: PeopleTable, row: Row, regulation: Regulation, person: PersonRecord): Problem {
  const former = regulation.forms.find(({ id, until }) => until && foldCase(id) === foldCase(person.formText));
  if (former?.until) {
    const parameters = { form: former.id, day: shownDay(former.until.day), use: former.until.use };
    return problemAt(placeOf(table, row, "form"), "regulation.period", "form.former", parameters, person.id);
  }
  const forms = regulation.forms.map(({ id }) => id).join(", ");
  const key = person.formText === "" ? "form.blank" : "form.unknown";
  return problemAt(placeOf(table, row, "form"), "form.unknown", key, { value: person.formText, forms }, person.id);
}

/** Says once, at the heading of `Mẫu`, that a form does not fit the size of the unit. */
function checkHeadcount(table: PeopleTable, regulation: Regulation, roster: Roster, problems: Problem[]): void {
  if (!regulation.headcount) return;
  const { threshold, below, from } = regulation.headcount;
  const count = headcount(roster.people);
  const [wrong, right] = count < threshold ? [from, below] : [below, from];
  const people = roster.people.filter((person) => person.form?.id === wrong).length;
  if (people > 0)
    problems.push(
      problemAt(headingOf(table, "form"), "form.headcount", "form.headcount", { count, wrong, right, people }),
    );
}

/** How many people the unit has: one a Mã. */
function headcount(people: readonly PersonRecord[]): number {
  return new Set(people.map((person, index) => (person.id === "" ? `#${index}` : foldCase(person.id)))).size;
}

/**
 * Finds the person of each row of another sheet by Mã. A row without Mã, with a Mã that nobody has, or with another
 * name than in `Nhân sự` is reported; `unknown` is the code for the second. A second row for one Mã is reported too and
 * given to `twice` instead of `use`.
 */
export function eachPerson<Key extends string>(
  table: Table<Key | "id">,
  roster: Roster,
  problems: Problem[],
  use: (person: PersonRecord, row: Row) => void,
  twice: (person: PersonRecord) => void,
): void {
  const seen = new Map<PersonRecord, Row>();
  for (const row of table.rows) {
    const person = personOf(table, row, roster, "person.unknown", problems);
    if (!person) continue;
    checkName(table as Table<"name" | "id">, row, person, problems);
    const first = seen.get(person);
    if (first) {
      const parameters = { id: person.id, row: first.number };
      problems.push(
        problemAt(placeOf(table, row, "id"), "person.duplicate-id", "person.duplicate-id", parameters, person.id),
      );
      twice(person);
      continue;
    }
    seen.set(person, row);
    use(person, row);
  }
}

/** The person of a row by Mã; undefined, and reported, where the row has none or nobody has it. */
export function personOf<Key extends string>(
  table: Table<Key | "id">,
  row: Row,
  roster: Roster,
  unknown: "person.unknown" | "leave.unknown-person",
  problems: Problem[],
): PersonRecord | undefined {
  const id = textOf(table, row, "id");
  const place = placeOf(table, row, "id");
  if (id === "") {
    const name = clean(
      (table.columns as ReadonlyMap<string, number>).has("name") ? textOf(table as Table<string>, row, "name") : "",
    );
    problems.push(problemAt(place, "person.missing-id", "person.missing-id", { name }));
    return undefined;
  }
  const person = roster.byId.get(foldCase(id));
  if (!person) problems.push(problemAt(place, unknown, "person.unknown", { id }, id));
  return person;
}

function checkName(table: Table<"name" | "id">, row: Row, person: PersonRecord, problems: Problem[]): void {
  const name = textOf(table, row, "name");
  if (name === "" || person.sharesId || foldName(name) === foldName(person.name)) return;
  const problem = problemAt(
    placeOf(table, row, "name"),
    "name.mismatch",
    "name.mismatch",
    { id: person.id, name, roster: person.name },
    person.id,
  );
  problems.push({ ...problem, fix: fixTo(person.name), found: markOf(cellOf(table, row, "name")) });
}
