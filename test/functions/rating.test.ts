// Tests of the custom functions RATING, RATING_POINTS, RATING_CHECK and RATING_WHY as a cell calls them (design §3.3).
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type EntryName, run } from "../../src/entry";
import { rating, ratingCheck, ratingPoints, ratingWhy } from "../../src/functions/rating";
import { FORM_IDS } from "../../src/regulations";
import { type Cell, row30, row45 } from "../rating/rows";
import { type Block, blank30, column, DAT, good, KHONG_DANH_GIA, KHONG_DAT } from "./calls";

describe("shape", () => {
  it("a block gives a column, one result a row", () =>
    expect(run("RATING", [[row30(), row30({ 1: 9 })], "LB04", ...good(2)])).toEqual([[DAT], [KHONG_DAT]]));

  it("a row gives one value, as a block of one row does", () => {
    expect(run("RATING", [row30(), "LB04", ...good(1)])).toBe(DAT);
    expect(run("RATING", [[row30()], "LB04", ...good(1)])).toBe(DAT);
  });

  it("one cell is a row of one score", () =>
    expect(run("RATING", [10, "LB04"])).toBe("Chưa đủ điểm: thiếu 29 nội dung"));

  it("one blank cell is a blank row", () => expect(run("RATING", ["", "LB04"])).toBe(""));

  it("the arguments of a real call are no array", () => {
    const call = function (..._: unknown[]) {
      // biome-ignore lint/complexity/noArguments: dist/99_entry.js hands `arguments` over
      return run("RATING_POINTS", arguments);
    };
    expect(call([row30()], "LB04")).toBe(280);
  });

  it("the direct functions give the same", () => {
    const parameters = [[row30(), row30({ 3: "" })], "LB04", ...good(2)];
    expect(rating(parameters)).toEqual(run("RATING", parameters));
    expect(ratingWhy(parameters)).toEqual(run("RATING_WHY", parameters));
    expect(ratingPoints(parameters)).toEqual(run("RATING_POINTS", parameters));
    expect(ratingCheck(parameters)).toEqual(run("RATING_CHECK", parameters));
  });
});

describe("what people decide beside the rules", () => {
  const facts = (decisions: Record<string, Cell>) => [...good(1), ...Object.entries(decisions).flat()];
  const decision = { "Mức quyết định": "KHONG_DAT", "Lý do điều chỉnh": "Có đơn", "Người điều chỉnh": "Bí thư" };
  const rate = (cells: readonly Cell[], decisions: Record<string, Cell>, name: EntryName = "RATING") =>
    run(name, [cells, "LB04", ...facts(decisions)]);

  it("shows the decided level, and the reasons end with who decided and why", () => {
    expect(rate(row30(), decision)).toBe(KHONG_DAT);
    const lines = String(rate(row30(), decision, "RATING_WHY")).split("\n");
    expect(lines[0]).toBe(KHONG_DAT);
    for (const part of ["Có đơn", "Bí thư", DAT, "mục III.3.1"]) expect(lines.at(-1)).toContain(part);
  });

  it.each([
    ["a level of another regulation", { ...decision, "Mức quyết định": "T" }],
    ["no reason", { ...decision, "Lý do điều chỉnh": " " }],
    ["no authority", { ...decision, "Người điều chỉnh": "" }],
    ["the level alone", { "mức quyết định": "KHONG_DAT" }],
    ["nothing", { ...decision, "Mức quyết định": "" }],
  ])("keeps the level by the rules for %s", (_what, decisions) => expect(rate(row30(), decisions)).toBe(DAT));

  it("decides on nobody without a level", () => {
    expect(rate(row30({ 1: "" }), decision)).toBe("Chưa đủ điểm: thiếu 1 nội dung");
    expect(rate(row30({ 1: "x" }), decision)).toMatch(/^⚠ /);
    expect(run("RATING", [blank30, "LB04", ...Object.entries(decision).flat()])).toBe("");
  });

  it.each<[Cell, string]>([
    ["Chuyển công tác", KHONG_DANH_GIA],
    ["x", "Chưa đủ dữ liệu: cột Không đánh giá chưa ghi lý do"],
    [true, "Chưa đủ dữ liệu: cột Không đánh giá chưa ghi lý do"],
    ["không", DAT],
    ["", DAT],
  ])("leaves somebody out for %j: %s", (cell, text) => expect(rate(row30(), { "không đánh giá": cell })).toBe(text));

  it("leaves somebody out over a blank row", () =>
    expect(rate(blank30, { "không đánh giá": "Nghỉ việc" })).toBe(KHONG_DANH_GIA));

  it("takes a block, and refuses one of another height", () => {
    const call = (heights: number) => [
      [row30(), row30()],
      "LB04",
      ...good(2),
      "không đánh giá",
      Array.from({ length: heights }, (_, index) => [index === 1 ? "Nghỉ việc" : ""]),
    ];
    expect(column("RATING", ...call(2))).toEqual([DAT, KHONG_DANH_GIA]);
    expect(() => run("RATING", call(3))).toThrow("Vùng của “không đánh giá” có 3 dòng");
  });
});

