// Gates over `dist`: what Google would refuse is refused here first (platform.md 1.8–1.11).
import { readdirSync, readFileSync, statSync } from "node:fs";
import { runInContext } from "node:vm";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import { ENTRY_POINTS } from "../../src/entry";
import { ENTRIES } from "../../src/entry-help";
import { spoken } from "../../src/language/messages";
import { DIST, distFile, loadDist, throwingServices } from "./context";

const scripts = ["00_app.js", "99_entry.js"];
const entries = Object.entries(ENTRIES);

/** The JSDoc directly above a function of the entry file. */
function jsdocOf(name: string): string {
  const source = distFile("99_entry.js");
  const end = source.indexOf(`function ${name}(`);
  expect(end, `function ${name}`).toBeGreaterThan(0);
  return source.slice(source.lastIndexOf("/**", end), end);
}

describe("dist", () => {
  it("holds the four files that clasp pushes and nothing else", () =>
    expect(readdirSync(DIST).sort()).toEqual(["00_app.js", "99_entry.js", "appsscript.json", "sidebar.html"]));

  it.each(scripts)("%s is a script of ES2019: no class fields, modules or newer syntax", (file) => {
    expect(() => parse(distFile(file), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  it("a class field or an optional chain would not pass that gate", () => {
    for (const fault of ["class A { static n = 1 }", "class A { #p }", "a?.b", "export const a = 1"])
      expect(() => parse(fault, { ecmaVersion: 2019, sourceType: "script" })).toThrow();
  });

  it("loads with no Google global and no code from strings", () => expect(() => loadDist()).not.toThrow());

  it("calls no service at the top level", () => expect(() => loadDist(throwingServices())).not.toThrow());

  it("stays within 150 kB of script, which every cell call parses", () =>
    expect(statSync(`${DIST}/00_app.js`).size).toBeLessThanOrEqual(150_000));

  it("asks for the scopes of the design and the Drive service, nothing else", () => {
    const manifest = JSON.parse(distFile("appsscript.json"));
    expect(Object.keys(manifest).sort()).toEqual([
      "dependencies",
      "exceptionLogging",
      "oauthScopes",
      "runtimeVersion",
      "timeZone",
    ]);
    expect(manifest.runtimeVersion).toBe("V8");
    expect(manifest.timeZone).toBe("Asia/Ho_Chi_Minh");
    expect(manifest.oauthScopes.map((scope: string) => scope.replace(/.*\//, "")).sort()).toEqual([
      "drive.file",
      "script.container.ui",
      "spreadsheets.currentonly",
      "userinfo.email",
    ]);
  });

  it("names neither DocumentApp nor DriveApp nor UrlFetchApp", () => {
    for (const file of scripts) expect(distFile(file)).not.toMatch(/DocumentApp|DriveApp|UrlFetchApp/);
  });
});

describe("the entry file", () => {
  it.each(entries)("%s is a plain function with the parameters of the registry", (name, entry) => {
    const names = entry.parameters.map((parameter) => parameter.name).join(", ");
    expect(distFile("99_entry.js")).toContain(`function ${name}(${names}) {`);
    expect(name.endsWith("_")).toBe(false);
  });

  it.each(entries)("%s has its help on one line, and so has each parameter", (name, entry) => {
    const jsdoc = jsdocOf(name);
    expect(jsdoc).toContain(` * ${entry.help}\n`);
    for (const parameter of entry.parameters)
      expect(jsdoc).toContain(` * @param {${parameter.type}} ${parameter.name} ${parameter.help}\n`);
    expect(jsdoc.includes("@customfunction")).toBe(entry.kind === "cell");
  });

  it("declares nothing but the functions of the registry", () => {
    const declared = [...distFile("99_entry.js").matchAll(/^function (\w+)/gm)].map((match) => match[1]);
    expect(declared.sort()).toEqual(entries.map(([name]) => name).sort());
  });

  it("has help in NFC", () => {
    for (const file of scripts) expect(distFile(file)).toBe(distFile(file).normalize("NFC"));
  });
});

describe("the bundle at work", () => {
  it("computes custom functions without touching any service", () => {
    const context = loadDist(throwingServices());
    const level = runInContext(
      'RATING([Array(30).fill(10)], "LB04", "tháng", [["XS", "T", "T"]], "kỷ luật", "", "thanh tra", "")',
      context,
    );
    expect(level).toBe("Đạt chuyên nghiệp");
    expect(runInContext("RATING_POINTS([Array(30).fill(9.5)])", context)).toBe(285);
    expect(runInContext('RATING_CHECK([Array(30).fill("9,5")], "LB05")', context)).toContain("9,5");
    expect(runInContext('RATING_WHY([Array(30).fill(10)], "LB05")', context)).toContain("mục III.3.5");
    expect(runInContext('String(RATING_DEADLINE("long-bien-2023", "2023-Q2", "công khai").getDate())', context)).toBe(
      "3",
    );
  });

  it("adds its menu in an authorization mode that allows the menu alone", () => {
    const items: string[][] = [];
    const menu = {
      addItem: (caption: string, name: string) => {
        items.push([caption, name]);
        return menu;
      },
      addToUi: () => undefined,
    };
    const services = { ...throwingServices(), SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) } };
    const context = loadDist(services);
    runInContext("onOpen({ authMode: 'NONE' })", context);
    runInContext("onInstall({ authMode: 'FULL' })", context);
    expect(items).toHaveLength(14);
    for (const [, name] of items) expect(ENTRY_POINTS).toHaveProperty(name as string);
  });

  it("hands an error to the sidebar as data, which is said there in one sentence", () => {
    const context = loadDist(throwingServices());
    const reply = runInContext("checkWorkbook()", context);
    expect(reply).toMatchObject({ ok: false, code: "action.fault", message: "" });
    expect(spoken({ ...reply, key: reply.code }).message).toMatch(/^Google Trang tính báo lỗi\./);
  });
});

describe("the sidebar page", () => {
  const page = distFile("sidebar.html");

  it("fetches nothing: no address, no import, no template tag", () => {
    expect(/<script[^>]+src=|<link[^>]+href=|@import|<\?[=!]/.test(page)).toBe(false);
  });

  it("calls only functions of the registry that are the sidebar's", () => {
    const sidebar = entries.filter(([, entry]) => entry.kind === "sidebar").map(([name]) => name);
    for (const name of sidebar) expect(page.includes(name), name).toBe(true);
  });

  it("builds nodes and never markup", () => {
    const sources = readdirSync("sidebar").filter((file) => file.endsWith(".tsx"));
    for (const file of sources) expect(readFileSync(`sidebar/${file}`, "utf8")).not.toMatch(/innerHTML|InnerHTML/);
  });
});
