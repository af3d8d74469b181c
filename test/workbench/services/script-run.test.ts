// This file checks what a run of a script may do by its authorization mode, how long it may take, and a day's quotas.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AuthMode, modeOf, type RunOptions, ScriptRun, stateOf } from "../../../workbench/services";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

let host: Host;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [["Mã", 9]] }));
});

afterEach(() => host.dispose());

/** The services of a run, with what tests ask of them most. */
function open(options: RunOptions) {
  const script = servicesOf(host, { run: new ScriptRun({ now: () => 0, ...options }), userEmail: "an@unit.test" });
  const cell = () => {
    const sheet = script.SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Bảng");
    if (!sheet) throw new Error("no sheet");
    return sheet.getRange("B1");
  };
  return { ...script, cell };
}

const upload = ({ Drive, Utilities }: ReturnType<typeof open>, mimeType: string) =>
  Drive.Files.create({ name: "Tờ trình", mimeType }, Utilities.newBlob([80, 75]));
const document = "application/vnd.google-apps.document";

describe("a run's time", () => {
  /** How many cells a run reads at ten seconds a call before it is cut off, and how. */
  function readsIn(mode: AuthMode) {
    const script = open({ mode, cost: (method) => (method === "Range.getValue" ? 10_000 : 0) });
    let count = 0;
    const reading = () => {
      for (const cell = script.cell(); ; count++) cell.getValue();
    };
    expect(reading).toThrow(/^Exceeded maximum execution time/);
    return { count, script };
  }

  test("P-42: six minutes for the menu and the sidebar's calls", () => expect(readsIn("FULL").count).toBe(36));

  test("P-43: thirty seconds for a simple trigger", () => expect(readsIn("LIMITED").count).toBe(3));

  test("P-44: thirty seconds for a custom function, with the note that Sheets shows", () => {
    const { count, script } = readsIn("CUSTOM_FUNCTION");
    expect(count).toBe(3);
    expect(() => script.cell()).toThrow("Exceeded maximum execution time (line 0).");
  });

  test("P-45: every cell that calls a custom function has its own thirty seconds", () => {
    let now = 0;
    const run = new ScriptRun({ mode: "CUSTOM_FUNCTION", now: () => now });
    const slow = run.timed((seconds: number) => {
      now += seconds * 1000;
      return seconds;
    });
    expect([slow(29), slow(30)]).toEqual([29, 30]);
    expect(() => slow(31)).toThrow("Exceeded maximum execution time (line 0).");
    expect(slow(1)).toBe(1);
  });

  test("P-46: a run that is cut off does nothing more, and what it has written stays", () => {
    const script = open({});
    const cell = script.cell();
    cell.setValue(8);
    expect(() => script.Utilities.sleep(361_000)).toThrow("Exceeded maximum execution time");
    expect(() => cell.setValue(7)).toThrow("Exceeded maximum execution time");
    expect(() => script.SpreadsheetApp.flush()).toThrow("Exceeded maximum execution time");
    expect(open({}).cell().getValue()).toBe(8);
  });

  test("P-61: sleeping takes the time of the run, and nobody's patience", () => {
    const run = new ScriptRun({ now: () => 0 });
    servicesOf(host, { run }).Utilities.sleep(300_000);
    expect(run.now()).toBe(300_000);
  });
});

describe("a custom function", () => {
  const script = () => open({ mode: "CUSTOM_FUNCTION" });

  test("P-47: reads the document and changes nothing in it", () => {
    expect(script().cell().getValue()).toBe(9);
    const cell = script().cell();
    expect(() => cell.setValue(1)).toThrow(/^You do not have permission to call setValue$/);
    expect(() => cell.setBackground("red")).toThrow("You do not have permission to call setBackground");
    expect(() => cell.getSheet().insertRowAfter(1)).toThrow("You do not have permission to call insertRowAfter");
    const { SpreadsheetApp } = script();
    expect(() => SpreadsheetApp.getActiveSpreadsheet().insertSheet("x")).toThrow("call insertSheet");
    expect(open({}).cell().getValue()).toBe(9);
  });

  test("P-48: has the services that Google lists, and no others", () => {
    const { CacheService, LockService, PropertiesService, Utilities, Drive, Session } = script();
    CacheService.getScriptCache().put("k", "v");
    PropertiesService.getUserProperties().setProperty("k", "v");
    expect(LockService.getScriptLock().tryLock(1)).toBe(true);
    expect(Utilities.base64Encode("a")).toBe("YQ==");
    expect(() => Drive.Files.create({})).toThrow("You do not have permission to call Drive service.");
    expect(() => Session.getActiveUser()).toThrow("You do not have permission to call Session service.");
  });

  test("P-49: has no user interface", () =>
    expect(() => script().SpreadsheetApp.getUi()).toThrow("Cannot call SpreadsheetApp.getUi() from this context."));
});