describe("the form", () => {
  it("is LB04 by 30 columns, LB03 by 45 columns", () => {
    expect(run("RATING_POINTS", [[row30()]])).toBe(280);
    expect(run("RATING_POINTS", [[row45()]])).toBe(420);
    expect(run("RATING", [[row45()], "", ...good(1), "đơn vị vi phạm", ""])).toBe(DAT);
    expect(run("RATING", [[row45()], null, ...good(1)])).toBe("Chưa đủ dữ liệu: đơn vị vi phạm");
  });

  it.each([1, 29, 31, 44, 46])("cannot be told from %i columns: the sentence names the forms", (width) =>
    expect(() => run("RATING", [[Array(width).fill(10)]])).toThrow(
      `Vùng điểm có ${width} cột nên không rõ mẫu nào. Ghi mẫu ở đối số thứ hai: ${FORM_IDS.join(", ")}.`,
    ),
  );

  it.each(["lb04", " LB04 ", "LB04".normalize("NFD")])("is read from %j", (form) =>
    expect(run("RATING_POINTS", [[row30()], form])).toBe(280),
  );

  it("may be narrower than the block while the further cells are blank", () => {
    const cells = [...row30(), "", null, " ", ""];
    expect(run("RATING", [[cells], "LB05", ...good(1)])).toBe(DAT);
    expect(run("RATING_CHECK", [[cells], "LB05"])).toBe("");
  });

  it("may be wider than the block: the rest is missing", () =>
    expect(run("RATING", [[row30()], "LB03"])).toBe("Chưa đủ điểm: thiếu 15 nội dung"));
});

describe("the order of judgement, the first that applies", () => {
  const bad = row30({ 1: "x" });

  it.each<[string, readonly Cell[], unknown[], string | RegExp]>([
    ["an exclusion over a blank row", blank30, ["thai sản", true], KHONG_DANH_GIA],
    ["an exclusion over bad cells", bad, ["nghỉ", 15], KHONG_DANH_GIA],
    ["an exclusion over a value beyond the form", [...row30(), 5], ["thai sản", "x"], KHONG_DANH_GIA],
    ["an exclusion over an unreadable fact", row30(), ["thai sản", "x", "kỷ luật", "?"], KHONG_DANH_GIA],
    ["a row and facts that are blank", blank30, ["kỷ luật", "", "tháng", ["", "", ""]], ""],
    ["a blank row with a fact", blank30, ["kỷ luật", "x"], "Chưa đủ điểm: thiếu 30 nội dung"],
    ["a bad cell before a missing one", row30({ 1: "x", 2: "" }), good(1), /^⚠ Nội dung 1: /],
    ["a value beyond the form before a missing score", [...row30({ 2: "" }), 5], good(1), /^⚠ Nội dung 31: /],
    ["a bad cell before a known false condition", row30({ 1: "x", 2: 9 }), good(1), /^⚠ /],
    ["an unreadable fact as a bad cell", row30(), ["kỷ luật", "?"], /^⚠ Điều kiện “kỷ luật”/],
    [
      "a missing score before a false condition",
      row30({ 1: "", 2: 9 }),
      ["kỷ luật", "x"],
      "Chưa đủ điểm: thiếu 1 nội dung",
    ],
    ["a false condition before an unknown fact", row30({ 2: 9 }), [], KHONG_DAT],
    ["a false fact before an unknown one", row30(), ["kỷ luật", "x"], KHONG_DAT],
    ["an unknown fact", row30(), [], "Chưa đủ dữ liệu: tháng, kỷ luật, thanh tra"],
    [
      "an unknown fact before a hole",
      row30(),
      ["tháng", ["XS", "T", "Không đánh giá"], "kỷ luật", ""],
      "Chưa đủ dữ liệu: thanh tra",
    ],
    [
      "a hole of the rule",
      row30(),
      ["tháng", ["XS", "T", "Không đánh giá"], "kỷ luật", "", "thanh tra", ""],
      /^Quy định không xếp mức: Tháng không đánh giá/,
    ],
    ["the level", row30(), good(1), DAT],
  ])("%s", (_, cells, facts, result) => {
    const found = run("RATING", [[cells], "LB04", ...facts]);
    if (typeof result === "string") expect(found).toBe(result);
    else expect(found).toMatch(result);
  });
});

