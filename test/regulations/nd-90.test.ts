// Tests of src/regulations/nd-90-conditions.ts at the bounds of the decree's percentages, for both regulations that take them.
import { describe, expect, it } from "vitest";
import { judgeBy } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import { sizeForm } from "../../src/regulation/form";
import type { LevelCode } from "../../src/regulation/schema";
import { nd90 } from "../../src/regulations/nd-90";
import { conditionFacts } from "../../src/regulations/nd-90-examples";
import { sonLa2021 } from "../../src/regulations/son-la-2021";
import { factsOf } from "../rating/rows";

type Outcome = LevelCode | `open: ${string}`;
type Case = [changes: Parameters<typeof conditionFacts>[1], outcome: Outcome];

/** Facts of somebody who misses T by the time kept, and no level below it. */
const LATE = { "tiêu chí chung": "đáp ứng", "đúng hạn": 99.9 };
/** Facts of somebody who has T and misses XS by the common criteria. */
const WELL = { "tiêu chí chung": "đáp ứng" };

const EVERYBODY: Case[] = [
  [{ ...LATE, "chưa đạt": 20 }, "HT"], // Điều 6.3, 14.1b: "không quá 20%"
  [{ ...LATE, "chưa đạt": 20.1 }, "open: nd90-20-50"],
  [{ ...LATE, "chưa đạt": 50 }, "open: nd90-20-50"], // Điều 7.2, 15.1b: "trên 50%"
  [{ ...LATE, "chưa đạt": 50.1 }, "KHT"],
  [{ ...WELL, "chưa đạt": 50 }, "T"],
  [{ ...WELL, "chưa đạt": 50.1 }, "KHT"],
  [{ "chưa đạt": 50 }, "XS"],
  [{ "chưa đạt": 50.1 }, "KHT"],
  [{ "tiêu chí chung": "không đáp ứng" }, "open: nd90-hole"], // no case of Điều 7, 11, 15, and no level
];

const LEADERS: Case[] = [
  [{ "chỉ tiêu đơn vị": 49.9 }, "KHT"], // Điều 7.3, 15.2c: "dưới 50%"
  [{ "chỉ tiêu đơn vị": 50 }, "open: nd90-50-70"],
  [{ "chỉ tiêu đơn vị": 70 }, "open: nd90-50-70"], // Điều 6.4, 14.2c: "trên 70%"
  [{ "chỉ tiêu đơn vị": 70.1 }, "HT"],
  [{ ...LATE, "chỉ tiêu đơn vị": 60, "chưa đạt": 30 }, "open: nd90-20-50, nd90-50-70"],
];

const FORMS = [nd90, sonLa2021].flatMap((regulation) =>
  regulation.forms
    .filter(({ collective }) => !collective)
    .map((definition) => {
      const isLeader = JSON.stringify(definition.ladder).includes('"unitTargets"');
      return [definition.id, isLeader, regulation, sizeForm(definition, 1)] as const;
    }),
);

it("know which forms are those of leaders", () =>
  expect(FORMS.filter(([, isLeader]) => isLeader).map(([id]) => id)).toEqual([
    ...["ND90-CB", "ND90-CCLD", "ND90-VCQL", "SL-LD"],
  ]));

describe.each(FORMS)("%s", (_, isLeader, regulation, form) => {
  const judge = judgeBy(regulation, form, null);

  it.each(isLeader ? [...EVERYBODY, ...LEADERS] : EVERYBODY)("%j: %s", (changes, outcome) => {
    const { level, open } = judge(readScores(form, []), factsOf(conditionFacts(isLeader, changes)));
    expect(level === "CHUA_QUY_DINH" ? `open: ${open.join(", ")}` : level).toBe(outcome);
  });
});
