// Tests that texts use one term for one thing: docs/thuat-ngu.md against every Vietnamese text that users read.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPLANATIONS } from "../../sidebar/language/explanations";
import { vi as sidebar } from "../../sidebar/language/vi";
import { ENTRY_HELP } from "../../src/entry-help";
import { vietnamese } from "../../src/language/messages";
import { vi as warehouse } from "../../warehouse/language/vi";
import { vi as commandLine } from "../../workbench/language/vi";
import { vi as page } from "../../workbench/page/language/vi";

/** A row of the table: the terms in use, and the words that are not. */
interface Term {
  terms: string[];
  not: string[];
}

const listed = (cell = ""): string[] => cell.split(",").map((word) => word.trim());

const TERMS: Term[] = readFileSync("docs/thuat-ngu.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Concept") && !line.startsWith("| ---"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, , terms, not]) => ({ terms: listed(terms), not: listed(not) }));

/** The Vietnamese texts of a file that keeps its catalogue to itself. */
const textsOf = (file: string): string[] => {
  const source = readFileSync(file, "utf8");
  return [...source.slice(0, source.indexOf("const en:")).matchAll(/:\s+"((?:[^"\\]|\\.)*)"/g)].map(
    ([, text = ""]) => text,
  );
};

/** Words that the interface of the command line and of the formulas is made of are names, whatever the language. */
const withoutNames = (text: string): string =>
  text.replace(
    /`[^`]*`|```[\s\S]*?```|\{\w+\}|<[^>]*>|\([^)\s]*\.md[^)]*\)|https?:\S+|\S+@\S+|--?[a-z-]+|RATING_\w+/g,
    " ",
  );

const guide = ["docs/quan-tri-vien.md", "docs/quyen-rieng-tu.md", "docs/mau-van-ban.md"].concat(
  readdirSync("docs/huong-dan").map((file) => `docs/huong-dan/${file}`),
);

const TEXTS: [string, string][] = [
  ...Object.entries({ ...vietnamese, ...sidebar, ...warehouse, ...page }),
  ...Object.entries(commandLine).map(([key, text]): [string, string] => [key, text]),
  ...["merge", "setup", "template"].flatMap((name) =>
    textsOf(`src/language/${name}.ts`).map((text): [string, string] => [name, text]),
  ),
  ...Object.entries(EXPLANATIONS.vi).flatMap(([code, { title, meaning, remedy }]) =>
    [title, meaning, remedy].map((text): [string, string] => [code, text]),
  ),
  ...Object.entries(ENTRY_HELP).flatMap(([name, { help, parameters }]) =>
    [help, ...parameters.map((parameter) => parameter.help)].map((text): [string, string] => [name, text]),
  ),
  ...guide
    .filter((file) => file.endsWith(".md"))
    .map((file): [string, string] => [file, readFileSync(file, "utf8").replace(/^```[\s\S]*?^```/gm, "")]),
];

/** Whether a text has these words as words, whatever the letter case. */
function has(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{M}])${words}(?![\\p{L}\\p{M}])`, "iu").test(text);
}

describe("the terms of docs/thuat-ngu.md", () => {
  const texts = TEXTS.map(([place, text]) => ({ place, text: withoutNames(text) }));

  it.each(TERMS.flatMap(({ terms, not }) => not.map((variant) => [variant, terms.join(", ")])))(
    "“%s” stands nowhere: the term is “%s”",
    (variant) => expect(texts.filter(({ text }) => has(text, variant)).map(({ place }) => place)).toEqual([]),
  );

  it.each(TERMS.flatMap(({ terms }) => terms))("“%s” is in use", (term) =>
    expect(texts.some(({ text }) => has(text, term))).toBe(true),
  );

  it("finds a variant where there is one, and no part of another word", () => {
    expect(has("Mở tập tin rồi lưu.", "tập tin")).toBe(true);
    expect(has("Tỉ lệ xuất sắc", "tỉ lệ")).toBe(true);
    expect(has("kích thước", "kí")).toBe(false);
  });
});

describe("every Vietnamese text", () => {
  const own = TEXTS.filter(([place]) => !place.endsWith(".md"));

  it("is composed (NFC), with curly quotation marks, an ellipsis of one sign and no double space", () => {
    const faults = own.filter(
      ([place, text]) =>
        place !== "usage" && (text !== text.normalize("NFC") || /\.\.\.| {2}(?=\S)|[‘’]/.test(text.trimStart())),
    );
    expect(faults).toEqual([]);
  });

  it("writes decimals with a comma", () => {
    const stays = /9\.5|\d+\.\d+\.\d+|1\.000|20\.11/; // what somebody mistyped, versions, thousands
    expect(own.filter(([, text]) => /\d\.\d/.test(text) && !stays.test(text))).toEqual([]);
  });

  it("blames nobody", () => {
    const blame = /sai phạm của bạn|bạn đã (?:sai|nhầm|quên)|lỗi của bạn|không hợp lệ do bạn|cấm/i;
    expect(own.filter(([place, text]) => !place.startsWith("server.") && blame.test(text))).toEqual([]);
  });
});
