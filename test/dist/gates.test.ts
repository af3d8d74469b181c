// Gates over `dist`: what Google would refuse is refused here first (platform.md 1.8–1.11).
import { readdirSync, readFileSync } from "node:fs";
import { runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { spoken } from "../../src/language/messages";
import { REGULATIONS } from "../../src/regulations";
import { QUICK_GATES, SLOW_GATES } from "./gates";
import { load, throwingServices } from "./gates/folder";
import { PERIODS } from "./gates/formulas";

const DIST = "dist";

describe("dist", () => {
  it.each(Object.entries({ ...QUICK_GATES, ...SLOW_GATES }))(
    "passes the gate: %s",
    async (_name, gate) => {
      expect(await gate(DIST)).toEqual([]);
    },
    120_000,
  );

  it("is set up by every regulation while its formulas are looked at", () =>
    expect(Object.keys(PERIODS).sort()).toEqual(REGULATIONS.map(({ id }) => id).sort()));
});

describe("the bundle at work", () => {
  it("computes custom functions without touching any service", () => {
    const context = load(DIST, throwingServices());
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

  it("hands an error to the sidebar as data, which is said there in one sentence", () => {
    const context = load(DIST, throwingServices());
    const reply = runInContext("checkWorkbook()", context);
    expect(reply).toMatchObject({ ok: false, code: "action.fault", message: "" });
    expect(spoken({ ...reply, key: reply.code }).message).toMatch(/^Google Trang tính báo lỗi\./);
  });
});

it("the sidebar builds nodes and never markup", () => {
  const sources = readdirSync("sidebar", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  expect(sources.length).toBeGreaterThan(5);
  for (const file of sources) expect(readFileSync(`sidebar/${file}`, "utf8"), file).not.toMatch(/innerHTML|InnerHTML/);
});
