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

  it("speaks the user's language, and shows the self-test to whoever has asked for it once", () => {
    office = openSheets(sheetsOf());
    office.call("chooseLanguage", "en");
    office.call("offerSelfTest");
    const [english, withSelfTest] = office.events.flatMap((event) =>
      event.kind === "menu" ? [event.items.flatMap((item) => (item.kind === "item" ? [item.caption] : []))] : [],
    );
    expect(english?.at(0)).toBe("Overview");
    expect(english?.at(-1)).toBe("Help");
    expect(withSelfTest?.at(-1)).toBe("Self-test…");
  });

  it("asks nothing of the user's values where only a menu is allowed", () => {
    office = openSheets(sheetsOf());
    office.call("chooseLanguage", "en");
    office.press("onOpen", { authMode: "NONE" });
    const menu = office.events.at(-1);
    const captions = menu?.kind === "menu" ? menu.items.map((item) => item.kind === "item" && item.caption) : [];
    expect(captions).toHaveLength(7);
    expect(captions[0]).toBe("Tổng quan");
  });

  it.each([
    ["showSidebar", "overview"],
    ["showCheck", "check"],
    ["showRating", "rate"],
    ["showDocuments", "documents"],
    ["showMerge", "merge"],
    ["showHelp", "help"],
    ["showSelfTest", "self-test"],
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
