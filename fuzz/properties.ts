// What has to hold for a whole workbook, whatever stands in its cells: one function a property, over one regulation's unit.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { fileOf, kindsOf, reportOf } from "../sidebar/document/build";
import type { CheckResult } from "../src/actions/check";
import type { PersonResult } from "../src/actions/result";
import { spoken } from "../src/language/messages";
import { columnLetters, isBlank } from "../src/language/text";
import { cellScales, sizeForm } from "../src/regulation/form";
import { findRegulation } from "../src/regulations";
import type { Problem } from "../src/workbook/problem";
import { type Answers, answerFor } from "./dist";
import { anyBreak, anyCell, anyMess, anyMove, anyPlace, at, breakSheet, moveSheet, spoil } from "./mess";
import { type Cell, copyOf, type Sheet, type Unit } from "./units";

/** How much was tried. */
interface Count {
  workbooks: number;
  cells: number;
}

/** A property over one unit: throws with the shrunk workbook where it does not hold. */
export interface Property {
  name: string;
  run(unit: Unit, options: { seed: number; numRuns: number }, count: Count): void | Promise<void>;
}

const SHEETS_OF_SETTING = ["Cấu hình", "Nhân sự", "Tiêu chí", "Ngày lễ"];

export function fail(sentence: string, ...details: unknown[]): never {
  throw new Error([sentence, ...details.map((one) => JSON.stringify(one)?.slice(0, 2000))].join("\n  "));
}

/** An answer: a value or a refusal that says in a sentence why; never a fault, never changed cells, only wire types. */
function soundAnswer<Name extends keyof Answers>(name: Name, sheets: readonly Sheet[]): Answers[Name] {
  const before = structuredClone(sheets);
  const answer = answerFor(name, sheets);
  if (!isDeepStrictEqual(sheets, before)) fail("the cells were changed");
  checkWire(answer, name);
  const copy = spoken(JSON.parse(JSON.stringify(answer)) as Answers[Name]);
  if (!copy.ok && copy.code === "action.fault") fail(`${name} broke`);
  const typed = sheets.flatMap(({ name: sheet, rows }) => [sheet, ...rows.flat().map(String)]).join("\n");
  const text = JSON.stringify(copy);
  for (const word of ["[object", "undefined", "NaN"])
    if (text.includes(word) && !typed.includes(word)) fail(`${name} says ${word}`, copy);
  checkSentences(copy, name, typed);
  return copy;
}

/** What google.script.run carries: no undefined in a list, no date, no number beyond JSON. */
function checkWire(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) fail(`${path} is ${value}`);
  if (["function", "symbol", "bigint"].includes(typeof value)) fail(`${path} is a ${typeof value}`);
  if (typeof value !== "object" || value === null) return;
  if (Object.prototype.toString.call(value) === "[object Date]") fail(`${path} is a date`);
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined && Array.isArray(value)) fail(`${path}.${key} is undefined`);
    checkWire(part, `${path}.${key}`);
  }
}

/** Every message is there, and none has a hole that nothing filled. */
function checkSentences(value: unknown, path: string, typed: string): void {
  if (typeof value !== "object" || value === null) return;
  const { key, message } = value as { key?: unknown; message?: unknown };
  if (typeof key === "string" && typeof message === "string") {
    if (message === "") fail(`${path}: no words for ${key}`);
    const [hole] = /\{[a-z]\w*\}/i.exec(message) ?? [];
    if (hole && !typed.includes(hole)) fail(`${path}: ${hole} is not filled`, message);
  }
  for (const [name, part] of Object.entries(value)) checkSentences(part, `${path}.${name}`, typed);
}

/** The result of a check that must not be refused. */
function checked(sheets: readonly Sheet[]): CheckResult {
  const reply = soundAnswer("check", sheets);
  if (!reply.ok) return fail("refused", reply);
  return reply.value;
}

/** What a person came to, without the words. */
const resultOf = ({ id, form, points, band, level }: PersonResult) => ({ id, form, points, band, level });

/** The score cells of the stages that belong to a person's form. */
interface ScoreCell {
  sheet: Sheet;
  row: number;
  column: number;
  person: number;
  item: number;
  address: string;
  decides: boolean;
}

