// Tests of src/google/properties.ts: values longer than the store takes are laid into parts and come back whole.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepLong, longValue } from "../../src/google/properties";
import { openHeadless } from "../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbench/workbooks";

process.env.TZ = "Asia/Ho_Chi_Minh";
let host: ReturnType<typeof openHeadless>;

beforeEach(() => {
  host = openHeadless(workbookOf({ Trang: [] }));
  vi.stubGlobal("PropertiesService", servicesOf(host).PropertiesService);
});
afterEach(() => {
  vi.unstubAllGlobals();
  host.dispose();
});

const keys = () => PropertiesService.getDocumentProperties().getKeys();

it("keeps Vietnamese text of any length whole", () => {
  const long = { text: "Đỗ Thị Ánh ở phường Sông Xanh 𠀀. ".repeat(2_000) };
  keepLong("thing", long);
  expect(longValue("thing")).toEqual(long);
  expect(keys().length).toBeGreaterThan(10);
});

it("leaves nothing of a longer value behind a shorter one", () => {
  keepLong("thing", "x".repeat(20_000));
  keepLong("thing", "short");
  expect(longValue("thing")).toBe("short");
  expect(keys().sort()).toEqual(["thing", "thing.0"]);
});

it("gives null where nothing was kept, what was kept is removed, or a part is gone", () => {
  expect(longValue("thing")).toBeNull();
  keepLong("thing", "x".repeat(20_000));
  PropertiesService.getDocumentProperties().deleteProperty("thing.1");
  expect(longValue("thing")).toBeNull();
  keepLong("thing", null);
  expect(longValue("thing")).toBeNull();
});
