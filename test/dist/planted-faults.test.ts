// Proves the gates over `dist`: a copy with one deliberate fault of each kind fails at the gate for it, and at no other.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { QUICK_GATES, SLOW_GATES } from "./gates";
import { budget } from "./gates/budget";
import { faultsOf, formulas } from "./gates/formulas";
import { customFunctions } from "./gates/loading";

/** A copy of `dist` that a fault is planted into. */
interface Planting {
  /** Puts a text in place of another, which must be there. */
  replace(file: string, former: string | RegExp, text: string): void;
  append(file: string, text: string): void;
  write(file: string, text: string): void;
}

interface Fault {
  what: string;
  plant(dist: Planting): void;
  /** The gates that must fail; all other quick ones must pass. */
  gates: string[];
  /** The words by which the finding says what it is and where. */
  says: RegExp;
}

const ENTRY = "99_entry.js";
const APP = "00_app.js";
const PAGE = "sidebar.html";
const MANIFEST = "appsscript.json";

/** Puts statements before what a function of the entry file does. */
const inside = (name: string, statements: string) => (dist: Planting) =>
  dist.replace(ENTRY, `return App.run("${name}", arguments);`, `${statements} return App.run("${name}", arguments);`);

/** Puts statements behind it; `reply` is what it hands back. */
const after = (name: string, statements: string) => (dist: Planting) =>
  dist.replace(
    ENTRY,
    `return App.run("${name}", arguments);`,
    `var reply = App.run("${name}", arguments); ${statements} return reply;`,
  );

/** Lets it hand back something more. */
const handing = (name: string, more: string) => after(name, `reply.value.more = ${more};`);

const inManifest = (former: string, text: string) => (dist: Planting) => dist.replace(MANIFEST, former, text);