function scoreCells({ regulation, sheets }: Unit): ScoreCell[] {
  const stages = findRegulation(regulation)?.stages ?? [];
  const people = sheets.find(({ name }) => name === "Nhân sự") as Sheet;
  const ids = people.rows.slice(people.heading + 1).map((row) => row[0]);
  return stages.flatMap(({ sheet: name }, index) => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) return [];
    const heading = sheet.rows[sheet.heading] ?? [];
    return sheet.rows.flatMap((cells, row) =>
      row <= sheet.heading
        ? []
        : cells.flatMap((cell, column) =>
            typeof heading[column] === "number" && typeof cell === "number"
              ? [
                  {
                    sheet,
                    row,
                    column,
                    person: ids.indexOf(cells[0] as Cell),
                    item: heading[column],
                    address: `${columnLetters(column + 1)}${row + 1}`,
                    decides: index === stages.length - 1,
                  },
                ]
              : [],
          ),
    );
  });
}

/** The scale of a score cell, from the regulation. */
function scaleOf(unit: Unit, cell: ScoreCell) {
  const people = unit.sheets.find(({ name }) => name === "Nhân sự") as Sheet;
  const column = people.rows[people.heading]?.indexOf("Mẫu") ?? -1;
  const form = people.rows[people.heading + 1 + cell.person]?.[column];
  const definition = findRegulation(unit.regulation)?.forms.find(({ id }) => id === form);
  return definition && cellScales(sizeForm(definition, 3))[cell.item - 1];
}

const atCell = (problems: readonly Problem[], { sheet, address }: ScoreCell) =>
  problems.filter((one) => one.sheet === sheet.name && one.cell === address);

/** Whether a value is certainly no score: no number, or one beyond the scale. */
function isCertainlyBad(value: Cell, scale: ReturnType<typeof scaleOf>): boolean {
  if (typeof value !== "number") return !isBlank(value);
  return scale !== undefined && (value < scale.min || value > scale.max);
}

const anyWorkbook: Property = {
  name: "any mess in any cell and any broken sheet: an answer or a sentence, wire types, nobody lost",
  run(unit, options, count) {
    fc.assert(
      fc.property(anyMess, fc.array(anyBreak, { maxLength: 2 }), (mess, breaks) => {
        const spoilt = copyOf(unit);
        for (const one of breaks) breakSheet(spoilt, one);
        if (spoilt.sheets.length === 0) return;
        spoil(spoilt, mess);
        count.workbooks++;
        count.cells += mess.length;
        soundAnswer("overview", spoilt.sheets);
        const check = soundAnswer("check", spoilt.sheets);
        const publish = soundAnswer("publish", spoilt.sheets);
        if (!check.ok || !publish.ok) return fail("refused", check, publish);
        const { people, rated, problems } = check.value;
        const { summary, sheets } = publish.value;
        if (!rated && problems.length === 0) fail("nobody was rated, and nothing says why");
        if (rated !== (summary !== null)) fail("rated without a summary");
        if (summary && (summary.people.length !== people.length || sheets?.people.length !== people.length))
          fail("the documents know other people than the check");
      }),
      options,
    );
  },
};

const cellsOfScores: Property = {
  name: "bad score cells: each is reported once at its own cell, and only its person has no level",
  run(unit, options, count) {
    const cells = scoreCells(unit);
    if (cells.length === 0) return;
    const before = checked(unit.sheets);
    const anyChoice = fc.array(fc.record({ place: anyPlace, value: anyCell }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyChoice, (choices) => {
        const spoilt = copyOf(unit);
        const own = scoreCells(spoilt);
        const written = new Map<number, Cell>();
        for (const { place, value } of choices) {
          const chosen = Math.floor(place.column * own.length);
          const cell = own[chosen] as ScoreCell;
          if (!isCertainlyBad(value, scaleOf(unit, cell))) continue;
          (cell.sheet.rows[cell.row] as Cell[])[cell.column] = value;
          written.set(chosen, value);
        }
        count.workbooks++;
        count.cells += written.size;
        const { people, problems } = checked(spoilt.sheets);
        for (const [place, value] of written) {
          const found = atCell(problems, own[place] as ScoreCell);
          if (found.length !== 1 || !found[0]?.code.startsWith("score."))
            fail("a bad cell is not reported exactly once", own[place]?.address, value, found);
        }
        if (problems.length !== written.size) fail("something else is reported", problems);
        const touched = new Set(
          [...written.keys()]
            .map((place) => own[place])
            .filter((one) => one?.decides)
            .map((one) => one?.person),
        );
        for (const [index, person] of people.entries()) {
          const former = before.people[index] as PersonResult;
          if (!touched.has(index)) {
            if (!isDeepStrictEqual(resultOf(person), resultOf(former))) fail("another person changed", person, former);
          } else if (person.level !== "CHUA_DU" || person.points !== null || person.band !== null)
            fail("a person with a bad cell has a result", person);
        }
      }),
      options,
    );
  },
};

