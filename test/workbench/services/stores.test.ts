// This file checks properties, cache and locks, above all that Google's limits bite.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ScriptRun, stateOf } from "../../../workbench/services";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

let host: Host;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [] }));
});

afterEach(() => {
  vi.useRealTimers();
  host.dispose();
});

describe("PropertiesService", () => {
  test("keeps texts from one run to the next, apart by store", () => {
    servicesOf(host).PropertiesService.getDocumentProperties().setProperty("kỳ", "2023-Q2");
    const { PropertiesService, realm } = servicesOf(host);
    const properties = PropertiesService.getDocumentProperties();
    expect(properties.getProperty("kỳ")).toBe("2023-Q2");
    expect(properties.getProperty("khác")).toBeNull();
    expect(PropertiesService.getUserProperties().getProperty("kỳ")).toBeNull();
    expect(PropertiesService.getScriptProperties().getKeys()).toEqual([]);
    expect(properties.getKeys()).toBeInstanceOf(realm.Array);
    expect(properties.getProperties()).toBeInstanceOf(realm.Object);
    expect(properties.setProperties({ a: "1" }, true).getProperties()).toEqual({ a: "1" });
    expect(properties.setProperties({ b: "2" }).deleteProperty("a").getKeys()).toEqual(["b"]);
    expect(properties.deleteAllProperties().getKeys()).toEqual([]);
  });

  test("P-33: a value of more than 9 kB throws, counted in bytes", () => {
    const properties = servicesOf(host).PropertiesService.getDocumentProperties();
    properties.setProperty("vừa", "a".repeat(9 * 1024));
    expect(() => properties.setProperty("quá", "ế".repeat(4000))).toThrow("Argument too large: value");
  });

  test("P-34: a store of more than 500 kB throws", () => {
    const properties = servicesOf(host).PropertiesService.getDocumentProperties();
    const fill = () => {
      for (let index = 0; index < 60; index++) properties.setProperty(`k${index}`, "a".repeat(9 * 1024));
    };
    expect(fill).toThrow("You have exceeded the property storage quota.");
  });
});

test("P-35: reads and writes of properties are counted, 50,000 of each a day", () => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  const properties = servicesOf(host).PropertiesService.getDocumentProperties();
  for (let count = 0; count < 50_000; count++) properties.getProperty("k");
  expect(() => properties.getKeys()).toThrow("Service invoked too many times for one day: property reads.");
  properties.setProperty("k", "v");
  stateOf(host).quotas.set("property writes", { since: 0, count: 50_000 });
  for (const write of [() => properties.deleteProperty("k"), () => properties.setProperties({ a: "1" })])
    expect(write).toThrow("Service invoked too many times for one day: property writes.");
  expect(stateOf(host).properties.document).toEqual(new Map([["k", "v"]]));
});

describe("CacheService", () => {
  test("P-36: keeps texts until they expire", () => {
    vi.useFakeTimers({ now: 0, toFake: ["Date"] });
    const cache = servicesOf(host).CacheService.getDocumentCache();
    cache?.put("k", "v", 60);
    cache?.putAll({ a: "1", b: "2" });
    expect(cache?.get("k")).toBe("v");
    expect(cache?.getAll(["a", "b", "c"])).toEqual({ a: "1", b: "2" });
    cache?.remove("a");
    cache?.removeAll(["b"]);
    expect(cache?.getAll(["a", "b"])).toEqual({});
    vi.setSystemTime(60_000);
    expect(cache?.get("k")).toBeNull();
  });

  test("P-37: a value of more than 100 kB, a key of more than 250 letters and a longer life than 6 hours throw", () => {
    const cache = servicesOf(host).CacheService.getScriptCache();
    expect(() => cache.put("k", "a".repeat(100 * 1024 + 1))).toThrow("Argument too large: value");
    expect(() => cache.put("k".repeat(251), "v")).toThrow("Argument too large: key");
    expect(() => cache.put("k", "v", 21_601)).toThrow("Invalid argument: expirationInSeconds");
  });
});

test("P-38: of more than 1,000 items in a cache the 900 that expire last are left", () => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  const cache = servicesOf(host).CacheService.getScriptCache();
  for (let index = 0; index < 1_000; index++) cache.put(`k${index}`, "v", 1_000 + index);
  expect(stateOf(host).cache.script.size).toBe(1_000);
  cache.put("early", "v", 10);
  expect(stateOf(host).cache.script.size).toBe(900);
  expect(["early", "k0", "k99", "k100", "k999"].filter((key) => cache.get(key) === null)).toEqual([
    "early",
    "k0",
    "k99",
  ]);
});

describe("LockService", () => {
  test("a run takes, has and releases the lock of the document", () => {
    const lock = servicesOf(host).LockService.getDocumentLock();
    expect(lock.hasLock()).toBe(false);
    expect(lock.tryLock(10)).toBe(true);
    lock.waitLock(10);
    expect(lock.hasLock()).toBe(true);
    lock.releaseLock();
    expect(lock.hasLock()).toBe(false);
  });

  test("P-39: a lock that another run holds is refused", () => {
    const lock = servicesOf(host).LockService.getDocumentLock();
    stateOf(host).locks.set("document", "someone else");
    expect(lock.tryLock(10)).toBe(false);
    lock.releaseLock();
    expect(stateOf(host).locks.get("document")).toBe("someone else");
  });

  test("P-40: waiting for a lock takes its time, of which the run has no more than its own", () => {
    stateOf(host).locks.set("document", "someone else");
    const run = new ScriptRun({ now: () => 0 });
    const lock = servicesOf(host, { run }).LockService.getDocumentLock();
    expect(() => lock.waitLock(20_000)).toThrow("Lock timeout: another process was holding the lock for too long.");
    expect(run.now()).toBe(20_000);
    expect(lock.tryLock(20_000)).toBe(false);
    expect(run.now()).toBe(40_000);
    expect(() => lock.tryLock(321_000)).toThrow("Exceeded maximum execution time");
  });

  test("P-41: a lock that a run forgot is free for the next one", () => {
    servicesOf(host).LockService.getDocumentLock().tryLock(10);
    expect(servicesOf(host).LockService.getDocumentLock().tryLock(10)).toBe(true);
  });

  test("releasing a lock writes what waits", () => {
    const { LockService, SpreadsheetApp } = servicesOf(host);
    const lock = LockService.getDocumentLock();
    lock.waitLock(10);
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng")?.getRange("A1").setValue("x");
    lock.releaseLock();
    expect(host.workbook.getSheetByName("Bảng")?.getRange("A1").getValue()).toBe("x");
  });
});
