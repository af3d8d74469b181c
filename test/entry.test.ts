// Tests of src/entry.ts: the menu, the views that it opens, and errors as data.
import { afterEach, describe, expect, it } from "vitest";
import { type Office, openSheets } from "./actions/office";
import { sheetsOf } from "./workbook/grids";

let office: Office;
afterEach(() => office.close());

describe("the menu", () => {
  it("has an item for each thing that exists, named by its task", () => {
    office = openSheets(sheetsOf());
    office.press("onOpen");
    expect(office.events).toMatchObject([
      {
        kind: "menu",
        addon: true,
        items: [
          { caption: "Tổng quan", functionName: "showSidebar" },
          { caption: "Kiểm tra bảng tính", functionName: "showCheck" },
          { caption: "Xếp loại và ghi trang Tổng hợp", functionName: "showRating" },
          { caption: "Làm văn bản của kỳ", functionName: "showDocuments" },
          { caption: "Tổng hợp các đơn vị…", functionName: "showMerge" },
          { caption: "Thiết lập bảng tính…", functionName: "showSetup" },
          { caption: "Trợ giúp", functionName: "showHelp" },
        ],
      },
    ]);
  });

  it.each([
    ["showSidebar", "overview"],
    ["showCheck", "check"],
    ["showRating", "rate"],
    ["showDocuments", "documents"],
    ["showMerge", "merge"],
    ["showHelp", "help"],
  ])("%s opens the sidebar on %s, with no template", (name, view) => {
    office = openSheets(sheetsOf());
    office.press(name);
    expect(office.events).toHaveLength(1);
    const [event] = office.events;
    const html = event?.kind === "sidebar" ? event.html : "";
    expect(html.endsWith(`<div id="start" data-view="${view}" data-language="vi" hidden></div>`)).toBe(true);
    expect(/<\?[=!]/.test(html)).toBe(false);
  });
});