describe("a simple trigger", () => {
  test("P-50: without authorization makes its menu and asks for nothing else", () => {
    const { SpreadsheetApp, PropertiesService, Session, CacheService } = open({ mode: "NONE" });
    SpreadsheetApp.getUi().createAddonMenu().addItem("Kiểm tra", "check").addSeparator().addToUi();
    expect(Session.getActiveUserLocale()).toBe("vi");
    for (const call of [
      () => SpreadsheetApp.getActiveSpreadsheet(),
      () => PropertiesService.getUserProperties(),
      () => CacheService.getUserCache(),
      () => Session.getActiveUser(),
      () => SpreadsheetApp.getUi().alert("x"),
    ])
      expect(call).toThrow("You do not have permission to call ");
  });

  test("P-51: with limited authorization knows the document, but opens no sidebar and uploads nothing", () => {
    const script = open({ mode: "LIMITED" });
    expect(script.cell().setValue(7).getValue()).toBe(7);
    expect(script.PropertiesService.getDocumentProperties().getKeys()).toEqual([]);
    const page = script.HtmlService.createHtmlOutputFromFile("sidebar");
    expect(() => script.SpreadsheetApp.getUi().showSidebar(page)).toThrow(
      "You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
    );
    expect(() => upload(script, document)).toThrow("You do not have permission to call Drive.Files.create.");
  });

  test("is what Google calls by itself", () =>
    expect(["onOpen", "onEdit", "showSidebar", "onInstall"].map(modeOf)).toEqual([
      "LIMITED",
      "LIMITED",
      "FULL",
      "FULL",
    ]));
});

test("P-52: a scope that the user did not grant is missed by the methods that need it, and by no others", () => {
  const script = open({ refusedScopes: ["drive.file", "userinfo.email"] });
  expect(() => upload(script, document)).toThrow(
    "Specified permissions are not sufficient to call Drive.Files.create. Required permissions: https://www.googleapis.com/auth/drive.file",
  );
  expect(() => script.Session.getActiveUser()).toThrow(
    "Required permissions: https://www.googleapis.com/auth/userinfo.email",
  );
  expect(script.cell().setValue(1).getValue()).toBe(1);
  expect(stateOf(host).files).toEqual([]);
});

describe("a day's quota", () => {
  test("P-53: 2,000 uploads are converted, any number is kept as it is", () => {
    const script = open({});
    const sheet = "application/vnd.google-apps.spreadsheet";
    for (let count = 0; count < 2_000; count++) upload(script, sheet);
    expect(() => upload(script, sheet)).toThrow("Service invoked too many times for one day: file conversions.");
    upload(script, "application/pdf");
    expect(stateOf(host).files).toHaveLength(2_001);
  });

  test("P-54: 250 documents are made", () => {
    const script = open({});
    for (let count = 0; count < 250; count++) upload(script, document);
    expect(() => upload(script, document)).toThrow("Service invoked too many times for one day: documents created.");
    expect(stateOf(host).files).toHaveLength(250);
  });

  test("P-55: it is whole again 24 hours after its first use", () => {
    let now = 0;
    const script = open({ now: () => now });
    stateOf(host).quotas.set("documents created", { since: 0, count: 250 });
    now = 24 * 3600 * 1000 - 1;
    expect(() => upload(open({ now: () => now }), document)).toThrow("too many times for one day");
    now += 1;
    upload(open({ now: () => now }), document);
    expect(stateOf(host).quotas.get("documents created")).toEqual({ since: now, count: 1 });
    expect(() => upload(script, document)).toThrow("Exceeded maximum execution time");
  });
});
