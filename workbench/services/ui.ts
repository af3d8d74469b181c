// This file is Apps Script's Ui and HtmlService: menus, messages, sidebars and dialogs, handed to whoever shows them.
import { enumeration } from "./boundary";
import type { Context, MenuItem } from "./context";

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const menuItems = new WeakMap<Menu, { caption: string; items: MenuItem[] }>();
const outputs = new WeakMap<HtmlOutput, { title: string; html: string; width: number | null; height: number | null }>();

/** Makes the Ui of the workbook. */
export function createUi(context: Context): Ui {
  return context.service<Ui>("Ui", {
    Button: enumeration<Ui["Button"]>(context.service, "Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]),
    ButtonSet: enumeration<Ui["ButtonSet"]>(context.service, "ButtonSet", [
      "OK",
      "OK_CANCEL",
      "YES_NO",
      "YES_NO_CANCEL",
    ]),
    createMenu: (caption) => createMenu(context, caption, false),
    createAddonMenu: () => createMenu(context, "", true),
    alert(...args: unknown[]) {
      const [title, prompt, buttons] =
        args.length === 1 ? ["", args[0], "OK"] : args.length === 2 ? ["", args[0], args[1]] : args;
      const answer = context.onUi({
        kind: "alert",
        title: String(title),
        prompt: String(prompt),
        buttons: String(buttons),
      });
      return (answer ?? "CLOSE") as unknown as GoogleAppsScript.Base.Button;
    },
    showSidebar(output) {
      const { title, html } = outputOf(output);
      context.onUi({ kind: "sidebar", title, html });
    },
    showModalDialog(output, title) {
      const { html, width, height } = outputOf(output);
      context.onUi({ kind: "dialog", title, html, width, height });
    },
  });
}

/** Makes HtmlService; the content of files comes from whoever started the run. */
export function createHtmlService(context: Context): HtmlService {
  return context.service<HtmlService>("HtmlService", {
    createHtmlOutputFromFile: (file) => createOutput(context, context.html(file)),
  });
}

function createMenu(context: Context, caption: string, addon: boolean): Menu {
  const items: MenuItem[] = [];
  const menu: Menu = context.service<Menu>("Menu", {
    addItem(itemCaption, functionName) {
      items.push({ kind: "item", caption: itemCaption, functionName });
      return menu;
    },
    addSeparator() {
      items.push({ kind: "separator" });
      return menu;
    },
    addSubMenu(subMenu) {
      const inner = menuItems.get(subMenu);
      if (!inner) throw new Error("The argument is not a Menu");
      items.push({ kind: "menu", ...inner });
      return menu;
    },
    addToUi() {
      context.onUi({ kind: "menu", addon, caption, items: [...items] });
    },
  });
  menuItems.set(menu, { caption, items });
  return menu;
}

function createOutput(context: Context, html: string): HtmlOutput {
  const parts = { title: "", html, width: null as number | null, height: null as number | null };
  const output: HtmlOutput = context.service<HtmlOutput>("HtmlOutput", {
    getContent: () => parts.html,
    append(addedContent) {
      parts.html += addedContent;
      return output;
    },
    getTitle: () => parts.title,
    setTitle(title) {
      parts.title = title;
      return output;
    },
    setWidth(width) {
      parts.width = width;
      return output;
    },
    setHeight(height) {
      parts.height = height;
      return output;
    },
  });
  outputs.set(output, parts);
  return output;
}

function outputOf(output: HtmlOutput) {
  const parts = outputs.get(output);
  if (!parts) throw new Error("The argument is not an HtmlOutput");
  return parts;
}