/** The ways to write a number as a text that people use. */
const SPELLINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => (text.includes(".") ? text.replace(".", ",") : `${text},0`),
  (text) => ` ${text} `,
  (text) => `\u00a0${text.replace(".", ",")}\u200b`,
];

const textNumbers: Property = {
  name: "a score as text is no score: that person has no level, the fix is the number, all else is the same",
  run(unit, options, count) {
    if (scoreCells(unit).length === 0) return;
    const before = checked(unit.sheets);
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...SPELLINGS), (place, spelling) => {
        const spoilt = copyOf(unit);
        const cell = at(scoreCells(spoilt), place.column);
        const cells = cell.sheet.rows[cell.row] as Cell[];
        const number = cells[cell.column] as number;
        cells[cell.column] = spelling(String(number));
        count.workbooks++;
        count.cells++;
        const { people, problems } = checked(spoilt.sheets);
        const [problem] = problems;
        if (problems.length !== 1 || problem?.code !== "score.text-number" || problem.cell !== cell.address)
          fail("the text is not the one problem", problems);
        if (problem?.fix?.value !== number) fail("the fix is another number", problem);
        for (const [index, person] of people.entries()) {
          const former = before.people[index] as PersonResult;
          const wanted =
            cell.decides && index === cell.person
              ? { ...resultOf(former), points: null, band: null, level: "CHUA_DU" }
              : resultOf(former);
          if (!isDeepStrictEqual(resultOf(person), wanted)) fail("somebody's result is another", person, former);
        }
      }),
      options,
    );
  },
};

const onePerson: Property = {
  name: "any mess in one person's cells: nobody else's level, points or band change, nobody is lost",
  run(unit, options, count) {
    const before = checked(unit.sheets);
    fc.assert(
      fc.property(anyPlace, anyMess, (whom, mess) => {
        const spoilt = copyOf(unit);
        const place = Math.floor(whom.row * before.people.length);
        const id = before.people[place]?.id;
        const rows = spoilt.sheets.flatMap(({ rows }) => rows.filter((cells) => cells[0] === id));
        for (const { place: where, value } of mess) {
          const cells = at(rows, where.row);
          cells[Math.floor(where.column * cells.length)] = value;
        }
        count.workbooks++;
        count.cells += mess.length;
        const { people } = checked(spoilt.sheets);
        const roster = spoilt.sheets.find(({ name }) => name === "Nhân sự") as Sheet;
        // the place in the list is kept unless the row is blank now
        const isGone = roster.rows[roster.heading + 1 + place]?.every((cell) => cell === false || isBlank(cell));
        if (people.length !== before.people.length - (isGone ? 1 : 0)) fail("somebody was lost", people.length);
        for (const [index, person] of people.entries()) {
          const former = before.people[isGone && index >= place ? index + 1 : index] as PersonResult;
          // the head of a unit answers for the others, by the rules of Long Biên and of the decrees
          if (former.id === id || former === before.people[0]) continue;
          if (!isDeepStrictEqual(resultOf(person), resultOf(former))) fail("another person changed", person, former);
        }
      }),
      options,
    );
  },
};

const moved: Property = {
  name: "titles above, columns and rows in other order, further columns, other spelling: the same results",
  run(unit, options, count) {
    const before = checked(unit.sheets);
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 6 }), (moves) => {
        const other = copyOf(unit);
        for (const move of moves) moveSheet(other, move);
        count.workbooks++;
        const { people, problems, quota } = checked(other.sheets);
        if (problems.length > 0) fail("something is reported", problems, moves);
        if (!isDeepStrictEqual(people, before.people)) fail("a result is another", moves);
        if (!isDeepStrictEqual(quota, before.quota)) fail("a quota is another", moves);
      }),
      options,
    );
  },
};

/** The decimal digits of a number as a whole number of 10⁻²⁰. */
function exact(value: number): bigint {
  const [whole = "0", part = ""] = value.toFixed(20).split(".");
  return BigInt(whole + part);
}

