// Tests of scripts/regulation-source.ts: what `npm run new:regulation` begins fits the schema and rates its own examples.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { constantOf, indexWith, readStart, regulationSource } from "../../scripts/regulation-source";
import { factsNotGiven } from "../../src/rating/facts";
import { firstItemsMandatory, judge } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import { sizeForm } from "../../src/regulation/form";
import { type Regulation, regulationSchema } from "../../src/regulation/schema";

const WORDS = [
  ...["id=tan-an-2027", "title=Quy định “A”", "number=12-QĐ/TU", "issuer=Thị ủy", "from=2027-01-01", "period=quarter"],
  ...["form=TA01", "items=20", "most=5", "levels=90,70,50"],
];
const without = (field: string) => WORDS.filter((word) => !word.startsWith(`${field}=`));

/** The regulation of a source as the program would load it. */
async function loaded(source: string): Promise<Regulation> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: "src/regulations", loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`
  );
  return module.tanAn2027;
}

describe("a regulation that was begun", async () => {
  const regulation = await loaded(regulationSource(readStart(WORDS)));

  it("fits the schema and keeps what was given", () => {
    expect(z.parse(regulationSchema, regulation)).toEqual(regulation);
    expect(regulation).toMatchObject({ id: "tan-an-2027", title: "Quy định “A”", periods: ["quarter"] });
  });

  it("has an example on either side of every threshold, which it rates as the thresholds say", () => {
    const [definition] = regulation.forms;
    if (!definition) throw new Error("no form");
    const form = sizeForm(definition, 20);
    const facts = { values: factsNotGiven(), problems: [] };
    const rated = regulation.examples.map(({ scores }) => {
      const judgement = judge(regulation, form, readScores(form, scores), facts, firstItemsMandatory(form));
      return judgement.state === "decided" ? [judgement.points, judgement.level] : [null, judgement.state];
    });
    expect(rated).toEqual([
      ...[
        [90, "XS"],
        [89.5, "T"],
        [70, "T"],
        [69.5, "HT"],
        [50, "HT"],
        [49.5, "KHT"],
      ],
      [null, "missing"],
    ]);
  });

  it("says what is still to be looked up in the document", () =>
    expect(JSON.stringify(regulation)).toContain("CHƯA GHI"));

  it("comes last in the index", () => {
    const index = indexWith(readFileSync("src/regulations/index.ts", "utf8"), "vi-du-2099");
    expect(index).toMatch(/from "[^"]+";\nimport \{ viDu2099 \} from "\.\/vi-du-2099";\n\n/);
    expect(index).toContain(",\n  viDu2099,\n];");
    expect(() => indexWith(index, "vi-du-2099")).toThrow("in the index already");
  });
});

describe("the words of the command", () => {
  it.each(["id", "title", "number", "issuer", "from", "period", "form", "items", "most", "levels"])(
    "must hold %s",
    (field) => expect(() => readStart(without(field))).toThrow(new RegExp(`^${field}: `)),
  );

  it.each([
    ["levels=50,70,90", "from high to low"],
    ["levels=101,70,50", "none above 100"],
    ["levels=90,70.3,50", "half points"],
    ["levels=90,70", "three numbers"],
    ["id=Tan An", "letters and hyphens"],
    ["toString=x", "unknown field"],
  ])("%s is refused: %s", (word, reason) => {
    expect(() => readStart([...without(word.split("=")[0] as string), word])).toThrow(reason);
  });

  it("give the constant its name", () => expect(constantOf("long-bien-2023")).toBe("longBien2023"));
});