const FAULTS: Fault[] = [
  {
    what: "a class field",
    plant: (dist) => dist.append(ENTRY, "class Planted { static count = 1 }\n"),
    gates: ["syntax"],
    says: /99_entry\.js:\d+:\d+ is no syntax/,
  },
  {
    what: "a private name",
    plant: (dist) => dist.append(ENTRY, "class Planted { #count() {} }\n"),
    gates: ["syntax"],
    says: /99_entry\.js:\d+:\d+ is no syntax/,
  },
  {
    what: "an optional chain",
    plant: inside("showHelp", "App?.run;"),
    gates: ["syntax"],
    says: /99_entry\.js/,
  },
  {
    what: "a name that two files declare",
    plant: (dist) => dist.append(APP, "var onOpen = 1;\n"),
    gates: ["one scope"],
    says: /99_entry\.js:\d+:\d+ declares onOpen again: 00_app\.js/,
  },
  {
    what: "a service call at the top level",
    plant: (dist) => dist.append(ENTRY, "PropertiesService.getScriptProperties();\n"),
    gates: ["loading"],
    says: /99_entry\.js:\d+ cannot be loaded: PropertiesService/,
  },
  {
    what: "eval",
    plant: inside("goToCell", 'if (trang === 0) eval("1");'),
    gates: ["known names"],
    says: /99_entry\.js:\d+:\d+ makes code of a text with eval/,
  },
  {
    what: "new Function",
    plant: inside("goToCell", 'if (trang === 0) new Function("return 1");'),
    gates: ["known names"],
    says: /makes code of a text with Function/,
  },
  {
    what: "code from a text while loading",
    plant: (dist) => dist.append(ENTRY, 'var planted = (() => {}).constructor("return 1");\n'),
    gates: ["loading"],
    says: /99_entry\.js:\d+ cannot be loaded/,
  },
  {
    what: "a timer, which only browsers have",
    plant: inside("goToCell", "if (trang === 0) setTimeout(goToCell);"),
    gates: ["known names"],
    says: /99_entry\.js:\d+:\d+ names setTimeout/,
  },
  {
    what: "a call of DocumentApp",
    plant: inside("goToCell", 'if (trang === 0) DocumentApp.create("x");'),
    gates: ["scopes"],
    says: /99_entry\.js:\d+:\d+ asks for DocumentApp\.create/,
  },
  {
    what: "a call whose scope is not declared",
    plant: inside("goToCell", 'if (trang === 0) SpreadsheetApp.openById("x");'),
    gates: ["scopes"],
    says: /SpreadsheetApp\.openById, which needs the scope spreadsheets/,
  },
  {
    what: "a scope that nothing uses",
    plant: inManifest('"oauthScopes": [', '"oauthScopes": ["https://www.googleapis.com/auth/script.external_request",'),
    gates: ["scopes"],
    says: /appsscript\.json asks for the scope script\.external_request/,
  },
  {
    what: "a scope that is gone",
    plant: inManifest('"https://www.googleapis.com/auth/script.container.ui",', ""),
    gates: ["scopes"],
    says: /showSidebar\(\), which needs the scope script\.container\.ui/,
  },
  {
    what: "a manifest key that Google does not know",
    plant: inManifest('"runtimeVersion"', '"addons": {}, "runtimeVersion"'),
    gates: ["manifest"],
    says: /appsscript\.json.*addons/,
  },
  {
    what: "an advanced service that is switched off",
    plant: (dist) => dist.replace(MANIFEST, /\{ "userSymbol".*?\}/, ""),
    gates: ["manifest"],
    says: /does not switch on Drive/,
  },
  {
    what: "a runtime of the past",
    plant: inManifest('"V8"', '"DEPRECATED_ES5"'),
    gates: ["manifest"],
    says: /runtimeVersion/,
  },
  {
    what: "a missing comment",
    plant: (dist) => dist.replace(ENTRY, /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nfunction goToCell/, "function goToCell"),
    gates: ["help"],
    says: /goToCell has no comment/,
  },
  {
    what: "a custom function without its tag",
    plant: (dist) => dist.replace(ENTRY, / \* @customfunction\n \*\/\nfunction RATING_WHY/, " */\nfunction RATING_WHY"),
    gates: ["help"],
    says: /RATING_WHY has the tag @customfunction where it is none, or lacks it/,
  },
  {
    what: "a parameter on two lines",
    plant: (dist) => dist.replace(ENTRY, "{string} mau Mẫu đánh giá, ", "{string} mau Mẫu đánh giá,\n * "),
    gates: ["help"],
    says: /RATING has/,
  },
  {
    what: "a function named as a built-in",
    plant: (dist) => dist.append(ENTRY, "/**\n * Cộng.\n */\nfunction SUM() {}\n"),
    gates: ["names", "registry"],
    says: /SUM is a function of Sheets/,
  },
  {
    what: "a function that nobody can call",
    plant: (dist) => dist.append(ENTRY, "/**\n * Riêng.\n */\nfunction rating_() {}\n"),
    gates: ["names", "registry"],
    says: /rating_ ends in _/,
  },
  {
    what: "a function that is gone",
    plant: (dist) => dist.replace(ENTRY, "function RATING_POINTS(", "function RATING_POINT("),
    gates: ["registry"],
    says: /has no function RATING_POINTS/,
  },
  {
    what: "a menu item that calls nothing",
    plant: (dist) => dist.replace(APP, '"menu.help","showHelp"', '"menu.help","showNothing"'),
    gates: ["registry"],
    says: /the menu item “.*” calls showNothing/,
  },
  {
    what: "a sidebar call that does not exist",
    plant: (dist) => dist.replace(PAGE, '("goToCell",', '("goToCells",'),
    gates: ["registry"],
    says: /sidebar\.html:\d+:\d+ calls goToCells/,
  },
  {
    what: "a service call in onOpen that the mode NONE forbids",
    plant: inside("onOpen", 'PropertiesService.getDocumentProperties().getProperty("x");'),
    gates: ["triggers"],
    says: /onOpen fails in authorization mode NONE: PropertiesService\.getDocumentProperties/,
  },
  {
    what: "a sidebar that opens with the file",
    plant: inside("onOpen", "SpreadsheetApp.getUi().showSidebar(null);"),
    gates: ["triggers"],
    says: /mode LIMITED: Ui\.showSidebar was called/,
  },
  {
    what: "a custom function that reads a property",
    plant: inside("RATING", "PropertiesService.getUserProperties().getProperty('x');"),
    gates: ["custom functions"],
    says: /RATING with .* asks a service: PropertiesService/,
  },
  {
    what: "a custom function that hands back an object",
    plant: (dist) => dist.replace(ENTRY, 'return App.run("RATING_CHECK", arguments);', "return { text: '' };"),
    gates: ["custom functions"],
    says: /RATING_CHECK with .* no cell can hold/,
  },
  {
    what: "a custom function that breaks",
    plant: inside("RATING_QUOTA", "muc.missing.length;"),
    gates: ["custom functions"],
    says: /RATING_QUOTA with .* breaks/,
  },
  {
    what: "a text in Vietnamese alone",
    plant: (dist) => dist.replace(PAGE, '"and {count} more"', '"and {count} more",planted:"Planted"'),
    gates: ["both languages"],
    says: /sidebar\.html:\d+:\d+: the text “planted” is missing in Vietnamese/,
  },
  {
    what: "a text whose English lost its parameter",
    plant: (dist) => dist.replace(PAGE, '"and {count} more"', '"and more"'),
    gates: ["both languages"],
    says: /“and-more” has other parameters/,
  },
  {
    what: "a text with its accents apart",
    plant: (dist) => dist.replace(PAGE, "Xếp loại", "Xếp loại".normalize("NFD")),
    gates: ["composed texts"],
    says: /sidebar\.html:\d+:\d+ is not in NFC/,
  },
  {
    what: "a page that fetches its script",
    plant: (dist) => dist.replace(PAGE, "</head>", '<script src="https://example.test/x.js"></script></head>'),
    gates: ["self-contained page"],
    says: /sidebar\.html:\d+:\d+ fetches a script/,
  },
  {
    what: "a bundle over its ceiling",
    plant: (dist) => dist.append(APP, `// ${"x".repeat(10_000)}\n`),
    gates: ["sizes"],
    says: /00_app\.js has \d+ bytes/,
  },
  {
    what: "a Date, undefined and a function over the wire",
    plant(dist) {
      handing("overview", "{ when: [new Date()] }")(dist);
      handing("setupState", "undefined")(dist);
      handing("checkWorkbook", "() => 1")(dist);
    },
    gates: ["wire"],
    says: /overview\.value\.more\.when\[0\] is a Date(?:.|\n)*checkWorkbook\.value\.more is a function(?:.|\n)*setupState\.value\.more is undefined/,
  },
  {
    what: "a formula with commas, one with a decimal number, one with a function that nobody has",
    plant: after("setUpWorkbook", ['=IF(A1,1,"a,b")', "=A1*0.5", "=RATINGS(A1)"].map(planted).join(" ")),
    gates: ["formulas"],
    says: /=IF\(A1,1,"a,b"\), which parts something by a comma(?:.|\n)*=A1\*0\.5, which holds a decimal number(?:.|\n)*calls RATINGS/,
  },
  {
    what: "a service call for each person, and a second reading of every sheet",
    plant: after(
      "checkWorkbook",
      "var open = SpreadsheetApp.getActiveSpreadsheet(); reply.value.people.forEach(() => { open.getName(); }); open.getSheets().forEach((sheet) => { sheet.getDataRange().getValues(); });",
    ),
    gates: ["service calls"],
    says: /checkWorkbook for 60 people makes 1\.00 service calls more a person; its budget is 0(?:.|\n)*reads 20 times in 10 sheets/,
  },
  {
    what: "a fifth file that clasp would push",
    plant: (dist) => dist.write("extra.gs", "var extra;\n"),
    gates: ["four files", "pushed"],
    says: /extra\.gs: clasp would push it/,
  },
];