describe("rows", () => {
  const block: Block = [row30(), blank30, row30({ 1: "9,5" }), row30({ 5: "" }), row30({ 30: 7.5 })];

  it("a blank row gives an empty text, and one bad row leaves the others", () =>
    expect(column("RATING", block, "LB04", "tháng", "A", "kỷ luật", "", "thanh tra", "")).toEqual([
      "Chưa đủ dữ liệu: tháng", // one month is given, for every row; the other two are not
      "",
      expect.stringMatching(/^⚠ Nội dung 1: “9,5”/),
      "Chưa đủ điểm: thiếu 1 nội dung",
      KHONG_DAT,
    ]));

  it("a one-cell fact holds for every row, and makes no blank row a rated one", () =>
    expect(column("RATING", [row30(), blank30], "LB04", "kỷ luật", "x")).toEqual([KHONG_DAT, ""]));

  it("a one-cell exclusion holds for every row, blank ones too", () =>
    expect(column("RATING", [row30(), blank30], "LB04", "thai sản", true)).toEqual([KHONG_DANH_GIA, KHONG_DANH_GIA]));

  it("a blank row with a fact of its own is not blank", () =>
    expect(
      column("RATING", [blank30, blank30], "LB04", "tháng", [
        ["", "", ""],
        ["", "T", ""],
      ]),
    ).toEqual(["", "Chưa đủ điểm: thiếu 30 nội dung"]));

  it("facts belong to their row", () =>
    expect(
      column("RATING", [row30(), row30(), row30()], "LB04", ...good(3).slice(0, 2), "thanh tra", "", "kỷ luật", [
        [""],
        ["x"],
        [false],
      ]),
    ).toEqual([DAT, KHONG_DAT, DAT]));
});

