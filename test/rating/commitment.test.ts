// Tests of src/rating/commitment.ts: the yearly commitment, its last days, and leave of a month or more.
import { describe, expect, it } from "vitest";
import { type CalendarDay, dayNumber } from "../../src/rating/calendar";
import { asksCommitment, type CommitmentFacts, commitmentOf } from "../../src/rating/commitment";
import type { Regulation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";

const LONG_BIEN = findRegulation("long-bien-2023") as Regulation;

/** `20/1/2024` → its day number. */
const on = (text: string): number => {
  const [day = 0, month = 0, year = 0] = text.split("/").map(Number);
  return dayNumber({ day, month, year } satisfies CalendarDay);
};
const leave = (from: string, to: string) => ({ from: on(from), to: on(to) });

function stateOf(facts: Partial<CommitmentFacts>, today: string, block = "Chính quyền", year = 2024) {
  return commitmentOf({ signed: "", note: "", leave: [], ...facts }, LONG_BIEN, block, year, on(today));
}

describe("the last day for signing", () => {
  it.each([
    ["other units, 20/01 (S2-7)", "Chính quyền", 2024, "20/1/2024", "21/1/2024", "S2-7"],
    ["schools, 20/9 (S2-6)", "Khối trường học", 2024, "20/9/2024", "21/9/2024", "S2-6"],
    ["other units in 2023, 28/02 (S2-8)", "", 2023, "28/2/2023", "1/3/2023", "S2-8"],
    ["schools in 2023, 28/02 (S2-8)", "Trường học", 2023, "28/2/2023", "1/3/2023", "S2-8"],
  ])("%s: signed on it is in time, the day after is late", (_name, block, year, last, after, row) => {
    expect(stateOf({ signed: last }, "31/12/2024", block, year)).toMatchObject({
      state: "signed",
      day: on(last),
      cite: { row },
    });
    expect(stateOf({ signed: after }, "31/12/2024", block, year)).toMatchObject({ state: "late", cite: { row } });
    expect(stateOf({}, last, block, year)?.state).toBe("open");
    expect(stateOf({}, after, block, year)?.state).toBe("missing");
  });

  it("is asked for by Long Biên alone, of each person for each year (S2-5)", () => {
    expect(asksCommitment(LONG_BIEN)).toBe(true);
    const other = findRegulation("nga-bay-2021") as Regulation;
    expect(asksCommitment(other)).toBe(false);
    expect(asksCommitment(findRegulation("nd-90") as Regulation)).toBe(false);
    expect(commitmentOf({ signed: "", leave: [] }, other, "", 2024, on("1/6/2024"))).toBeUndefined();
  });
});

describe("leave over the last day (S2-10)", () => {
  it.each([
    ["from 10/1 to 9/2, a calendar month", [leave("10/1/2024", "9/2/2024")], "deferred"],
    ["from 10/1 to 8/2, a day short of one", [leave("10/1/2024", "8/2/2024")], "missing"],
    ["from 31/12 to 30/1, a calendar month", [leave("31/12/2023", "30/1/2024")], "deferred"],
    [
      "in two rows that follow each other",
      [leave("26/1/2024", "20/2/2024"), leave("10/1/2024", "25/1/2024")],
      "deferred",
    ],
    [
      "with a day at work between two rows",
      [leave("10/1/2024", "23/1/2024"), leave("25/1/2024", "1/3/2024")],
      "missing",
    ],
    ["a month, but after the last day", [leave("21/1/2024", "21/3/2024")], "missing"],
    ["a month that ends on the last day", [leave("20/12/2023", "20/1/2024")], "due-after-leave"],
    [
      "a month that ends on the last day, before another leave",
      [leave("20/12/2023", "20/1/2024"), leave("1/3/2024", "2/3/2024")],
      "due-after-leave",
    ],
    ["a month that begins on the last day", [leave("20/1/2024", "19/2/2024")], "deferred"],
    ["a month that ended the day before", [leave("19/12/2023", "19/1/2024")], "missing"],
    [
      "a month over the last day, after a short one and before a short one",
      [leave("1/1/2024", "2/1/2024"), leave("10/1/2024", "9/2/2024"), leave("1/3/2024", "2/3/2024")],
      "deferred",
    ],
  ])("%s", (_name, absences, state) => {
    expect(stateOf({ leave: absences }, "22/1/2024")?.state).toBe(state);
  });

  it("is a month from 31/1 to 28/2, for February has no 31st, and not to 27/2", () => {
    expect(stateOf({ leave: [leave("31/1/2023", "28/2/2023")] }, "28/2/2023", "", 2023)?.state).toBe("deferred");
    const short = [leave("1/2/2023", "27/2/2023")];
    expect(stateOf({ leave: short }, "1/3/2023", "", 2023)?.state).toBe("missing");
  });

  const away = [leave("2/1/2024", "2/7/2024")];

  it("puts off signing while it lasts, and asks for it once it is over", () => {
    expect(stateOf({ leave: away }, "1/1/2024")?.state).toBe("open");
    expect(stateOf({ leave: away }, "2/1/2024")?.state).toBe("deferred");
    expect(stateOf({ leave: away }, "2/7/2024")).toMatchObject({ state: "deferred", cite: { row: "S2-10" } });
    expect(stateOf({ leave: away }, "3/7/2024")?.state).toBe("due-after-leave");
  });

  it("puts who signs after it on the supplementary list, and who signed in time on the first", () => {
    expect(stateOf({ leave: away, signed: "4/7/2024" }, "31/7/2024")?.state).toBe("supplementary");
    expect(stateOf({ leave: away, signed: "2/1/2024" }, "31/7/2024")?.state).toBe("signed");
  });
});

it("takes days and months of one figure or two", () => {
  for (const signed of ["9/1/2024", "09/01/2024"])
    expect(stateOf({ signed }, "1/6/2024")).toMatchObject({ state: "signed", day: on("9/1/2024") });
  expect(stateOf({ signed: "12/12/2023" }, "1/6/2024")).toMatchObject({ state: "signed", day: on("12/12/2023") });
});

it.each(["đã ký", "31/2/2024", "20/1", "2024-01-20", "ký 20/1/2024", "20/1/2024?", "20/13/2024", "0/1/2024"])(
  "takes %s for no day, and not for a signature",
  (signed) => expect(stateOf({ signed }, "1/6/2024")).toMatchObject({ state: "unreadable", day: null }),
);
