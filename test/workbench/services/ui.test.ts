// This file checks menus, messages, sidebars and what a script learns about its run.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { afterEach, beforeEach, expect, test } from "vitest";
import { createServices, type ServiceLog, type UiEvent } from "../../../workbench/services";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { foreignRealm, servicesOf, workbookOf } from "../workbooks";

let host: Host;
let events: UiEvent[];

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [] }));
  events = [];
});

afterEach(() => host.dispose());

function open(answer?: string) {
  return servicesOf(host, {
    onUi: (event) => {
      events.push(event);
      return answer;
    },
  });
}

test("a menu arrives with its items, lines and inner menus", () => {
  const ui = open().SpreadsheetApp.getUi();
  const inner = ui.createMenu("Thêm").addItem("Gộp", "merge");
  ui.createAddonMenu().addItem("Kiểm tra", "check").addSeparator().addSubMenu(inner).addToUi();
  expect(events).toEqual([
    {
      kind: "menu",
      addon: true,
      caption: "",
      items: [
        { kind: "item", caption: "Kiểm tra", functionName: "check" },
        { kind: "separator" },
        { kind: "menu", caption: "Thêm", items: [{ kind: "item", caption: "Gộp", functionName: "merge" }] },
      ],
    },
  ]);
});

test("an alert gives the button that was answered, CLOSE where nobody answers", () => {
  const ui = open("YES").SpreadsheetApp.getUi();
  expect(ui.alert("Chốt", "Chốt kết quả?", ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
  expect(events[0]).toEqual({ kind: "alert", title: "Chốt", prompt: "Chốt kết quả?", buttons: "YES_NO" });
  expect(open().SpreadsheetApp.getUi().alert("Xong")).toBe(ui.Button.CLOSE);
  expect(events[1]).toEqual({ kind: "alert", title: "", prompt: "Xong", buttons: "OK" });
});

test("sidebar and dialog arrive with title and HTML", () => {
  const { HtmlService, SpreadsheetApp } = open();
  const output = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Xếp loại").setWidth(400).setHeight(300);
  SpreadsheetApp.getUi().showSidebar(output);
  SpreadsheetApp.getUi().showModalDialog(output, "Hộp thoại");
  expect(events).toEqual([
    { kind: "sidebar", title: "Xếp loại", html: "<p>sidebar</p>" },
    { kind: "dialog", title: "Hộp thoại", html: "<p>sidebar</p>", width: 400, height: 300 },
  ]);
});

test("P-60: the session names the user, or '' where there is none", () => {
  expect(open().Session.getActiveUser().getEmail()).toBe("");
  const { Session, ScriptApp } = servicesOf(host, { userEmail: "an@example.vn" });
  expect(Session.getEffectiveUser().getEmail()).toBe("an@example.vn");
  expect(Session.getActiveUserLocale()).toBe("vi");
  expect(Session.getScriptTimeZone()).toBe("Asia/Ho_Chi_Minh");
  expect(ScriptApp.AuthMode.FULL).toBe("FULL");
});

test("console and Logger write into the log of the run", () => {
  const log: ServiceLog = { calls: [], messages: [] };
  const script = servicesOf(host, { log });
  script.console.warn("chậm", 3);
  script.Logger.log("xong");
  expect(log.messages).toEqual([
    { level: "warn", text: "chậm 3" },
    { level: "log", text: "xong" },
  ]);
});

test("a process whose clock is not the workbook's is refused", () => {
  const elsewhere = openHeadless(workbookOf({ Bảng: [] }), { timeZone: "Europe/Berlin" });
  expect(() => createServices(elsewhere, { realm: foreignRealm, html: String })).toThrow("TZ=Europe/Berlin");
  elsewhere.dispose();
});
