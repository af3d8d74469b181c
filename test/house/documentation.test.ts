// Tests that the documentation holds together: no dead link, no dead anchor, no picture missing, every problem code explained.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { problemsPage } from "../../scripts/problems-page";
import { EXPLANATIONS } from "../../sidebar/language/explanations";

const pages = ["README.md", "CONTRIBUTING.md", ...markdownIn("docs")];

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** The anchors of a page: those that GitHub makes of headings, and those that stand in it. */
function anchorsOf(page: string): Set<string> {
  const text = readFileSync(page, "utf8");
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] as string)
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] as string)]);
}

/** The links of a page that lead to a file of the repository, outside its blocks of code. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] as string)
    .filter((link) => !/^https?:/.test(link));
}

/** What is wrong with a link of a page; empty where it leads somewhere. */
function faultOf(page: string, link: string): string {
  const [path = "", anchor] = decodeURIComponent(link).split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(target)) return `${page}: ${link} leads nowhere`;
  if (anchor !== undefined && !anchorsOf(target).has(anchor)) return `${page}: ${link} has no such anchor`;
  return "";
}

describe("the documentation", () => {
  it.each(pages)("%s has no dead link", (page) => {
    expect(
      linksOf(page)
        .map((link) => faultOf(page, link))
        .filter(Boolean),
    ).toEqual([]);
  });

  it("finds a dead link and a dead anchor", () => {
    expect(faultOf("README.md", "docs/no-such-page.md")).toContain("leads nowhere");
    expect(faultOf("README.md", "docs/quan-tri-vien.md#no-such-heading")).toContain("no such anchor");
    expect(faultOf("README.md", "docs/quan-tri-vien.md#4-gỡ-bỏ-toàn-bộ")).toBe("");
  });

  it("shows every picture that is kept", () => {
    const all = pages.map((page) => readFileSync(page, "utf8")).join("\n");
    for (const picture of readdirSync("docs/pictures").filter((file) => file.endsWith(".png")))
      expect(all, picture).toContain(picture);
  });
});

describe("the guide's page of problems", () => {
  it("is current (npm run docs makes it again)", () =>
    expect(readFileSync("docs/huong-dan/loi.md", "utf8")).toBe(problemsPage()));

  it("has an anchor for every code of the design", () => {
    const design = [
      ...["score.step", "score.range", "score.text-number", "score.text", "score.date", "score.missing"],
      ...["score.outside-form", "person.duplicate-id", "person.missing-id", "person.unknown", "person.not-scored"],
      ...["name.mismatch", "level.unknown", "leave.order", "leave.unknown-person", "criteria.count"],
      ...["criteria.mandatory-count", "criteria.total", "form.unknown", "form.headcount", "setting.missing"],
      ...["setting.unknown", "ballot.count", "table.missing", "table.header", "regulation.period"],
    ];
    expect([...anchorsOf("docs/huong-dan/loi.md")].filter((anchor) => anchor.includes("."))).toEqual(
      expect.arrayContaining(design),
    );
    expect(Object.keys(EXPLANATIONS.en).sort()).toEqual(design.sort());
  });
});