function planted(formula: string): string {
  return `SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("Z99").setFormula('${formula}');`;
}

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true });
});

function copyWith(plant: Fault["plant"]): string {
  const house = mkdtempSync(join(tmpdir(), "dist-"));
  houses.push(house);
  cpSync("dist", house, { recursive: true });
  plant({
    replace(file, former, text) {
      const source = readFileSync(join(house, file), "utf8");
      const changed = source.replace(former, () => text);
      expect(changed, `nothing was planted into ${file}`).not.toBe(source);
      writeFileSync(join(house, file), changed);
    },
    append: (file, text) => appendFileSync(join(house, file), text),
    write: (file, text) => writeFileSync(join(house, file), text),
  });
  return house;
}

/** The formulas of one regulation are enough to see a planted one, and the calls of one action. */
const slow = {
  ...SLOW_GATES,
  formulas: (folder: string) => formulas(folder, { "nd-90": "2021" }),
  "service calls": (folder: string) => budget(folder, [["checkWorkbook"]]),
};

it.each(FAULTS)("$what fails at its gate alone: $gates", async ({ plant, gates, says }) => {
  const folder = copyWith(plant);
  const findings = new Map<string, readonly string[]>();
  for (const [name, gate] of Object.entries({ ...QUICK_GATES, ...slow })) {
    if (name in QUICK_GATES || gates.includes(name)) findings.set(name, await gate(folder));
  }
  const failed = [...findings].filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(failed.map(([name, found]) => [name, found.slice(0, 3)]))).toSatisfy(
    () =>
      failed
        .map(([name]) => name)
        .sort()
        .join() === [...gates].sort().join(),
  );
  expect(failed.flatMap(([, found]) => found).join("\n")).toMatch(says);
});

it("no gate is without a fault that it was seen to refuse", () =>
  expect([...new Set(FAULTS.flatMap(({ gates }) => gates))].sort()).toEqual(
    Object.keys({ ...QUICK_GATES, ...SLOW_GATES }).sort(),
  ));

it("a formula with signs in quoted texts and sheet names is fine", () =>
  expect(faultsOf("=IF('Điểm, 1.5'!A1=\"a,b.1\";SUM(A1:A9);0)", new Set(["IF", "SUM"]))).toEqual([]));

it("the arguments of custom functions are looked at one by one", () =>
  expect(
    customFunctions(copyWith(inside("RATING_POINTS", "if (diem === 10) Session.getActiveUser();")), ["RATING_POINTS"]),
  ).toEqual(["99_entry.js: RATING_POINTS with a number asks a service: Session.getActiveUser was called."]));
