// Tests that the page of templates' tags is that of the documents as they stand.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { templatePage } from "../../scripts/template-page";

it("docs/mau-van-ban.md is current (npm run docs makes it again)", () =>
  expect(readFileSync("docs/mau-van-ban.md", "utf8")).toBe(templatePage()));
