// Tests of sidebar/language: both catalogues whole, in NFC, with the same parameters, and no English among the Vietnamese.
import { describe, expect, it } from "vitest";
import { en } from "../../../sidebar/language/en";
import { vi } from "../../../sidebar/language/vi";

const keys = Object.keys(vi) as (keyof typeof vi)[];
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe("the catalogues", () => {
  it("have the same keys", () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it.each(keys)("%s has the same parameters in both languages", (key) => {
    expect(holes(en[key])).toEqual(holes(vi[key]));
  });

  it("are in NFC, without stray spaces", () => {
    for (const texts of [vi, en])
      for (const [key, text] of Object.entries(texts)) {
        expect(text).toBe(text.normalize("NFC"));
        expect(text.trimEnd(), key).toBe(text);
        expect(text).not.toMatch(/ {2}/);
      }
  });

  it("say nothing in English to those who read Vietnamese, but for names", () => {
    const english = /\b(the|and|of|is|are|cell|sheet|sidebar|loading|error|check|undo|fix|level|people)\b/i;
    for (const text of Object.values(vi)) expect(text.replace(/\{\w+\}/g, "")).not.toMatch(english);
  });
});