describe("facts", () => {
  it("may come in any order, in English, without accents, in odd case and spacing, decomposed", () => {
    const months = [["A", "B", "B"]];
    for (const [month, discipline, inspection] of [
      ["tháng", "kỷ luật", "thanh tra"],
      ["months", "Discipline", "INSPECTION"],
      ["thang", "ky luat", "thanhtra"],
      [" THÁNG ", "Kỷ\nluật", "Thanh  Tra"],
      ["tháng".normalize("NFD"), "kỷ luật".normalize("NFD"), "thanh tra"],
    ])
      expect(run("RATING", [[row30()], "LB04", inspection, "", month, months, discipline, "không"])).toBe(DAT);
  });

  it("a pair without name and values is no pair", () =>
    expect(run("RATING", [[row30()], "LB04", "", "", ...good(1), null, ""])).toBe(DAT));

  it.each([
    ["bỏ qua", DAT],
    ["Khong dat", KHONG_DAT],
    ["", /^Quy định không xếp mức/],
    ["có", /^⚠ Điều kiện “tháng không đánh giá”/],
  ])("tháng không đánh giá = %j (S2-28, lb-month-not-rated)", (choice, result) => {
    const facts = [
      "tháng",
      ["XS", "T", "Không đánh giá"],
      "kỷ luật",
      "",
      "thanh tra",
      "",
      "tháng không đánh giá",
      choice,
    ];
    const found = run("RATING", [[row30()], "LB04", ...facts]);
    if (typeof result === "string") expect(found).toBe(result);
    else expect(found).toMatch(result);
  });

  it("months may stand in one, two or three columns; what is not given is unknown", () => {
    const others = ["kỷ luật", "", "thanh tra", ""];
    expect(run("RATING", [[row30()], "LB04", "tháng", [["XS", "T"]], ...others])).toBe("Chưa đủ dữ liệu: tháng");
    expect(run("RATING", [[row30()], "LB04", "tháng", [["T", "HT"]], ...others])).toBe(KHONG_DAT);
  });

  it("bắt buộc is a row or a column of flags, the same for every row", () => {
    const flags = Array.from({ length: 30 }, (_, index) => (index >= 10 ? "x" : ""));
    const cells = Array.from({ length: 30 }, (_, index) => (index >= 10 ? 10 : 8));
    const both = [cells, row30()];
    for (const given of [[flags], flags.map((flag) => [flag]), flags.map((flag) => [flag === "x"])])
      expect(column("RATING", both, "LB04", ...good(2), "bắt buộc", given)).toEqual([DAT, KHONG_DAT]);
    expect(column("RATING", both, "LB04", ...good(2))).toEqual([KHONG_DAT, DAT]);
  });

  it("a fact that the form does not ask for changes nothing where it can be read, the months too", () => {
    for (const months of [
      ["XS", "T", "Không đánh giá"],
      ["a", "", ""],
    ])
      expect(run("RATING", [[75], "HN22-02", "tháng", [months], "kỷ luật", "x"])).toBe("Hoàn thành tốt nhiệm vụ");
    expect(run("RATING", [[75], "HN22-02", "tháng", [["Khá", "T", "T"]]])).toMatch(/^⚠ .*“tháng”/);
  });

  it("leave of 14 days is rated, of 15 not (S2-24)", () =>
    expect(column("RATING", [row30(), row30()], "LB04", ...good(2), "nghỉ", [[14], [15]])).toEqual([
      DAT,
      KHONG_DANH_GIA,
    ]));

  it("LB03: a violation of the unit, by row (S2-31)", () =>
    expect(
      column("RATING", [row45(), row45(), row45()], "LB03", ...good(3), "đơn vị vi phạm", [["x"], [""], ["?"]]),
    ).toEqual([KHONG_DAT, DAT, expect.stringMatching(/^⚠ Điều kiện “đơn vị vi phạm”/)]));
});

describe("cells as a sheet gives them", () => {
  it.each([
    "9,5",
    " 9.5 ",
    "９",
    "chín",
    true,
    false,
    -1,
    0,
    0.5,
    10.5,
    8.25,
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])("%s is never a score (S2-27)", (cell) => {
    const parameters = [[row30({ 12: cell }), row30()], "LB04"];
    for (const name of ["RATING", "RATING_POINTS"] as const) {
      const [first, second] = column(name, ...parameters, ...(name === "RATING" ? good(2) : []));
      expect(first).toMatch(/^⚠ Nội dung 12: /);
      expect(second).toBe(name === "RATING" ? DAT : 280);
    }
    expect(column("RATING_CHECK", ...parameters)).toEqual([expect.stringMatching(/^Nội dung 12: /), ""]);
  });

  it("a date of another realm is a date", () => {
    const date: unknown = runInNewContext("new Date(2023, 4, 9)");
    expect(run("RATING", [[row30({ 2: date })], "LB04"])).toBe(
      "⚠ Nội dung 2: Ô này đã bị hiểu thành ngày 9/5/2023. Có phải là 9,5? Sửa thành số 9,5.",
    );
  });

  it("arrays of another realm are arrays", () => {
    const block: unknown = runInNewContext(`[${JSON.stringify(row30())}, ${JSON.stringify(row30({ 1: 9 }))}]`);
    expect(column("RATING", block, "LB04", ...good(2))).toEqual([DAT, KHONG_DAT]);
  });

  it("braces and dollar signs in a cell stay as they are", () =>
    expect(run("RATING_CHECK", [[row30({ 2: "{min}$&" })], "LB04"])).toContain("“{min}$&”"));
});