const exactPoints: Property = {
  name: "points are the sum of the scores as written, to the last digit, where the form adds them up",
  run(unit, options, count) {
    const regulation = findRegulation(unit.regulation);
    const own = scoreCells(unit).filter(({ decides }) => decides);
    const plain = regulation?.forms.every(({ weights, total }) => !weights && !total?.cap);
    if (own.length === 0 || !plain || !regulation) return;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: own.length, maxLength: own.length }), (steps) => {
        const other = copyOf(unit);
        const sums = new Map<number, number>();
        scoreCells(other)
          .filter(({ decides }) => decides)
          .forEach((cell, index) => {
            const scale = scaleOf(unit, cell);
            const perPoint = regulation.forms[0]?.scale.stepsPerPoint ?? 1;
            if (!scale) return;
            const most = (scale.max - scale.min) * perPoint;
            const step = scale.min * perPoint + ((steps[index] as number) % (Math.min(most, 20 * perPoint) + 1));
            (cell.sheet.rows[cell.row] as Cell[])[cell.column] = step / perPoint;
            sums.set(cell.person, (sums.get(cell.person) ?? 0) + step);
          });
        count.workbooks++;
        count.cells += own.length;
        const { people, problems } = checked(other.sheets);
        for (const [index, { id, points }] of people.entries()) {
          const perPoint = regulation.forms[0]?.scale.stepsPerPoint ?? 1;
          const sum = (sums.get(index) ?? 0) / perPoint;
          // the unit's own criteria may set a lower maximum, and the total has one
          if (points === null ? !problems.some(({ person }) => person === id) : exact(points) !== exact(sum))
            fail("points are another sum", points, sum);
        }
      }),
      options,
    );
  },
};

/** A text that stands nowhere else. */
const MARK = "zqx";

const publication: Property = {
  name: "documents: built whatever stands in the cells, and none tells its readers what they may not see",
  run(unit, options, count) {
    const notPublic = unit.sheets.flatMap(({ name }, index) => (SHEETS_OF_SETTING.includes(name) ? [] : [index]));
    fc.assert(
      fc.property(anyMess, (mess) => {
        const spoilt = copyOf(unit);
        const roster = spoilt.sheets.find(({ name }) => name === "Nhân sự") as Sheet;
        for (const [index, cells] of roster.rows.entries())
          if (index > roster.heading) cells[1] = `Người Số ${String.fromCharCode(64 + index - roster.heading)}Z`;
        for (const { name, heading, rows } of spoilt.sheets)
          if (!SHEETS_OF_SETTING.includes(name))
            for (const cells of rows.slice(heading + 1)) {
              const place = roster.rows.findIndex(([id]) => id === cells[0]);
              if (place > roster.heading) cells[1] = roster.rows[place]?.[1] ?? "";
            }
        for (const { place, value } of mess) {
          const { rows, heading } = spoilt.sheets[at(notPublic, place.sheet)] as Sheet;
          const cells = at(rows.slice(heading + 1), place.row) ?? [];
          const column = Math.floor(place.column * cells.length);
          if (column > 1) cells[column] = typeof value === "string" ? `${MARK}${value.slice(0, 200)}` : value;
        }
        count.workbooks++;
        count.cells += mess.length;
        const reply = soundAnswer("publish", spoilt.sheets);
        const report = reply.ok ? reportOf(reply.value) : null;
        if (!report) return;
        for (const kind of kindsOf(report)) {
          const documents = fileOf(kind, report)?.documents ?? [];
          for (const document of documents) {
            const text = JSON.stringify(document);
            if (/undefined|NaN|\[object/.test(text) && !/undefined|NaN|\[object/.test(JSON.stringify(mess)))
              fail(`${kind.id} says undefined`, text);
            if (document.audience === "public" || document.audience === "unit") {
              if (text.includes(MARK)) fail(`${kind.id} tells what stands in somebody's cells`, text);
              const points = report.people.flatMap(({ points: sum }) =>
                sum && !Number.isInteger(sum) ? [String(sum).replace(".", ",")] : [],
              );
              for (const sum of points) if (text.includes(`"${sum}"`)) fail(`${kind.id} tells points`, sum);
            }
            if (document.audience === "public")
              for (const { name, level } of report.people)
                if (level !== "DAT" && text.includes(name)) fail(`${kind.id} names ${name}, whose level is ${level}`);
            if (document.audience === "person") {
              const named = report.people.filter(({ name }) => text.includes(name) && name !== report.unit.signer);
              if (named.length > 1)
                fail(
                  `${kind.id} of one person names another`,
                  named.map(({ name }) => name),
                );
            }
          }
        }
      }),
      options,
    );
  },
};

export const PROPERTIES: readonly Property[] = [
  anyWorkbook,
  cellsOfScores,
  textNumbers,
  onePerson,
  moved,
  exactPoints,
  publication,
];
