// This file checks the wire of google.script.run: what it copies, what it changes, what it refuses.
import { expect, test } from "vitest";
import { copyForWire } from "../../../workbench/services";
import { foreignRealm } from "../workbooks";

const realm = foreignRealm();

test("plain values are copied into the other realm", () => {
  const value = { list: [1, "chữ", true, null], inner: { a: 1 } };
  const copy = copyForWire(value, realm) as typeof value;
  expect(copy).toEqual(value);
  expect(copy).not.toBe(value);
  expect(copy).toBeInstanceOf(realm.Object);
  expect(copy.list).toBeInstanceOf(realm.Array);
});

test("P-57: undefined becomes null at the top and in lists, and is dropped from objects", () => {
  expect(copyForWire(undefined, realm)).toBeNull();
  expect(copyForWire([undefined], realm)).toEqual([null]);
  expect(copyForWire({ a: undefined, b: 1 }, realm)).toEqual({ b: 1 });
});

test.each([
  ["a Date", { rows: [[new Date()]] }, "cannot carry a Date (value.rows[0][0])"],
  ["a Date of the other realm", new realm.Date(), "cannot carry a Date"],
  ["a function", { f: () => 1 }, "cannot carry a function (value.f)"],
  ["NaN", [Number.NaN], "cannot carry NaN (value[0])"],
  ["a Map", new Map(), "only plain objects"],
  ["an object of a class", new (class Person {})(), "only plain objects"],
])("P-56: %s is refused with its place", (_name, value, message) => {
  expect(() => copyForWire(value, realm)).toThrow(message);
});

test("a cycle is refused, the same object twice is not", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const shared = { a: 1 };
  expect(() => copyForWire(cycle, realm)).toThrow("cannot carry a cycle (value.self)");
  expect(copyForWire([shared, shared], realm)).toEqual([{ a: 1 }, { a: 1 }]);
});
