// Tests that our words for the grid stand in the place of texts that Univer has, and leave its other texts alone.
import type { ILanguagePack } from "@univerjs/core";
import texts from "@univerjs/preset-sheets-core/locales/vi-VN";
import { describe, expect, it } from "vitest";
import { inVietnamese } from "../../../workbench/page/grid-texts";
import { gridWords } from "../../../workbench/page/language/grid";

const at = (pack: ILanguagePack, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, key) => (inner as ILanguagePack | undefined)?.[key], pack);

/** Keys that Univer asks for and has no text of, in any language. */
const WITHOUT_TEXT = /^(?:ribbon\.start|sheets-formula\.progress\..*)$/;

describe("the grid's texts", () => {
  const whole = inVietnamese(texts);

  it.each(Object.keys(gridWords))("%s is ours, where Univer has one", (path) => {
    expect(at(whole, path)).toBe(gridWords[path]);
    if (!WITHOUT_TEXT.test(path)) expect(typeof at(texts, path)).toBe("string");
    expect(at(texts, path)).not.toBe(gridWords[path]);
  });

  it("are Univer's everywhere else", () => {
    expect(at(whole, "sheets-ui.rightClick.copy")).toBe(at(texts, "sheets-ui.rightClick.copy"));
    expect(at(whole, "sheets-formula.functionList.SUM")).toBe(at(texts, "sheets-formula.functionList.SUM"));
  });
});
