// Tests of the texts themselves: both languages have the same keys and parameters, and every key is in use.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/language/catalogue";
import { en } from "../../src/language/en";
import { type MessageKey, message, say, spoken, vietnamese as vi } from "../../src/language/messages";

const keys = Object.keys(vi) as MessageKey[];
const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Keys that the code puts together from parts, with the place that does. */
const BUILT_KEYS: readonly string[] = [
  ...["score.text-number.no-fix", "score.date.no-fix"], // rating/wording.ts: `${problem.code}.no-fix`
  ...["levels", "flag", "number", "percent", "choice", "items"].map((kind) => `fact.expected.${kind}`), // rating/wording.ts
  ...["month", "quarter", "year"].map((kind) => `period.kind.${kind}`), // workbook/settings.ts
  ...["not-whole", "more-collected", "sum"].map((fault) => `ballot.${fault}`), // workbook/ballots.ts
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe("the catalogue", () => {
  it("has the same keys in both languages", () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it("has the same parameters in both languages", () =>
    expect(keys.filter((key) => holes(en[key]).join() !== holes(vi[key]).join())).toEqual([]));

  it("is composed (NFC), and no text is empty", () => {
    const texts = [...Object.values(vi), ...Object.values(en)];
    expect(texts.filter((text) => text !== text.normalize("NFC") || text.trim() === "")).toEqual([]);
  });

  it("has no brace without its partner", () => {
    for (const key of keys)
      for (const text of [vi[key], en[key]]) expect(text.replace(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
  });

  it("has no key that nobody uses", () => {
    const root = join(import.meta.dirname, "../..");
    const code = ["src", "sidebar", "workbench"]
      .flatMap((folder) => sources(join(root, folder)))
      .filter((path) => !/[\\/]language[\\/](vi|vi-answers|en)\.ts$/.test(path))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const unused = keys.filter((key) => !BUILT_KEYS.includes(key) && !code.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });

  it("knows every key of the list above", () => {
    for (const key of BUILT_KEYS) expect(keys).toContain(key);
  });
});

describe("a count in English", () => {
  const files = ["src/language/en.ts", "src/language/merge.ts", "src/language/setup.ts", "sidebar/language/en.ts"];
  const COUNTED = /\{(count|excess|current|collected|people|units|votes|done)\} (more )?(people|[a-z]+s|Google Docs)\b/;

  it.each(files)("stands beside its noun in %s, so that nobody reads of 1 people", (file) => {
    const lines = readFileSync(join(import.meta.dirname, "../..", file), "utf8").split("\n");
    // The least number of people from which a figure is looked at is never one.
    expect(lines.filter((line) => COUNTED.test(line.replace("From {people} people on", "")))).toEqual([]);
  });
});

describe("an answer of the server", () => {
  it("is said where people read it: every sentence in it that came without its words", () => {
    const sentence = { key: "person.unknown" as const, parameters: { id: "BD99" }, message: "" };
    const answer = {
      problems: [{ ...sentence, cell: "A7" }],
      notes: [{ key: "x", message: "said already" }],
      none: null,
    };
    expect(spoken(answer)).toMatchObject({
      problems: [{ cell: "A7", message: message("person.unknown", { id: "BD99" }) }],
      notes: [{ message: "said already" }],
    });
  });

  it("keeps an empty text that is none of ours", () =>
    expect(spoken({ key: "no such key", message: "" })).toEqual({ key: "no such key", message: "" }));
});

describe("message", () => {
  it("writes numbers with a decimal comma in both languages, as the cells beside it show them", () => {
    expect(message("found.points", { points: 299.5 })).toBe("299,5 điểm");
    expect(catalogue<MessageKey>({ vi, en })("found.points", { points: 299.5 }, "en")).toBe("299,5 points");
  });

  it("reads nothing into what people typed", () => {
    expect(message("score.text", { value: "{min} $& {max}", min: 1, max: 10 })).toBe(
      "“{min} $& {max}” không phải là điểm: nhập một số từ 1 đến 10.",
    );
  });
});

describe("say", () => {
  it("gives the Vietnamese words with what says them in English, and no parameter that the words do not name", () =>
    expect(say({ key: "score.missing", parameters: { item: 7, form: "LB04" } })).toEqual({
      key: "score.missing",
      parameters: { item: 7 },
      message: message("score.missing", { item: 7 }),
    }));

  it("keeps the keys of further texts, which are in English there too", () => {
    const { parameters, message: words } = say({ key: "period.expected", parameters: { kinds: ["period.kind.year"] } });
    expect(parameters).toEqual({ kinds: ["period.kind.year"] });
    expect(words).toContain(vi["period.kind.year"]);
  });
});
