// Fault test over every action that writes: a rule that rejects, cells that are protected, full stores, two runs at once.
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { EntryName, Reply } from "../../src/entry";
import { type Office, openSaved, type SavedOffice } from "../actions/office";
import { READING_ACTIONS, resultOf, SIDEBAR_CALLS, WRITING, type Writing } from "./actions";
import { sheetOf } from "./hands";
import { type Content, contentOf } from "./runs";

const USER = "van.thu@example.invalid";
const OTHER = "to.chuc@example.invalid";

const ACTIONS = Object.entries(WRITING).map(([name, action]) => ({ name, ...action }) as Case);

type Case = Writing & { name: EntryName };

let office: Office;
afterEach(() => office.close());

const saved = new Map<string, SavedOffice>();

/** The workbook of an action, made once, as that user has it open. */
function opened({ name, start }: Case, user = USER): Office {
  const found = saved.get(name) ?? start();
  saved.set(name, found);
  return openSaved(found, user);
}

const wanted = new Map<string, unknown>();

/** What stands after the action was done without a fault. */
function undisturbed(action: Case): unknown {
  if (!wanted.has(action.name)) {
    const undisturbedOffice = opened(action);
    const [name, ...parameters] = action.call(undisturbedOffice);
    undisturbedOffice.call(name, ...parameters);
    wanted.set(action.name, resultOf(undisturbedOffice));
    undisturbedOffice.close();
  }
  return wanted.get(action.name);
}

/** Does the action again in the workbook of the test; it must end as it does without a fault. */
function endsAsUndisturbed(action: Case, [name, ...parameters] = action.call(office)): void {
  const reply = office.reply(name, ...parameters);
  if (!reply.ok) expect(action.again ?? [], reply.message).toContain(reply.code);
  expect(resultOf(office)).toEqual(undisturbed(action));
}

/** What is in the way of writing into a sheet; each gives what takes it away again. */
const OBSTACLES = {
  "a rule that rejects every value": (sheet: string) => {
    const found = sheetOf(office, sheet);
    const range = found.getRange(1, 1, found.getMaxRows(), found.getMaxColumns());
    const former = range.getDataValidations();
    const rule = office.services.SpreadsheetApp.newDataValidation().requireValueInList(["không có"]);
    range.setDataValidation(rule.setAllowInvalid(false).build());
    return () => void range.setDataValidations(former);
  },
  "cells that are somebody else's": (sheet: string) => {
    const protection = sheetOf(office, sheet).protect().addEditor(OTHER);
    return () => protection.remove();
  },
};

type Obstacle = keyof typeof OBSTACLES;

const IN_THE_WAY = Object.keys(OBSTACLES) as Obstacle[];

/** Whether an answer names the sheet as one that did not take what was to be written. */
function names(reply: Reply<unknown>, sheet: string): boolean {
  if (!reply.ok) return reply.message.includes(sheet) && reply.code !== "action.fault";
  const { refused = [] } = (reply.value ?? {}) as { refused?: { sheet: string }[] };
  return refused.some((cell) => cell.sheet === sheet);
}

/** Rows that stood there before, would stand there after the action too, and are gone. */
function lostRows(before: Content, after: Content, action: Case): string[] {
  const { sheets } = undisturbed(action) as { sheets: Content };
  return Object.entries(before).flatMap(([sheet, rows]) =>
    rows.filter((row) => sheets[sheet]?.includes(row) && !after[sheet]?.includes(row)).map((row) => `${sheet}: ${row}`),
  );
}

describe("the table of the actions that write", () => {
  it("has every function of the sidebar that does not only read", () => {
    office = opened(ACTIONS[0] as Case);
    expect([...Object.keys(WRITING), ...READING_ACTIONS].sort()).toEqual([...SIDEBAR_CALLS].sort());
  });

  it("is whole: each is stopped after every call in some test, and met by hands in the rows unless none can come between", () => {
    office = opened(ACTIONS[0] as Case);
    const sources = (start: string) =>
      readdirSync("test/faults")
        .filter((file) => file.startsWith(start))
        .map((file) => readFileSync(`test/faults/${file}`, "utf8"))
        .join("\n");
    const [stopped, met] = [sources("stopped"), sources("interrupted")];
    const tested = (text: string, name: string) =>
      text.includes(`"${name}"`) ||
      (name === "setUpWorkbook" && text.includes("planned")) ||
      (name === "chooseReading" && text.includes("READING"));
    for (const { name, alone, unlocked } of ACTIONS) {
      if (!unlocked) expect(tested(stopped, name), `${name} is stopped`).toBe(true);
      expect(tested(met, name) || alone !== undefined, `${name} is interrupted`).toBe(true);
    }
  });
});

describe.each(IN_THE_WAY)("%s", (kind) => {
  it.for(ACTIONS.flatMap((action) => action.into.map((sheet) => ({ ...action, sheet }))))(
    "in $sheet: $name names the sheet or needs nothing of it, nothing is lost, and it goes on once that is gone",
    ({ sheet, ...action }) => {
      office = opened(action);
      const before = contentOf(office);
      const lift = OBSTACLES[kind](sheet);
      const [name, ...parameters] = action.call(office);
      const reply = office.reply(name, ...parameters);
      if (!names(reply, sheet)) {
        expect(reply).toMatchObject({ ok: true });
        expect(resultOf(office)).toEqual(undisturbed(action));
      }
      expect(lostRows(before, contentOf(office), action)).toEqual([]);
      lift();
      endsAsUndisturbed(action);
    },
  );

  it.for(ACTIONS)("in every other sheet: $name does its work all the same", (action) => {
    office = opened(action);
    for (const sheet of Object.keys(contentOf(office)).map((name) => name.replace(/^!/, "")))
      if (!action.into.includes(sheet)) OBSTACLES[kind](sheet);
    const [name, ...parameters] = action.call(office);
    expect(office.reply(name, ...parameters)).toMatchObject({ ok: true });
    expect(resultOf(office)).toEqual(undisturbed(action));
  });
});

describe("a full store", () => {
  it.for(ACTIONS)("$name says so where it needs one, loses nothing, and goes on once there is room", (action) => {
    office = opened(action);
    const before = contentOf(office);
    const stores = [office.state.properties.document, office.state.properties.user];
    const call = action.call(office);
    for (const store of stores) for (let index = 0; index < 56; index++) store.set(`x${index}`, "x".repeat(9_140));
    const [name, ...parameters] = call;
    const reply = office.reply(name, ...parameters);
    expect(reply).toMatchObject(action.stores.length > 0 ? { ok: false, code: "action.store-full" } : { ok: true });
    expect(lostRows(before, contentOf(office), action)).toEqual([]);
    for (const store of stores) for (let index = 0; index < 56; index++) store.delete(`x${index}`);
    endsAsUndisturbed(action);
  });
});

describe("two runs at once", () => {
  it.for(ACTIONS)("$name changes nothing while somebody else's run holds the workbook", (action) => {
    office = opened(action);
    const before = resultOf(office);
    const [name, ...parameters] = action.call(office);
    office.state.locks.set("document", "another run");
    const reply = office.reply(name, ...parameters);
    if (action.unlocked) expect(reply).toMatchObject({ ok: true });
    else {
      expect(reply).toMatchObject({ ok: false, code: "action.busy" });
      expect(resultOf(office)).toEqual(before);
    }
  });

  it.for(ACTIONS)("$name pressed twice, the second time on what was seen before the first, is done once", (action) => {
    office = opened(action);
    const [name, ...parameters] = action.call(office);
    office.call(name, ...parameters);
    endsAsUndisturbed(action, [name, ...parameters]);
  });
});
