// Tests of src/language/catalogue.ts: how parameters get into a text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/language/catalogue";

const message = catalogue({
  vi: { greeting: "Chào {name}, {points} điểm. {name}!", plain: "Không có gì" },
  en: { greeting: "Hello {name}, {points} points. {name}!", plain: "Nothing" },
});

describe("catalogue", () => {
  it("fills every hole, the same one twice", () =>
    expect(message("greeting", { name: "An", points: 1 })).toBe("Chào An, 1 điểm. An!"));

  it("is Vietnamese unless told", () => {
    expect(message("plain")).toBe("Không có gì");
    expect(message("plain", {}, "en")).toBe("Nothing");
  });

  it("writes numbers with a decimal comma, and texts as they are", () => {
    expect(message("greeting", { name: "1.5", points: 299.5 })).toBe("Chào 1.5, 299,5 điểm. 1.5!");
  });

  it("lists further texts of its own, in the same language", () => {
    expect(message("greeting", { name: ["plain", "plain"], points: 1 }, "en")).toBe(
      "Hello Nothing, Nothing, 1 points. Nothing, Nothing!",
    );
  });

  it("leaves a hole that nobody fills visible", () =>
    expect(message("greeting", { points: 1 })).toBe("Chào {name}, 1 điểm. {name}!"));

  it.each(["{points}", "{name}", "$&", "$1", "$$", "$`", "\\", "{}", "{{points}}"])(
    "takes the parameter %s literally",
    (name) => expect(message("greeting", { name, points: 7 })).toBe(`Chào ${name}, 7 điểm. ${name}!`),
  );

  it("keeps any typed text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(message("greeting", { name, points: 0 })).toBe(`Chào ${name}, 0 điểm. ${name}!`);
      }),
    );
  });
});