describe("RATING_POINTS", () => {
  it("is exact", () => {
    expect(run("RATING_POINTS", [[Array(30).fill(9.5)]])).toBe(285);
    expect(run("RATING_POINTS", [[row30({ 30: 7.5 })]])).toBe(279.5);
    expect(run("RATING_POINTS", [[Array(45).fill(1)]])).toBe(45);
  });

  it("counts the missing scores instead of taking them for 0", () =>
    expect(run("RATING_POINTS", [[row30({ 1: "", 2: null })]])).toBe("Chưa đủ điểm: thiếu 2 nội dung"));

  it("of a blank row is an empty text", () => expect(column("RATING_POINTS", [blank30, row30()])).toEqual(["", 280]));

  it("names a bad cell before what is missing", () =>
    expect(run("RATING_POINTS", [[row30({ 1: "", 2: "x" })]])).toMatch(/^⚠ Nội dung 2: /));
});

describe("RATING_CHECK", () => {
  it("is empty where nothing is wrong, and for a blank row", () =>
    expect(column("RATING_CHECK", [row30(), blank30])).toEqual(["", ""]));

  it("names every bad item by number, then the missing ones", () => {
    const found = run("RATING_CHECK", [[[...row30({ 3: "x", 7: 11, 9: "", 10: "" }), 4]], "LB04"]) as string;
    for (const item of [3, 7, 31]) expect(found).toContain(`Nội dung ${item}: `);
    expect(found).toMatch(/Chưa chấm nội dung 9, 10\.$/);
    expect(found.match(/Nội dung \d+: /g)).toHaveLength(3);
  });
});

describe("RATING_WHY", () => {
  it("begins as RATING, and every line of a condition has its citation", () => {
    for (const cells of [row30(), row30({ 1: 9.5, 30: 7 }), row30({ 1: "x" }), row30({ 1: "" })])
      for (const facts of [good(1), ["tháng", ["T", "T", "T"]], []]) {
        const [result, ...lines] = (run("RATING_WHY", [[cells], "LB04", ...facts]) as string).split("\n");
        expect(result).toBe(run("RATING", [[cells], "LB04", ...facts]));
        const conditions = lines.filter((line) => /^[✓✗?]/.test(line));
        expect(conditions.length).toBeGreaterThan(0);
        for (const line of conditions) expect(line).toMatch(/ \(Hướng dẫn thực hiện QĐ 683-QĐ\/QU, mục III\.[\d.]+\)$/);
      }
  });

  it("says what is missing for Đạt, and nothing of the kind once it is reached", () => {
    const missed = run("RATING_WHY", [[row30({ 1: 9.5 })], "LB04", ...good(1)]) as string;
    const [, next = ""] = missed.split("Để lên mức trên còn cần:\n");
    expect(next).toContain("20 nội dung bắt buộc đạt 10 điểm: nội dung 1 được 9,5");
    expect(run("RATING_WHY", [[row30()], "LB04", ...good(1)])).not.toContain("Để lên mức trên");
  });

  it("of an excluded row names what excludes, with its citation (S2-24)", () =>
    expect(run("RATING_WHY", [[blank30], "LB04", "nghỉ", 20])).toBe(
      "Không đánh giá\n✓ Nghỉ từ 15 ngày làm việc trở lên trong quý: 20 (Hướng dẫn thực hiện QĐ 683-QĐ/QU, mục III.3.1, lưu ý)",
    ));

  it("of a blank row is empty", () => expect(run("RATING_WHY", [[blank30], "LB04"])).toBe(""));

  it("shows where the months stand (S2-28)", () =>
    expect(run("RATING_WHY", [[row30()], "LB04", "tháng", ["XS", "HT", ""]])).toContain(
      "✗ Các tháng trong quý đều xếp loại từ Hoàn thành tốt nhiệm vụ trở lên: tháng thứ 2 của quý hoàn thành (",
    ));
});
