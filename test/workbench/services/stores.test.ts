// This file checks properties, cache and locks, above all that Google's limits bite.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stateOf } from "../../../workbench/services";
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

  test("a value of more than 9 kB throws, counted in bytes", () => {
    const properties = servicesOf(host).PropertiesService.getDocumentProperties();
    properties.setProperty("vừa", "a".repeat(9 * 1024));
    expect(() => properties.setProperty("quá", "ế".repeat(4000))).toThrow("Argument too large: value");
  });

  test("a store of more than 500 kB throws", () => {
    const properties = servicesOf(host).PropertiesService.getDocumentProperties();
    const fill = () => {
      for (let index = 0; index < 60; index++) properties.setProperty(`k${index}`, "a".repeat(9 * 1024));
    };
    expect(fill).toThrow("You have exceeded the property storage quota.");
  });
});

describe("CacheService", () => {
  test("keeps texts until they expire", () => {
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

  test("a value of more than 100 kB, a key of more than 250 letters and a longer life than 6 hours throw", () => {
    const cache = servicesOf(host).CacheService.getScriptCache();
    expect(() => cache.put("k", "a".repeat(100 * 1024 + 1))).toThrow("Argument too large: value");
    expect(() => cache.put("k".repeat(251), "v")).toThrow("Argument too large: key");
    expect(() => cache.put("k", "v", 21_601)).toThrow("Invalid argument: expirationInSeconds");
  });
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

  test("a lock that another run holds is refused", () => {
    const lock = servicesOf(host).LockService.getDocumentLock();
    stateOf(host).locks.set("document", "someone else");
    expect(lock.tryLock(10)).toBe(false);
    expect(() => lock.waitLock(10)).toThrow("Lock timeout: another process was holding the lock for too long.");
    lock.releaseLock();
    expect(stateOf(host).locks.get("document")).toBe("someone else");
  });

  test("a lock that a run forgot is free for the next one", () => {
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
