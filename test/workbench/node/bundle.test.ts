// This file checks that a compiled bundle is loaded and called as Google loads and calls it.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bundle, loadBundle } from "../../../workbench/node/bundle";
import { createServices, type ServiceLog } from "../../../workbench/services";
import { type Host, openHeadless, registerCustomFunctions } from "../../../workbench/univer/headless";
import { workbookOf } from "../workbooks";

const app = `var App = (() => {
  let count = 0;
  const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng");
  return {
    count: () => ++count,
    rating: (args) => {
      const [rows, form] = Array.from(args);
      if (form === "XX") throw new Error("Không có mẫu XX");
      return rows.map((row) => [row.reduce((sum, score) => sum + score, 0)]);
    },
    read: () => sheet().getDataRange().getValues().map((row) => row.map((cell) =>
      cell instanceof Date ? "Date" : Array.isArray(cell) ? "Array" : typeof cell)),
    isOwn: () => sheet().getDataRange().getValues() instanceof Array,
    write: (value) => { sheet().getRange("A1").setValue(value); },
    leak: () => sheet().getDataRange().getValues(),
    fail: () => { sheet().getRange("ZZ1"); },
    caught: () => { try { sheet().getNote(); } catch (error) { return error instanceof Error && error.message; } },
    echo: (value) => value,
  };
})()`;

const entry = `
/** @customfunction */
function RATING(rows, form) { return App.rating(arguments); }
function count() { return App.count(); }
function read() { return App.read(); }
function isOwn() { return App.isOwn(); }
function write(value) { App.write(value); }
function leak() { return App.leak(); }
function fail() { App.fail(); }
function caught() { return App.caught(); }
function echo(value) { return App.echo(value); }
function hidden_() { return 1; }
`;

let folder: string;
let host: Host;
let log: ServiceLog;
let bundle: Bundle;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
  writeFileSync(join(folder, "99_entry.js"), entry);
  writeFileSync(join(folder, "00_app.js"), app);
  writeFileSync(join(folder, "sidebar.html"), "<p>sidebar</p>");
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  host = openHeadless(
    workbookOf({
      Bảng: [
        [1, "chữ", { v: 45106, t: 2, s: "date" }, "=RATING(A2:B3)"],
        [2, 3],
        [4, 5],
      ],
    }),
  );
  log = { calls: [] };
  bundle = loadBundle(
    folder,
    (realm, run) => createServices(host, { realm, run, log, html: (file) => file }),
    () => host.writes.flush(),
  );
});

afterEach(() => host.dispose());

test("P-59: every call has fresh globals, custom functions share one run", () => {
  expect([bundle.call("count"), bundle.call("count")]).toEqual([1, 1]);
  expect([bundle.callCustomFunction("count"), bundle.callCustomFunction("count")]).toEqual([1, 2]);
});

test("values from services are of the script's own realm", () => {
  expect(bundle.call("read")).toEqual([
    ["number", "string", "Date", "string"],
    ["number", "number", "string", "string"],
    ["number", "number", "string", "string"],
  ]);
  expect(bundle.call("isOwn")).toBe(true);
});

test("arguments and results are copied; what the wire cannot carry is refused", () => {
  const argument = { a: [1] };
  expect(bundle.call("echo", argument)).toEqual({ a: [1] });
  expect(bundle.call("echo", argument)).not.toBe(argument);
  expect(bundle.call("echo", argument)).toBeInstanceOf(Object);
  expect(bundle.call("write", "mới")).toBeNull();
  expect(() => bundle.call("leak")).toThrow("google.script.run cannot carry a Date (value[0][2])");
  expect(() => bundle.call("echo", () => 1)).toThrow("cannot carry a function");
});

test("what a call writes is in the workbook when it returns", () => {
  bundle.call("write", "mới");
  expect(host.workbook.getSheetByName("Bảng")?.getRange("A1").getValue()).toBe("mới");
});

test("errors arrive as errors of the caller, and scripts catch them as their own", () => {
  expect(() => bundle.call("fail")).toThrow("The coordinates of the range are outside the dimensions of the sheet.");
  expect(() => bundle.call("fail")).toThrow(Error);
  expect(bundle.call("caught")).toBe("Sheet.getNote is not implemented in the workbench");
});

test("P-58: names that end in _ and names that are not there cannot be called", () => {
  expect(() => bundle.call("hidden_")).toThrow("Script function not found: hidden_");
  expect(() => bundle.call("nothing")).toThrow("Script function not found: nothing");
});

test("the service calls of an action can be counted", () => {
  bundle.call("read");
  expect(log.calls.filter(({ name }) => name === "Range.getValues")).toHaveLength(1);
});

test("the bundle's functions are computed in cells", async () => {
  registerCustomFunctions(host, bundle.realm, bundle.customFunctions(["RATING"]));
  await host.calculate();
  const cells = host.snapshot().sheets["sheet-0"]?.cellData;
  expect([cells?.[0]?.[3]?.v, cells?.[1]?.[3]?.v]).toEqual([5, 9]);
});

test("a folder without scripts is refused", () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  expect(() => loadBundle(empty, () => ({}))).toThrow("No script to load");
  rmSync(empty, { recursive: true });
});
